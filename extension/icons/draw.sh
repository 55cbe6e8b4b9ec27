#!/usr/bin/env bash
# Draws the committed PNGs from their SVGs, in the two sizes of the office's toolbars, and the
# package's own icons. Needs rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")"
for svg in *.svg; do
    name=${svg%.svg}
    case $name in
    utfall*) rsvg-convert --width 42 --height 42 --output "$name.png" "$svg" ;;
    *)
        for size in 16 26; do
            rsvg-convert --width $size --height $size --output "${name}_$size.png" "$svg"
        done
        ;;
    esac
done

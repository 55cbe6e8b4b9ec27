#!/usr/bin/env bash
# Takes screenshots of the menu, the dialogs and the list, for somebody to look at: what a test
# can't see. Each scene is a file of tests/gui/scenes, run in Swedish light, English dark.
#
#   tests/gui/run.sh [SCENE ...]     screenshots in build/gui/; LOOKS="en-light" for other looks
#
# Needs the extension built (DESK_BUILD, build/all unless said otherwise) and, from Debian: xvfb,
# openbox, xdotool, imagemagick.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/gui/desk.sh

scenes=("$@")
if [ ${#scenes[@]} -eq 0 ]; then
    for file in tests/gui/scenes/*.sh; do scenes+=("$(basename "$file" .sh)"); done
fi
for scene in "${scenes[@]}"; do
    for look in ${LOOKS:-sv-light en-dark}; do
        language=${look%-*} scheme=${look#*-}
        echo "== $scene, $language $scheme"
        (
            trap desk_stop EXIT
            desk_start "$language" "$scheme" "build/gui/$scene-$language-$scheme"
            # shellcheck source=/dev/null
            . "tests/gui/scenes/$scene.sh"
        )
    done
done

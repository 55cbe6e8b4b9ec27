#!/usr/bin/env bash
# Installs what is missing, builds Utfall, and recalculates a published annual report with it.
#   bash examples/run.sh          prints the results next to the published figures
#   bash examples/run.sh --gui    opens the workbook in a Calc window
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/common.sh

readonly workbook=arsredovisning-2023

case "${1-}" in
'') packages=("${build_packages[@]}") ;;
--gui)
    [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] ||
        fail "There is no desktop to open a window on. Run without --gui, or from a desktop session."
    packages=("${build_packages[@]}" libreoffice-calc)
    ;;
*) fail "Unknown option: $1. Known: --gui" ;;
esac
[ $# -le 1 ] || fail "Too many arguments. Known: --gui"

# print_table FILE: the summary sheet, fields separated by |, in columns; why a figure can't be
# reproduced stands on a line of its own.
print_table() {
    local widths=(24 58 12 12 13) line fields i text gap begun=no
    while IFS= read -r line; do
        IFS='|' read -r -a fields <<<"$line"
        if [ "${fields[0]-}" = 'Tabell/avsnitt' ]; then begun=yes; fi
        if [ $begun = no ]; then continue; fi
        for i in "${!widths[@]}"; do
            text=${fields[$i]-}
            if [ ${#text} -gt "${widths[i]}" ]; then text=${text:0:widths[i]-1}…; fi
            gap=$((widths[i] - ${#text}))
            printf '%s%*s ' "$text" "$gap" ''
        done
        printf '\n'
        if [ -n "${fields[5]-}" ] && [ "${fields[5]}" != Kommentar ]; then
            fold -s -w 110 <<<"${fields[5]}" | sed 's/^/      /'
        fi
    done <"$1"
    grep -E '^(Jämförda siffror|Stämmer|Stämmer inte)\|' "$1" | tr '|' ' '
}

# convert FILTER: writes the recalculated workbook in another format to build/.
convert() {
    office --headless --convert-to "$1" --outdir build "examples/$workbook.fods" \
        >build/office.log 2>&1 || fail "LibreOffice failed: read build/office.log"
}

install "${packages[@]}"
build oxt
say "Recalculating examples/$workbook.fods in LibreOffice"
convert ods
convert pdf
# The summary is the second sheet; 124 is the | between fields, 76 means UTF-8.
convert 'csv:Text - txt - csv (StarCalc):124,,76,1,,0,false,true,true,false,false,2'
print_table build/$workbook-Sammanställning.csv
say "Written: build/$workbook.ods and build/$workbook.pdf"
if [ "${1-}" = --gui ]; then
    say "Opening build/$workbook.ods; this ends when you close the window"
    office --calc "build/$workbook.ods"
fi

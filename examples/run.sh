#!/usr/bin/env bash
# Installs what is missing, builds Utfall, and recalculates the example workbooks with it.
#   bash examples/run.sh          prints the results, beside the published figures where there are any
#   bash examples/run.sh --gui    opens the workbooks in Calc windows
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/common.sh

readonly compared=(arsredovisning-2023 socialt-bokslut-2020 halvar-2020)
readonly filled_in=(deltagarregister enkat)
readonly workbooks=("${compared[@]}" "${filled_in[@]}")

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

# right WIDTH TEXT: printf counts bytes, so a text with å or − is set by hand.
right() {
    local gap=$(($1 - ${#2}))
    printf '%*s%s' $((gap > 0 ? gap : 0)) '' "$2"
}

left() {
    local gap=$(($1 - ${#2}))
    printf '%s%*s' "$2" $((gap > 0 ? gap : 0)) ''
}

# print_comparisons FILE: the summary sheet. Whether a figure agrees, calculated, printed, and what
# it is, whole; below it why it can't be reproduced.
print_comparisons() {
    local line fields part='' begun=no
    while IFS= read -r line; do
        IFS='|' read -r -a fields <<<"$line"
        if [ $begun = no ]; then
            if [ "${fields[0]-}" = 'Tabell/avsnitt' ]; then begun=yes; fi
            continue
        fi
        if [ "${fields[0]}" != "$part" ]; then
            part=${fields[0]}
            printf '\n%s\n' "$part"
        fi
        printf '  %s %s %s  %s\n' "$(left 12 "${fields[4]}")" "$(right 11 "${fields[2]}")" \
            "$(right 11 "${fields[3]}")" "${fields[1]}"
        if [ -n "${fields[5]-}" ]; then
            fold -s -w 78 <<<"${fields[5]}" | sed 's/^/                                        /'
        fi
    done <"$1"
}

# print_sheet FILE: a sheet as it is, labels whole.
print_sheet() {
    local line fields i
    while IFS= read -r line; do
        IFS='|' read -r -a fields <<<"$line"
        [ ${#fields[@]} -gt 0 ] || continue
        printf '  %s' "$(left 46 "${fields[0]}")"
        for ((i = 1; i < ${#fields[@]}; ++i)); do printf ' %s' "$(right 11 "${fields[i]}")"; done
        printf '\n'
    done <"$1" | sed 's/ *$//' | fold -s -w 130
}

# value FILE LABEL: the figure beside a label of the summary.
value() {
    sed -n "s/^$2|\([0-9]*\).*/\1/p" "$1"
}

# known WORKBOOK COLUMN: how many figures are compared, or known not to agree.
known() {
    awk -F '\t' -v book="$1" -v column="$2" '$1 == book { print $column }' examples/comparisons.tsv
}

# convert FILTER: writes the recalculated workbooks in another format to build/.
convert() {
    local name files=()
    for name in "${workbooks[@]}"; do files+=("examples/$name.fods"); done
    office --headless --convert-to "$1" --outdir build "${files[@]}" >build/office.log 2>&1 ||
        fail "LibreOffice failed: read build/office.log"
}

install "${packages[@]}"
build oxt
say "Recalculating ${workbooks[*]} in LibreOffice"
convert ods
convert pdf
# The result is the second sheet; 124 is the | between fields, 76 means UTF-8.
convert 'csv:Text - txt - csv (StarCalc):124,,76,1,,0,false,true,true,false,false,2'

for name in "${filled_in[@]}"; do
    say "$name"
    print_sheet build/$name-*.csv
done
wrong=()
for name in "${compared[@]}"; do
    say "$name"
    summary=build/$name-Sammanställning.csv
    print_comparisons "$summary"
    all=$(value "$summary" 'Jämförda siffror')
    differ=$(value "$summary" 'Stämmer inte')
    printf '\n%s figures compared, %s agree, %s differ\n' "$all" "$((all - differ))" "$differ"
    if [ "$all $differ" != "$(known $name 2) $(known $name 3)" ]; then wrong+=("$name"); fi
done
say "Written: build/NAME.ods and build/NAME.pdf for ${workbooks[*]}"
[ ${#wrong[@]} -eq 0 ] ||
    fail "Another number of figures than examples/comparisons.tsv knows: ${wrong[*]}"
if [ "${1-}" = --gui ]; then
    say "Opening the workbooks; this ends when you close the windows"
    opened=("${workbooks[@]/#/build/}")
    office --calc "${opened[@]/%/.ods}"
fi

#!/usr/bin/env bash
# Where the work of a formula goes: the processor's instructions while Calc works out the cells of a
# document, by library and cell, and what of them our library and what it calls take. They are counted
# by callgrind, so that a busy machine gives the same figures as a quiet one.
#   bash tests/bench/profile.sh          every case below; some minutes each
#   bash tests/bench/profile.sh native   one of them
# What callgrind wrote stays in build/callgrind, for callgrind_annotate.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/common.sh

readonly ours=ORG.UTFALL.FUNCTIONS
readonly cases=(elementwise native index scalar)

[ $# -eq 0 ] || case " ${cases[*]} " in
*" $1 "*) ;;
*) fail "tests/bench/profile.sh knows the cases ${cases[*]}, not '$1'" ;;
esac
install "${build_packages[@]}" valgrind
build oxt

folder=$PWD/build/callgrind
rm -rf "$folder"
mkdir -p "$folder/user/user"
cp scripts/profile.xcu "$folder/user/user/registrymodifications.xcu"
# The library with its symbols, so that functions have names.
cp -r "$build/bundle" "$folder/bundle"
cp "$build/addin/uno/utfall.so" "$folder/bundle/org.utfall/utfall.so"

# sheet ROWS CELLS array|each FORMULA: a flat document with two columns of counts, and beside them the
# formula, as one array over so many cells or in each of them (@ is its row).
sheet() {
    awk -v rows="$1" -v cells="$2" -v way="$3" -v formula="$4" '
        BEGIN {
            urn = "urn:oasis:names:tc:opendocument:xmlns:"
            printf "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document "
            printf "xmlns:office=\"%soffice:1.0\" xmlns:table=\"%stable:1.0\" ", urn, urn
            printf "xmlns:of=\"%sof:1.2\" office:version=\"1.3\" ", urn
            printf "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">"
            print "<office:body><office:spreadsheet><table:table table:name=\"S\">"
            if (way == "array") {
                span = "table:number-matrix-columns-spanned=\"1\" " \
                    "table:number-matrix-rows-spanned=\"" cells "\" "
            }
            for (i = 1; i <= rows; ++i) {
                printf "<table:table-row>"
                printf "<table:table-cell office:value-type=\"float\" office:value=\"%d\"/>", i % 90 + 1
                printf "<table:table-cell office:value-type=\"float\" office:value=\"%d\"/>", i % 7 + 100
                if (i <= (way == "array" ? 1 : cells)) {
                    text = formula
                    gsub(/@/, i, text)
                    printf "<table:table-cell %stable:formula=\"of:=%s\"/>", span, text
                }
                print "</table:table-row>"
            }
            print "</table:table></office:spreadsheet></office:body></office:document>"
        }'
}

# document CASE: writes it, and says over how many cells the work is shared out.
document() {
    case $1 in
    elementwise)
        sheet 100000 100000 array "$ours.THROUGHPUT([.A1:.A100000];[.B1:.B100000])"
        cells=100000
        ;;
    native)
        sheet 100000 100000 array "[.A1:.A100000]/[.B1:.B100000]"
        cells=100000
        ;;
    index) # 20 formulas over 20 000 rows; the first column's counts as shares
        sheet 20000 20 each "$ours.IMPACTINDEX([.A\$1:.A\$20000]/100;[.B\$1:.B\$20000])"
        cells=400000
        ;;
    scalar)
        sheet 50000 50000 each "$ours.THROUGHPUT([.A@];[.B@])"
        cells=50000
        ;;
    esac >"$folder/$1.fods"
}

# open CASE [PROGRAM ...]: the office recalculates what it opens, since its profile says so.
open() {
    local name=$1 program
    shift
    program=$(dirname "$(office_program)")
    BUNDLED_EXTENSIONS="file://$folder/bundle" LD_LIBRARY_PATH=$program "$@" \
        "$program/soffice.bin" "-env:UserInstallation=file://$folder/user" --headless --norestore \
        --nologo --convert-to csv --outdir "$folder" "$folder/$name.fods" \
        >"$folder/office.log" 2>&1
}

# by_library FILE: instructions a cell, by library. `ob=(1) path` names one, `ob=(1)` again; the line
# after `calls=` is what a callee cost, which is counted where it stands.
by_library() {
    awk -v cells="$cells" '
        /^c?ob=/ { called = /^c/; sub(/^c?ob=/, ""); if (NF > 1) name[$1] = $2; if (!called) id = $1; next }
        /^calls=/ { skip = 1; next }
        /^[0-9+*-]/ { if (!skip) cost[id] += $2; skip = 0 }
        END {
            for (id in cost) {
                n = name[id]
                sub(/.*\//, "", n)
                total += cost[id]
                if (cost[id] >= cells) printf "%8.0f  %s\n", cost[id] / cells, n
            }
            printf "%8.0f  in all\n", total / cells
        }' "$1" | sort -rn
}

document scalar
open scalar env || true # a profile's first start ends when the extension has been taken in
for name in "${@:-${cases[@]}}"; do
    document "$name"
    say "$name: instructions a cell"
    open "$name" valgrind --tool=callgrind --dump-line=no --compress-pos=no \
        --toggle-collect='ScFormulaCell::Interpret(int*' \
        --callgrind-out-file="$folder/$name.callgrind" || {
        tail -n 5 "$folder/office.log" >&2
        fail "The office stopped under valgrind: read build/callgrind/office.log"
    }
    by_library "$folder/$name.callgrind"
    callgrind_annotate --inclusive=yes "$folder/$name.callgrind" 2>/dev/null |
        awk -v cells="$cells" '
            /DirectCalls::dispatch/ && !said++ {
                gsub(/,/, "", $1)
                print "of these ours, and what it calls: " int($1 / cells)
            }'
done

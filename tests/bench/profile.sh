#!/usr/bin/env bash
# Where the processor's work of a formula goes, by library: one case of the speed benchmark in each
# of its ways, opened and recalculated by an office under callgrind, less the same document without
# the formula. Instructions are counted, so that a busy machine gives the same figures.
#   bash tests/bench/profile.sh WORDS    as: bash tests/bench/profile.sh 'elementwise, 100 000'
# Takes some minutes for each way. What callgrind wrote stays in build/profile for
# callgrind_annotate.
set -euo pipefail
cd "$(dirname "$0")/../.."
preset=all
. scripts/common.sh

[ $# -eq 1 ] || fail "tests/bench/profile.sh takes the words of one case of tests/bench/speed/cases.cpp"
install "${build_packages[@]}" libreoffice-script-provider-python nlohmann-json3-dev zlib1g-dev \
    libbenchmark-dev valgrind
build calc_speed
folder=$PWD/build/profile
rm -rf "$folder"
mkdir -p "$folder/user/user"
cp scripts/profile.xcu "$folder/user/user/registrymodifications.xcu"
"$build/tests/bench/speed/calc_speed" --only="$1" --save="$folder"

# The library with its symbols, so that functions have names.
bundle=$folder/bundle
cp -r "$build/tests/bench/speed/bundle" "$bundle"
cp "$build/addin/uno/utfall.so" "$bundle/org.utfall/utfall.so"

program=$(dirname "$(office_program)")
open() {
    BUNDLED_EXTENSIONS="file://$bundle" LD_LIBRARY_PATH=$program "$@" "$program/soffice.bin" \
        "-env:UserInstallation=file://$folder/user" --headless --norestore --nologo \
        --convert-to csv --outdir "$folder" "$document" >"$folder/office.log" 2>&1
}
document=$folder/data.ods
say "Starting once, so that every start is a later one"
open env

# Instructions by library, of callgrind's own format: `ob=(1) path` names one, `ob=(1)` again; the
# line after `calls=` is what a callee cost, which is counted where it stands.
by_library() {
    awk '/^ob=/ { sub(/^ob=/, ""); id = $1; if (NF > 1) name[id] = $2; next }
         /^calls=/ { skip = 1; next }
         /^[0-9+*-]/ { if (!skip) cost[id] += $2; skip = 0 }
         END { for (id in cost) { n = name[id]; sub(/.*\//, "", n); print n, cost[id] } }' "$1" | sort
}
for document in "$folder"/*.ods; do
    way=$(basename "$document" .ods)
    say "Counting: $way"
    open valgrind --tool=callgrind --dump-line=no --compress-strings=yes --compress-pos=no \
        --callgrind-out-file="$folder/$way.callgrind"
    by_library "$folder/$way.callgrind" >"$folder/$way.libraries"
done
for way in "$folder"/*.libraries; do
    name=$(basename "$way" .libraries)
    [ "$name" != data ] || continue
    say "$name: millions of instructions more than without the formula"
    join -a 2 -e 0 -o 0,1.2,2.2 "$folder/data.libraries" "$way" |
        awk '{ more = ($3 - $2) / 1e6; total += more; if (more >= 1) printf "%8.0f  %s\n", more, $1 }
             END { printf "%8.0f  in all\n", total }' | sort -rn
done

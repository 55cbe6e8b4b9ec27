#!/usr/bin/env bash
# clang-tidy over everything that needs no office, with the rules of .clang-tidy.
#   bash scripts/tidy.sh BUILD_FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."

program=$(command -v clang-tidy-14 || command -v clang-tidy) || {
    printf '%s\n' "clang-tidy isn't here: install the package clang-tidy" >&2
    exit 1
}
printf '%s\n' "== clang-tidy"
git ls-files 'addin/*.cpp' 'support/*.cpp' ':!addin/uno' |
    xargs --max-procs=2 --max-args=4 "$program" -p "$1" --quiet 2>build/tidy.log || {
    printf '%s\n' "clang-tidy found something: see above" >&2
    exit 1
}

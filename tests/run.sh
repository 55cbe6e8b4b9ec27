#!/usr/bin/env bash
# Installs what is missing, builds Utfall, and runs all tests.
#   bash tests/run.sh                all tests
#   bash tests/run.sh --rerun-failed those that failed the last time
#   bash tests/run.sh --only NAME    the tests of that name, and what they need built, alone:
#                                    core, catalog, package, calc.sv-SE, ...
#   bash tests/run.sh --full         also clang-tidy, the sanitizers, and which lines are reached
# What follows -- goes to ctest as it stands: bash tests/run.sh -- --repeat until-fail:3
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/common.sh

only=
full=no
arguments=()
while [ $# -gt 0 ]; do
    case $1 in
    --only)
        case ${2:-} in
        "" | -*) fail "--only needs the name of a test: bash tests/run.sh --only core" ;;
        esac
        only=$2
        shift
        ;;
    --full) full=yes ;;
    --rerun-failed) arguments+=("$1") ;;
    --)
        shift
        arguments+=("$@")
        break
        ;;
    *) fail "tests/run.sh doesn't know '$1': it takes --only NAME, --full, --rerun-failed, or -- and what ctest takes" ;;
    esac
    shift
done
[ -z "$only" ] || [ $full = no ] ||
    fail "--only runs one test and --full all of them: give one of the two"

# The target that a test's program has: its own name where there is one, else everything.
target_of() {
    case $1 in
    core | catalog | explain | package | golden_findings) printf '%s' "$1" ;;
    calc*) printf 'calc' ;;
    *) printf 'all' ;;
    esac
}

# Fails with the names to choose from, if no test's name begins with NAME. Known once the build is
# configured.
require_test() {
    local names
    cmake --build "$build" --target build.ninja >/dev/null # configured again where that is needed
    names=$(ctest --test-dir "$build" --show-only | sed -n 's/^ *Test *#[0-9]*: //p')
    grep --quiet "^${1//./\\.}" <<<"$names" ||
        fail "No test's name begins with '$1'. There are: ${names//$'\n'/, }"
}

# in_preset NAME: configures, builds and runs the tests of another preset.
in_preset() {
    say "Tests of the preset $1"
    cmake --preset "$1" >"build/$1.log" 2>&1 || fail "Configuring failed: read build/$1.log"
    cmake --build "build/$1" || fail "Building failed: the compiler's message stands above"
    ctest --test-dir "build/$1" --output-on-failure --parallel 2 ||
        fail "Tests failed under $1: their messages stand above"
}

if [ -n "$only" ] && [ -f "$build/build.ninja" ]; then require_test "$only"; fi
install "${build_packages[@]}"
if [ -n "$only" ]; then
    configure
    require_test "$only"
    build "$(target_of "$only")"
    say "Testing $only"
    exec ctest --test-dir "$build" --output-on-failure --no-tests=error \
        -R "^${only//./\\.}" "${arguments[@]}"
fi
build all
say "Testing"
ctest --test-dir "$build" --output-on-failure --parallel 2 "${arguments[@]}" ||
    fail "Tests failed: their messages stand above. Again for those alone: bash tests/run.sh --rerun-failed"

if [ $full = yes ]; then
    install "${full_packages[@]}"
    in_preset asan
    in_preset coverage
    say "Lines that the tests reach"
    gcovr --root . --filter 'addin/' --exclude 'addin/uno/' --exclude 'addin/generate/' \
        --object-directory build/coverage --sort-uncovered --print-summary \
        --output build/coverage/lines.txt build/coverage
    printf '%s\n' "File by file: build/coverage/lines.txt"
    bash scripts/tidy.sh build/coverage
fi

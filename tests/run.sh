#!/usr/bin/env bash
# Installs what is missing, builds Utfall, and runs all tests.
#   bash tests/run.sh [arguments for ctest, such as -R calc]
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/common.sh

install "${build_packages[@]}"
build all
say "Testing"
ctest --test-dir $build --output-on-failure --parallel 2 "$@" ||
    fail "Tests failed: their messages stand above. Again for those alone: bash tests/run.sh --rerun-failed"

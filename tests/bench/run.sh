#!/usr/bin/env bash
# Measures how much dearer the functions are than Calc lets an add-in be: ratios of processor time,
# side by side in one office, and with them the core without the office.
#   bash tests/bench/run.sh [--rounds=N] [--only=WORDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
preset=all
. scripts/common.sh

# Only a benchmark compares with an add-in in Python.
install "${build_packages[@]}" libreoffice-script-provider-python nlohmann-json3-dev zlib1g-dev \
    libbenchmark-dev
build core_speed
build calc_speed
say "Measuring; this takes some ten minutes, and more on a busy machine"
"$build/tests/bench/speed/calc_speed" "$@"
"$build/tests/bench/speed/core_speed"

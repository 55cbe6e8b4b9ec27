# What examples/run.sh and tests/run.sh share: packages, build, and an office of their own.
# Sourced with `set -euo pipefail` and the repository's root as the current folder.

export LC_ALL=C.UTF-8 # the same output whatever the machine's language

: "${preset:=release}" # of CMakePresets.json
readonly build=build/$preset

say() {
    printf '%s\n' "== $*"
}

# One line that says what is wrong and what to do.
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# install PACKAGE|ALTERNATIVE ...: installs those of Debian's packages that aren't there.
install() {
    local missing=() entry name found
    command -v dpkg-query >/dev/null ||
        fail "This script installs Debian packages, but dpkg isn't here. On another system install: $*"
    for entry in "$@"; do
        found=no
        for name in ${entry//|/ }; do
            if installed "$name"; then found=yes; fi
        done
        if [ $found = no ]; then missing+=("${entry%%|*}"); fi
    done
    if [ ${#missing[@]} -eq 0 ]; then
        say "Everything that is needed is installed"
        return
    fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            fail "Missing: ${missing[*]}. Run this as root, or have an administrator run: apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    mkdir -p build
    say "Installing from Debian: ${missing[*]} (log: build/install.log)"
    if ! "${as_root[@]}" apt-get update >build/install.log 2>&1 ||
        ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install --yes --no-install-recommends "${missing[@]}" >>build/install.log 2>&1; then
        tail -n 5 build/install.log >&2
        fail "Installing failed: read build/install.log, or run: apt-get install ${missing[*]}"
    fi
}

# Both scripts configure the same build, tests included, so both need GoogleTest.
readonly build_packages=(g++ cmake ninja-build libboost-dev libutf8proc-dev libgtest-dev
    libreoffice-dev advancecomp
    "libreoffice-calc|libreoffice-calc-nogui" libreoffice-l10n-sv fonts-liberation)

# What tests/run.sh --full needs besides.
readonly full_packages=(clang-tidy gcovr)

# Configures once.
configure() {
    if [ ! -f $build/build.ninja ]; then
        say "Configuring ($build)"
        mkdir -p $build
        cmake --preset "$preset" ${warnings_are_errors:+-DUTFALL_WARNINGS_ARE_ERRORS=ON} >$build/configure.log 2>&1 || {
            tail -n 20 $build/configure.log >&2
            fail "Configuring failed: read $build/configure.log"
        }
    fi
}

# build TARGET: configures once, then builds what has changed.
build() {
    configure
    say "Building"
    cmake --build $build --target "$1" || fail "Building failed: the compiler's message stands above"
}

# office ARGUMENTS: LibreOffice with the built extension, in a profile of its own under build/.
office() {
    local profile=$PWD/build/profile
    if [ ! -d "$profile" ]; then
        mkdir -p "$profile/user"
        cp scripts/profile.xcu "$profile/user/registrymodifications.xcu"
    fi
    BUNDLED_EXTENSIONS="file://$PWD/$build/bundle" "$(office_program)" \
        "-env:UserInstallation=file://$profile" --norestore --nologo "$@"
}

office_program() {
    sed -n 's/^SOFFICE:FILEPATH=//p' $build/CMakeCache.txt
}

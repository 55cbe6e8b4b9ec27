# Each chart of Infoga ▸ Diagram, on a sheet of its own.
desk_open tests/gui/files/charts.fods
# chart LETTER NAME: chooses it by the keyboard.
chart() {
    keys ctrl+Home
    if [ "$language" = sv ]; then keys alt+u i d "$1"; else keys alt+u i c "$1"; fi
    shot "$2"
}
# letter SWEDISH ENGLISH
letter() { if [ "$language" = sv ]; then echo "$1"; else echo "$2"; fi; }
chart i areas
keys ctrl+z
chart h ring
for each in "$(letter k w) sexes" "$(letter u o) outcomes" "$(letter e s) survey" \
    "$(letter a d) deviation" "$(letter f c) change" "l years"; do
    keys ctrl+Next
    # shellcheck disable=SC2086
    chart $each
done

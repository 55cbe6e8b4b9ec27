# A budget that was pasted as one column of text: split and checked, in at most six choices. In
# Swedish with the mouse, answers to dialogs by Return, which count as clicks too.
most_choices=6
answers=0
answer() {
    answers=$((answers + 1))
    keys Return
}

desk_open tests/gui/files/pasted.fods
if [ "$language" = sv ]; then
    click 476 30 # the menu Utfall
    click 550 172 # Split Pasted Text
else
    keys alt+u s
fi
shot split
answer
if [ "$language" = sv ]; then
    click 476 30
    click 550 70 # Check Table
else
    keys ctrl+shift+g
fi
shot checked
answer
shot done
echo "$((desk_clicks + answers)) choices"
[ $((desk_clicks + answers)) -le $most_choices ] || { echo "more than $most_choices" >&2; exit 1; }

# A budget that was pasted as one column of text: split and checked.
desk_open tests/gui/files/pasted.fods
if [ "$language" = sv ]; then keys alt+u d; else keys alt+u s; fi
shot split
keys Return
keys ctrl+shift+g
shot checked
keys Escape

# Granska tabell: the answer, the list, the marks, and from the list back to the cell.
desk_open tests/gui/files/budget.fods
keys ctrl+shift+g
shot answer
keys Return
shot list
keys Down Down Down Down ctrl+shift+g
keys Right Right
shot marks
keys ctrl+shift+d
shot convert
keys Return
shot converted

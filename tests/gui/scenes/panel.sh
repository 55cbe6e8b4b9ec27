# The side panel: an explanation, an error, and a function picked, its arguments by mouse, entered.
desk_open tests/gui/files/panel.fods

keys ctrl+Home
keys ctrl+shift+F1
shot nothing
keys Right Right
shot explanation
keys Down
shot error
keys Down
shot index
# What it is computed from changes: the panel follows.
keys ctrl+Home Down
type_text 100
keys Return
keys ctrl+Home Right Right Down
shot follows

# Funktioner: the search has the keyboard. Tab goes to the list, and from field to field.
keys ctrl+Home Down Down Down Down Right Right Right
keys ctrl+shift+a
type_text 'konfidensintervall'
shot search
keys Tab Down
shot picked
# Tab goes past the description to the first argument; a click on a cell then goes into it.
keys Tab Tab
click 82 151
shot clicked
click 172 151
shot clicked-again

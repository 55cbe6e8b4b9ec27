# The menu, and the toolbar's entry under View.
desk_open tests/gui/files/budget.fods
keys alt+u
shot menu
keys Escape Escape

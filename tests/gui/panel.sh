#!/bin/bash
# Screenshots of the side panel: an explanation, an error, and a function picked and entered.
#   tests/gui/panel.sh sv|en light|dark FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/gui/desk.sh

language=${1:-sv} scheme=${2:-light} folder=${3:-build/shots}
desk_start "$language" "$scheme" "$folder"
trap desk_stop EXIT
desk_open tests/gui/panel.fods

keys ctrl+Home
keys ctrl+shift+F1
shot panel-nothing
keys Right Right
shot panel-explanation
keys Down
shot panel-error
keys Down
shot panel-index

# Funktioner: the search has the keyboard. Tab goes to the list, and from field to field.
keys ctrl+Home Down Down Down Down Right Right
keys ctrl+shift+a
type_text 'konfidensintervall'
shot panel-search
keys Tab Down
shot panel-picked
keys Tab Tab
type_text '144'
keys Tab
type_text '234'
shot panel-preview
keys Tab Tab Tab Tab
keys space
shot panel-entered

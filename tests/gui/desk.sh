# A screen of our own with a window manager and the built extension in Calc. Sourced by the scenes'
# scripts; needs xvfb, openbox, xdotool, x11-xkb-utils and imagemagick (Debian).
#
#   desk_start sv|en light|dark FOLDER   starts everything; screenshots go to FOLDER
#   desk_open FILE                       opens a file, or a new spreadsheet for none, in a window of
#                                        its own in front
#   shot NAME                            takes FOLDER/NAME.png once the screen has come to rest
#   keys KEY...                          presses keys, as xdotool names them
#   type_text TEXT
#   click X Y
#   desk_dialog TITLE                    waits for a dialog
#   desk_stop
#
# What a user does is counted: desk_clicks, desk_keys (letters too).

: "${DESK_BUILD:=build/all}" "${DESK_SIZE:=1366x768}"

desk_start() {
    local language=$1 scheme=$2
    desk_shots=$3
    mkdir -p "$desk_shots"
    desk_home=$(mktemp -d)
    desk_pids=()
    # The server takes the first number that is free, and says which when it is ready.
    Xvfb -displayfd 3 -screen 0 "${DESK_SIZE}x24" -nolisten tcp 3>"$desk_home/display" \
        2>"$desk_home/xvfb.log" &
    desk_pids+=($!)
    until [ -s "$desk_home/display" ]; do sleep 0.1; done
    DISPLAY=:$(cat "$desk_home/display")
    export DISPLAY
    until xdotool getdisplaygeometry >/dev/null 2>&1; do sleep 0.1; done
    setxkbmap se # å, ä and ö have keys, so that they are typed as fast as the others
    openbox >"$desk_home/openbox.log" 2>&1 &
    desk_pids+=($!)
    desk_profile "$language" "$scheme"
    desk_seen=none desk_clicks=0 desk_keys=0
}

desk_profile() {
    local language=$1 scheme=$2 locale=en-US dark=0
    [ "$language" = sv ] && locale=sv-SE
    [ "$scheme" = dark ] && dark=2
    mkdir -p "$desk_home/profile/user"
    {
        echo '<?xml version="1.0" encoding="UTF-8"?>'
        echo '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        desk_item /org.openoffice.Office.Common/Misc FirstRun false
        desk_item /org.openoffice.Office.Common/Misc ShowTipOfTheDay false
        desk_item /org.openoffice.Office.Common/Misc ApplicationAppearance $dark
        desk_item /org.openoffice.Office.Calc/Formula/Load ODFRecalcMode 0
        # A machine with dictionaries would underline what a picture shows.
        desk_item /org.openoffice.Office.Linguistic/SpellChecking IsSpellAuto false
        desk_item /org.openoffice.Office.Linguistic/General UILocale "$language"
        desk_item /org.openoffice.Setup/L10N ooLocale "$language"
        desk_item /org.openoffice.Setup/L10N ooSetupSystemLocale "$locale"
        if [ "${DESK_TOOLBAR:-no}" = yes ]; then
            desk_item "/org.openoffice.Office.UI.CalcWindowState/UIElements/States/org.openoffice.Office.UI.WindowState:WindowStateType['private:resource/toolbar/addon_org.utfall.toolbar']" Visible true
        fi
        if [ "$scheme" = dark ]; then
            desk_item /org.openoffice.Office.UI/ColorScheme CurrentColorScheme "LibreOffice Dark"
        fi
        echo '</oor:items>'
    } >"$desk_home/profile/user/registrymodifications.xcu"
}

desk_item() {
    echo "<item oor:path=\"$1\"><prop oor:name=\"$2\" oor:op=\"fuse\"><value>$3</value></prop></item>"
}

desk_open() {
    local what=private:factory/scalc
    if [ $# -gt 0 ]; then
        what=$desk_home/$(basename "$1")
        cp "$1" "$what"
    fi
    BUNDLED_EXTENSIONS="file://$(realpath "$DESK_BUILD")/bundle" soffice \
        "-env:UserInstallation=file://$desk_home/profile" --norestore --nologo --nolockcheck "$what" \
        >>"$desk_home/office.log" 2>&1 &
    desk_pids+=($!)
    # The window's title ends with the program's name once the document is there.
    local window='' tries=0
    until [ -n "$window" ]; do
        sleep 0.3
        tries=$((tries + 1))
        [ $tries -lt 200 ] || { echo "Calc's window didn't come" >&2; return 1; }
        # A window may go while it is looked at: then the search fails, and is done again.
        window=$(desk_windows | grep -vxF "$desk_seen" | tail -n 1) || true
    done
    desk_seen+=$'\n'$window
    xdotool windowactivate --sync "$window" windowsize --sync "$window" 100% 100% \
        windowmove "$window" 0 0
    desk_rest
}

desk_windows() { xdotool search --onlyvisible --name 'LibreOffice Calc$' 2>/dev/null; }

# Waits until three pictures of the screen in a row are the same: an office at work may stand still
# for one. A cursor that blinks never rests, so not for ever.
desk_rest() {
    local before='' now='' tries=0 same=0
    while [ $tries -lt 20 ] && [ $same -lt 2 ]; do
        sleep 0.3
        now=$(import -silent -window root -depth 8 rgb:- | cksum)
        if [ "$now" = "$before" ]; then same=$((same + 1)); else same=0; fi
        before=$now
        tries=$((tries + 1))
    done
}

# Waits for a dialog with this title.
desk_dialog() {
    local tries=0
    until xdotool search --onlyvisible --name "^$1\$" >/dev/null 2>&1; do
        sleep 0.3
        tries=$((tries + 1))
        [ $tries -lt 100 ] || { echo "no dialog '$1' came" >&2; return 1; }
    done
    desk_rest
}

shot() {
    desk_rest
    import -silent -window root -strip "$desk_shots/$1.png"
}

keys() {
    desk_keys=$((desk_keys + $#))
    xdotool key --clearmodifiers "$@"
    desk_rest
}

type_text() {
    desk_keys=$((desk_keys + ${#1}))
    xdotool type --delay 20 -- "$1"
}

click() {
    desk_clicks=$((desk_clicks + 1))
    xdotool mousemove "$1" "$2" click 1
    desk_rest
}

desk_stop() {
    local pid
    # The office first: its wrapper hands the signal on.
    for pid in "${desk_pids[@]:2}"; do
        pkill -P "$pid" 2>/dev/null || true
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    for pid in "${desk_pids[@]:0:2}"; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    [ "${DESK_KEEP:-no}" = yes ] && echo "$desk_home" || rm -rf "$desk_home"
}

# The newcomer's path: from an empty window to a finished page of participants with the figures of
# 2023, the year before, intervals and charts. Mouse and keyboard only, no function name; what is
# typed is what the annual report prints. Fails above 12 clicks, or when the page isn't right.
#
# Where to click is known for a Swedish window of 1366 x 768.
most_clicks=12
figures=examples/figures

# A column of the report's table 1, the rows from $2 to $3.
printed() { sed -n "$(($2 + 1)),$(($3 + 1))p" "$figures/umea_2023_participants.csv" | cut -d, -f"$1"; }

# Types what comes in, a line a row.
type_down() { while read -r figure; do type_text "$figure" && xdotool key Return; done; }

if [ "$language" != sv ]; then
    echo "the path is walked in Swedish"
    return
fi
desk_open
click 476 30           # the menu Utfall
click 506 49           # Insert
shot insert
click 760 49           # Participants per Platform
desk_dialog Utfall
shot question
click 662 309          # Empty Sheet
shot empty
type_text 'Arbetsmarknadstorgen totalt'
keys Return
type_text 2023
click 413 355          # the women who took part
paste -d' ' <(printed 2 1 11) <(printed 3 1 11) | while read -r women men; do
    type_text "$women" && xdotool key Tab && type_text "$men" && xdotool key Return
done
click 985 355          # the year before: counts ...
{ printed 6 1 2 && printf '271\n179\n'; } | type_down
click 1072 426         # ... or shares, where only those are printed; Calc adds the sign
printed 7 5 10 | type_down
click 985 534
printed 6 11 11 | type_down
for _ in 1 2 3 4; do xdotool click 5; done # the wheel
desk_rest
shot typed
click 200 478          # the first platform
while IFS=, read -r name participants closed positive; do
    type_text "$name" && xdotool key Tab && type_text "$participants" && xdotool key Tab
    type_text "$closed" && xdotool key Tab && type_text "$positive" && xdotool key Return
done <<'PLATFORMS'
Umeå,611,171,103
Kranskommunerna,161,63,41
PLATFORMS
keys ctrl+Home
shot page
keys Next
shot charts
rm -f "$desk_home/sida.ods"
keys ctrl+s
keys ctrl+a
type_text "$desk_home/sida.ods"
keys Return
tries=0
until [ -s "$desk_home/sida.ods" ]; do
    sleep 0.3
    tries=$((tries + 1))
    [ $tries -lt 100 ] || { echo "the page wasn't saved" >&2; exit 1; }
done

echo "$desk_clicks clicks"
[ "$desk_clicks" -le "$most_clicks" ] || { echo "more than $most_clicks clicks" >&2; exit 1; }

# The page as it was saved: what must stand in it, and on paper.
office() {
    BUNDLED_EXTENSIONS="file://$(realpath "$DESK_BUILD")/bundle" soffice --headless \
        "-env:UserInstallation=file://$desk_home/printing" --convert-to pdf --outdir "$desk_home" "$1" >/dev/null 2>&1
}
office "$desk_home/sida.ods"
cp "$desk_home/sida.pdf" "$desk_shots/page.pdf"
pdftotext -layout "$desk_home/sida.pdf" - | sed 's/\xc2\xa0/ /g' | tr -s ' ' >"$desk_home/sida.txt"
for words in '772' '62 %' '55 %' '68 %' '−4,5' 'nej, kan vara slump' 'Sida 1 av 2' 'stämmer' \
    '62 procent av de avslutade gick till en positiv lösning, 4 procentenheter lägre'; do
    grep -qF -- "$words" "$desk_home/sida.txt" ||
        { echo "the page lacks '$words'" >&2; exit 1; }
done

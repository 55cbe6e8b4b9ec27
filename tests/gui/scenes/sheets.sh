# Every ready sheet with its example figures, as the templates give it: from the top, and page by
# page down to the charts.
if [ "$language" = sv ]; then folder=sv; else folder=en-US; fi
for template in "$DESK_BUILD/templates/$folder/Utfall/"*-example.ots; do
    name=$(basename "$template" -example.ots)
    desk_open "$template"
    shot "$name-1"
    for page in 2 3 4; do
        keys Next
        shot "$name-$page"
        # The end is reached when the picture stays the same.
        cmp -s "$desk_shots/$name-$page.png" "$desk_shots/$name-$((page - 1)).png" && break
    done
done

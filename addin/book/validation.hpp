// What may be typed in cells, and what Calc says to whoever stands in them.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace utfall::book {

/// Cells from a corner to the opposite one. Rows count from 1, columns from 0.
struct Block {
    int first_row = 1;
    int first_column = 0;
    int last_row = 1;
    int last_column = 0;
};

struct Validation {
    enum class Kind {
        anything, // only the note
        list,     // one of `items`; other texts are let through with a warning
        count,    // a whole number from 0
        share,    // 0 to 1
        date,
    };

    Block block;
    Kind kind = Kind::anything;
    std::vector<std::string> items{};
    std::string listed_in{}; // cells of the same sheet that hold the items instead: `$A$5:$A$9`
    std::string title{};     // of the note
    std::string note{};      // shown while the cursor is in the cell
    std::string wrong{};     // said when something else is typed; empty: nothing is said
};

} // namespace utfall::book

// What a chart of a selected table shows: which rows and columns, in what colours, and its finding.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/palette.hpp"
#include "core/base/text.hpp"
#include "core/commands/refusal.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace utfall::core::commands {

enum class ChartKind {
    sexes,     ///< one bar a row, stacked of women, men and others
    deviation, ///< one bar a row, to the left or right of zero
    change     ///< two bars a row: before and after
};

struct ChartColumn {
    std::size_t column = 0;
    std::string_view colour; ///< of colours

    friend bool operator==(const ChartColumn&, const ChartColumn&) = default;
};

/// Rows and columns are counted from the table's own corner.
struct ChartPlan {
    std::string title;            ///< what the figures say
    std::string description;      ///< for those who can't see it
    std::size_t heading_row = 0;  ///< names the columns
    std::size_t label_column = 0; ///< names the rows
    std::vector<std::size_t> rows;
    std::vector<ChartColumn> columns; ///< from left to right
    bool stacked = false;
};

/// Chooses what is drawn. Totals aren't: beside its parts a total makes all bars short.
/// Women and men are found by the words of the checks, else all columns of numbers are stacked; the
/// deviation by its heading, else the last column of numbers; before and after by the two latest
/// years of the same heading, else the first two columns of numbers, the left one being before.
/// Source: ours
[[nodiscard]] std::variant<ChartPlan, Refusal> plan_chart(ChartKind kind, const Table& table,
                                                          Language language);

} // namespace utfall::core::commands

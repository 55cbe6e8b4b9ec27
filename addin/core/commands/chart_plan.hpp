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
    outcomes,  ///< one bar a row
    deviation, ///< one bar a row, to the left or right of zero
    change,    ///< before and after: a line a row, or with many rows two bars
    areas,     ///< an index a row, beside its goal
    ring,      ///< one index as a half ring, with its goal marked
    survey,    ///< one bar a question, low steps to the left of zero and high ones to the right
    years      ///< one line a row or column, over three years or more
};

/// How Calc draws it.
enum class ChartLook {
    bars,    ///< lying
    columns, ///< standing; the last series is a dashed line
    lines,
    ring ///< the first series outermost
};

struct ChartColumn {
    std::size_t column = 0;
    std::string_view colour; ///< of colours; unused where the rows are the series

    friend bool operator==(const ChartColumn&, const ChartColumn&) = default;
};

/// Rows and columns are counted from the table's own corner.
struct ChartPlan {
    ChartLook look = ChartLook::bars;
    std::string title;       ///< what is drawn
    std::string description; ///< for those who can't see it
    /// What the figures say, as a formula of Calc's own functions: it follows the cells, and is
    /// right also where the extension isn't. Names and separators as in Calc's files.
    std::string finding;
    std::size_t heading_row = 0;  ///< names the columns
    std::size_t label_column = 0; ///< names the rows
    std::vector<std::size_t> rows;
    std::vector<ChartColumn> columns; ///< from left to right
    bool stacked = false;
    bool rows_are_series = false;  ///< and the columns what they are drawn over
    bool columns_run_back = false; ///< the latest of what it is drawn over comes first
    bool named_at_end = false;     ///< each line has its name and last figure at its end
    /// Cells that the chart is drawn from where the table's own don't do: headings, then a row of a
    /// name and formulas each. The series are its columns, coloured as `columns` says.
    std::vector<std::vector<std::string>> working;
    bool working_is_shares = false; ///< shown as percentages without sign
};

/// Where the table's first cell stands in its sheet, counted from 0.
struct TableCorner {
    std::size_t row = 0;
    std::size_t column = 0;
};

/// Chooses what is drawn. Totals aren't: beside its parts a total makes all bars short.
/// Women and men are found by the words of the checks, else all columns of numbers are stacked; the
/// deviation by its heading, else the last column of numbers; before and after by the two latest
/// years of the same heading, else the first two columns of numbers, the left one being before;
/// index and goal by their headings; a survey's steps by the built-in scales.
/// Source: ours
[[nodiscard]] std::variant<ChartPlan, Refusal> plan_chart(ChartKind kind, const Table& table,
                                                          TableCorner corner, Language language);

// Sizes in 1/100 mm.

/// Across a standing page.
inline constexpr int chart_width = 15500;
/// Room for each bar or line and its name.
[[nodiscard]] int chart_height(const ChartPlan& plan);

/// Up to so many rows a change is drawn as lines, each with its name at the end, if the figures
/// there are apart; more lie on each other, and are drawn as bars.
inline constexpr std::size_t most_slope_rows = 8;
/// The most lines over years: as many as there are colours that differ in grey print.
inline constexpr std::size_t most_year_lines = colours::lines.size();

} // namespace utfall::core::commands

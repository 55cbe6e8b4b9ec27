// A table as a chart can be drawn from it.
#pragma once

#include "core/base/cell.hpp"
#include "core/checks/words/lexicon.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace utfall::core::commands {

/// A column of numbers with its heading.
struct FigureColumn {
    std::size_t column = 0;
    std::string heading;
    checks::Roles roles;

    [[nodiscard]] bool is_share() const {
        return roles.has(checks::Role::percent) || roles.has(checks::Role::rate);
    }
};

struct ChartTable {
    std::size_t heading_row = 0;
    std::size_t label_column = 0;
    std::vector<std::size_t> rows;        ///< with names and numbers, without totals
    std::optional<std::size_t> total_row; ///< the last that is one
    std::vector<FigureColumn> columns;    ///< without codes
};

/// Nothing when the table has no heading row, no column of names or no numbers.
[[nodiscard]] std::optional<ChartTable> read_chart_table(const Table& table);

/// The columns of numbers beside the names, with their headings.
/// @param read its rows, heading row and column of names
[[nodiscard]] std::vector<FigureColumn> figure_columns(const Table& table, const ChartTable& read);

} // namespace utfall::core::commands

// Tables that stand beside each other in one selection.
#pragma once

#include "core/checks/check_table.hpp"
#include "core/checks/figures/figures.hpp"

#include <cstddef>
#include <vector>

namespace utfall::core::checks {

/// The columns [first, last) of one table.
struct Columns {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The tables from left to right: where a blank column parts them and what follows has row labels
/// and figures of its own. A blank column within a table parts nothing.
[[nodiscard]] std::vector<Columns> tables_beside(const figures::Figures& figures);

/// Some columns of a table.
[[nodiscard]] Table columns_of(const Table& table, Columns columns);

/// What the sheet knows of those columns' cells; their formulas read only each other.
[[nodiscard]] SheetCells columns_of(const SheetCells& cells, const Table& table, Columns columns);

/// What is said of some columns, said of the whole table.
void add_columns(CheckReport& report, CheckReport part, Columns columns);

} // namespace utfall::core::checks

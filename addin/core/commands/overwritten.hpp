// Numbers typed over a formula.
#pragma once

#include "core/base/cell.hpp"
#include "core/checks/checks.hpp"

#include <string>
#include <vector>

namespace utfall::core::commands {

/// A number among formulas that say the same.
struct Overwritten {
    CellPlace place;
    bool in_row = false; ///< the formulas stand beside it, not above and below
    CellPlace neighbour; ///< one of the formulas
};

/// The formulas of a table, cell by cell as the table's; empty for a cell without one.
using Formulas = std::vector<std::string>;

/// Numbers that stand where a formula is expected: between two formulas that say the same, or in a
/// run of a column where at least three formulas, and three quarters of all figures, say the same.
/// The first figure of such a run may be a start value, so only its neighbours can tell there.
/// @param values     what the cells show
/// @param formulas   as many as the table has cells, or empty for a table without formulas
/// @param first_row, first_column where the table stands in its sheet, from 0
[[nodiscard]] std::vector<Overwritten> find_overwritten(const Table& values,
                                                        const Formulas& formulas,
                                                        std::size_t first_row,
                                                        std::size_t first_column);

} // namespace utfall::core::commands

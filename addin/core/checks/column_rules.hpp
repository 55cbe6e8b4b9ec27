// What columns say about each other: deviations and differences, totals of columns, and columns
// that roll from an opening to a closing figure.
#pragma once

#include "core/checks/relation.hpp"

#include <cstddef>
#include <vector>

namespace utfall::core::checks {

/// A column that is the difference of two others.
struct DifferenceColumn {
    std::size_t column = 0;
    std::size_t first = 0;  ///< minuend, in the table's main habit
    std::size_t second = 0; ///< subtrahend
};

/// Deviation, difference and remainder columns: outcome − budget or the other way as the table (or
/// each side of it, income or cost) consistently does, this year − last year.
std::vector<DifferenceColumn> check_differences(Ledger& ledger);

/// Columns that nothing names but whose figures nearly always are the difference of two others.
void check_silent_differences(Ledger& ledger, const std::vector<std::size_t>& known);

/// Total columns: women + men (+ other), quarters, months, parts of a whole.
/// @param differences columns that are no parts
/// @return the columns that are totals or parts
std::vector<std::size_t> check_total_columns(Ledger& ledger,
                                             const std::vector<DifferenceColumn>& differences);

/// Columns `Ingående | … | Utgående`: opening ± changes = closing.
void check_roll_columns(Ledger& ledger, const std::vector<DifferenceColumn>& differences);

} // namespace utfall::core::checks

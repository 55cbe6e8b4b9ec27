// Percentages: which base a percent column has, and shares that must add up to 100 %.
#pragma once

#include "core/checks/column_rules.hpp"
#include "core/checks/relation.hpp"
#include "core/checks/row_rules.hpp"

#include <vector>

namespace utfall::core::checks {

/// Finds what each percent column is a share of and checks every percentage.
/// Down the rows: of the total, of all closed, of the parent for 'of which' rows. Across the
/// columns: one column, or the sum or difference of some, of another (women of all, deviation of
/// budget). The base is the one that most figures agree with; where too few do, nothing is checked.
/// Shares whose counts aren't in the table are summed instead, where the other columns show that
/// they make up a whole.
void check_percentages(Ledger& ledger, const RowPlan& plan,
                       const std::vector<DifferenceColumn>& differences);

} // namespace utfall::core::checks

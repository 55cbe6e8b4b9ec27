// What is believed of one table, and who is wrong, as the report tells it: in the places and with
// the labels of the table as given.
#pragma once

#include "core/checks/belief/believe.hpp"
#include "core/checks/check_table.hpp"

namespace utfall::core::checks {

/// Adds each comparison, each finding and each known relation that was given up.
/// @param cells of the whole table: a formula can't vouch for what it reads
void add_beliefs(const Beliefs& beliefs, const SheetCells& cells, CheckReport& report);

} // namespace utfall::core::checks

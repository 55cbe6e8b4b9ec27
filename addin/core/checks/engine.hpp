// Model -> rules -> belief -> blame -> report, for a table that is read as given.
#pragma once

#include "core/checks/check_table.hpp"

namespace utfall::core::checks {

[[nodiscard]] CheckReport run_checks(const Table& table, std::optional<double> unit,
                                     const FormulaReads& reads);

} // namespace utfall::core::checks

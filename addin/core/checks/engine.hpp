// Model -> rules -> belief -> blame -> report, for a table that is read as given.
#pragma once

#include "core/checks/check_table.hpp"
#include "core/checks/rules/registry.hpp"

#include <span>

namespace utfall::core::checks {

[[nodiscard]] CheckReport run_checks(const Table& table, std::optional<double> unit,
                                     const SheetCells& cells, Tracing tracing,
                                     std::span<const Rule> rules);

} // namespace utfall::core::checks

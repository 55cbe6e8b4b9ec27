// A rule's example as tables, for the page of checks and the tests.
#pragma once

#include "core/base/cell.hpp"
#include "core/checks/rules/registry.hpp"

#include <string>
#include <vector>

namespace utfall::core::checks {

/// The lines of the example, and of each its cells, as they are written.
[[nodiscard]] std::vector<std::vector<std::string>> example_cells(const Rule& rule,
                                                                  Language language);

/// The table that keeps the rule.
[[nodiscard]] Table right_table(const Rule& rule, Language language);

/// The same with the one cell that breaks it.
[[nodiscard]] Table wrong_table(const Rule& rule, Language language);

} // namespace utfall::core::checks

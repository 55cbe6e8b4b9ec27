// The small tables that hold the constants of the checks: what is said of each, and what would be
// said if its constant were a step off (tests/data/held_constants.txt).
#pragma once

#include "core/base/cell.hpp"

#include <string>
#include <vector>

namespace utfall::tests {

struct HeldTable {
    std::string constant; ///< evidence::most_bits
    bool up = false;      ///< which way the step goes
    std::vector<std::vector<std::string>> rows;
    std::string now;
    std::string then; ///< with the constant a step off
};

[[nodiscard]] std::vector<HeldTable> read_held_tables();

/// As the file has it.
[[nodiscard]] std::string text_of(const HeldTable& held);

/// What the checker says of a table, in a line: comparisons by rule, findings, relations given up,
/// how many cells it couldn't read.
[[nodiscard]] std::string verdict_of(const core::Table& table);

/// A cell as the file has it: `'12` is a text.
[[nodiscard]] core::Table cells_of(const HeldTable& held);

} // namespace utfall::tests

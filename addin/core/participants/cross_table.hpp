// Counts of one column against another.
#pragma once

#include "core/base/label.hpp"

#include <span>
#include <vector>

namespace utfall::core {

/// One case: what it is in the rows, and in the columns; never null.
struct Crossing {
    const Label* row = nullptr;
    const Label* column = nullptr;
};

struct CrossTable {
    std::vector<Cell> rows;                  ///< labels
    std::vector<Cell> columns;               ///< labels
    std::vector<std::vector<double>> counts; ///< by row, then column
};

/// Counts the cases of each row and column.
/// @param row_order, column_order labels to list first, also those without cases; the others follow
///        in order of first appearance; one listed twice is there once
/// Law: all counts sum to the number of cases.
[[nodiscard]] CrossTable cross_table(std::span<const Crossing> cases,
                                     std::span<const Label> row_order,
                                     std::span<const Label> column_order);

} // namespace utfall::core

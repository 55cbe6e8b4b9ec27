// Evaluates a data row's formula against the catalog, as Calc would hand the arguments over.
#pragma once

#include "core/base/cell.hpp"
#include "data_rows.hpp"

#include <optional>

namespace utfall::tests {

/// The formula's value, or nothing where only Calc can tell: the row uses a function of Calc's
/// own, an operator, or a cell with a formula.
/// Throws std::runtime_error for a formula that isn't well formed.
[[nodiscard]] std::optional<core::Table> evaluate(const DataRow& row);

} // namespace utfall::tests

// Columns of cells that belong together, as a check reads them.
#pragma once

#include "core/base/cell.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace utfall::core {

/// @throws NotANumber the lengths differ
void require_same_length(std::size_t length, std::size_t other);

/// A figure, or nothing for a blank cell or a missing mark (`..`, `.`); a mark of none is 0.
/// @throws Error       the cell's own error
/// @throws NotANumber  other text
/// @throws DomainError NaN or infinity
[[nodiscard]] std::optional<double> read_figure(const Cell& cell, std::string_view name);

} // namespace utfall::core

// Labels from cells: outcomes, answers, steps of a scale.
#pragma once

#include "core/base/label.hpp"

#include <span>
#include <vector>

namespace utfall::cells {

/// A cell as a label; text is shown trimmed, a number stays a number.
/// @throws Error the cell holds an error
[[nodiscard]] core::Label read_label(const core::Cell& cell);

/// The labels of the cells that aren't blank.
[[nodiscard]] std::vector<core::Label> read_labels(std::span<const core::Cell> cells);

} // namespace utfall::cells

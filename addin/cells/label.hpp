// Labels from cells: outcomes, answers, steps of a scale.
#pragma once

#include "core/base/label.hpp"

#include <deque>
#include <span>
#include <unordered_map>
#include <vector>

namespace utfall::cells {

/// A cell as a label; text is shown trimmed, a number stays a number.
/// @throws Error the cell holds an error
[[nodiscard]] core::Label read_label(const core::Cell& cell);

/// The labels of the cells that aren't blank.
[[nodiscard]] std::vector<core::Label> read_labels(std::span<const core::Cell> cells);

/// Reads the labels of a column, cells with a text known by where they stand: those with the same
/// text are mostly one cell. The labels live as long as the reader;
/// the cells must outlive it.
class LabelReader {
public:
    /// @throws Error the cell holds an error
    [[nodiscard]] const core::Label* operator()(const core::Cell& cell);

private:
    std::unordered_map<const core::Cell*, core::Label> texts_;
    std::deque<core::Label> others_;
};

} // namespace utfall::cells

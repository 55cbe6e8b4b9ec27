// A table of counts to publish.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace utfall::core {

/// A cell of a table to publish: a count, hidden already, or neither (blank).
struct CountCell {
    std::optional<double> count; ///< whole, 0 or more
    bool hidden = false;         ///< published as `..` before we saw it
};

/// A table of counts, row by row.
struct CountTable {
    std::size_t columns = 0;
    std::vector<CountCell> cells;

    [[nodiscard]] std::size_t rows() const { return columns == 0 ? 0 : cells.size() / columns; }
};

} // namespace utfall::core

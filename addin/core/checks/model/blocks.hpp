// The tables of a selection, one below the other.
#pragma once

#include "core/checks/figures/figures.hpp"

#include <cstddef>
#include <vector>

namespace utfall::core::checks {

/// The rows [first, last) of one table.
struct Block {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// A new table begins where, after figures and a blank row, a row heads columns: two texts or more,
/// or years, and no other figures; its title above goes with it. There is always at least one.
[[nodiscard]] std::vector<Block> find_blocks(const figures::Figures& figures);

} // namespace utfall::core::checks

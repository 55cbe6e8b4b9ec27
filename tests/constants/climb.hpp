// Climbs towards a table that tells a step of a constant: from tables that only tell a much larger
// change of it, nudged until a smaller and smaller one tells.
#pragma once

#include "../bench/model.hpp"
#include "constants/constant.hpp"

#include "core/base/cell.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace utfall::tests {

/// A table whose verdict one step of the constant changes, if one is found in so many tries.
[[nodiscard]] std::optional<core::Table> climb(const Constant& constant, Step step,
                                               const std::vector<core::Table>& from,
                                               std::size_t tries, bench::Chance& chance);

} // namespace utfall::tests

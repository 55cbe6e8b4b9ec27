// Sums with a single hidden cell: anyone can work that cell out.
#pragma once

#include "core/publishing/count_table.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace utfall::core {

/// Hides the smallest count above 0 of each sum that has a single hidden cell, until there is none:
/// always the smallest of all such sums, ties in sheet order.
/// @param lines  the cells of each sum, its total among them
/// @param hidden by cell; changed
/// @return how many cells were looked at
std::size_t protect_lines(const CountTable& table, std::span<const std::vector<std::size_t>> lines,
                          std::vector<bool>& hidden);

} // namespace utfall::core

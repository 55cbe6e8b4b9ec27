// Makes a table of counts safe to publish: small counts are hidden, and further counts so that the
// small ones can't be worked out from the others.
#pragma once

#include "core/publishing/count_table.hpp"

#include <cstddef>
#include <vector>

namespace utfall::core {

/// Counts below this are hidden where nothing else is said.
inline constexpr int default_threshold = 5;

/// The largest table with sums, in cells: the work grows faster than the table, to some seconds at
/// this size, and a table that is published is far smaller.
inline constexpr std::size_t most_suppressed_cells = 50000;

/// Which cells to hide.
/// 1. Counts 1..threshold-1, totals too, and what was hidden already.
/// With totals, where the last row and the last column that hold anything are sums:
/// 2. While a row or column has a single hidden cell, the smallest count above 0 in such a row or
///    column, ties in sheet order; it may be the total.
/// 3. While all rows and columns taken together still give a hidden count away, the counts with the
///    smallest sum that stop it.
/// "Given away" is meant for a reader who knows every shown figure, that the table adds up, and
/// that hidden counts are at least 1: zeros are never hidden, and blanks are nothing. A row or
/// column with a blank total gives nothing away. In a table that adds up, steps 2 and 3 always
/// succeed.
/// @param threshold count, 1 or more; 1 hides nothing of itself
/// @return for each cell, whether it is hidden
/// @throws DomainError a table with totals has more than most_suppressed_cells
/// Source: ours after Gusfield, SIAM J. Comput. 17 (1988) 552-571: in a table with sums, a hidden
/// cell is safe when it lies on a cycle of cells that can make up for its change.
/// Law: the table published as a whole, hidden cells included, hides no more the second time.
[[nodiscard]] std::vector<bool> suppress_small(const CountTable& table, int threshold, bool totals);

} // namespace utfall::core

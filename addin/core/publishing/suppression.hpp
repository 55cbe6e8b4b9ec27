// Makes a table of counts safe to publish: small counts are hidden, and further counts so that the
// small ones can't be worked out from the others.
#pragma once

#include "core/publishing/count_table.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace utfall::core {

/// Counts below this are hidden where nothing else is said.
inline constexpr int default_threshold = 5;

/// The largest table with sums, in cells: far larger than any that is published.
inline constexpr std::size_t most_suppressed_cells = 50000;

/// What to hide, and how much work it was to find out.
struct Suppression {
    std::vector<bool> hidden; ///< by cell
    std::size_t work = 0;     ///< cells looked at in all searches
};

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
/// @return the work grows nearly as the number of cells where one of rows and columns is few
/// @throws DomainError a table with totals has more than most_suppressed_cells
/// Source: ours after Gusfield, SIAM J. Comput. 17 (1988) 552-571: in a table with sums, a hidden
/// cell is safe when it lies on a cycle of cells that can make up for its change.
/// Law: the table published as a whole, hidden cells included, hides no more the second time.
[[nodiscard]] Suppression suppress_small(const CountTable& table, int threshold, bool totals);

/// The same for a report's table, or several below each other, where the row labels say which rows
/// are sums (read_report); with totals the last column is a sum too. Where one table is the total
/// of the others, no count can be worked out from that either: what makes up for a change lies in
/// another platform's table or in the total's.
/// @param labels one for each row
/// @throws DomainError as suppress_small
/// @throws NotANumber  there aren't as many labels as rows
[[nodiscard]] Suppression suppress_report(const CountTable& table, int threshold, bool totals,
                                          std::span<const std::string> labels);

} // namespace utfall::core

// Percentiles, as Calc's own PERCENTILE gives them.
#pragma once

#include <span>

namespace utfall::core {

/// The value that a share of the values lies below: linear between the two values nearest to
/// place share * (n - 1), both ends included.
/// @param sorted at least one value, smallest first
/// @param share  0..1; 0 gives the smallest value, 1 the largest
/// @return in the unit of the values, not rounded
/// @throws DivisionByZero no values
/// @throws DomainError    share outside 0..1
/// Source: OpenDocument 1.3 part 4, PERCENTILE (6.18.55); as Calc's PERCENTILE.INC
/// Law: the share 0.5 is the median.
[[nodiscard]] double percentile(std::span<const double> sorted, double share);

} // namespace utfall::core

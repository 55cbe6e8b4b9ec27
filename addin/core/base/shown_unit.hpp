// What printed figures are rounded to, told from the figures themselves.
#pragma once

#include <span>

namespace utfall::core {

/// The most decimals that count: what a cell holds beyond them is a quotient's, not a printed
/// figure's.
inline constexpr int most_shown_decimals = 6;

/// How many decimals a figure shows in its shortest form, 0..most_shown_decimals, the last bits of
/// a binary fraction left out: 1 for 21.4 and for 0.1 + 0.2.
[[nodiscard]] int shown_decimals(double figure);

/// What the figures are rounded to: the smallest decimal place that any of them shows, at most 1.
/// @return 10^-decimals; 1 where all are whole, or there are none
/// Source: ours; a report prints the figures of a sum with the same number of decimals
[[nodiscard]] double shown_unit(std::span<const double> figures);

} // namespace utfall::core

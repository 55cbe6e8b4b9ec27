// Whether one sum or one percentage agrees with its printed value, within rounding.
#pragma once

#include <span>

namespace utfall::core {

/// What a printed total differs by from its printed parts, beyond rounding.
/// 0 if |total − Σparts| ≤ (n+1)·unit/2, else total − Σparts.
/// @param parts the printed parts, any number, also none
/// @param total the printed total
/// @param unit  what every figure is rounded to, > 0; in the unit of the figures
/// @return in the unit of the figures; 0 = adds up
/// @throws DomainError unit not > 0, or a figure that isn't finite
/// Source: ours; each of n+1 rounded figures is at most half a unit off
/// Law: sum_check(parts, sum(parts), unit) == 0
[[nodiscard]] double sum_check(std::span<const double> parts, double total, double unit = 1.0);

/// What a printed percentage differs by from part / whole, beyond rounding.
/// 0 if printed is part/whole rounded to `decimals` decimals of a percent, ties either way, else
/// printed − part/whole.
/// @param part     count or amount, 0..whole
/// @param whole    count or amount, > 0
/// @param printed  fraction: 0.62 for 62 %
/// @param decimals of the printed percent, 0..15
/// @return fraction; 0 = agrees
/// @throws DivisionByZero whole is 0
/// @throws DomainError    a negative or infinite figure, part > whole, decimals not a whole 0..15
/// Source: ours
/// Law: rate_check(1, 8, 0.12, 0) == 0 and rate_check(1, 8, 0.13, 0) == 0
[[nodiscard]] double rate_check(double part, double whole, double printed, double decimals = 0.0);

} // namespace utfall::core

// Whether one sum or one percentage agrees with its printed value, within rounding.
#pragma once

#include <optional>
#include <span>

namespace utfall::core {

/// What a printed total differs by from its printed parts, beyond rounding.
/// 0 if |total − Σparts| ≤ (n+1)·unit/2, else total − Σparts.
/// @param parts the printed parts, any number, also none
/// @param total the printed total
/// @param unit  what every figure is rounded to, >= 0, in the unit of the figures: 0 = nothing is
///              rounded, as counts of persons aren't; nothing = shown_unit of parts and total
/// @return in the unit of the figures; 0 = adds up
/// @throws DomainError unit negative, or a figure that isn't finite
/// Source: ours; each of n+1 rounded figures is at most half a unit off
/// Law: sum_check(parts, sum(parts), unit) == 0
[[nodiscard]] double sum_check(std::span<const double> parts, double total,
                               std::optional<double> unit = std::nullopt);

/// A printed fraction above this can't stand for a part of its whole, whatever slip was made: it is
/// a percentage written as a whole number.
inline constexpr double largest_share_printed = 1.5;

/// What a printed percentage differs by from part / whole, beyond rounding.
/// 0 if printed is part/whole rounded to `decimals` decimals of a percent, ties either way, else
/// printed − part/whole.
/// @param part     count or amount, of the sign of whole or 0; it may be larger (109 % of a budget)
/// @param whole    count or amount, not 0
/// @param printed  fraction: 0.62 for 62 %
/// @param decimals of the printed percent, 0..15
/// @return fraction; 0 = agrees
/// @throws DivisionByZero whole is 0
/// @throws DomainError    an infinite figure, part and whole of opposite signs, decimals not a
/// whole
///                        0..15, printed above largest_share_printed beside a part within its
///                        whole: 62 for 0.62
/// Source: ours
/// Law: both signs changed change nothing; rate_check(1, 8, 0.12, 0) == 0 and rate_check(1, 8,
/// 0.13, 0) == 0
[[nodiscard]] double rate_check(double part, double whole, double printed, double decimals = 0.0);

} // namespace utfall::core

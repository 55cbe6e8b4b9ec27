// How figures go wrong when people copy them.
#pragma once

namespace utfall::core::checks {

/// The figure times or through ten, a hundred or a thousand: all digits are the same, but for
/// rounding.
[[nodiscard]] bool is_power_of_ten_off(double printed, double expected, double step);

/// The same digits in another order.
[[nodiscard]] bool has_swapped_digits(double printed, double expected, double step);

/// Whether one digit is another, and at least three are right.
[[nodiscard]] bool has_one_other_digit(double printed, double expected, double step);

/// The other sign, within `slack`.
[[nodiscard]] bool has_other_sign(double printed, double expected, double slack);

/// What the last digit that isn't zero counts, of a figure rounded to `step`: round figures are
/// quotients of round figures more often than others.
[[nodiscard]] double last_digit(double value, double step);

} // namespace utfall::core::checks

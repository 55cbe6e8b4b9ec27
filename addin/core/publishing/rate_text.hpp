// A share as reports print it.
#pragma once

#include "core/base/text.hpp"

#include <string>

namespace utfall::core {

/// The most decimals of a percentage that rate_text prints.
inline constexpr int most_percent_decimals = 10;

/// A share with the counts it comes from: `78 % (64/82)` in Swedish, `78% (64/82)` in English.
/// 100 * part / whole, rounded to `decimals` decimals with ties up, in whole-number arithmetic, so
/// that a tie is a tie. Swedish has a no-break space before % and a decimal comma; counts have no
/// thousands separator.
/// @param part     count, whole, 0..whole
/// @param whole    count, whole, > 0
/// @param decimals whole, 0..most_percent_decimals
/// @throws DivisionByZero whole is 0
/// @throws DomainError    negative or fractional count, part > whole, decimals out of range
/// Source: Samordningsförbundet Umeåregionen, social accounts 2020: '78 % (64/82)'.
[[nodiscard]] std::string rate_text(double part, double whole, double decimals, Language language);

} // namespace utfall::core

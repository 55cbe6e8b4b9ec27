// Sharing out an amount in rounded parts that add up.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace utfall::core {

/// Decimals to which an amount can be shared out: from whole thousand millions (-9) to
/// thousand-millionths (9).
inline constexpr int most_allocation_decimals = 9;

/// Shares of an amount in proportion to keys, rounded so that they add up to the rounded amount:
/// each gets the whole units of amount * key / sum(keys), and the units left go to the largest
/// remainders, ties to the earlier. A unit is 10^-decimals.
/// Remainders are worked out in whole numbers: exactly for whole keys, and for others from their
/// 15 significant digits (counted from the largest key); there, remainders within 1e-9 units tie,
/// so that 1/3 worked out in two ways is the same key.
/// @param amount   rounded half away from zero first; a negative one is shared as its mirror image
/// @param keys     0 or more each, not all 0; nothing = no share
/// @param decimals whole, -most_allocation_decimals..most_allocation_decimals
/// @return a share for each key, nothing where there is none
/// @throws DivisionByZero no key is above 0
/// @throws DomainError    a negative key, NaN or infinity, decimals out of range, an amount of more
///                        than 2^53 units, keys that aren't whole and all below 1e-294
/// Source: Hamilton's method (largest remainder); the method of Årsredovisning 2023's cost split,
///         1.7.1 (9), whose percentages add up to 100.
/// Law: the shares add up to the rounded amount; doubling all keys changes nothing.
[[nodiscard]] std::vector<std::optional<double>>
allocate(double amount, std::span<const std::optional<double>> keys, double decimals);

} // namespace utfall::core

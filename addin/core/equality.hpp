// Gender equality: representation, gaps and the index over them.
#pragma once

#include "core/options.hpp"

#include <optional>
#include <span>

namespace utfall::core {

/// Women's or men's share that counts as balanced, from this to one minus it, ends included.
inline constexpr double balanced_share = 0.4;
/// Largest difference between women's and men's shares that counts as equal.
inline constexpr double largest_gap = 0.2;

/// One indicator of the gender-equality index.
struct EqualityRow {
    std::optional<double> women; ///< count, or share
    std::optional<double> men;   ///< count, or share
    GenderRule rule = GenderRule::representation;
    std::optional<double> limit; ///< share; default balanced_share or largest_gap by rule
};

/// Gender-equality index (jämställdhetsindex): 100 * indicators met / indicators.
/// representation: women / (women + men) within limit..1-limit; gap: |women - men| <= limit;
/// zero: both are 0. Both ends of every limit are included.
/// A row without values is left out.
/// @return index, 0..100, not rounded
/// @throws DivisionByZero no row has values, or a representation row has neither women nor men
/// @throws DomainError    a negative value, a gap row's value outside 0..1, a limit out of range
///                        (representation 0..0.5, gap 0..1)
/// @throws NotANumber     a representation or gap row with only one of its two values
/// Source: Samordningsförbundet Umeåregionen, social accounts 2020: ten of eleven, index 91.
/// Law: swapping women and men changes nothing.
[[nodiscard]] double equality_index(std::span<const EqualityRow> rows);

} // namespace utfall::core

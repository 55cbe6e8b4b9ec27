// Gender equality: shares, gaps and the index over them.
#pragma once

#include "core/base/options.hpp"

#include <optional>
#include <span>

namespace utfall::core {

/// Women's or men's share that counts as balanced, from this to one minus it, ends included.
inline constexpr double balanced_share = 0.4;
/// Largest difference between women's and men's shares that counts as equal.
inline constexpr double largest_gap = 0.2;
/// How far from 1 women's and men's shares may sum: each is printed rounded to whole percent
/// (49 % and 50 % of the 70 new cases in the half-year report of Södra Norrbotten, 2020).
inline constexpr double share_sum_rounding = 0.01;

/// Women's share of women and men: women / (women + men).
/// @param women count, or a share 0..1
/// @param men   count, or a share 0..1 that with the women's sums to 1, within share_sum_rounding
/// @return fraction, 0..1, not rounded
/// @throws DivisionByZero there are neither women nor men
/// @throws DomainError    a negative value, or two values that are neither counts nor such shares
/// Source: ours; counts as in Årsredovisning 2023, Tabell 1 (12-13).
/// Law: women_share(a, b) + women_share(b, a) == 1
[[nodiscard]] double women_share(double women, double men);

/// Whether women's share lies within limit..1-limit, both ends included.
/// @param women, men as in women_share
/// @param limit      share, 0..0.5
/// @return 1 or 0
/// @throws as women_share; DomainError also for a limit outside 0..0.5
/// Source: Samordningsförbundet Umeåregionen, social accounts 2020: 40-60 %.
/// Law: swapping women and men changes nothing.
[[nodiscard]] double gender_balance(double women, double men, double limit);

/// Women's rate minus men's rate: women_part / women_whole - men_part / men_whole.
/// @param women_part, men_part   count, whole, 0..their whole
/// @param women_whole, men_whole count, whole, > 0
/// @return difference of fractions, -1..1, not rounded
/// @throws DivisionByZero a whole is 0
/// @throws DomainError    a negative or fractional count, a part larger than its whole
/// Source: ours; the rates are those of Årsredovisning 2023, Tabell 1 (12-13).
/// Law: swapping women and men changes the sign.
[[nodiscard]] double gender_gap(double women_part, double women_whole, double men_part,
                                double men_whole);

/// Two-sided p-value of Fisher's exact test that women's and men's rates are equal.
/// @param women_part, men_part   count, whole, 0..their whole
/// @param women_whole, men_whole count, whole, > 0; together at most largest_fisher_total
/// @return p-value, fraction, 0..1; see fisher_exact_p
/// @throws as gender_gap; DomainError also for wholes too large together
/// Law: swapping women and men changes nothing.
[[nodiscard]] double gender_gap_p(double women_part, double women_whole, double men_part,
                                  double men_whole);

/// One indicator of the gender-equality index.
struct EqualityRow {
    std::optional<double> women; ///< count, or share
    std::optional<double> men;   ///< count, or share
    GenderRule rule = GenderRule::representation;
    std::optional<double> limit; ///< share; default balanced_share or largest_gap by rule
};

/// Gender-equality index (jämställdhetsindex): 100 * indicators met / indicators.
/// representation: gender_balance(women, men, limit), limit 0..0.5;
/// gap: |women - men| <= limit, values and limit are shares 0..1;
/// zero: both are 0, a blank is 0 too.
/// Both ends of every limit are included. A row without values is left out.
/// @return index, 0..100, not rounded
/// @throws DivisionByZero no row has values, or a representation row has neither women nor men
/// @throws DomainError    a negative value, a representation row with other values than counts or
///                        shares that sum to 1, a gap row's value outside 0..1, a limit out of
///                        its range
/// @throws NotANumber     a representation or gap row with only one of its two values
/// Source: Samordningsförbundet Umeåregionen, social accounts 2020: ten of eleven, index 91.
/// Law: swapping women and men changes nothing.
[[nodiscard]] double equality_index(std::span<const EqualityRow> rows);

} // namespace utfall::core

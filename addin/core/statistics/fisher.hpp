// Fisher's exact test of two shares.
#pragma once

namespace utfall::core {

/// The most that two groups may hold together: the test stays exact to ten digits and takes a few
/// thousandths of a second up to here.
inline constexpr double largest_fisher_total = 1e9;

/// Two-sided p-value of Fisher's exact test that two groups have the same share: the chance of all
/// 2x2 tables with the same margins that are no more likely than the seen one.
/// sum of P(k) over k with P(k) <= P(first_part) * (1 + 1e-7), P hypergeometric.
/// The margin of 1e-7, the one that R uses, keeps equally likely tables together.
/// @param first_part   count, whole, 0..first_whole
/// @param first_whole  count, whole, > 0
/// @param second_part  count, whole, 0..second_whole
/// @param second_whole count, whole, > 0
/// @return p-value, fraction, 0..1 (0 below 1e-308)
/// @throws DomainError first_whole + second_whole > largest_fisher_total
/// Source: Fisher, The Design of Experiments (1935), chapter 2; R, fisher.test.
/// Law: swapping the groups, or the part and the rest in both, changes nothing.
[[nodiscard]] double fisher_exact_p(double first_part, double first_whole, double second_part,
                                    double second_whole);

} // namespace utfall::core

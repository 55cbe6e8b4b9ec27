// Whether a share has changed by more than chance.
#pragma once

namespace utfall::core {

struct RateChange {
    double difference = 0.0; ///< second share less the first, -1..1
    double lower = 0.0;      ///< -1..1
    double upper = 0.0;      ///< -1..1
    double p = 1.0;          ///< 0..1
};

/// The change from one share to another, how sure it is, and how easily chance alone gives it.
/// difference = p2 - p1, p = part / whole; with the Wilson limits l, u of each share,
/// lower = difference - sqrt((p2 - l2)^2 + (u1 - p1)^2),
/// upper = difference + sqrt((u2 - p2)^2 + (p1 - l1)^2);
/// p is the two-sided one of Fisher's exact test.
/// @param part1, part2   counts, whole, 0..whole
/// @param whole1, whole2 counts, whole, > 0; two groups, not the same persons twice
/// @param confidence     fraction, strictly between 0 and 1
/// @throws DivisionByZero a whole is 0
/// @throws DomainError    negative or fractional count, part > whole, confidence out of range, more
///                        than largest_fisher_total together
/// Source: Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10 (hybrid score).
/// Law: the periods swapped change the sign of the difference and of the limits, which swap too.
[[nodiscard]] RateChange rate_change(double part1, double whole1, double part2, double whole2,
                                     double confidence);

} // namespace utfall::core

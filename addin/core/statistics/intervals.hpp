// Confidence intervals for a share: how sure one can be of a percentage of few persons.
#pragma once

#include "core/base/options.hpp"

namespace utfall::core {

/// The confidence level where nothing else is said, as in most statistics.
inline constexpr double usual_confidence = 0.95;

struct Interval {
    double lower = 0.0; ///< fraction, 0..1
    double upper = 1.0; ///< fraction, 0..1
};

/// Two-sided confidence interval for the share part / whole.
/// wilson: the score interval without continuity correction;
/// exact: Clopper-Pearson, from quantiles of the beta distribution;
/// jeffreys: equal tails of beta(part + 1/2, whole - part + 1/2).
/// By convention every method gives lower 0 where part is 0 and upper 1 where part is whole.
/// @param part       count, whole, 0..whole
/// @param whole      count, whole, > 0
/// @param confidence fraction, strictly between 0 and 1
/// @throws DivisionByZero whole is 0
/// @throws DomainError    negative or fractional count, part > whole, confidence out of range
/// Source: Newcombe, Statistics in Medicine 17 (1998) 857-872, methods 3 and 5; Brown, Cai and
/// DasGupta, Statistical Science 16 (2001) 101-133, for Jeffreys and its ends.
/// Law: the interval of whole - part is the mirror image, 1 - upper to 1 - lower.
[[nodiscard]] Interval rate_interval(double part, double whole, double confidence,
                                     IntervalMethod method);

} // namespace utfall::core

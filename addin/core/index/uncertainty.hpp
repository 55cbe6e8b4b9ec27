// How sure one can be of the impact index when the indicators rest on few answers.
#pragma once

#include <optional>
#include <span>

namespace utfall::core {

/// The largest sum of weights whose distribution is worked out.
inline constexpr int largest_weight_sum = 100000;
/// The largest number of answers behind one indicator: more than there are people in the country,
/// and few enough for the beta distribution to be worked out at once.
inline constexpr double largest_answers = 2e7;
inline constexpr double usual_index_confidence = 0.95;

/// Chance that the true share behind part / whole is at least the target: one minus the Jeffreys
/// posterior's distribution function, 1 - I_target(part + 1/2, whole - part + 1/2).
/// @param part   count, 0..whole
/// @param whole  count, 1..largest_answers
/// @param target share, 0..1; 0 is certainly reached, 1 certainly not
/// @return chance, 0..1
/// @throws DivisionByZero whole is 0
/// @throws DomainError    not counts, part > whole, whole too large, target outside 0..1
/// Source: Brown, Cai and DasGupta, Interval Estimation for a Binomial Proportion, Statistical
/// Science 16 (2001), 3.1.2
/// Law: chance_met(x, n, t) + chance_met(n - x, n, 1 - t) == 1.
[[nodiscard]] double chance_met(double part, double whole, double target);

/// An indicator that is a share judged against a target.
struct MeasuredIndicator {
    std::optional<double> part;   ///< count
    std::optional<double> whole;  ///< count
    std::optional<double> target; ///< share, 0..1
    std::optional<double> weight; ///< points, a whole number; nothing = not in the index
};

struct IndexUncertainty {
    double expected = 0.0;    ///< index, 0..100
    double lower = 0.0;       ///< index, 0..100
    double upper = 0.0;       ///< index, 0..100
    double chance_goal = 0.0; ///< chance that the index is at least the goal, 0..1
};

/// The distribution of the impact index when each indicator is met with chance_met, independent of
/// the others; exact, by convolution of the points. An indicator without part and whole has no
/// answers yet: it is left out with its weight.
/// @param confidence of the central interval, between 0 and 1
/// @param goal       index, 0..100
/// @return lower: the smallest index whose cumulated chance reaches (1 - confidence) / 2; upper:
///         the same for 1 - (1 - confidence) / 2
/// @throws DivisionByZero no weighted row with answers, a whole of 0
/// @throws DomainError    as chance_met; a weight that isn't a positive whole number, weights that
///                        sum to more than largest_weight_sum, confidence or goal out of range
/// @throws NotANumber     only one of part and whole, or no target beside them
/// Source: ours, on the Jeffreys posterior
/// Law: the expected index is impact_index of the chances; with chances 0 and 1 all figures are it.
[[nodiscard]] IndexUncertainty index_uncertainty(std::span<const MeasuredIndicator> indicators,
                                                 double confidence, double goal);

} // namespace utfall::core

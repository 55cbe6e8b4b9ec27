// The impact index of social accounts: indicators, weights, points and areas.
#pragma once

#include "core/attainment.hpp"

#include <optional>
#include <span>

namespace utfall::core {

/// What a blank attainment beside a weight means.
enum class MissingAttainment {
    not_met = 0,  ///< no points, the weight stays in the maximum: the published method
    left_out = 1, ///< the indicator and its weight are left out
    undefined = 2 ///< there is no index until all are known (#N/A)
};

// In all of these, an indicator without a weight isn't in the social budget: it is left out.

/// Impact index: the share of the maximum impact value that was earned.
/// 100 * sum(weight * attainment) / sum(weight).
/// @param attainment  share 0..1 or 'near', one per indicator; nothing = not judged
/// @param weights     points, > 0, one per indicator; nothing = not in the index
/// @param near_credit share 0..1 of its weight that a near indicator earns
/// @return index, 0..100, not rounded
/// @throws DivisionByZero no weighted row
/// @throws DomainError    a weight that isn't positive, near_credit outside 0..1
/// @throws Undefined      a blank attainment, when `missing` says so
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, Bilaga 1 (24-25).
/// Law: doubling all weights changes nothing.
[[nodiscard]] double impact_index(std::span<const std::optional<Attainment>> attainment,
                                  std::span<const std::optional<double>> weights,
                                  double near_credit, MissingAttainment missing);

/// Impact value: the points earned, sum(weight * attainment). A blank attainment earns nothing.
/// @param attainment  share 0..1 or 'near', one per indicator
/// @param weights     points, > 0, one per indicator
/// @param near_credit share 0..1 of its weight that a near indicator earns
/// @return points, 0..sum of weights, not rounded
/// @throws DivisionByZero no weighted row
/// @throws DomainError    a weight that isn't positive, near_credit outside 0..1
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, Bilaga 1 (24-25).
/// Law: impact_points / sum(weights) * 100 == impact_index with MissingAttainment::not_met.
[[nodiscard]] double impact_points(std::span<const std::optional<Attainment>> attainment,
                                   std::span<const std::optional<double>> weights,
                                   double near_credit);

} // namespace utfall::core

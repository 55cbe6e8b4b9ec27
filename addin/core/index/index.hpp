// The impact index of social accounts: indicators, their weights, and the points they earn.
#pragma once

#include "core/index/attainment.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace utfall::core {

/// The index that a social budget aims at. Source: Samordningsförbundet Umeåregionen,
/// Årsredovisning 2023, Bilaga 1 (25).
inline constexpr double usual_index_goal = 70.0;

/// What a blank attainment beside a weight means.
enum class MissingAttainment {
    not_met = 0,  ///< no points, the weight stays in the maximum: the published method
    left_out = 1, ///< the indicator and its weight are left out
    undefined = 2 ///< there is no index until all are known (#N/A)
};

// In all of these, an indicator without a weight isn't in the social budget: it is left out.
using Attainments = std::span<const std::optional<Attainment>>;
using Weights = std::span<const std::optional<double>>;

/// An indicator of the index.
struct WeightedIndicator {
    std::size_t row = 0;  ///< where it stands in the columns, from 0
    double weight = 0.0;  ///< points, > 0
    double worth = 0.0;   ///< share 0..1 of the weight that it earns
    bool reached = false; ///< fully met; 'near' isn't, whatever it earns

    [[nodiscard]] double points() const { return weight * worth; }
};

/// The indicators that have a weight, in sheet order.
/// @param attainment  share 0..1 or 'near', one per indicator; nothing = not judged
/// @param weights     points, > 0, one per indicator; nothing = not in the index
/// @param near_credit share 0..1 of its weight that a near indicator earns
/// @return at least one indicator; the sum of their weights is finite
/// @throws DivisionByZero no weighted row
/// @throws DomainError    a weight that isn't positive, an attainment or near_credit outside 0..1
/// @throws Undefined      a blank attainment, when `missing` says so
/// @throws NotANumber     columns of different lengths
[[nodiscard]] std::vector<WeightedIndicator>
weighted_indicators(Attainments attainment, Weights weights, double near_credit,
                    MissingAttainment missing = MissingAttainment::not_met);

/// 100 * points / maximum, exactly 100 when all points are earned.
[[nodiscard]] double index_of(double points, double maximum);

/// @throws DomainError an index goal outside 0..100
double require_index(double value, std::string_view name);

/// Impact index: the share of the maximum impact value that was earned.
/// 100 * sum(weight * attainment) / sum(weight).
/// @param attainment  share 0..1 or 'near', one per indicator; nothing = not judged
/// @param weights     points, > 0, one per indicator; nothing = not in the index
/// @param near_credit share 0..1 of its weight that a near indicator earns
/// @return index, 0..100, not rounded
/// @throws as weighted_indicators
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, Bilaga 1 (24-25).
/// Law: doubling all weights changes nothing.
[[nodiscard]] double impact_index(Attainments attainment, Weights weights, double near_credit,
                                  MissingAttainment missing);

/// Impact value: the points earned, sum(weight * attainment). A blank attainment earns nothing.
/// @param attainment  share 0..1 or 'near', one per indicator
/// @param weights     points, > 0, one per indicator
/// @param near_credit share 0..1 of its weight that a near indicator earns
/// @return points, 0..sum of weights, not rounded
/// @throws as weighted_indicators
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, Bilaga 1 (24-25).
/// Law: impact_points / sum(weights) * 100 == impact_index with MissingAttainment::not_met.
[[nodiscard]] double impact_points(Attainments attainment, Weights weights, double near_credit);

/// Weighted mean: areas into a total, platforms into a whole. sum(weight * value) / sum(weight).
/// A value that isn't there is no 0: it is left out with its weight, as in any mean.
/// @param values  any finite figures in one unit, as indices 0..100 or shares
/// @param weights points, persons or the like, > 0; nothing = left out
/// @return in the unit of the values, from the lowest to the highest of them, not rounded
/// @throws DivisionByZero no row has both a value and a weight
/// @throws DomainError    a weight that isn't positive, NaN or infinity
/// @throws NotANumber     columns of different lengths
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, 1.7.4 (13-14) and Bilaga 1 (24).
/// Law: of the areas' indices by their maxima, it is the impact index of all indicators.
[[nodiscard]] double weighted_index(std::span<const std::optional<double>> values, Weights weights);

} // namespace utfall::core

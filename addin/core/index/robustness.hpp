// How much the impact index depends on the weights that somebody chose.
#pragma once

#include "core/index/index.hpp"

#include <cstddef>

namespace utfall::core {

/// Draws times indicators that one call may need: some hundredths of a microsecond each, so a
/// second or two in all.
inline constexpr double largest_draw_work = 1e8;
inline constexpr int largest_draws = 1000000;
inline constexpr double usual_draws = 2000;
inline constexpr double usual_spread = 0.25;

struct Robustness {
    double lowest = 0.0;          ///< exact, 0..100
    double highest = 0.0;         ///< exact, 0..100
    double p5 = 0.0;              ///< 5th percentile of the draws
    double median = 0.0;          ///< of the draws
    double p95 = 0.0;             ///< 95th percentile of the draws
    double share_at_target = 0.0; ///< of the draws, 0..1
};

/// The indices that other weights, each within +-spread of the given one, would have given.
/// The ends are exact: the index is a ratio of linear functions of the weights, so it is largest
/// where the best met indicators, down to some place, have their highest weight and the others
/// their lowest; all such places are tried. Draws: every weight uniform in
/// weight * (1 - spread) .. weight * (1 + spread), independent, with a fixed seed; the indicators
/// are drawn in order of attainment and weight, so that sorting the sheet changes nothing.
/// 'near' earns nothing.
/// @param attainment share 0..1 or 'near', one per indicator; nothing = not met
/// @param weights    points, > 0, one per indicator; nothing = not in the index
/// @param spread     0..<1, of each weight
/// @param target     index 0..100
/// @param draws      1..largest_draws
/// @return indices 0..100, not rounded; percentiles as Calc's PERCENTILE
/// @throws as weighted_indicators
/// @throws DomainError spread, target or draws out of range, draws * indicators above
///                     largest_draw_work
/// Source: ours. Ends: Charnes and Cooper (1962), linear-fractional programs have their optimum at
/// a vertex.
/// Law: with spread 0 all figures are impact_index; draws never pass the ends.
[[nodiscard]] Robustness impact_robustness(Attainments attainment, Weights weights, double spread,
                                           double target, double draws);

} // namespace utfall::core

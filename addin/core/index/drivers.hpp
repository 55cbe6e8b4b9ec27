// What pulls the impact index down.
#pragma once

#include "core/index/index.hpp"

#include <cstddef>
#include <vector>

namespace utfall::core {

struct Driver {
    std::size_t row = 0;      ///< where the indicator stands in the columns, from 0
    double points_lost = 0.0; ///< index points
    double share = 0.0;       ///< of the whole loss, 0..1
};

/// The indicators that lose index points, largest loss first, equal losses in sheet order.
/// 100 * weight * (1 - attainment) / sum(weight).
/// @param attainment  share 0..1 or 'near', one per indicator; nothing = not met
/// @param weights     points, > 0, one per indicator; nothing = not in the index
/// @param near_credit share 0..1 of its weight that a near indicator earns
/// @return only indicators with a loss; none if all are met
/// @throws as weighted_indicators
/// Source: ours: what is missing from 100, indicator by indicator
/// Law: the points lost add up to 100 - impact_index.
[[nodiscard]] std::vector<Driver> impact_drivers(Attainments attainment, Weights weights,
                                                 double near_credit);

} // namespace utfall::core

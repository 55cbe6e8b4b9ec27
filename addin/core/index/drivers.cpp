#include "core/index/drivers.hpp"

#include "core/base/numeric.hpp"

#include <algorithm>

namespace utfall::core {

namespace {

bool earlier(const Driver& left, const Driver& right) {
    return left.row < right.row;
}

/// Largest loss first; losses that differ by no more than their last bits are ties.
void sort_by_loss(std::vector<Driver>& drivers) {
    std::stable_sort(drivers.begin(), drivers.end(), [](const Driver& left, const Driver& right) {
        return left.points_lost > right.points_lost;
    });
    for (auto first = drivers.begin(); first != drivers.end();) {
        const auto last = std::find_if_not(first, drivers.end(), [first](const Driver& driver) {
            return close(driver.points_lost, first->points_lost);
        });
        std::sort(first, last, earlier);
        first = last;
    }
}

} // namespace

std::vector<Driver> impact_drivers(Attainments attainment, Weights weights, double near_credit) {
    const auto indicators = weighted_indicators(attainment, weights, near_credit);
    CompensatedSum maximum;
    CompensatedSum loss;
    for (const WeightedIndicator& indicator : indicators) {
        maximum.add(indicator.weight);
        loss.add(indicator.weight * (1.0 - indicator.worth));
    }
    std::vector<Driver> drivers;
    for (const WeightedIndicator& indicator : indicators) {
        if (!at_least(indicator.worth, 1.0)) {
            const double lost = indicator.weight * (1.0 - indicator.worth);
            drivers.push_back(
                {indicator.row, index_of(lost, maximum.value()), lost / loss.value()});
        }
    }
    sort_by_loss(drivers);
    return drivers;
}

} // namespace utfall::core

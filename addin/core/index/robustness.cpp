#include "core/index/robustness.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/statistics/percentile.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_01.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

namespace utfall::core {

namespace {

/// Any number does; this one, the number and year of the Finsam act, never changes, so that a
/// workbook gives the same figures for ever.
constexpr std::uint64_t seed = 20031210;

struct Ends {
    double lowest = 100.0;
    double highest = 0.0;
};

/// Points and maximum of the first k indicators, for every k from 0.
struct Cumulated {
    std::vector<double> points{0.0};
    std::vector<double> maximum{0.0};
};

Cumulated cumulate(std::span<const WeightedIndicator> indicators) {
    Cumulated result;
    CompensatedSum points;
    CompensatedSum maximum;
    for (const WeightedIndicator& indicator : indicators) {
        points.add(indicator.points());
        maximum.add(indicator.weight);
        result.points.push_back(points.value());
        result.maximum.push_back(maximum.value());
    }
    return result;
}

/// The index when the first k weights are times `first` and the others times `rest`.
double split_index(const Cumulated& sums, std::size_t k, double first, double rest) {
    const auto mixed = [&](const std::vector<double>& sum) {
        return first * sum[k] + rest * (sum.back() - sum[k]);
    };
    return index_of(mixed(sums.points), mixed(sums.maximum));
}

/// @param indicators best met first
Ends exact_ends(std::span<const WeightedIndicator> indicators, double spread) {
    const Cumulated sums = cumulate(indicators);
    Ends ends;
    for (std::size_t k = 0; k <= indicators.size(); ++k) {
        ends.lowest = std::min(ends.lowest, split_index(sums, k, 1.0 - spread, 1.0 + spread));
        ends.highest = std::max(ends.highest, split_index(sums, k, 1.0 + spread, 1.0 - spread));
    }
    return ends;
}

/// The index of each draw, lowest first.
std::vector<double> drawn_indices(std::span<const WeightedIndicator> indicators, double spread,
                                  std::size_t draws, const Ends& ends) {
    boost::random::mt19937_64 generator(seed);
    boost::random::uniform_01<double> uniform;
    std::vector<double> indices(draws);
    for (double& index : indices) {
        double points = 0.0; // plain sums: their rounding is nothing beside the draws'
        double maximum = 0.0;
        for (const WeightedIndicator& indicator : indicators) {
            const double factor = 1.0 + spread * (2.0 * uniform(generator) - 1.0);
            const double weight = indicator.weight * factor;
            points += weight * indicator.worth;
            maximum += weight;
        }
        index = std::clamp(index_of(points, maximum), ends.lowest, ends.highest);
    }
    std::sort(indices.begin(), indices.end());
    return indices;
}

double share_reaching(std::span<const double> sorted, double target) {
    const auto first = std::partition_point(
        sorted.begin(), sorted.end(), [target](double index) { return !at_least(index, target); });
    return static_cast<double>(sorted.end() - first) / static_cast<double>(sorted.size());
}

double require_spread(double spread) {
    if (!(spread >= 0.0 && spread < 1.0)) {
        throw DomainError({.rule = Rule::spread, .argument = "spread", .value = spread});
    }
    return spread;
}

std::size_t require_draws(double draws, std::size_t indicators) {
    const int count = require_whole(draws, 1, largest_draws, "draws");
    if (static_cast<double>(indicators) * count > largest_draw_work) {
        throw DomainError({.rule = Rule::too_many_draws, .argument = "draws"});
    }
    return static_cast<std::size_t>(count);
}

} // namespace

Robustness impact_robustness(Attainments attainment, Weights weights, double spread, double target,
                             double draws) {
    auto indicators = weighted_indicators(attainment, weights, 0.0);
    require_spread(spread);
    require_index(target, "target");
    const std::size_t count = require_draws(draws, indicators.size());
    std::sort(indicators.begin(), indicators.end(),
              [](const WeightedIndicator& left, const WeightedIndicator& right) {
                  return std::tie(left.worth, left.weight) > std::tie(right.worth, right.weight);
              });
    const Ends ends = exact_ends(indicators, spread);
    const auto drawn = drawn_indices(indicators, spread, count, ends);
    return {ends.lowest,
            ends.highest,
            percentile(drawn, 0.05),
            percentile(drawn, 0.5),
            percentile(drawn, 0.95),
            share_reaching(drawn, target)};
}

} // namespace utfall::core

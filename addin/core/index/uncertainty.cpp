#include "core/index/uncertainty.hpp"

#include "core/base/errors.hpp"
#include "core/base/first_error.hpp"
#include "core/base/numeric.hpp"
#include "core/index/index.hpp"
#include "core/statistics/in_double.hpp"

#include <boost/math/special_functions/beta.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace utfall::core {

namespace {

/// Points that are earned with a chance, else none.
struct Stake {
    std::size_t points = 0;
    double chance = 0.0;
};

/// Chances this small at an end of the distribution are dropped: far below what a sum of doubles
/// can show, and short of the denormal numbers that would slow the convolution down.
constexpr double negligible = 1e-280;

/// The distribution of a sum of independent stakes: a chance for every sum of points.
class PointsDistribution {
public:
    explicit PointsDistribution(std::size_t maximum) : chances_(maximum + 1, 0.0) {
        chances_[0] = 1.0;
    }

    void add(const Stake& stake) {
        const double missed = 1.0 - stake.chance;
        const std::size_t lowest_met = first_ + stake.points;
        last_ += stake.points;
        for (std::size_t sum = last_ + 1; sum-- > lowest_met;) {
            chances_[sum] = chances_[sum] * missed + chances_[sum - stake.points] * stake.chance;
        }
        for (std::size_t sum = first_; sum < lowest_met; ++sum) {
            chances_[sum] *= missed;
        }
        trim();
    }

    /// The smallest sum whose cumulated chance reaches `share`.
    [[nodiscard]] std::size_t lower(double share) const {
        CompensatedSum cumulated;
        for (std::size_t sum = first_; sum < last_; ++sum) {
            cumulated.add(chances_[sum]);
            if (at_least(cumulated.value(), share)) {
                return sum;
            }
        }
        return last_;
    }

    /// The smallest sum whose cumulated chance reaches 1 - share: what lies above it is at most
    /// share.
    [[nodiscard]] std::size_t upper(double share) const {
        CompensatedSum above;
        for (std::size_t sum = last_; sum > first_; --sum) {
            above.add(chances_[sum]);
            if (!at_most(above.value(), share)) {
                return sum;
            }
        }
        return first_;
    }

    /// Chance of an index of at least `goal`.
    [[nodiscard]] double chance_of_index(double goal) const {
        const auto maximum = static_cast<double>(chances_.size() - 1);
        CompensatedSum chance;
        for (std::size_t sum = last_ + 1; sum-- > first_;) {
            if (!at_least(index_of(static_cast<double>(sum), maximum), goal)) {
                break;
            }
            chance.add(chances_[sum]);
        }
        return std::min(chance.value(), 1.0);
    }

private:
    void trim() {
        while (first_ < last_ && chances_[first_] < negligible) {
            chances_[first_++] = 0.0;
        }
        while (first_ < last_ && chances_[last_] < negligible) {
            chances_[last_--] = 0.0;
        }
    }

    std::vector<double> chances_;
    std::size_t first_ = 0;
    std::size_t last_ = 0;
};

double chance_of(const MeasuredIndicator& indicator) {
    if (!indicator.part || !indicator.whole || !indicator.target) {
        throw NotANumber({.rule = Rule::whole_indicator, .argument = "parts"});
    }
    return chance_met(*indicator.part, *indicator.whole, *indicator.target);
}

std::vector<Stake> stakes_of(std::span<const MeasuredIndicator> indicators) {
    std::vector<Stake> stakes;
    int left = largest_weight_sum;
    bool any = false;
    FirstError wrong;
    for (const MeasuredIndicator& indicator : indicators) {
        if (!indicator.weight || (!indicator.part && !indicator.whole)) {
            continue;
        }
        any = true;
        wrong.attempt([&] {
            const double chance = chance_of(indicator);
            const int weight = require_whole(*indicator.weight, 1, left, "weights");
            left -= weight;
            stakes.push_back({static_cast<std::size_t>(weight), chance});
        });
    }
    if (!any) {
        throw DivisionByZero({.rule = Rule::weighted_row, .argument = "weights"});
    }
    wrong.throw_if_any();
    return stakes;
}

struct Points {
    double expected = 0.0;
    std::size_t maximum = 0;
};

Points points_of(std::span<const Stake> stakes) {
    CompensatedSum expected;
    std::size_t maximum = 0;
    for (const Stake& stake : stakes) {
        expected.add(static_cast<double>(stake.points) * stake.chance);
        maximum += stake.points;
    }
    return {expected.value(), maximum};
}

} // namespace

double chance_met(double part, double whole, double target) {
    require_base(whole, "wholes");
    part = require_count(part, "parts");
    whole = require_count(whole, "wholes");
    require_part_of(part, whole, "parts", "wholes");
    if (whole > largest_answers) {
        throw DomainError({.rule = Rule::most_answers,
                           .argument = "wholes",
                           .value = whole,
                           .high = largest_answers});
    }
    return boost::math::ibetac(part + 0.5, whole - part + 0.5, require_share(target, "targets"),
                               InDouble());
}

IndexUncertainty index_uncertainty(std::span<const MeasuredIndicator> indicators, double confidence,
                                   double goal) {
    const auto stakes = stakes_of(indicators);
    const double tail = (1.0 - require_open_share(confidence, "confidence")) / 2.0;
    require_index(goal, "goal");
    const auto [expected, maximum] = points_of(stakes);
    PointsDistribution distribution(maximum);
    for (const Stake& stake : stakes) {
        distribution.add(stake);
    }
    const auto index = [whole = static_cast<double>(maximum)](std::size_t points) {
        return index_of(static_cast<double>(points), whole);
    };
    return {index_of(expected, static_cast<double>(maximum)), index(distribution.lower(tail)),
            index(distribution.upper(tail)), distribution.chance_of_index(goal)};
}

} // namespace utfall::core

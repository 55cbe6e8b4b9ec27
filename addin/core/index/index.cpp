#include "core/index/index.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace utfall::core {

namespace {

struct Earned {
    double points = 0.0;
    double maximum = 0.0;
};

Earned earned(std::span<const WeightedIndicator> indicators) {
    CompensatedSum points;
    CompensatedSum maximum;
    for (const WeightedIndicator& indicator : indicators) {
        points.add(indicator.points());
        maximum.add(indicator.weight);
    }
    return {points.value(), maximum.value()};
}

WeightedIndicator judged(std::size_t row, double weight,
                         const std::optional<Attainment>& attainment, double near_credit) {
    if (!attainment) {
        return {row, weight, 0.0, false};
    }
    return {row, weight, require_share(attainment->worth(near_credit), "attainment"),
            at_least(attainment->worth(0.0), 1.0)};
}

void require_same_length(std::size_t length, std::size_t weights) {
    if (length != weights) {
        throw NotANumber("there are " + std::to_string(length) + " values, but " +
                         std::to_string(weights) + " weights");
    }
}

} // namespace

std::vector<WeightedIndicator> weighted_indicators(Attainments attainment, Weights weights,
                                                   double near_credit, MissingAttainment missing) {
    require_same_length(attainment.size(), weights.size());
    require_share(near_credit, "near_credit");
    std::vector<WeightedIndicator> indicators;
    CompensatedSum maximum;
    for (std::size_t row = 0; row < weights.size(); ++row) {
        if (!weights[row]) {
            continue;
        }
        const double weight = require_positive(*weights[row], "weight");
        if (!attainment[row] && missing == MissingAttainment::undefined) {
            throw Undefined("an attainment is missing");
        }
        if (!attainment[row] && missing == MissingAttainment::left_out) {
            continue;
        }
        indicators.push_back(judged(row, weight, attainment[row], near_credit));
        maximum.add(weight);
    }
    if (indicators.empty()) {
        throw DivisionByZero("no indicator has a weight");
    }
    require_finite(maximum.value(), "the sum of the weights");
    return indicators;
}

double index_of(double points, double maximum) {
    return points == maximum ? 100.0 : 100.0 * points / maximum;
}

double require_index(double value, std::string_view name) {
    if (!(value >= 0.0 && value <= 100.0)) {
        throw DomainError(std::string(name) + " must be an index from 0 to 100");
    }
    return value;
}

double impact_index(Attainments attainment, Weights weights, double near_credit,
                    MissingAttainment missing) {
    const Earned result = earned(weighted_indicators(attainment, weights, near_credit, missing));
    return index_of(result.points, result.maximum);
}

double impact_points(Attainments attainment, Weights weights, double near_credit) {
    return earned(weighted_indicators(attainment, weights, near_credit)).points;
}

double weighted_index(std::span<const std::optional<double>> values, Weights weights) {
    require_same_length(values.size(), weights.size());
    CompensatedSum weighted;
    CompensatedSum total;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (std::size_t row = 0; row < weights.size(); ++row) {
        if (!weights[row]) {
            continue;
        }
        const double weight = require_positive(*weights[row], "weight");
        if (!values[row]) {
            continue;
        }
        const double value = require_finite(*values[row], "value");
        weighted.add(weight * value);
        total.add(weight);
        lowest = std::min(lowest, value);
        highest = std::max(highest, value);
    }
    require_base(total.value(), "the sum of the weights");
    const double mean = require_finite(weighted.value() / total.value(), "the weighted mean");
    return std::clamp(mean, lowest, highest); // rounding must not put it outside
}

} // namespace utfall::core

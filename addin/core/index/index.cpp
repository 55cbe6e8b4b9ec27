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
        throw NotANumber({.rule = Rule::same_length,
                          .argument = "weights",
                          .value = static_cast<double>(weights),
                          .other_value = static_cast<double>(length)});
    }
}

} // namespace

std::vector<WeightedIndicator> weighted_indicators(Attainments attainment, Weights weights,
                                                   double near_credit, MissingAttainment missing) {
    require_same_length(attainment.size(), weights.size());
    std::vector<std::size_t> counted;
    for (std::size_t row = 0; row < weights.size(); ++row) {
        if (weights[row] && (attainment[row] || missing != MissingAttainment::left_out)) {
            counted.push_back(row);
        }
    }
    if (counted.empty()) {
        throw DivisionByZero({.rule = Rule::weighted_row, .argument = "weights"});
    }
    require_share(near_credit, "near_credit");
    for (const auto& weight : weights) {
        require_positive(weight.value_or(1.0), "weights");
    }
    std::vector<WeightedIndicator> indicators;
    indicators.reserve(counted.size());
    CompensatedSum maximum;
    bool unknown = false;
    for (const std::size_t row : counted) {
        unknown = unknown || !attainment[row];
        indicators.push_back(judged(row, *weights[row], attainment[row], near_credit));
        maximum.add(*weights[row]);
    }
    require_finite(maximum.value(), "weights");
    if (unknown && missing == MissingAttainment::undefined) {
        throw Undefined({.rule = Rule::missing_attainment, .argument = "attainment"});
    }
    return indicators;
}

double index_of(double points, double maximum) {
    return points == maximum ? 100.0 : 100.0 * points / maximum;
}

double require_index(double value, std::string_view name) {
    if (!(value >= 0.0 && value <= 100.0)) {
        throw DomainError({.rule = Rule::index, .argument = std::string(name), .value = value});
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
    bool any = false;
    for (std::size_t row = 0; row < weights.size(); ++row) {
        any = any || (weights[row] && values[row]);
    }
    if (!any) {
        throw DivisionByZero({.rule = Rule::weighted_row, .argument = "weights"});
    }
    for (std::size_t row = 0; row < weights.size(); ++row) {
        if (!weights[row]) {
            continue;
        }
        const double weight = require_positive(*weights[row], "weights");
        if (!values[row]) {
            continue;
        }
        const double value = require_finite(*values[row], "values");
        weighted.add(weight * value);
        total.add(weight);
        lowest = std::min(lowest, value);
        highest = std::max(highest, value);
    }
    const double mean = require_finite(weighted.value() / total.value(), "values");
    return std::clamp(mean, lowest, highest); // rounding must not put it outside
}

} // namespace utfall::core

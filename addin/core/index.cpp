#include "core/index.hpp"

#include "core/errors.hpp"
#include "core/numeric.hpp"

namespace utfall::core {

namespace {

struct Earned {
    double points = 0.0;
    double maximum = 0.0;
};

Earned earned(std::span<const std::optional<Attainment>> attainment,
              std::span<const std::optional<double>> weights, double near_credit,
              MissingAttainment missing) {
    require_share(near_credit, "near_credit");
    CompensatedSum points;
    CompensatedSum maximum;
    bool weighted = false;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (!weights[i]) {
            continue;
        }
        const double weight = require_positive(*weights[i], "weight");
        if (!attainment[i] && missing == MissingAttainment::undefined) {
            throw Undefined("an attainment is missing");
        }
        if (!attainment[i] && missing == MissingAttainment::left_out) {
            continue;
        }
        weighted = true;
        maximum.add(weight);
        points.add(attainment[i] ? weight * attainment[i]->worth(near_credit) : 0.0);
    }
    if (!weighted) {
        throw DivisionByZero("no indicator has a weight");
    }
    return {points.value(), maximum.value()};
}

} // namespace

double impact_index(std::span<const std::optional<Attainment>> attainment,
                    std::span<const std::optional<double>> weights, double near_credit,
                    MissingAttainment missing) {
    const Earned result = earned(attainment, weights, near_credit, missing);
    return 100.0 * result.points / result.maximum;
}

double impact_points(std::span<const std::optional<Attainment>> attainment,
                     std::span<const std::optional<double>> weights, double near_credit) {
    return earned(attainment, weights, near_credit, MissingAttainment::not_met).points;
}

} // namespace utfall::core

#include "core/finance/equity.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"

#include <algorithm>

namespace utfall::core {

namespace {

void require_steps(std::span<const CapitalStep> steps) {
    if (steps.empty()) {
        throw DomainError({.rule = Rule::steps_given, .argument = "limits"});
    }
    double below = 0.0;
    for (const CapitalStep& step : steps) {
        require_share(step.rate, "rates");
        if (require_finite(step.limit, "limits") <= below) {
            throw DomainError({.rule = Rule::rising, .argument = "limits", .value = step.limit});
        }
        below = step.limit;
    }
}

} // namespace

double capital_ceiling(double allocation, std::span<const CapitalStep> steps, double unit) {
    require_not_negative(allocation, "allocation");
    require_positive(unit, "unit");
    require_steps(steps);
    CompensatedSum ceiling;
    double below = 0.0;
    for (const CapitalStep& step : steps) {
        const double limit = step.limit * tkr / unit;
        if (allocation > below) {
            ceiling.add((std::min(allocation, limit) - below) * step.rate);
        }
        below = limit;
    }
    if (!at_most(allocation, below)) {
        throw Undefined(
            {.rule = Rule::above_last_limit, .argument = "allocation", .value = allocation});
    }
    return ceiling.value();
}

std::vector<std::optional<double>> equity_roll(double opening,
                                               std::span<const std::optional<double>> results) {
    CompensatedSum equity;
    equity.add(require_finite(opening, "opening"));
    std::vector<std::optional<double>> closing;
    closing.reserve(results.size());
    for (const std::optional<double>& result : results) {
        if (result) {
            equity.add(require_finite(*result, "results"));
        }
        closing.push_back(result ? std::optional(equity.value()) : std::nullopt);
    }
    return closing;
}

} // namespace utfall::core

#include "core/finance/finance.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"

#include <cmath>

namespace utfall::core {

namespace {

/// 1 above base, -1 below, 0 within slack of it.
double compare(double value, double base, double slack) {
    if (within(value, base, slack)) {
        return 0.0;
    }
    return value > base ? 1.0 : -1.0;
}

bool opposite_signs(double left, double right) {
    return (left < 0.0 && right > 0.0) || (left > 0.0 && right < 0.0);
}

double cost_signal(double outcome, double budget, double slack) {
    const double signal = compare(std::abs(budget), std::abs(outcome), slack);
    if (signal != 1.0 && opposite_signs(outcome, budget)) {
        throw DomainError("a cost's outcome and budget have opposite signs");
    }
    return signal;
}

} // namespace

double budget_deviation(double outcome, double budget) {
    return difference(require_finite(outcome, "outcome"), require_finite(budget, "budget"));
}

double budget_deviation_rate(double outcome, double budget) {
    const double deviation = budget_deviation(outcome, budget);
    require_base(budget, "budget");
    return deviation / std::abs(budget);
}

double budget_signal(double outcome, double budget, AmountKind kind, double tolerance) {
    require_finite(outcome, "outcome");
    require_finite(budget, "budget");
    const double slack = require_share(tolerance, "tolerance") * std::abs(budget);
    return kind == AmountKind::income ? compare(outcome, budget, slack)
                                      : cost_signal(outcome, budget, slack);
}

double forecast_yearend(double outcome, double budget_to_date, double annual_budget,
                        ForecastMethod method) {
    require_finite(outcome, "outcome");
    require_finite(budget_to_date, "budget_to_date");
    require_finite(annual_budget, "annual_budget");
    if (method == ForecastMethod::remaining) {
        return outcome + difference(annual_budget, budget_to_date);
    }
    require_base(budget_to_date, "budget_to_date");
    if (opposite_signs(outcome, budget_to_date) || opposite_signs(annual_budget, budget_to_date)) {
        throw Undefined("amounts of opposite signs have no common rate");
    }
    return outcome * annual_budget / budget_to_date;
}

} // namespace utfall::core

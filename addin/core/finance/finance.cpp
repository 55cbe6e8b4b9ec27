#include "core/finance/finance.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"

#include <cmath>

namespace utfall::core {

namespace {

bool opposite_signs(double left, double right) {
    return (left < 0.0 && right > 0.0) || (left > 0.0 && right < 0.0);
}

double sign(double value) {
    return value > 0.0 ? 1.0 : value < 0.0 ? -1.0 : 0.0;
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

void CostHabit::add(double outcome, double budget) {
    positive_ += static_cast<int>(sign(budget == 0.0 ? outcome : budget));
}

double CostHabit::sign_of(double outcome, double budget) const {
    return sign(budget != 0.0 ? budget : positive_ != 0 ? positive_ : outcome);
}

double favourable_deviation(double outcome, double budget, AmountKind kind,
                            const CostHabit& habit) {
    const double deviation = budget_deviation(outcome, budget);
    return kind == AmountKind::income ? deviation : -habit.sign_of(outcome, budget) * deviation;
}

double budget_signal(double outcome, double budget, AmountKind kind, double tolerance,
                     const CostHabit& habit) {
    require_finite(outcome, "outcome");
    require_finite(budget, "budget");
    const double slack = require_share(tolerance, "tolerance") * std::abs(budget);
    if (within(outcome, budget, slack)) {
        return 0.0;
    }
    const double above = outcome > budget ? 1.0 : -1.0;
    return kind == AmountKind::income ? above : -habit.sign_of(outcome, budget) * above;
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
        throw Undefined({.rule = Rule::common_rate});
    }
    return outcome * annual_budget / budget_to_date;
}

} // namespace utfall::core

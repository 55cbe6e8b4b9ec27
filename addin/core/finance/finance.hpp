// Outcome against budget: deviations, their signal, and the forecast for the year.
#pragma once

#include "core/base/options.hpp"

namespace utfall::core {

/// Deviation from the budget: outcome - budget.
/// @param outcome, budget amounts in the same unit (SEK or tkr) and with the same sign habit
/// @return amount in their unit. Costs written as negative numbers: positive is favourable; costs
///         written as positive ones: negative is below budget
/// @throws DomainError NaN or infinity
/// Source: Årsredovisning 2023, Bilaga 3 (33); Halvårsredovisning 2020, 7 (12-13).
/// Law: budget_deviation(a, b) == -budget_deviation(b, a)
[[nodiscard]] double budget_deviation(double outcome, double budget);

/// Deviation as a share of the budget: (outcome - budget) / |budget|.
/// @param outcome, budget as in budget_deviation; budget not 0
/// @return fraction, not rounded, of the deviation's sign
/// @throws DivisionByZero budget is 0
/// @throws DomainError    NaN or infinity
/// Source: ours, on the same tables.
/// Law: writing all costs with the other sign changes the sign and nothing else.
[[nodiscard]] double budget_deviation_rate(double outcome, double budget);

/// The sign that costs are written with: as positive amounts, or as negative ones.
class CostHabit {
public:
    /// Counts a cost of the table: the sign of its budget, or where that is 0 of its outcome.
    void add(double outcome, double budget);

    /// 1 where a cost is written as a positive amount, -1 as a negative one: as its budget is;
    /// without a budget as most costs of the table are; where they are evenly split, or there are
    /// none, as its own outcome is.
    [[nodiscard]] double sign_of(double outcome, double budget) const;

private:
    int positive_ = 0; ///< costs written as positive amounts, less those written as negative ones
};

/// How much better the outcome is than the budget.
/// income: outcome - budget, also when the budget is negative, as a result may be;
/// cost: sign * (budget - outcome), with the sign of the habit. An outcome of the other sign is a
/// refund, better than no cost at all.
/// @param outcome, budget as in budget_deviation
/// @return amount in their unit, positive = better than the budget
/// @throws DomainError NaN or infinity
/// Source: Årsredovisning 2023, Bilaga 3 (33); Halvårsredovisning 2020, 7 (12-13).
/// Law: a cost with both signs changed gives the same.
[[nodiscard]] double favourable_deviation(double outcome, double budget, AmountKind kind,
                                          const CostHabit& habit = {});

/// Whether the outcome is better than the budget, for an icon set: the sign of
/// favourable_deviation, but within tolerance * |budget| of the budget, ends included, neither.
/// @param outcome, budget as in budget_deviation
/// @param tolerance       share 0..1 of |budget|
/// @return 1 favourable, 0 within the tolerance, -1 unfavourable
/// @throws DomainError NaN or infinity, tolerance outside 0..1
/// Source: as favourable_deviation
/// Law: a cost with both signs changed gives the same signal.
[[nodiscard]] double budget_signal(double outcome, double budget, AmountKind kind, double tolerance,
                                   const CostHabit& habit = {});

/// Forecast of the year's outcome.
/// run_rate: outcome * annual_budget / budget_to_date, the year goes on as it began;
/// remaining: outcome + (annual_budget - budget_to_date), the rest of the year follows the budget.
/// @param outcome        amount to date
/// @param budget_to_date budget for the same months, same unit; not 0 for run_rate
/// @param annual_budget  budget for the year, same unit
/// @return amount in their unit, not rounded
/// @throws DivisionByZero run_rate and budget_to_date is 0
/// @throws DomainError    NaN or infinity
/// @throws Undefined      run_rate and the outcome, or the annual budget, has another sign than the
///                        budget to date, as a result line can: a deficit has no rate that a
///                        surplus goes on with. Its income and its costs are forecast, and
///                        subtracted.
/// Source: ours; the amounts are those of Halvårsredovisning 2020, 7 (12-13).
/// Law: an outcome on budget forecasts the annual budget by either method.
[[nodiscard]] double forecast_yearend(double outcome, double budget_to_date, double annual_budget,
                                      ForecastMethod method);

} // namespace utfall::core

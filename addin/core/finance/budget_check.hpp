// The check of a budget follow-up whose columns the caller has picked out.
#pragma once

#include "core/base/cell.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace utfall::core {

/// A line whose printed deviation isn't what outcome and budget give.
struct BudgetFinding {
    std::size_t row = 0; ///< in the range, from 0
    std::string label;   ///< as written, a number as text
    double printed = 0.0;
    double computed = 0.0;   ///< outcome − budget, or budget − outcome, as the table has it
    double difference = 0.0; ///< printed − computed
};

/// The lines whose printed deviation isn't outcome − budget within rounding; or budget − outcome,
/// where most lines hold so. A side of the table (the lines down to a label with summa, total or
/// result) whose lines agree on the other way has its own habit: favourable deviations are positive
/// among income and costs alike in many reports. A result between two habits may follow either.
/// |printed − computed| ≤ 1.5·unit is rounding.
/// @param labels    any cells; as many as the others
/// @param outcome   amounts, blank = 0 beside a budget
/// @param budget    amounts, blank = 0 beside an outcome
/// @param deviation amounts; a line without one isn't checked
/// @param unit      what every figure is rounded to, >= 0; 0 = exact, nothing = shown_unit of all
/// @throws NotANumber  text where a figure must be, or columns of different length
/// @throws DomainError unit negative, or a figure that isn't finite
/// Source: ours; three rounded figures are half a unit off each
/// Law: with all deviations of the other sign the same lines are found.
[[nodiscard]] std::vector<BudgetFinding> budget_check(std::span<const Cell> labels,
                                                      std::span<const Cell> outcome,
                                                      std::span<const Cell> budget,
                                                      std::span<const Cell> deviation,
                                                      std::optional<double> unit = std::nullopt);

} // namespace utfall::core

// The check of a budget follow-up whose columns the caller has picked out.
#pragma once

#include "core/base/cell.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace utfall::core {

/// A line whose printed deviation isn't outcome − budget.
struct BudgetFinding {
    std::size_t row = 0; ///< in the range, from 0
    std::string label;   ///< as written, a number as text
    double printed = 0.0;
    double computed = 0.0;   ///< outcome − budget
    double difference = 0.0; ///< printed − computed
};

/// The lines whose printed deviation isn't outcome − budget within rounding.
/// |deviation − (outcome − budget)| ≤ 1.5·unit is rounding.
/// @param labels    any cells; as many as the others
/// @param outcome   amounts, blank = 0 beside a budget
/// @param budget    amounts, blank = 0 beside an outcome
/// @param deviation amounts; a line without one isn't checked
/// @param unit      what every figure is rounded to, > 0
/// @throws NotANumber  text where a figure must be, or columns of different length
/// @throws DomainError unit not > 0, or a figure that isn't finite
/// Source: ours; three rounded figures are half a unit off each
[[nodiscard]] std::vector<BudgetFinding>
budget_check(std::span<const Cell> labels, std::span<const Cell> outcome,
             std::span<const Cell> budget, std::span<const Cell> deviation, double unit = 1.0);

} // namespace utfall::core

// What the deviation from a budget depends on.
#pragma once

#include "core/base/options.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace utfall::core {

/// A line of a budget.
struct BudgetLine {
    double outcome = 0.0; ///< amounts in one unit
    double budget = 0.0;
    AmountKind kind = AmountKind::cost;
};

struct BudgetDriver {
    std::size_t line = 0;    ///< from 0
    double favourable = 0.0; ///< amount in the lines' unit, positive = better than the budget
};

struct BudgetDrivers {
    std::vector<BudgetDriver> drivers; ///< largest in size first, ties in the order of the lines
    double sum = 0.0;                  ///< of all their favourable deviations
};

/// The lines that differ from their budget, by their favourable deviation.
/// @param lines outcome and budget of each line, no sums among them
/// @return none if every outcome is its budget
/// @throws DomainError NaN or infinity
/// Source: ours: what the boards ask of a deviation, as in Årsredovisning 2023, 1.7.6
/// Law: the favourable deviations add up to the sum; with all costs written with the other sign
/// they are the same.
[[nodiscard]] BudgetDrivers budget_drivers(std::span<const BudgetLine> lines);

} // namespace utfall::core

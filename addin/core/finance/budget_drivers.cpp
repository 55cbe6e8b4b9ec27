#include "core/finance/budget_drivers.hpp"

#include "core/base/numeric.hpp"
#include "core/finance/finance.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core {

BudgetDrivers budget_drivers(std::span<const BudgetLine> lines) {
    CostHabit habit;
    for (const BudgetLine& line : lines) {
        if (line.kind == AmountKind::cost) {
            habit.add(line.outcome, line.budget);
        }
    }
    BudgetDrivers result;
    CompensatedSum sum;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const BudgetLine& line = lines[i];
        const double better = favourable_deviation(line.outcome, line.budget, line.kind, habit);
        if (better != 0.0) {
            result.drivers.push_back({i, better});
            sum.add(better);
        }
    }
    result.sum = sum.value();
    std::stable_sort(result.drivers.begin(), result.drivers.end(),
                     [](const BudgetDriver& left, const BudgetDriver& right) {
                         return std::abs(left.favourable) > std::abs(right.favourable);
                     });
    return result;
}

} // namespace utfall::core

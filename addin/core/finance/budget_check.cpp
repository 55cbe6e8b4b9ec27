#include "core/finance/budget_check.hpp"

#include "core/base/columns.hpp"
#include "core/base/number_label.hpp"
#include "core/base/numeric.hpp"

#include <cmath>
#include <optional>

namespace utfall::core {

namespace {

std::string label_of(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return *text;
    }
    if (const auto* number = std::get_if<double>(&cell)) {
        return number_label(*number);
    }
    return {};
}

} // namespace

std::vector<BudgetFinding> budget_check(std::span<const Cell> labels, std::span<const Cell> outcome,
                                        std::span<const Cell> budget,
                                        std::span<const Cell> deviation, double unit) {
    require_positive(unit, "unit");
    require_same_length(outcome.size(), labels.size());
    require_same_length(outcome.size(), budget.size());
    require_same_length(outcome.size(), deviation.size());
    std::vector<BudgetFinding> findings;
    for (std::size_t row = 0; row < outcome.size(); ++row) {
        const auto spent = read_figure(outcome[row], "outcome");
        const auto planned = read_figure(budget[row], "budget");
        const auto printed = read_figure(deviation[row], "deviation");
        if (!printed || (!spent && !planned)) {
            continue;
        }
        const double computed = difference(spent.value_or(0.0), planned.value_or(0.0));
        const double error = difference(*printed, computed);
        const double noise =
            1e-12 * (std::abs(spent.value_or(0.0)) + std::abs(planned.value_or(0.0)));
        if (std::abs(error) > 1.5 * unit * (1.0 + same_figure_tolerance) + noise) {
            findings.push_back({row, label_of(labels[row]), *printed, computed, error});
        }
    }
    return findings;
}

} // namespace utfall::core

// BUDGET_CHECK and TABLE_CHECK read the signs of deviations alike.
#include "core/checks/checks.hpp"
#include "core/finance/budget_check.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace utfall::tests {

namespace {

using core::Cell;

struct Line {
    const char* label;
    double outcome;
    double budget;
    bool cost;
};

const std::vector<Line>& lines() {
    static const std::vector<Line> all{{"Medlemsavgifter", 9200, 9300, false},
                                       {"Övriga intäkter", 135, 100, false},
                                       {"Summa intäkter", 9335, 9400, false},
                                       {"Personal", 2190, 2250, true},
                                       {"Projekt", 6550, 6900, true},
                                       {"Resor", 40, 30, true},
                                       {"Lokaler", 134, 141, true},
                                       {"Summa kostnader", 8914, 9321, true},
                                       {"Resultat", 421, 79, false}};
    return all;
}

enum class Habit { outcome_less_budget, budget_less_outcome, favourable, negative_costs };

struct Columns {
    std::vector<Cell> labels;
    std::vector<Cell> outcome;
    std::vector<Cell> budget;
    std::vector<Cell> deviation;
};

Columns columns_of(Habit habit) {
    Columns columns;
    for (const Line& line : lines()) {
        const double sign = habit == Habit::negative_costs && line.cost ? -1.0 : 1.0;
        const bool turned =
            habit == Habit::budget_less_outcome || (habit == Habit::favourable && line.cost);
        const double deviation = sign * (line.outcome - line.budget);
        columns.labels.emplace_back(std::string(line.label));
        columns.outcome.emplace_back(sign * line.outcome);
        columns.budget.emplace_back(sign * line.budget);
        columns.deviation.emplace_back(turned ? -deviation : deviation);
    }
    return columns;
}

core::Table table_of(const Columns& columns) {
    core::Table table;
    table.add_row(
        {std::string(), std::string("Utfall"), std::string("Budget"), std::string("Avvikelse")});
    for (std::size_t row = 0; row < columns.labels.size(); ++row) {
        table.add_row({columns.labels[row], columns.outcome[row], columns.budget[row],
                       columns.deviation[row]});
    }
    return table;
}

class Signs : public testing::TestWithParam<Habit> {};

TEST_P(Signs, AreReadAlike) {
    const Columns right = columns_of(GetParam());
    EXPECT_TRUE(
        core::budget_check(right.labels, right.outcome, right.budget, right.deviation).empty());
    EXPECT_TRUE(core::check_table(table_of(right)).findings.empty());
    Columns wrong = right;
    double& slip = std::get<double>(wrong.deviation[4]);
    const double computed = slip;
    slip += 45.0;
    const auto own = core::budget_check(wrong.labels, wrong.outcome, wrong.budget, wrong.deviation);
    const auto all = core::check_table(table_of(wrong)).findings;
    ASSERT_EQ(own.size(), 1U);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(own[0].label, all[0].row_label);
    EXPECT_EQ(own[0].computed, computed);
    EXPECT_EQ(all[0].computed, computed);
    EXPECT_EQ(own[0].difference, 45.0);
}

INSTANTIATE_TEST_SUITE_P(Habits, Signs,
                         testing::Values(Habit::outcome_less_budget, Habit::budget_less_outcome,
                                         Habit::favourable, Habit::negative_costs));

} // namespace

} // namespace utfall::tests

// Laws of budget follow-up and own capital, and what no cell can hold: NaN and infinity.
#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/finance/budget_drivers.hpp"
#include "core/finance/equity.hpp"
#include "core/finance/finance.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace utfall::tests {

namespace {

using core::AmountKind;
using core::ForecastMethod;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

class Amounts {
public:
    double up_to(int most) {
        return boost::random::uniform_int_distribution<int>(0, most)(generator_);
    }
    double between(int least, int most) {
        return boost::random::uniform_int_distribution<int>(least, most)(generator_);
    }

private:
    boost::random::mt19937 generator_{2023};
};

TEST(BudgetDeviation, ChangesItsSignWhenOutcomeAndBudgetSwap) {
    Amounts amounts;
    for (int i = 0; i < 1000; ++i) {
        const double outcome = amounts.between(-9999, 9999) / 10;
        const double budget = amounts.between(-9999, 9999) / 10;
        EXPECT_EQ(core::budget_deviation(outcome, budget),
                  -core::budget_deviation(budget, outcome));
    }
}

TEST(BudgetDeviationRate, ChangesOnlyItsSignInTheOtherHabit) {
    Amounts amounts;
    for (int i = 0; i < 1000; ++i) {
        const double outcome = amounts.between(-9999, 9999);
        const double budget = 1 + amounts.up_to(9999);
        EXPECT_EQ(core::budget_deviation_rate(outcome, budget),
                  -core::budget_deviation_rate(-outcome, -budget));
    }
}

TEST(BudgetSignal, IsTheSameInBothSignHabitsOfCosts) {
    Amounts amounts;
    for (int i = 0; i < 1000; ++i) {
        const double outcome = amounts.up_to(120);
        const double budget = amounts.up_to(120);
        const double tolerance = amounts.up_to(20) / 100;
        EXPECT_EQ(core::budget_signal(outcome, budget, AmountKind::cost, tolerance),
                  core::budget_signal(-outcome, -budget, AmountKind::cost, tolerance));
    }
}

TEST(BudgetSignal, IsOppositeForIncomeAndCost) {
    Amounts amounts;
    for (int i = 0; i < 1000; ++i) {
        const double outcome = amounts.up_to(120);
        const double budget = amounts.up_to(120);
        const double tolerance = amounts.up_to(20) / 100;
        EXPECT_EQ(core::budget_signal(outcome, budget, AmountKind::cost, tolerance),
                  -core::budget_signal(outcome, budget, AmountKind::income, tolerance));
    }
}

TEST(CostHabit, IsThatOfTheBudgetThenOfMostCostsThenItsOwn) {
    core::CostHabit habit;
    EXPECT_EQ(habit.sign_of(-5, 100), 1.0);
    EXPECT_EQ(habit.sign_of(5, -100), -1.0);
    EXPECT_EQ(habit.sign_of(-5, 0), -1.0);
    EXPECT_EQ(habit.sign_of(5, 0), 1.0);
    habit.add(-80, -100);
    habit.add(-3, 0);
    habit.add(7, 0);
    EXPECT_EQ(habit.sign_of(5, 0), -1.0);
    EXPECT_EQ(habit.sign_of(5, 100), 1.0);
    EXPECT_EQ(core::favourable_deviation(5, 0, AmountKind::cost, habit), 5.0);
    EXPECT_EQ(core::favourable_deviation(5, 0, AmountKind::cost), -5.0);
}

TEST(FavourableDeviation, HasTheSignOfTheSignal) {
    Amounts amounts;
    for (int i = 0; i < 1000; ++i) {
        const double outcome = amounts.up_to(120) - 60;
        const double budget = amounts.up_to(120) - 60;
        for (const auto kind : {AmountKind::income, AmountKind::cost}) {
            const double signal = core::budget_signal(outcome, budget, kind, 0);
            const double better = core::favourable_deviation(outcome, budget, kind);
            EXPECT_EQ(signal, better > 0   ? 1.0
                              : better < 0 ? -1.0
                                           : 0.0)
                << outcome << " of " << budget;
        }
    }
}

TEST(BudgetDrivers, AddUpAndDontDependOnTheSignOfCosts) {
    Amounts amounts;
    for (int round = 0; round < 200; ++round) {
        std::vector<core::BudgetLine> lines;
        std::vector<core::BudgetLine> turned;
        for (int i = 0; i < 8; ++i) {
            const auto kind = i % 3 == 0 ? AmountKind::income : AmountKind::cost;
            const double sign = kind == AmountKind::cost ? -1.0 : 1.0;
            lines.push_back({amounts.up_to(50) + 0.1, amounts.up_to(50) + 0.1, kind});
            turned.push_back({sign * lines.back().outcome, sign * lines.back().budget, kind});
        }
        const auto result = core::budget_drivers(lines);
        const auto other = core::budget_drivers(turned);
        double sum = 0.0;
        ASSERT_EQ(result.drivers.size(), other.drivers.size());
        for (std::size_t i = 0; i < result.drivers.size(); ++i) {
            sum += result.drivers[i].favourable;
            EXPECT_EQ(result.drivers[i].line, other.drivers[i].line);
            EXPECT_EQ(result.drivers[i].favourable, other.drivers[i].favourable);
            EXPECT_TRUE(i == 0 || std::abs(result.drivers[i - 1].favourable) >=
                                      std::abs(result.drivers[i].favourable));
        }
        EXPECT_NEAR(sum, result.sum, 1e-9);
    }
}

TEST(BudgetSignal, IncludesTheToleranceOfEveryWholePercent) {
    for (int percent = 0; percent <= 100; ++percent) {
        for (const double budget : {100.0, -100.0, 0.3, -1e6}) {
            const double over = budget * (1.0 + percent / 100.0);
            const double under = budget * (1.0 - percent / 100.0);
            for (const double outcome : {over, under}) {
                EXPECT_EQ(core::budget_signal(outcome, budget, AmountKind::cost, percent / 100.0),
                          0.0)
                    << outcome << " of " << budget;
            }
        }
    }
}

TEST(ForecastYearend, IsTheAnnualBudgetWhenTheOutcomeIsOnBudget) {
    Amounts amounts;
    for (int i = 0; i < 1000; ++i) {
        const double to_date = 1 + amounts.up_to(9999);
        const double annual = amounts.up_to(99999);
        for (const auto method : {ForecastMethod::run_rate, ForecastMethod::remaining}) {
            EXPECT_TRUE(
                core::close(core::forecast_yearend(to_date, to_date, annual, method), annual));
        }
    }
}

TEST(CapitalCeiling, IsTheSameInAnyUnit) {
    for (double allocation = 0; allocation <= 15000; allocation += 250) {
        const double ceiling =
            core::capital_ceiling(allocation, core::recommended_steps, core::tkr);
        EXPECT_TRUE(
            core::close(core::capital_ceiling(allocation * 1000, core::recommended_steps, 1.0),
                        ceiling * 1000));
        EXPECT_TRUE(
            core::close(core::capital_ceiling(allocation / 1000, core::recommended_steps, 1e6),
                        ceiling / 1000));
    }
}

TEST(CapitalCeiling, RisesWithTheAllocation) {
    double before = -1.0;
    for (double allocation = 0; allocation <= 15000; allocation += 50) {
        const double ceiling =
            core::capital_ceiling(allocation, core::recommended_steps, core::tkr);
        EXPECT_GT(ceiling, before);
        before = ceiling;
    }
}

TEST(EquityRoll, EndsAtTheOpeningAndAllResults) {
    Amounts amounts;
    std::vector<std::optional<double>> results;
    std::vector<double> figures{1000.0};
    for (int i = 0; i < 10001; ++i) {
        if (i % 7 == 3) {
            results.emplace_back();
            continue;
        }
        figures.push_back(amounts.between(-999999, 999999) / 10);
        results.emplace_back(figures.back());
    }
    const auto closing = core::equity_roll(1000.0, results);
    ASSERT_EQ(closing.size(), results.size());
    EXPECT_FALSE(closing[3].has_value());
    EXPECT_EQ(closing.back(), core::sum(figures));
}

TEST(EquityRoll, GoesOnFromAnyYear) {
    const std::vector<std::optional<double>> results{-1000.0, 17.0, -210.0, 236.0, 60.0};
    const auto all = core::equity_roll(2992.0, results);
    const auto rest = core::equity_roll(*all[1], std::span(results).subspan(2));
    EXPECT_EQ(rest.back(), all.back());
}

TEST(Finance, RefusesWhatIsNoNumber) {
    for (const double bad : {nan, infinity, -infinity}) {
        EXPECT_THROW(static_cast<void>(core::budget_deviation(bad, 1)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::budget_deviation(1, bad)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::budget_deviation_rate(bad, 1)), core::DomainError);
        for (const auto kind : {AmountKind::income, AmountKind::cost}) {
            EXPECT_THROW(static_cast<void>(core::budget_signal(bad, 1, kind, 0)),
                         core::DomainError);
            EXPECT_THROW(static_cast<void>(core::budget_signal(1, bad, kind, 0)),
                         core::DomainError);
            EXPECT_THROW(static_cast<void>(core::budget_signal(1, 1, kind, bad)),
                         core::DomainError);
        }
        for (const auto method : {ForecastMethod::run_rate, ForecastMethod::remaining}) {
            EXPECT_THROW(static_cast<void>(core::forecast_yearend(bad, 1, 1, method)),
                         core::DomainError);
            EXPECT_THROW(static_cast<void>(core::forecast_yearend(1, bad, 1, method)),
                         core::DomainError);
            EXPECT_THROW(static_cast<void>(core::forecast_yearend(1, 1, bad, method)),
                         core::DomainError);
        }
    }
}

TEST(Equity, RefusesWhatIsNoNumber) {
    for (const double bad : {nan, infinity, -infinity}) {
        const core::CapitalStep limit{bad, 0.2};
        const core::CapitalStep rate{7000.0, bad};
        const std::optional<double> result(bad);
        EXPECT_THROW(static_cast<void>(core::capital_ceiling(bad, core::recommended_steps, 1)),
                     core::DomainError);
        EXPECT_THROW(static_cast<void>(core::capital_ceiling(1, core::recommended_steps, bad)),
                     core::DomainError);
        EXPECT_THROW(static_cast<void>(core::capital_ceiling(1, {&limit, 1}, 1)),
                     core::DomainError);
        EXPECT_THROW(static_cast<void>(core::capital_ceiling(1, {&rate, 1}, 1)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::equity_roll(bad, {})), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::equity_roll(1, {&result, 1})), core::DomainError);
    }
}

} // namespace

} // namespace utfall::tests

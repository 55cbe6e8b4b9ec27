// Laws of the index under other weights and few answers, and what a formula can't hand over.
#include "core/base/errors.hpp"
#include "core/index/robustness.hpp"
#include "core/index/uncertainty.hpp"
#include "index_budgets.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace utfall::tests {

namespace {

TEST(ImpactRobustness, KeepsTheDrawsBetweenItsEnds) {
    RandomBudgets budgets;
    for (int round = 0; round < rounds; ++round) {
        const Budget budget = budgets.next();
        const auto result =
            impact_robustness(budget.attainment, budget.weights, 0.9 * budgets.share(), 70.0, 50);
        EXPECT_GE(result.lowest, 0.0);
        EXPECT_LE(result.lowest, result.p5);
        EXPECT_LE(result.p5, result.median);
        EXPECT_LE(result.median, result.p95);
        EXPECT_LE(result.p95, result.highest);
        EXPECT_LE(result.highest, 100.0);
        EXPECT_TRUE(at_least(result.highest, budget.index()));
        EXPECT_TRUE(at_most(result.lowest, budget.index()));
    }
}

/// The index at a vertex of the box: bit i of `high` says which end weight i takes.
double vertex_index(const Budget& budget, double spread, unsigned high) {
    Budget moved = budget;
    for (std::size_t i = 0; i < moved.weights.size(); ++i) {
        const double factor = ((high >> i) & 1U) != 0 ? 1.0 + spread : 1.0 - spread;
        moved.weights[i] = *moved.weights[i] * factor;
    }
    return moved.index();
}

TEST(ImpactRobustness, EndsAreThoseOfAllVertices) {
    RandomBudgets random;
    for (int round = 0; round < 40; ++round) {
        Budget budget;
        const int rows = random.below(8) + 1;
        for (int row = 0; row < rows; ++row) {
            budget.add("", Attainment::share(random.share()), 10.0 * random.share() + 0.1);
        }
        const double spread = 0.95 * random.share();
        double lowest = infinity;
        double highest = -infinity;
        for (unsigned high = 0; high < (1U << static_cast<unsigned>(rows)); ++high) {
            const double index = vertex_index(budget, spread, high);
            lowest = std::min(lowest, index);
            highest = std::max(highest, index);
        }
        const auto result = impact_robustness(budget.attainment, budget.weights, spread, 70.0, 1.0);
        expect_same(result.lowest, lowest);
        expect_same(result.highest, highest);
    }
}

TEST(ImpactRobustness, GivesTheSameBitsWhateverTheOrderOfRows) {
    RandomBudgets budgets;
    for (int round = 0; round < 50; ++round) {
        const Budget budget = budgets.next();
        const Budget other = budget.rearranged(budgets.order(budget.weights.size()));
        const auto here = impact_robustness(budget.attainment, budget.weights, 0.25, 70.0, 100);
        const auto there = impact_robustness(other.attainment, other.weights, 0.25, 70.0, 100);
        EXPECT_EQ(here.lowest, there.lowest);
        EXPECT_EQ(here.highest, there.highest);
        EXPECT_EQ(here.p5, there.p5);
        EXPECT_EQ(here.median, there.median);
        EXPECT_EQ(here.p95, there.p95);
        EXPECT_EQ(here.share_at_target, there.share_at_target);
    }
}

TEST(ImpactRobustness, RefusesWhatIsNoNumberOrTooMuch) {
    const std::vector<std::optional<Attainment>> attainment(101, Attainment::share(0.5));
    const std::vector<std::optional<double>> weights(101, 1.0);
    const auto call = [&](double spread, double target, double draws) {
        static_cast<void>(impact_robustness(attainment, weights, spread, target, draws));
    };
    for (const double bad : {nan, infinity, -infinity}) {
        EXPECT_THROW(call(bad, 70.0, 10.0), DomainError);
        EXPECT_THROW(call(0.25, bad, 10.0), DomainError);
        EXPECT_THROW(call(0.25, 70.0, bad), DomainError);
    }
    EXPECT_THROW(call(0.25, 70.0, 1e6), DomainError); // 101 million draws of a weight
    EXPECT_NO_THROW(call(0.25, 70.0, 100.0));
}

std::vector<MeasuredIndicator> random_measures(RandomBudgets& random) {
    std::vector<MeasuredIndicator> measures;
    const int rows = random.below(20) + 1;
    for (int row = 0; row < rows; ++row) {
        const int whole = random.below(50) + 1;
        measures.push_back({random.below(whole + 1), whole, random.share(), random.below(10) + 1});
    }
    return measures;
}

TEST(IndexUncertainty, ExpectsTheIndexOfTheChances) {
    RandomBudgets random;
    for (int round = 0; round < rounds; ++round) {
        const auto measures = random_measures(random);
        Budget budget;
        for (const auto& measure : measures) {
            budget.add(
                "", Attainment::share(chance_met(*measure.part, *measure.whole, *measure.target)),
                measure.weight);
        }
        const auto result = index_uncertainty(measures, 0.9, 70.0);
        expect_same(result.expected, budget.index());
        EXPECT_LE(result.lower, result.upper);
        EXPECT_GE(result.chance_goal, 0.0);
        EXPECT_LE(result.chance_goal, 1.0);
    }
}

TEST(IndexUncertainty, WidensWithTheConfidence) {
    RandomBudgets random;
    for (int round = 0; round < rounds; ++round) {
        const auto measures = random_measures(random);
        const auto narrow = index_uncertainty(measures, 0.5, 0.0);
        const auto wide = index_uncertainty(measures, 0.99, 100.0);
        EXPECT_LE(wide.lower, narrow.lower);
        EXPECT_GE(wide.upper, narrow.upper);
        expect_same(narrow.chance_goal, 1.0);
        EXPECT_LE(wide.chance_goal, narrow.chance_goal);
    }
}

TEST(IndexUncertainty, IsTheIndexWhenTheAnswersAreMany) {
    const std::vector<MeasuredIndicator> measures{
        {800000, 1000000, 0.7, 5}, {300000, 1000000, 0.4, 3}, {500000, 1000000, 0.4, 2}};
    const auto result = index_uncertainty(measures, 0.99, 70.0);
    expect_same(result.expected, 70.0);
    EXPECT_EQ(result.lower, 70.0);
    EXPECT_EQ(result.upper, 70.0);
    expect_same(result.chance_goal, 1.0);
}

/// Ten thousand even chances of one point each: a binomial distribution with standard deviation 50.
/// The normal approximation puts the 2.5th percentile at 4902.0.
TEST(IndexUncertainty, KeepsPaceWithManyIndicators) {
    const std::vector<MeasuredIndicator> measures(10000, {30, 60, 0.5, 1});
    const auto result = index_uncertainty(measures, 0.95, 50.0);
    expect_same(result.expected, 50.0);
    EXPECT_EQ(result.lower, 49.02);
    EXPECT_EQ(result.upper, 50.98);
    EXPECT_NEAR(result.chance_goal, 0.5 + 0.5 / (50.0 * std::sqrt(2.0 * std::acos(-1.0))), 1e-7);
}

TEST(IndexUncertainty, RefusesWhatIsNoNumber) {
    const MeasuredIndicator good{3, 4, 0.5, 1};
    for (const double bad : {nan, infinity, -infinity}) {
        for (const auto member : {&MeasuredIndicator::part, &MeasuredIndicator::whole,
                                  &MeasuredIndicator::target, &MeasuredIndicator::weight}) {
            MeasuredIndicator measure = good;
            measure.*member = bad;
            EXPECT_THROW(static_cast<void>(index_uncertainty({{measure}}, 0.95, 70.0)),
                         DomainError);
        }
        EXPECT_THROW(static_cast<void>(index_uncertainty({{good}}, bad, 70.0)), DomainError);
        EXPECT_THROW(static_cast<void>(index_uncertainty({{good}}, 0.95, bad)), DomainError);
    }
}

TEST(ChanceMet, AndItsComplementAreOne) {
    RandomBudgets random;
    for (int round = 0; round < rounds; ++round) {
        const int whole = random.below(200) + 1;
        const int part = random.below(whole + 1);
        const double target = random.share();
        EXPECT_NEAR(chance_met(part, whole, target) + chance_met(whole - part, whole, 1.0 - target),
                    1.0, 1e-12);
    }
}

// mpmath 1.3, 40 digits: 1 - betainc(51.5, 93.5, 0, 0.35, regularized)
TEST(ChanceMet, IsTheJeffreysPosterior) {
    EXPECT_NEAR(chance_met(51, 144, 0.35), 0.5451550665486201, 1e-14);
    EXPECT_NEAR(chance_met(5, 10, 0.5), 0.5, 1e-15);
}

} // namespace

} // namespace utfall::tests

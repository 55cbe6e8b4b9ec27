// Laws of the impact index, and what a formula can't hand over: NaN, infinity, many rows.
#include "catalog/catalog.hpp"
#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/index/areas.hpp"
#include "core/index/drivers.hpp"
#include "core/index/index.hpp"
#include "core/index/platforms.hpp"
#include "core/statistics/percentile.hpp"
#include "index_budgets.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace utfall::tests {

namespace {

TEST(ImpactIndex, DoesNotChangeWithTheUnitOfTheWeights) {
    RandomBudgets budgets;
    for (int round = 0; round < rounds; ++round) {
        const Budget budget = budgets.next();
        EXPECT_EQ(budget.index(), budget.with_weights_times(2.0).index());
        expect_same(budget.index(), budget.with_weights_times(0.1).index());
    }
}

TEST(ImpactIndex, DoesNotDependOnTheOrderOfRows) {
    RandomBudgets budgets;
    for (int round = 0; round < rounds; ++round) {
        const Budget budget = budgets.next();
        const Budget other = budget.rearranged(budgets.order(budget.weights.size()));
        expect_same(budget.index(0.5), other.index(0.5));
    }
}

TEST(ImpactIndex, IsThePointsOfTheMaximum) {
    RandomBudgets budgets;
    for (int round = 0; round < rounds; ++round) {
        const Budget budget = budgets.next();
        double maximum = 0.0;
        for (const auto& weight : budget.weights) {
            maximum += weight.value_or(0.0);
        }
        expect_same(100.0 * impact_points(budget.attainment, budget.weights, 0.3) / maximum,
                    budget.index(0.3));
    }
}

TEST(ImpactIndex, GrowsWithTheNearCredit) {
    RandomBudgets budgets;
    for (int round = 0; round < rounds; ++round) {
        const Budget budget = budgets.next();
        EXPECT_LE(budget.index(0.0), budget.index(0.5));
        EXPECT_LE(budget.index(0.5), budget.index(1.0));
        EXPECT_LE(budget.index(1.0), 100.0);
    }
}

TEST(ImpactIndex, IsExactlyHundredWhenAllIsMet) {
    RandomBudgets random;
    for (int round = 0; round < rounds; ++round) {
        Budget budget;
        for (int row = 0; row < 7; ++row) {
            budget.add("", Attainment::share(1.0), random.share() + 1e-6);
        }
        EXPECT_EQ(budget.index(), 100.0);
    }
}

TEST(ImpactIndex, RefusesWhatIsNoNumber) {
    Budget budget;
    budget.add("A", Attainment::share(1.0), 1.0);
    for (const double bad : {nan, infinity, -infinity}) {
        Budget weight = budget;
        weight.add("A", Attainment::share(1.0), bad);
        EXPECT_THROW(static_cast<void>(weight.index()), DomainError);
        Budget attainment = budget;
        attainment.add("A", Attainment::share(bad), 1.0);
        EXPECT_THROW(static_cast<void>(attainment.index()), DomainError);
        EXPECT_THROW(static_cast<void>(budget.index(bad)), DomainError);
    }
}

TEST(ImpactIndex, RefusesColumnsOfDifferentLengths) {
    const std::vector<std::optional<Attainment>> attainment(2, Attainment::near());
    const std::vector<std::optional<double>> weights(3, 1.0);
    EXPECT_THROW(
        static_cast<void>(impact_index(attainment, weights, 0.0, MissingAttainment::not_met)),
        NotANumber);
}

TEST(ImpactAreas, AddUpToTheTotal) {
    RandomBudgets budgets;
    for (int round = 0; round < rounds; ++round) {
        const Budget budget = budgets.next();
        const auto table = impact_areas(budget.areas, budget.attainment, budget.weights, 0.5);
        AreaFigures sum;
        for (const AreaRow& row : table.areas) {
            sum.indicators += row.figures.indicators;
            sum.met += row.figures.met;
            sum.points += row.figures.points;
            sum.maximum += row.figures.maximum;
            sum.share += row.figures.share;
        }
        EXPECT_EQ(sum.indicators, table.total.indicators);
        EXPECT_EQ(sum.met, table.total.met);
        expect_same(sum.points, table.total.points);
        expect_same(sum.maximum, table.total.maximum);
        expect_same(sum.share, 1.0);
        EXPECT_EQ(table.total.share, 1.0);
        EXPECT_EQ(table.total.index, budget.index(0.5));
    }
}

TEST(ImpactAreas, NameTheTotalInTheLanguageOfTheOffice) {
    const catalog::Function* function = catalog::find("IMPACT_AREAS");
    ASSERT_NE(function, nullptr);
    const std::vector<cells::Argument> arguments(3, cells::Argument(Cell(1.0)));
    EXPECT_EQ(function->call(arguments, {Language::swedish, ""}).at(1, 0), Cell("Totalt"));
    EXPECT_EQ(function->call(arguments, {Language::english, ""}).at(1, 0), Cell("Total"));
}

TEST(WeightedIndex, OfTheAreasIsTheImpactIndex) {
    RandomBudgets budgets;
    for (int round = 0; round < rounds; ++round) {
        const Budget budget = budgets.next();
        const auto table = impact_areas(budget.areas, budget.attainment, budget.weights, 0.5);
        std::vector<std::optional<double>> indices;
        std::vector<std::optional<double>> maxima;
        for (const AreaRow& row : table.areas) {
            indices.emplace_back(row.figures.index);
            maxima.emplace_back(row.figures.maximum);
        }
        expect_same(weighted_index(indices, maxima), budget.index(0.5));
    }
}

TEST(WeightedIndex, RefusesWhatIsNoNumber) {
    using Column = std::vector<std::optional<double>>;
    for (const double bad : {nan, infinity, -infinity}) {
        EXPECT_THROW(static_cast<void>(weighted_index(Column{bad}, Column{1.0})), DomainError);
        EXPECT_THROW(static_cast<void>(weighted_index(Column{1.0}, Column{bad})), DomainError);
    }
    EXPECT_THROW(static_cast<void>(weighted_index(Column{1.0}, Column{})), NotANumber);
}

TEST(ImpactDrivers, LoseTogetherWhatIsMissingFromHundred) {
    RandomBudgets budgets;
    for (int round = 0; round < rounds; ++round) {
        const Budget budget = budgets.next();
        const auto drivers = impact_drivers(budget.attainment, budget.weights, 0.5);
        double lost = 0.0;
        double share = 0.0;
        for (const Driver& driver : drivers) {
            EXPECT_GT(driver.points_lost, 0.0);
            lost += driver.points_lost;
            share += driver.share;
        }
        expect_same(lost, 100.0 - budget.index(0.5));
        expect_same(share, drivers.empty() ? 0.0 : 1.0);
    }
}

TEST(ImpactDrivers, StandByLossAndThenInSheetOrder) {
    RandomBudgets budgets;
    for (int round = 0; round < rounds; ++round) {
        const Budget budget = budgets.next();
        const auto drivers = impact_drivers(budget.attainment, budget.weights, 0.0);
        for (std::size_t i = 1; i < drivers.size(); ++i) {
            EXPECT_TRUE(at_least(drivers[i - 1].points_lost, drivers[i].points_lost));
            EXPECT_TRUE(!close(drivers[i - 1].points_lost, drivers[i].points_lost) ||
                        drivers[i - 1].row < drivers[i].row);
        }
    }
}
TEST(WeightCheck, DoesNotChangeWithTheUnitOfTheWeights) {
    RandomBudgets budgets;
    std::vector<PlannedArea> plan;
    for (int area = 0; area < 5; ++area) {
        plan.push_back({"OMRÅDE " + std::to_string(area), 0.2});
    }
    for (int round = 0; round < rounds; ++round) {
        const Budget budget = budgets.next();
        const auto here = weight_check(budget.areas, budget.weights, plan, 0.05);
        const auto there =
            weight_check(budget.areas, budget.with_weights_times(2.0).weights, plan, 0.05);
        ASSERT_EQ(here.size(), plan.size());
        ASSERT_EQ(there.size(), plan.size());
        double total = 0.0;
        for (std::size_t i = 0; i < plan.size(); ++i) {
            EXPECT_EQ(here[i].name_row, i);
            ASSERT_EQ(here[i].figures.has_value(), there[i].figures.has_value());
            if (here[i].figures) {
                EXPECT_EQ(here[i].figures->share, there[i].figures->share);
                EXPECT_EQ(here[i].figures->within, there[i].figures->within);
                total += here[i].figures->share;
            }
        }
        expect_same(total, 1.0);
    }
}

TEST(WeightCheck, RefusesWhatIsNoNumber) {
    const std::vector<std::string> areas{"A"};
    const std::vector<std::optional<double>> weights{1.0};
    for (const double bad : {nan, infinity, -infinity}) {
        const std::vector<PlannedArea> plan{{"A", 1.0}};
        const std::vector<PlannedArea> bad_plan{{"A", bad}};
        const std::vector<std::optional<double>> bad_weights{bad};
        EXPECT_THROW(static_cast<void>(weight_check(areas, bad_weights, plan, 0.05)), DomainError);
        EXPECT_THROW(static_cast<void>(weight_check(areas, weights, bad_plan, 0.05)), DomainError);
        EXPECT_THROW(static_cast<void>(weight_check(areas, weights, plan, bad)), DomainError);
    }
}

TEST(Percentile, LiesBetweenTheNearestValues) {
    const std::vector<double> sorted{10.0, 20.0, 30.0, 40.0, 50.0};
    EXPECT_EQ(percentile(sorted, 0.0), 10.0);
    EXPECT_EQ(percentile(sorted, 0.5), 30.0);
    EXPECT_EQ(percentile(sorted, 1.0), 50.0);
    expect_same(percentile(sorted, 0.4), 26.0); // place 1.6; Calc's PERCENTILE gives 26
    EXPECT_EQ(percentile(std::vector<double>{7.0}, 0.9), 7.0);
    EXPECT_THROW(static_cast<void>(percentile({}, 0.5)), DivisionByZero);
    EXPECT_THROW(static_cast<void>(percentile(sorted, nan)), DomainError);
    EXPECT_THROW(static_cast<void>(percentile(sorted, 1.1)), DomainError);
}

TEST(ImpactTable, HoldsEachPlatformsOwnAreaIndicesAndTotal) {
    const std::vector<std::string> areas{"Nytta", "", "Samverkan", "nytta", "Nöjdhet"};
    const std::vector<std::optional<double>> weights{6.0, 4.0, 5.0, 3.0, std::nullopt};
    using Column = std::vector<std::optional<Attainment>>;
    const std::vector<Column> platforms{Column{Attainment::share(1.0), Attainment::near(),
                                               Attainment::share(0.3), std::nullopt,
                                               Attainment::share(1.0)},
                                        Column(5), Column(5, Attainment::share(1.0))};
    for (const double near_credit : {0.0, 0.5}) {
        const auto table = core::impact_table(areas, platforms, weights, near_credit,
                                              core::MissingAttainment::not_met);
        for (std::size_t platform = 0; platform < platforms.size(); ++platform) {
            const auto alone = core::impact_areas(areas, platforms[platform], weights, near_credit);
            ASSERT_EQ(table.areas.size(), alone.areas.size());
            for (std::size_t area = 0; area < alone.areas.size(); ++area) {
                EXPECT_EQ(table.areas[area].name_row, alone.areas[area].name_row);
                EXPECT_EQ(table.areas[area].maximum, alone.areas[area].figures.maximum);
                EXPECT_EQ(table.areas[area].indices[platform],
                          core::Cell(alone.areas[area].figures.index));
            }
            EXPECT_EQ(table.total.indices[platform], core::Cell(alone.total.index));
        }
    }
}

} // namespace

} // namespace utfall::tests

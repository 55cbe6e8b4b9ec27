// Laws of the impact index, and what a formula can't hand over: NaN, infinity, many rows.
#include "catalog/catalog.hpp"
#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/index/areas.hpp"
#include "core/index/drivers.hpp"
#include "core/index/index.hpp"
#include "core/index/platforms.hpp"
#include "core/index/robustness.hpp"
#include "core/index/uncertainty.hpp"
#include "core/statistics/percentile.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_01.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

namespace utfall::tests {

namespace {

using namespace utfall::core;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int rounds = 300;

struct Budget {
    std::vector<std::string> areas;
    std::vector<std::optional<Attainment>> attainment;
    std::vector<std::optional<double>> weights;

    void add(std::string area, std::optional<Attainment> met, std::optional<double> weight) {
        areas.push_back(std::move(area));
        attainment.push_back(met);
        weights.push_back(weight);
    }

    [[nodiscard]] Budget rearranged(const std::vector<std::size_t>& order) const {
        Budget result;
        for (const std::size_t row : order) {
            result.add(areas[row], attainment[row], weights[row]);
        }
        return result;
    }

    [[nodiscard]] Budget with_weights_times(double factor) const {
        Budget result = *this;
        for (auto& weight : result.weights) {
            weight = weight ? std::optional(*weight * factor) : weight;
        }
        return result;
    }

    [[nodiscard]] double index(double near_credit = 0.0) const {
        return impact_index(attainment, weights, near_credit, MissingAttainment::not_met);
    }
};

/// Social budgets as they come: words, shares, blanks, indicators without a weight.
class RandomBudgets {
public:
    Budget next() {
        Budget budget;
        const int rows = below(40) + 1;
        for (int row = 0; row < rows; ++row) {
            budget.add("Område " + std::to_string(below(5)), attainment(),
                       row > 0 && below(10) == 0 ? std::nullopt : std::optional(below(10) + 1.0));
        }
        return budget;
    }

    std::vector<std::size_t> order(std::size_t rows) {
        std::vector<std::size_t> result(rows);
        std::iota(result.begin(), result.end(), std::size_t{0});
        for (std::size_t i = rows; i > 1; --i) {
            std::swap(result[i - 1], result[static_cast<std::size_t>(below(static_cast<int>(i)))]);
        }
        return result;
    }

    int below(int end) {
        return boost::random::uniform_int_distribution<int>(0, end - 1)(generator_);
    }
    double share() { return boost::random::uniform_01<double>()(generator_); }

private:
    std::optional<Attainment> attainment() {
        switch (below(5)) {
        case 0:
            return std::nullopt;
        case 1:
            return Attainment::near();
        case 2:
            return Attainment::share(1.0);
        case 3:
            return Attainment::share(0.0);
        default:
            return Attainment::share(share());
        }
    }

    boost::random::mt19937_64 generator_{1210};
};

void expect_same(double left, double right) {
    EXPECT_TRUE(within(left, right, 1e-12)) << left << " and " << right;
}

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

// Laws of the equality functions, and what no cell can hold: NaN and infinity.
#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/equality/equality.hpp"
#include "core/statistics/fisher.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace utfall::tests {

namespace {

using core::GenderRule;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

class Counts {
public:
    double up_to(double most) {
        return boost::random::uniform_int_distribution<int>(0, static_cast<int>(most))(generator_);
    }

private:
    boost::random::mt19937 generator_{2020};
};

struct Groups {
    double women_part, women_whole, men_part, men_whole;
};

Groups random_groups(Counts& counts, double most) {
    const double women = 1 + counts.up_to(most);
    const double men = 1 + counts.up_to(most);
    return {counts.up_to(women), women, counts.up_to(men), men};
}

/// Fisher's p by the definition alone: every table's chance as a product, no distribution.
double p_by_definition(const Groups& g) {
    const auto ways = [](double n, double k) {
        double product = 1.0;
        for (double i = 1; i <= k; ++i) {
            product *= (n - k + i) / i;
        }
        return product;
    };
    const double parts = g.women_part + g.men_part;
    const auto table = [&](double k) {
        return ways(g.women_whole, k) * ways(g.men_whole, parts - k);
    };
    double all = 0.0;
    double unlikely = 0.0;
    for (double k = std::max(0.0, parts - g.men_whole); k <= std::min(parts, g.women_whole); ++k) {
        all += table(k);
        unlikely += table(k) <= table(g.women_part) * (1 + 1e-7) ? table(k) : 0.0;
    }
    return unlikely / all;
}

TEST(GenderShare, OfWomenAndOfMenAddUpToOne) {
    Counts counts;
    for (int i = 0; i < 1000; ++i) {
        const double women = 1 + counts.up_to(1000);
        const double men = counts.up_to(1000);
        EXPECT_TRUE(
            core::close(core::women_share(women, men) + core::women_share(men, women), 1.0));
    }
}

TEST(GenderBalance, IsTheSameForWomenAndMen) {
    Counts counts;
    for (int i = 0; i < 1000; ++i) {
        const double women = 1 + counts.up_to(50);
        const double men = counts.up_to(50);
        const double limit = counts.up_to(50) / 100.0;
        EXPECT_EQ(core::gender_balance(women, men, limit), core::gender_balance(men, women, limit));
    }
}

TEST(GenderBalance, IncludesBothEndsOfEveryWholePercent) {
    for (int percent = 0; percent <= 50; ++percent) {
        const double limit = percent / 100.0;
        EXPECT_EQ(core::gender_balance(percent, 100 - percent, limit), 1.0) << percent;
        EXPECT_EQ(core::gender_balance(100 - percent, percent, limit), 1.0) << percent;
        EXPECT_EQ(core::gender_balance(limit, 1.0 - limit, limit), 1.0) << percent;
    }
}

TEST(GenderGap, ChangesItsSignWhenWomenAndMenSwap) {
    Counts counts;
    for (int i = 0; i < 1000; ++i) {
        const Groups g = random_groups(counts, 500);
        EXPECT_EQ(core::gender_gap(g.women_part, g.women_whole, g.men_part, g.men_whole),
                  -core::gender_gap(g.men_part, g.men_whole, g.women_part, g.women_whole));
    }
}

TEST(GenderGapP, IsWhatTheDefinitionGives) {
    Counts counts;
    for (int i = 0; i < 2000; ++i) {
        const Groups g = random_groups(counts, 40);
        const double p = core::gender_gap_p(g.women_part, g.women_whole, g.men_part, g.men_whole);
        EXPECT_TRUE(core::close(p, p_by_definition(g)))
            << g.women_part << "/" << g.women_whole << " " << g.men_part << "/" << g.men_whole;
    }
}

TEST(GenderGapP, IsTheSameForSwappedGroupsAndForTheRest) {
    Counts counts;
    for (const double most : {10.0, 1000.0, 100000.0, 400e6}) {
        for (int i = 0; i < 100; ++i) {
            const Groups g = random_groups(counts, most);
            const double p =
                core::gender_gap_p(g.women_part, g.women_whole, g.men_part, g.men_whole);
            EXPECT_GE(p, 0.0);
            EXPECT_LE(p, 1.0);
            EXPECT_TRUE(core::close(
                p, core::gender_gap_p(g.men_part, g.men_whole, g.women_part, g.women_whole)));
            EXPECT_TRUE(
                core::close(p, core::gender_gap_p(g.women_whole - g.women_part, g.women_whole,
                                                  g.men_whole - g.men_part, g.men_whole)));
        }
    }
}

TEST(GenderGapP, TakesAsManyAsItSays) {
    const double half = core::largest_fisher_total / 2;
    EXPECT_NO_THROW(static_cast<void>(core::gender_gap_p(half / 2, half, half / 2 - 9000, half)));
    EXPECT_THROW(static_cast<void>(core::gender_gap_p(0, half + 1, 0, half)), core::DomainError);
}

TEST(EqualityIndex, IsTheShareOfBalancedRows) {
    Counts counts;
    std::vector<core::EqualityRow> rows;
    double balanced = 0.0;
    for (int i = 0; i < 500; ++i) {
        const double women = 1 + counts.up_to(50);
        const double men = counts.up_to(50);
        rows.push_back({women, men, GenderRule::representation, std::nullopt});
        balanced += core::gender_balance(women, men, core::balanced_share);
    }
    EXPECT_TRUE(core::close(core::equality_index(rows), 100.0 * balanced / 500.0));
    std::reverse(rows.begin(), rows.end());
    EXPECT_TRUE(core::close(core::equality_index(rows), 100.0 * balanced / 500.0));
}

TEST(EqualityIndex, IncludesTheLimitOfEveryWholePercentGap) {
    for (int low = 0; low < 80; ++low) {
        const core::EqualityRow row{low / 100.0, (low + 20) / 100.0, GenderRule::gap, std::nullopt};
        const core::EqualityRow wider{low / 100.0, (low + 21) / 100.0 - 0.001, GenderRule::gap,
                                      std::nullopt};
        EXPECT_EQ(core::equality_index({&row, 1}), 100.0) << low;
        EXPECT_EQ(core::equality_index({&wider, 1}), 0.0) << low;
    }
}

TEST(Equality, RefusesWhatIsNoNumber) {
    for (const double bad : {nan, infinity, -infinity}) {
        EXPECT_THROW(static_cast<void>(core::women_share(bad, 1)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::women_share(1, bad)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::gender_balance(1, 1, bad)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::gender_gap(bad, 1, 1, 1)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::gender_gap(1, bad, 1, 1)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::gender_gap_p(1, 1, bad, 1)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::gender_gap_p(1, 1, 1, bad)), core::DomainError);
        for (const auto rule : {GenderRule::representation, GenderRule::gap, GenderRule::zero}) {
            const core::EqualityRow value{bad, 0.5, rule, std::nullopt};
            const core::EqualityRow limit{0.5, 0.5, rule, bad};
            EXPECT_THROW(static_cast<void>(core::equality_index({&value, 1})), core::DomainError);
            EXPECT_THROW(static_cast<void>(core::equality_index({&limit, 1})), core::DomainError);
        }
    }
}

} // namespace

} // namespace utfall::tests

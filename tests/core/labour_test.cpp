// Laws of the labour-market functions, and what no cell can hold: NaN and infinity.
#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/labour/labour.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace utfall::tests {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double year = core::default_year_days;

std::vector<core::PersonDays> random_people(int count) {
    boost::random::mt19937 generator(365);
    boost::random::uniform_int_distribution<int> day(0, 365);
    boost::random::uniform_int_distribution<int> quarter(0, 4);
    std::vector<core::PersonDays> people;
    for (int i = 0; i < count; ++i) {
        people.push_back({day(generator), quarter(generator) / 4.0});
    }
    return people;
}

TEST(FullyearEquivalents, DoNotDependOnTheOrderOfRows) {
    auto people = random_people(1000);
    const double before = core::fullyear_equivalents(people, year);
    std::reverse(people.begin(), people.end());
    EXPECT_TRUE(core::close(core::fullyear_equivalents(people, year), before));
}

TEST(FullyearEquivalents, DoNotDependOnHowDaysAreSplitIntoRows) {
    const auto people = random_people(1000);
    std::vector<core::PersonDays> halves;
    for (const auto& person : people) {
        halves.push_back({*person.days / 2, person.extent});
        halves.push_back({*person.days / 2, person.extent});
    }
    EXPECT_TRUE(core::close(core::fullyear_equivalents(halves, year),
                            core::fullyear_equivalents(people, year)));
}

TEST(FullyearEquivalents, CountNobodyWithoutDays) {
    EXPECT_EQ(core::fullyear_equivalents({}, year), 0.0);
    const core::PersonDays none{std::nullopt, 0.5};
    EXPECT_EQ(core::fullyear_equivalents({&none, 1}, year), 0.0);
}

TEST(Sjukpenningtal, IsTheSameForTwiceTheDaysAndTheInsured) {
    for (double insured = 1; insured < 200; ++insured) {
        EXPECT_EQ(core::sjukpenningtal(2 * 37.5, 2 * insured), core::sjukpenningtal(37.5, insured));
    }
}

TEST(Labour, RefusesWhatIsNoNumber) {
    for (const double bad : {nan, infinity, -infinity}) {
        const core::PersonDays days{bad, 1.0};
        const core::PersonDays extent{1.0, bad};
        const core::PersonDays good{1.0, 1.0};
        EXPECT_THROW(static_cast<void>(core::fullyear_equivalents({&days, 1}, year)),
                     core::DomainError);
        EXPECT_THROW(static_cast<void>(core::fullyear_equivalents({&extent, 1}, year)),
                     core::DomainError);
        EXPECT_THROW(static_cast<void>(core::fullyear_equivalents({&good, 1}, bad)),
                     core::DomainError);
        EXPECT_THROW(static_cast<void>(core::sjukpenningtal(bad, 1)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::sjukpenningtal(1, bad)), core::DomainError);
    }
}

} // namespace

} // namespace utfall::tests

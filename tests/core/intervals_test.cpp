// Laws of the confidence intervals, and values that no cell can hold.
#include "core/base/errors.hpp"
#include "core/statistics/intervals.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace utfall::tests {

namespace {

using core::IntervalMethod;
using core::rate_interval;

constexpr IntervalMethod methods[] = {IntervalMethod::wilson, IntervalMethod::exact,
                                      IntervalMethod::jeffreys};
constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(RateInterval, OfTheComplementIsMirrored) {
    for (const auto method : methods) {
        for (const double whole : {1.0, 2.0, 7.0, 82.0, 234.0}) {
            for (double part = 0.0; part <= whole; part += 1.0) {
                const auto interval = rate_interval(part, whole, 0.95, method);
                const auto mirrored = rate_interval(whole - part, whole, 0.95, method);
                EXPECT_NEAR(interval.lower, 1.0 - mirrored.upper, 1e-12) << part << "/" << whole;
                EXPECT_NEAR(interval.upper, 1.0 - mirrored.lower, 1e-12) << part << "/" << whole;
            }
        }
    }
}

TEST(RateInterval, HoldsTheShareAndStaysWithin0And1) {
    for (const auto method : methods) {
        for (double part = 0.0; part <= 29.0; part += 1.0) {
            const auto interval = rate_interval(part, 29.0, 0.9, method);
            EXPECT_LE(0.0, interval.lower);
            EXPECT_LE(interval.lower, part / 29.0);
            EXPECT_LE(part / 29.0, interval.upper);
            EXPECT_LE(interval.upper, 1.0);
            EXPECT_EQ(interval.lower == 0.0, part == 0.0);
            EXPECT_EQ(interval.upper == 1.0, part == 29.0);
        }
    }
}

TEST(RateInterval, GrowsWithTheConfidence) {
    for (const auto method : methods) {
        double lower = 1.0;
        double upper = 0.0;
        for (const double confidence : {0.5, 0.8, 0.9, 0.95, 0.99, 0.999999}) {
            const auto interval = rate_interval(5.0, 23.0, confidence, method);
            EXPECT_LT(interval.lower, lower);
            EXPECT_GT(interval.upper, upper);
            lower = interval.lower;
            upper = interval.upper;
        }
    }
}

// Clopper and Pearson's definition: at either end, the tail of the binomial distribution is half
// of what the confidence leaves. With 2 of 2 the tail is the square of the share.
TEST(RateInterval, ExactHasTheTailsOfItsDefinition) {
    EXPECT_NEAR(rate_interval(2.0, 2.0, 0.95, IntervalMethod::exact).lower, std::sqrt(0.025),
                1e-12);
    const double upper = rate_interval(1.0, 2.0, 0.9, IntervalMethod::exact).upper;
    EXPECT_NEAR((1.0 - upper) * (1.0 + upper), 0.05, 1e-12);
}

TEST(RateInterval, TakesCountsAsLargeAsTheyCome) {
    for (const auto method : methods) {
        for (const double whole : {1e6, 1e9, 1e12, 9007199254740992.0}) {
            const auto interval = rate_interval(std::floor(whole / 4.0), whole, 0.95, method);
            EXPECT_NEAR(interval.lower, 0.25, 0.001) << whole;
            EXPECT_NEAR(interval.upper, 0.25, 0.001) << whole;
        }
    }
}

TEST(RateInterval, RefusesWhatIsNoCountOrConfidence) {
    for (const auto method : methods) {
        EXPECT_THROW(static_cast<void>(rate_interval(NAN, 7.0, 0.95, method)), core::DomainError);
        EXPECT_THROW(static_cast<void>(rate_interval(1.0, infinity, 0.95, method)),
                     core::DomainError);
        EXPECT_THROW(static_cast<void>(rate_interval(8.0, 7.0, 0.95, method)), core::DomainError);
        EXPECT_THROW(static_cast<void>(rate_interval(1.0, 7.0, NAN, method)), core::DomainError);
        EXPECT_THROW(static_cast<void>(rate_interval(1.0, 7.0, 1.0, method)), core::DomainError);
        EXPECT_THROW(static_cast<void>(rate_interval(0.0, 0.0, 0.95, method)),
                     core::DivisionByZero);
    }
}

} // namespace

} // namespace utfall::tests

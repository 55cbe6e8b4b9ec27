// What figures show of their rounding.
#include "core/base/shown_unit.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace utfall::tests {

namespace {

using core::shown_decimals;

TEST(ShownDecimals, AreThoseOfTheShortestForm) {
    EXPECT_EQ(shown_decimals(0.0), 0);
    EXPECT_EQ(shown_decimals(-12000.0), 0);
    EXPECT_EQ(shown_decimals(1e300), 0);
    EXPECT_EQ(shown_decimals(21.4), 1);
    EXPECT_EQ(shown_decimals(-0.25), 2);
    EXPECT_EQ(shown_decimals(12345678901.1), 1);
    EXPECT_EQ(shown_decimals(0.123456), 6);
}

TEST(ShownDecimals, LeaveTheLastBitsOut) {
    EXPECT_EQ(shown_decimals(0.1 + 0.2), 1);
    EXPECT_EQ(shown_decimals(0.1 * 7), 1);
    EXPECT_EQ(shown_decimals(1.1 * 1.1), 2);
    EXPECT_EQ(shown_decimals(3.0 - 4e-16), 0);
}

TEST(ShownDecimals, AreAtMostSix) {
    EXPECT_EQ(core::most_shown_decimals, 6);
    EXPECT_EQ(shown_decimals(1.0 / 3.0), 6);
    EXPECT_EQ(shown_decimals(1e-7), 0);
    EXPECT_EQ(shown_decimals(std::numeric_limits<double>::denorm_min()), 0);
}

TEST(ShownDecimals, OfWhatIsNoNumberAreNone) {
    EXPECT_EQ(shown_decimals(std::numeric_limits<double>::quiet_NaN()), 0);
    EXPECT_EQ(shown_decimals(std::numeric_limits<double>::infinity()), 0);
}

TEST(ShownUnit, IsTheSmallestOfAnyFigureAndAtMostOne) {
    EXPECT_EQ(core::shown_unit({}), 1.0);
    EXPECT_EQ(core::shown_unit(std::vector{1000.0, 20000.0}), 1.0);
    EXPECT_EQ(core::shown_unit(std::vector{1000.0, 0.5, 0.25}), 0.01);
}

} // namespace

} // namespace utfall::tests

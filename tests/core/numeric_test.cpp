// Differences as Calc's minus gives them.
#include "core/base/numeric.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace utfall::tests {

namespace {

using core::difference;

TEST(Difference, OfLastBitsIsNothing) {
    EXPECT_EQ(difference(0.1 + 0.2, 0.3), 0.0);
    EXPECT_EQ(difference(1.1 * 3.0, 3.3), 0.0);
    EXPECT_EQ(difference(-0.1 - 0.2, -0.3), 0.0);
    EXPECT_EQ(difference(1.0 + 0x1p-49, 1.0), 0.0);
}

TEST(Difference, OfFiguresIsTheirs) {
    EXPECT_EQ(difference(11583.0, 11485.0), 98.0);
    EXPECT_EQ(difference(0.3, 0.2), 0.3 - 0.2);
    EXPECT_EQ(difference(1e-300, -1e-300), 2e-300);
    EXPECT_EQ(difference(0.0, 1e-17), -1e-17);
    EXPECT_EQ(difference(1.0 + 0x1p-46, 1.0), 0x1p-46); // more than the last four bits
}

// Whole numbers have no last bits to doubt: Calc tells 2^52 + 1 from 2^52.
TEST(Difference, OfWholeNumbersIsExact) {
    EXPECT_EQ(difference(4503599627370497.0, 4503599627370496.0), 1.0);
    EXPECT_EQ(difference(0x1p60, 0x1p60 + 1024.0), 0.0); // beyond what a count can be
}

TEST(Difference, ChangesItsSignWithTheOrder) {
    for (const double value : {0.1, 1.0 / 3.0, 1234.56, -7.7, 1e17}) {
        for (const double near : {value, std::nextafter(value, 1e300), value * 1.5, -value}) {
            EXPECT_EQ(difference(value, near), -difference(near, value));
        }
    }
}

} // namespace

} // namespace utfall::tests

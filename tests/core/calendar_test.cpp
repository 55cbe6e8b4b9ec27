// Days and calendar months.
#include "core/base/calendar.hpp"
#include "core/base/errors.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace utfall::tests {

namespace {

using core::add_months;
using core::iso_day;

TEST(IsoDay, IsCalcsDayNumber) {
    EXPECT_EQ(iso_day("1899-12-30"), 0.0);
    EXPECT_EQ(iso_day("2023-01-01"), 44927.0);
    EXPECT_EQ(iso_day("2024-02-29"), 45351.0);
}

TEST(IsoDay, IsNothingForWhatIsNoDay) {
    for (const char* text : {"2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "20230101",
                             "2023-01-01 ", "2023/01/01", "abcd-01-01", "", "2023-01-32"}) {
        EXPECT_FALSE(iso_day(text)) << text;
    }
}

TEST(IsoText, IsUndoneByIsoDay) {
    EXPECT_EQ(core::iso_text(44927.0), "2023-01-01");
    EXPECT_EQ(core::iso_text(core::day_of(-693593.0, "first")), "0001-01-01");
    for (double day = -40000.0; day < 80000.0; day += 17.0) {
        EXPECT_EQ(iso_day(core::iso_text(day)), day);
    }
}

TEST(AddMonths, KeepsTheDayOrTakesTheLastOfTheMonth) {
    EXPECT_EQ(add_months(*iso_day("2023-01-31"), 1), iso_day("2023-02-28"));
    EXPECT_EQ(add_months(*iso_day("2024-01-31"), 1), iso_day("2024-02-29"));
    EXPECT_EQ(add_months(*iso_day("2024-02-29"), 12), iso_day("2025-02-28"));
    EXPECT_EQ(add_months(*iso_day("2023-08-15"), 6), iso_day("2024-02-15"));
    EXPECT_EQ(add_months(*iso_day("2023-08-15"), 0), iso_day("2023-08-15"));
    EXPECT_EQ(add_months(*iso_day("1999-12-31"), core::most_months), iso_day("2099-12-31"));
}

TEST(AddMonths, NeverGoesBackwards) {
    for (double day = 44927.0; day < 45300.0; day += 1.0) {
        EXPECT_LE(add_months(day, 1), add_months(day + 1.0, 1)) << day;
        EXPECT_GT(add_months(day, 1), day);
    }
}

TEST(DayOf, RefusesWhatIsNoDay) {
    EXPECT_EQ(core::day_of(44927.9, "date"), 44927.0);
    for (const double bad :
         {static_cast<double>(NAN), std::numeric_limits<double>::infinity(), 1e9, -1e9}) {
        EXPECT_THROW(static_cast<void>(core::day_of(bad, "date")), core::DomainError) << bad;
    }
    EXPECT_THROW(static_cast<void>(core::require_period(2.0, 1.0)), core::DomainError);
}

} // namespace

} // namespace utfall::tests

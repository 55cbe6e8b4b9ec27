// Texts that are numbers: each habit of printing, what is open, and what is left.
#include "core/checks/figures/number_text.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace utfall::tests {
namespace {

using core::figures::DecimalMark;
using core::figures::looks_like_figure;
using core::figures::Negative;
using core::figures::NumberText;
using core::figures::read_number_text;
using core::figures::Unit;

struct Row {
    std::string text;
    double value;
    int decimals = 0;
    Unit unit = Unit::unspecified;
};

void expect_read(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        const auto number = read_number_text(row.text);
        ASSERT_TRUE(number.has_value()) << row.text;
        EXPECT_FALSE(number->is_ambiguous()) << row.text;
        EXPECT_DOUBLE_EQ(number->reading.value, row.value) << row.text;
        EXPECT_EQ(number->reading.decimals, row.decimals) << row.text;
        EXPECT_EQ(number->unit, row.unit) << row.text;
    }
}

TEST(NumberText, DecimalsAndThousands) {
    expect_read({{"13,5", 13.5, 1},
                 {"13.5", 13.5, 1},
                 {"11 354", 11354},
                 {"11\u00A0354", 11354},
                 {"11\u202F354", 11354},
                 {"11\u2009354", 11354},
                 {"1 234 567,89", 1234567.89, 2},
                 {"1.234.567", 1234567},
                 {"1,234,567", 1234567},
                 {"1.234,56", 1234.56, 2},
                 {"1,234.56", 1234.56, 2},
                 {"1 234.5", 1234.5, 1},
                 {"0,125", 0.125, 3},
                 {"1234,567", 1234.567, 3},
                 {",5", 0.5, 1},
                 {".25", 0.25, 2},
                 {" 7 ", 7},
                 {"\u00A07\u202F", 7},
                 {"0", 0},
                 {"+5", 5},
                 {"2 423 929", 2423929},
                 {"123456789", 123456789}});
}

TEST(NumberText, NegativeAsReportsPrintIt) {
    expect_read({{"-181", -181},
                 {"−181", -181},
                 {"–181", -181},
                 {"‑181", -181},
                 {"- 181", -181},
                 {"− 181", -181},
                 {"– 83", -83},
                 {"–\u00A01 116", -1116},
                 {"(807)", -807},
                 {"(1 234)", -1234},
                 {"( 12,5 )", -12.5, 1},
                 {"1 234-", -1234},
                 {"12,5−", -12.5, 1}});
    EXPECT_EQ(read_number_text("(807)")->negative, Negative::parentheses);
    EXPECT_EQ(read_number_text("1 234-")->negative, Negative::trailing_sign);
    EXPECT_EQ(read_number_text("– 83")->negative, Negative::sign);
    EXPECT_EQ(read_number_text("83")->negative, Negative::no);
    EXPECT_FALSE(std::signbit(read_number_text("-0")->reading.value)) << "no minus zero";
}

TEST(NumberText, Units) {
    expect_read({{"45 %", 0.45, 2, Unit::percent},
                 {"45%", 0.45, 2, Unit::percent},
                 {"45,5\u00A0%", 0.455, 3, Unit::percent},
                 {"– 3 %", -0.03, 2, Unit::percent},
                 {"(3 %)", -0.03, 2, Unit::percent},
                 {"45 procent", 0.45, 2, Unit::percent},
                 {"3 408 kr", 3408, 0, Unit::kronor},
                 {"3 408 KR", 3408, 0, Unit::kronor},
                 {"3 408 kronor", 3408, 0, Unit::kronor},
                 {"kr 3 408", 3408, 0, Unit::kronor},
                 {"SEK 3 408", 3408, 0, Unit::kronor},
                 {"3 408 SEK", 3408, 0, Unit::kronor},
                 {"45:-", 45, 0, Unit::kronor},
                 {"85 tkr", 85, 0, Unit::thousand_kronor},
                 {"85 tsek", 85, 0, Unit::thousand_kronor},
                 {"1,5 mnkr", 1.5, 1, Unit::million_kronor},
                 {"1,5 Mkr", 1.5, 1, Unit::million_kronor},
                 {"MSEK 1,5", 1.5, 1, Unit::million_kronor},
                 {"£3", 3, 0, Unit::pound},
                 {"£1,234.56", 1234.56, 2, Unit::pound},
                 {"-£999.99", -999.99, 2, Unit::pound},
                 {"£-5", -5, 0, Unit::pound},
                 {"£(5)", -5, 0, Unit::pound},
                 {"(£5)", -5, 0, Unit::pound},
                 {"12 €", 12, 0, Unit::euro},
                 {"12 EUR", 12, 0, Unit::euro},
                 {"12 euro", 12, 0, Unit::euro},
                 {"$12", 12, 0, Unit::dollar},
                 {"12 USD", 12, 0, Unit::dollar},
                 {"12 GBP", 12, 0, Unit::pound}});
}

TEST(NumberText, NoteMarks) {
    for (const Row& row : std::vector<Row>{{"2 861*", 2861},
                                           {"2 861 **", 2861},
                                           {"1 807[2]", 1807},
                                           {"1 807 [12]", 1807},
                                           {"1 807[a]", 1807},
                                           {"1 807²", 1807},
                                           {"1 807†", 1807},
                                           {"1 807 1)", 1807},
                                           {"– 83*", -83},
                                           {"(807)*", -807},
                                           {"45 %*", 0.45, 2, Unit::percent},
                                           {"3 kr²", 3, 0, Unit::kronor}}) {
        expect_read({row});
        EXPECT_TRUE(read_number_text(row.text)->footnote) << row.text;
    }
    EXPECT_FALSE(read_number_text("2 861")->footnote);
}

TEST(NumberText, OpenWhereTheTableMustSettle) {
    struct Open {
        std::string text;
        double as_decimal;
        double as_whole;
    };
    for (const Open& row : std::vector<Open>{{"1,234", 1.234, 1234},
                                             {"1.234", 1.234, 1234},
                                             {"−12,345", -12.345, -12345},
                                             {"(123.456)", -123.456, -123456},
                                             {"£1,234", 1.234, 1234},
                                             {"1,234 %", 0.01234, 12.34}}) {
        const auto number = read_number_text(row.text);
        ASSERT_TRUE(number && number->whole) << row.text;
        EXPECT_TRUE(number->is_ambiguous());
        EXPECT_DOUBLE_EQ(number->reading.value, row.as_decimal) << row.text;
        EXPECT_DOUBLE_EQ(number->whole->value, row.as_whole) << row.text;
    }
    EXPECT_TRUE(read_number_text("20230102")->maybe_date);
    EXPECT_TRUE(read_number_text("20230102")->is_ambiguous());
    EXPECT_FALSE(read_number_text("20231302")->is_ambiguous());
}

TEST(NumberText, ASettledMarkDecides) {
    struct Settled {
        std::string text;
        DecimalMark mark;
        double value;
        int decimals;
    };
    for (const Settled& row : std::vector<Settled>{{"1,234", DecimalMark::comma, 1.234, 3},
                                                   {"1,234", DecimalMark::point, 1234, 0},
                                                   {"1.234", DecimalMark::comma, 1234, 0},
                                                   {"1.234", DecimalMark::point, 1.234, 3},
                                                   {"13.5", DecimalMark::comma, 13.5, 1},
                                                   {"1.234.567", DecimalMark::point, 1234567, 0}}) {
        const auto number = read_number_text(row.text, row.mark);
        ASSERT_TRUE(number.has_value()) << row.text;
        EXPECT_FALSE(number->is_ambiguous()) << row.text;
        EXPECT_DOUBLE_EQ(number->reading.value, row.value) << row.text;
        EXPECT_EQ(number->reading.decimals, row.decimals) << row.text;
    }
}

TEST(NumberText, WhatATextTellsAboutItsTable) {
    EXPECT_EQ(read_number_text("13,5")->shows, DecimalMark::comma);
    EXPECT_EQ(read_number_text("13.5")->shows, DecimalMark::point);
    EXPECT_EQ(read_number_text("1.234.567")->shows, DecimalMark::comma);
    EXPECT_EQ(read_number_text("1,234,567")->shows, DecimalMark::point);
    EXPECT_EQ(read_number_text("1 234,5")->shows, DecimalMark::comma);
    EXPECT_EQ(read_number_text("0,125")->shows, DecimalMark::comma);
    EXPECT_EQ(read_number_text("1,234")->shows, DecimalMark::unsettled);
    EXPECT_EQ(read_number_text("1 234")->shows, DecimalMark::unsettled);
}

TEST(NumberText, OtherTextsAreLeft) {
    for (const std::string text : {"",
                                   " ",
                                   "-",
                                   "–",
                                   "..",
                                   ".",
                                   "2023-01-02",
                                   "10/2",
                                   "1 2",
                                   "12 34",
                                   "1234 567",
                                   "007",
                                   "0701234567",
                                   "070-123 45 67",
                                   "19700101-1234",
                                   "197001011234",
                                   "1e5",
                                   "5,",
                                   "12:30",
                                   "1.2.2023",
                                   "1,23,456",
                                   "tre",
                                   "1 234,5 6",
                                   "%",
                                   "1,234.567,8",
                                   "--5",
                                   "0 123",
                                   "Inga",
                                   "3 (4)",
                                   "(5",
                                   "5)",
                                   "(-5)",
                                   "-5-",
                                   "37–",
                                   "10-20",
                                   "5 kr kr",
                                   "kr",
                                   "£",
                                   "()",
                                   "*",
                                   "85 st",
                                   "1\xFF",
                                   "kraft 5",
                                   "5 kr/mån",
                                   "1 234 kr 5",
                                   "\xC3"}) {
        EXPECT_FALSE(read_number_text(text).has_value()) << text;
    }
    EXPECT_FALSE(read_number_text(std::string(100000, '1')).has_value());
}

TEST(NumberText, WhatLooksLikeAFigureIsNamed) {
    for (const std::string text : {"85 st", "85 deltagare", "ca 100", "12 av 30", "3 (4)", "1e5",
                                   "1234 567", "--5", "5,", "1,23,456", "(5", "£5 m", "1\xFF"}) {
        EXPECT_TRUE(looks_like_figure(text)) << text;
    }
    for (const std::string text :
         {"Summa", "", "–", "2023-01-02", "10/2", "12:30", "1.2.2023", "007", "070-123 45 67",
          "197001011234", "2023/24", "Not 12", "varav 3 kvinnor", "Kommun 2", "P101",
          "3 åter till AF; 1 flyttat"}) {
        EXPECT_FALSE(looks_like_figure(text)) << text;
    }
}

} // namespace
} // namespace utfall::tests

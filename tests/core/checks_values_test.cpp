// The scalar checks, number texts, budget lines and registers.
#include "core/base/errors.hpp"
#include "core/checks/checks.hpp"
#include "core/finance/budget_check.hpp"
#include "core/participants/register_check.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace utfall::tests {
namespace {

using core::Cell;

TEST(SumCheck, RoundingReachesHalfAUnitAFigure) {
    // Bilaga 3, Kansli: nine lines make −2862, printed −2861.
    const std::vector<double> office = {-181, -50, -1977, -402, -85, -3, -35, -129};
    EXPECT_EQ(core::sum_check(office, -2861), 0.0);
    EXPECT_EQ(core::sum_check(std::vector<double>{1, 1}, 3.5, 1.0), 0.0); // exactly (2+1)/2
    EXPECT_EQ(core::sum_check(std::vector<double>{1, 1}, 4), 2.0);
    EXPECT_EQ(core::sum_check(std::vector<double>{0.1, 0.2}, 0.3, 1e-9), 0.0);
    EXPECT_EQ(core::sum_check({}, 0.5, 1.0), 0.0);
    EXPECT_EQ(core::sum_check({}, 0.5), 0.5); // a figure of tenths
    EXPECT_EQ(core::sum_check(std::vector<double>{398, 374}, 773, 0.0), 1.0);
    EXPECT_EQ(core::sum_check({}, 1.0), 1.0);
}

TEST(SumCheck, RefusesWhatIsNoUnitOrFigure) {
    const std::vector<double> parts = {1.0};
    EXPECT_THROW((void)core::sum_check(parts, 1.0, -1.0), core::DomainError);
    EXPECT_THROW((void)core::sum_check(parts, std::numeric_limits<double>::infinity()),
                 core::DomainError);
    EXPECT_THROW((void)core::sum_check(std::vector<double>{std::nan("")}, 1.0), core::DomainError);
}

TEST(RateCheck, TiesGoEitherWay) {
    EXPECT_EQ(core::rate_check(1, 8, 0.12), 0.0);
    EXPECT_EQ(core::rate_check(1, 8, 0.13), 0.0);
    EXPECT_NEAR(core::rate_check(1, 8, 0.14), 0.015, 1e-15);
    // MoA Piteå, half-year report 2020: 3 of 6 printed as 43 %.
    EXPECT_NEAR(core::rate_check(3, 6, 0.43), -0.07, 1e-15);
    EXPECT_EQ(core::rate_check(51, 144, 0.354, 1), 0.0);
    EXPECT_NE(core::rate_check(51, 144, 0.35, 1), 0.0);
}

TEST(RateCheck, RefusesWhatIsNoShare) {
    EXPECT_THROW((void)core::rate_check(0, 0, 0.0), core::DivisionByZero);
    EXPECT_EQ(core::rate_check(3, 2, 1.5), 0.0); // a part may be larger than its whole
    EXPECT_EQ(core::rate_check(-3, -2, 1.5), 0.0);
    EXPECT_EQ(core::largest_share_printed, 1.5);
    EXPECT_THROW((void)core::rate_check(144, 234, 62), core::DomainError);
    EXPECT_THROW((void)core::rate_check(-1, 2, 0.5), core::DomainError);
    EXPECT_THROW((void)core::rate_check(1, 2, 0.5, 16), core::DomainError);
    EXPECT_THROW((void)core::rate_check(1, 2, 0.5, 0.5), core::DomainError);
    EXPECT_THROW((void)core::rate_check(1, 2, std::nan("")), core::DomainError);
}

TEST(BudgetCheck, FindsTheDeviationsOfBilaga3) {
    const std::vector<Cell> labels = {std::string("Övriga intäkter"), std::string("Summa"),
                                      std::string("Kanslipersonal"), std::string("Hemsida"),
                                      core::Blank{}};
    const std::vector<Cell> outcome = {229.0, 11583.0, -1977.0, 3911.0, core::Blank{}};
    const std::vector<Cell> budget = {131.0, 11485.0, -2010.0, 25000.0, core::Blank{}};
    const std::vector<Cell> deviation = {98.0, 0.0, 33.0, -21090.0, 5.0};
    const auto findings = core::budget_check(labels, outcome, budget, deviation);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].row, 1U);
    EXPECT_EQ(findings[0].label, "Summa");
    EXPECT_EQ(findings[0].printed, 0.0);
    EXPECT_EQ(findings[0].computed, 98.0);
    EXPECT_EQ(findings[0].difference, -98.0);
    EXPECT_TRUE(core::budget_check(labels, outcome, budget, deviation, 100.0).empty());
}

TEST(BudgetCheck, ReadsMarksAndRefusesTexts) {
    const std::vector<Cell> labels = {std::string("A"), std::string("B"), 3.0};
    const std::vector<Cell> outcome = {std::string("–"), std::string(".."), core::Blank{}};
    const std::vector<Cell> budget = {10.0, core::Blank{}, 7.0};
    const std::vector<Cell> deviation = {-10.0, 4.0, 7.0};
    const auto findings = core::budget_check(labels, outcome, budget, deviation);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].label, "3");
    EXPECT_EQ(findings[0].computed, -7.0);
    const std::vector<Cell> text = {std::string("11 354"), 1.0, 1.0};
    EXPECT_THROW((void)core::budget_check(labels, text, budget, deviation), core::NotANumber);
    EXPECT_THROW((void)core::budget_check(labels, outcome, budget, {}), core::NotANumber);
    EXPECT_THROW((void)core::budget_check(labels, outcome, budget, deviation, -1.0),
                 core::DomainError);
    const std::vector<Cell> error = {core::ErrorValue{core::ErrorKind::undefined}, 1.0, 1.0};
    try {
        (void)core::budget_check(labels, error, budget, deviation);
        FAIL() << "an error cell must be handed on";
    } catch (const core::Error& thrown) {
        EXPECT_EQ(thrown.value().kind, core::ErrorKind::undefined);
    }
}

TEST(RegisterCheck, FindsEachProblem) {
    constexpr double day = 45000.0;
    const auto word = [](const char* text) { return Cell(std::string(text)); };
    const std::vector<Cell> start = {word("Startdatum"), day,     day, day,
                                     word("i mars"),     30000.0, day, core::Blank{}};
    const std::vector<Cell> end = {word("Slutdatum"), day - 1,      day + 30,
                                   core::Blank{},     day,          day,
                                   core::Blank{},     core::Blank{}};
    const std::vector<Cell> outcome = {word("Utfall"),  word("arbete"), core::Blank{},
                                       word("studier"), word("arbete"), word("arbete"),
                                       core::Blank{},   core::Blank{}};
    const std::vector<Cell> sex = {word("Kön"), word("Kvinna"),     word("man"),  word("k"),
                                   word("MÄN"), word("icke-binär"), word("katt"), core::Blank{}};
    const auto findings = core::register_check({start, end, outcome, sex, {}});
    ASSERT_EQ(findings.size(), 6U);
    using enum core::RegisterProblem;
    const std::array<std::pair<std::size_t, core::RegisterProblem>, 6> wanted = {
        {{2, end_before_start},
         {3, closed_without_outcome},
         {4, outcome_without_end},
         {5, text_for_date},
         {6, date_out_of_range},
         {7, unknown_sex}}};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        EXPECT_EQ(findings[i].row, wanted[i].first);
        EXPECT_EQ(findings[i].problem, wanted[i].second);
    }
    EXPECT_EQ(findings[0].value, Cell(day - 1));
    EXPECT_EQ(findings[5].value, word("katt"));
    EXPECT_EQ(core::problem_name(end_before_start, core::Language::swedish), "slut före start");
}

TEST(RegisterCheck, PeopleWhoAreNeitherWomenNorMenAreNoProblem) {
    const auto word = [](const char* text) { return Cell(std::string(text)); };
    for (const char* sex : {"Annat", "okänt", "Icke-binär", "other", "unknown", "uppgift saknas",
                            "vill ej uppge", "..", "-", ""}) {
        const std::vector<Cell> start = {45000.0};
        const std::vector<Cell> end = {core::Blank{}};
        const std::vector<Cell> sexes = {word(sex)};
        EXPECT_TRUE(core::register_check({start, end, {}, sexes, {}}).empty()) << sex;
    }
}

TEST(RegisterCheck, TheRangeOfDatesIncludesItsEnds) {
    const std::vector<Cell> start = {core::first_register_day, core::last_register_day + 0.5,
                                     core::first_register_day - 1, core::last_register_day + 1};
    const std::vector<Cell> end(4, core::Blank{});
    const auto findings = core::register_check({start, end, {}, {}, {}});
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].row, 3U);
    EXPECT_EQ(findings[1].row, 4U);
    EXPECT_THROW((void)core::register_check({start, {}, {}, {}, {}}), core::NotANumber);
}

} // namespace
} // namespace utfall::tests

// The tables of a published report from one register, and the report's laws.
#include "core/participants/outcome_report.hpp"
#include "formula.hpp"
#include "platforms_2020.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace utfall::tests {

namespace {

using core::BySex;

TEST(OutcomeReport, GivesTheEightTablesOf2020FromOneRegister) {
    const core::Table persons = register_2020();
    ASSERT_EQ(persons.rows(), 914U);
    const auto tables = platform_tables_2020();
    ASSERT_EQ(tables.size(), 8U);
    for (const PlatformTable& table : tables) {
        DataRow row;
        row.cells = "A1=" + to_text(persons);
        row.formula = report_formula(table);
        const auto report = evaluate(row);
        ASSERT_TRUE(report) << row.formula;
        EXPECT_EQ(report_difference(*report, table), "") << row.formula;
    }
}

BySex sum(BySex total, const std::vector<core::OutcomeRow>& rows) {
    for (const core::OutcomeRow& row : rows) {
        total.women += row.closings.women;
        total.men += row.closings.men;
        total.other += row.closings.other;
    }
    return total;
}

TEST(OutcomeReport, AddsUp) {
    boost::random::mt19937 random(2020);
    const auto draw = [&random](int from, int to) {
        return boost::random::uniform_int_distribution<int>(from, to)(random);
    };
    const auto label = [](int number) {
        const std::string text(1, static_cast<char>('a' + number));
        return core::Label{text, text};
    };
    const std::vector<core::Label> outcomes{label(0), label(1), label(2), label(3), label(4)};
    for (int round = 0; round < 300; ++round) {
        std::vector<core::RegisterRow> rows(static_cast<std::size_t>(draw(0, 60)));
        for (core::RegisterRow& row : rows) {
            row.participation.start = draw(44000, 45000);
            row.participation.sex = static_cast<core::Sex>(draw(0, 2));
            if (draw(0, 2) > 0) {
                row.participation.end = *row.participation.start + draw(0, 500);
            }
            if (draw(0, 4) > 0) {
                row.outcome = &outcomes[static_cast<std::size_t>(draw(0, 4))];
            }
        }
        const std::vector<core::Label> positive{label(0), label(1)};
        std::optional<std::vector<core::Label>> other;
        if (round % 2 == 0) {
            other = {label(2), label(7)};
        }
        const auto report = core::outcome_report(rows, 44300, 44700, positive, other);
        EXPECT_EQ(sum({}, report.parts), report.positive);
        EXPECT_EQ(sum(sum(report.unlisted, report.other), report.parts), report.volume.closed);
        EXPECT_EQ(report.volume.participants.total() - report.volume.closed.total(),
                  report.volume.remaining.total());
    }
}

} // namespace

} // namespace utfall::tests

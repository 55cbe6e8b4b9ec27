// Any table at all gives a result: sound findings within the table, or none.
#include "checks_samples.hpp"

#include "core/checks/check_table.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace utfall::tests {
namespace {

using core::Cell;
using core::Table;

/// Of the samples: a clean table or one with an error of nearly every kind.
constexpr std::size_t every_so_many = 11;

// Whatever is in the cells, each finding stands in the table and rests on figures.
void expect_sound(const Table& table, const std::string& what) {
    const core::CheckReport report = core::check_table(table);
    EXPECT_LE(report.findings.size(), report.comparisons) << what;
    for (const core::Finding& finding : report.findings) {
        EXPECT_LT(finding.row, table.rows()) << what;
        EXPECT_LT(finding.column, table.columns()) << what;
        EXPECT_TRUE(std::isfinite(finding.printed.value_or(0.0))) << what;
        EXPECT_TRUE(std::isfinite(finding.computed)) << what;
        EXPECT_FALSE(finding.relation.terms.empty()) << what;
        EXPECT_FALSE(core::rule_name(finding.rule, core::Language::swedish).empty()) << what;
        EXPECT_FALSE(core::describe(finding, core::Language::english).empty()) << what;
    }
    for (const core::CellPlace place : report.unread) {
        EXPECT_LT(place.row, table.rows()) << what;
        EXPECT_LT(place.column, table.columns()) << what;
    }
}

TEST(AnyInput, GivesAResult) {
    expect_sound(Table(), "no cells");
    expect_sound(Table(1, std::vector<Cell>{12.0}), "one number");
    expect_sound(Table(1, std::vector<Cell>{std::string("Summa")}), "one text");
    expect_sound(Table(3, 3), "blanks");
    expect_sound(Table(1, std::vector<Cell>(200, std::string("Summa"))), "a column of totals");
    expect_sound(Table(200, std::vector<Cell>(200, 1.0)), "a row of ones");
    expect_sound(Table(20, std::vector<Cell>(400, 0.0)), "zeros");
    expect_sound(Table(20, std::vector<Cell>(400, 1.0)), "ones");
    expect_sound(Table(20, std::vector<Cell>(400, std::string("varav"))), "words");
    expect_sound(Table(20, std::vector<Cell>(400, core::ErrorValue{})), "errors");
}

TEST(AnyInput, StrangeValuesAmongFigures) {
    const double infinity = std::numeric_limits<double>::infinity();
    for (const Cell& strange : std::vector<Cell>{
             std::nan(""), infinity, -infinity, 1e308, -1e308, 5e-324, 9e15, -0.0,
             std::string("\xFF\xFE\xC3"), std::string("\xED\xA0\x80"), std::string(100000, 'x'),
             std::string(100000, '9'), std::string("\0", 1), core::ErrorValue{}}) {
        for (std::size_t i = 0; i < samples().size(); i += every_so_many) {
            Table table = samples()[i].table;
            for (std::size_t cell = 0; cell < table.size(); cell += 7) {
                table.cells()[cell] = strange;
            }
            expect_sound(table, samples()[i].model.family);
        }
    }
}

TEST(AnyInput, ChanceIsNoSum) {
    bench::Chance chance(4711);
    std::size_t findings = 0;
    std::size_t tables = 0;
    for (int number = 0; number < 60; ++number) {
        Table table(12, 6);
        for (std::size_t row = 0; row < table.rows(); ++row) {
            for (std::size_t column = 0; column < table.columns(); ++column) {
                table.at(row, column) =
                    row == 0 || column == 0
                        ? Cell(std::string(1, static_cast<char>('a' + chance.whole(0, 25))))
                        : Cell(static_cast<double>(chance.whole(1, 9999)));
            }
        }
        findings += core::check_table(table).findings.size();
        ++tables;
    }
    EXPECT_EQ(findings, 0U) << "in " << tables << " tables of chance";
}

TEST(AnyInput, AHundredThousandCellsOfWordsAndFigures) {
    Table words(core::most_table_rows, 10);
    Table mixed(core::most_table_rows, 10);
    bench::Chance chance(17);
    for (std::size_t i = 0; i < words.size(); ++i) {
        words.cells()[i] = std::string("Totalt ") + std::to_string(i % 977);
        mixed.cells()[i] = i % 10 == 0 ? Cell(std::string("rad ") + std::to_string(i))
                                       : Cell(static_cast<double>(chance.whole(0, 999)));
    }
    expect_sound(words, "all words");
    expect_sound(mixed, "figures of chance");
}

} // namespace
} // namespace utfall::tests

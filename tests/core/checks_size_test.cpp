// Tables as long as they may be, and longer. That the work is in proportion to the cells, whatever
// the labels say, is counted by the test `growth`.
#include "core/checks/check_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace utfall::tests {
namespace {

/// A word and a number on each row, women, men, total and two amounts, and sums of all at the end.
core::Table long_table(std::size_t rows) {
    static const std::vector<std::string> headers = {"Ärende", "Kvinnor", "Män",
                                                     "Totalt", "Utfall",  "Belopp"};
    core::Table table(rows + 2, headers.size());
    std::vector<double> sums(headers.size());
    for (std::size_t column = 0; column < headers.size(); ++column) {
        table.at(0, column) = headers[column];
    }
    for (std::size_t row = 1; row <= rows; ++row) {
        table.at(row, 0) = "Ärende " + std::to_string(row);
        const auto women = static_cast<double>((row * 8) % 97);
        const auto men = static_cast<double>((row * 9) % 89);
        const std::vector<double> values = {women, men, women + men,
                                            static_cast<double>((row * 11) % 83),
                                            static_cast<double>((row * 12) % 79)};
        for (std::size_t column = 1; column < headers.size(); ++column) {
            table.at(row, column) = values[column - 1];
            sums[column] += values[column - 1];
        }
    }
    table.at(rows + 1, 0) = std::string("Summa");
    for (std::size_t column = 1; column < headers.size(); ++column) {
        table.at(rows + 1, column) = sums[column];
    }
    return table;
}

TEST(LargeTables, AreCheckedToTheirEnd) {
    core::Table table = long_table(core::most_table_rows - 2);
    table.at(5000, 3) = 1.0e4;
    const core::CheckReport report = core::check_table(table);
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings[0].row, 5000U);
    EXPECT_EQ(report.findings[0].column, 3U);
}

// Columns In, Ut and Netto, again and again.
core::Table nets(std::size_t times) {
    constexpr std::size_t rows = 4;
    core::Table table(rows + 1, 1 + 3 * times);
    for (std::size_t k = 0; k < times; ++k) {
        const std::size_t first = 1 + 3 * k;
        table.at(0, first) = "In " + std::to_string(k);
        table.at(0, first + 1) = "Ut " + std::to_string(k);
        table.at(0, first + 2) = "Netto " + std::to_string(k);
        for (std::size_t row = 1; row <= rows; ++row) {
            const auto in = static_cast<double>((row * 37 + k * 11) % 89);
            const auto out = static_cast<double>((row * 23 + k * 7) % 61);
            table.at(row, 0) = "Insats " + std::to_string(row);
            table.at(row, first) = in;
            table.at(row, first + 1) = out;
            table.at(row, first + 2) = in - out;
        }
    }
    return table;
}

bool nets_are_checked(std::size_t times) {
    const core::CheckReport report = core::check_table(nets(times));
    return std::any_of(report.by_rule.begin(), report.by_rule.end(),
                       [](const auto& counted) { return counted.rule == "net"; });
}

// A report has a hundred lines that one word names; what has more is a list.
TEST(LargeTables, OfMoreNamedLinesThanAReportHasAreLists) {
    EXPECT_TRUE(nets_are_checked(100));
    EXPECT_FALSE(nets_are_checked(101));
}

TEST(LargeTables, AreRefusedAboveTheLimits) {
    EXPECT_THROW(static_cast<void>(core::check_table(core::Table(core::most_table_rows + 1, 1))),
                 core::DomainError);
    EXPECT_THROW(
        static_cast<void>(core::check_table(core::Table(1000, core::most_table_cells / 1000 + 1))),
        core::DomainError);
}

} // namespace
} // namespace utfall::tests

// The checker's cost: in proportion to its cells, whatever the labels say. No clock on the wall:
// the processor time of a table is compared with that of one a quarter as long.
#include "core/checks/check_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <limits>
#include <string>
#include <vector>

namespace utfall::tests {
namespace {

/// Four times the rows may take this many times the time: four, and room for what the machine does
/// besides. Work that grows by the square would take sixteen.
constexpr double most_growth = 10.0;

constexpr std::size_t short_rows = 1200;
constexpr std::size_t times_longer = 4;

/// `label` and a number on each row, women, men, total and two amounts, and sums of all at the end.
core::Table long_table(const std::string& label, std::size_t rows) {
    static const std::vector<std::string> headers = {"Ärende", "Kvinnor", "Män",
                                                     "Totalt", "Utfall",  "Belopp"};
    core::Table table(rows + 2, headers.size());
    std::vector<double> sums(headers.size());
    for (std::size_t column = 0; column < headers.size(); ++column) {
        table.at(0, column) = headers[column];
    }
    for (std::size_t row = 1; row <= rows; ++row) {
        table.at(row, 0) = label + " " + std::to_string(row);
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

double processor_time(const core::Table& table) {
    double best = std::numeric_limits<double>::max();
    for (int tries = 0; tries < 2; ++tries) {
        const std::clock_t start = std::clock();
        static_cast<void>(core::check_table(table));
        best = std::min(best, static_cast<double>(std::clock() - start));
    }
    return best;
}

TEST(LargeTables, AreCheckedToTheirEnd) {
    core::Table table = long_table("Ärende", core::most_table_rows - 2);
    table.at(5000, 3) = 1.0e4;
    const core::CheckReport report = core::check_table(table);
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings[0].row, 5000U);
    EXPECT_EQ(report.findings[0].column, 3U);
}

TEST(LargeTables, TakeTimeInProportionToTheirLength) {
    for (const std::string label :
         {"Ärende", "varav kommun", "Totalt exkl. kommun", "Ackumulerat"}) {
        const double once = processor_time(long_table(label, short_rows));
        const double longer = processor_time(long_table(label, short_rows * times_longer));
        EXPECT_LE(longer, most_growth * std::max(once, 1.0)) << label;
    }
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

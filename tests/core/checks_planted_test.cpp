// A fast part of the planted-error benchmark (tests/bench), with the thresholds that the engine
// must keep, and the time that large tables may take.
#include "../bench/planting.hpp"

#include "core/checks/checks.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <string>
#include <vector>

namespace utfall::tests {
namespace {

constexpr std::size_t tables_each = 12;
constexpr double least_found = 0.95;
constexpr double most_false = 0.01;

TEST(PlantedErrors, AreFoundInEveryLayoutWithoutFalseAlarm) {
    bench::Count all;
    for (std::size_t layout = 0; layout < bench::layout_names.size(); ++layout) {
        bench::Count count;
        for (std::size_t family = 0; family < bench::families().size(); ++family) {
            for (std::size_t number = 0; number < tables_each; ++number) {
                count.add(bench::try_table(bench::families()[family],
                                           static_cast<bench::Layout>(layout),
                                           bench::table_seed(family, layout, number)));
            }
        }
        EXPECT_GE(count.recall(), least_found) << bench::layout_names[layout];
        EXPECT_LE(count.false_rate(), most_false) << bench::layout_names[layout];
        all.add(count);
    }
    EXPECT_GT(all.planted, 1000U);
}

TEST(LargeTables, TakeAboutAsLongAsTheyAreLong) {
    constexpr std::size_t rows = 9998;
    core::Table table(rows + 2, 6);
    for (std::size_t column = 0; column < 6; ++column) {
        static const std::vector<std::string> headers = {"Ärende", "Kvinnor", "Män",
                                                         "Totalt", "Utfall",  "Belopp"};
        table.at(0, column) = headers[column];
    }
    std::vector<double> sums(6);
    for (std::size_t row = 1; row <= rows; ++row) {
        table.at(row, 0) = "Ärende " + std::to_string(row);
        for (std::size_t column = 1; column < 6; ++column) {
            const double value = column == 3 ? std::get<double>(table.at(row, 1)) +
                                                   std::get<double>(table.at(row, 2))
                                             : static_cast<double>((row * (column + 7)) % 97);
            table.at(row, column) = value;
            sums[column] += value;
        }
    }
    table.at(rows + 1, 0) = std::string("Summa");
    for (std::size_t column = 1; column < 6; ++column) {
        table.at(rows + 1, column) = sums[column];
    }
    table.at(5000, 3) = 1.0e4;
    const std::clock_t start = std::clock();
    const core::CheckReport report = core::check_table(table);
    const double seconds =
        static_cast<double>(std::clock() - start) / static_cast<double>(CLOCKS_PER_SEC);
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings[0].row, 5000U);
    EXPECT_EQ(report.findings[0].column, 3U);
    EXPECT_LT(seconds, 8.0); // about one on a quiet machine; room for a debug build
    RecordProperty("seconds", std::to_string(seconds));
}

} // namespace
} // namespace utfall::tests

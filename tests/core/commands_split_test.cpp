// Pasted text split into labels and figures.
#include "core/commands/split_line.hpp"
#include "core/commands/split_text.hpp"
#include "support/csv.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace utfall::core::commands {
namespace {

std::string shown(const SplitTable& table) {
    std::string text;
    for (std::size_t row = 0; row < table.cells.rows(); ++row) {
        for (std::size_t column = 0; column < table.cells.columns(); ++column) {
            const auto* cell = std::get_if<std::string>(&table.cells.at(row, column));
            text += (column == 0 ? "" : "|") + (cell == nullptr ? std::string() : *cell);
        }
        text += '\n';
    }
    return text;
}

std::string split(const std::vector<std::string>& lines) {
    const auto table = split_lines(lines);
    return table ? shown(*table) : "nothing";
}

TEST(SplitLine, PartsLabelFromFigures) {
    const TextLine line = part_line("Kanslipersonal −1 977 −2 010 33");
    EXPECT_EQ(line.label, 1U);
    EXPECT_EQ(line.figures(), 5U);
    const auto ways = ways_of(line, 3, 10);
    ASSERT_EQ(ways.size(), 1U);
    EXPECT_EQ(cells_of(line, ways[0]),
              (std::vector<std::string>{"Kanslipersonal", "−1 977", "−2 010", "33"}));
    EXPECT_TRUE(ways_of(line, 6, 10).empty());
    EXPECT_TRUE(part_line("Utfall 2023 Budget 2023").heading);
    EXPECT_EQ(heading_parts(part_line("Tkr Utfall 2023 Budget 2023 Avvikelse")),
              (std::vector<std::string>{"Tkr", "Utfall 2023", "Budget 2023", "Avvikelse"}));
}

TEST(SplitLine, FindsEveryWayToPartThousands) {
    // 1 977 200 33: three figures in two ways.
    EXPECT_EQ(ways_of(part_line("Hyra 1 977 200 33"), 3, 10).size(), 2U);
    EXPECT_EQ(ways_of(part_line("Hyra 1 977 200 33"), 4, 10).size(), 1U);
    EXPECT_EQ(ways_of(part_line("Hyra 1 977 200 33"), 2, 10).size(), 1U);
    EXPECT_EQ(ways_of(part_line("Summa − 1 977 –"), 2, 10).size(), 1U);
}

TEST(SplitText, TakesTheNumberOfColumnsFromSignsAndHeadings) {
    EXPECT_EQ(split({"Tkr Utfall 2023 Budget 2023 Avvikelse", "Kanslipersonal −1 977 −2 010 33",
                     "Lokaler −412 −400 −12", "Summa −2 389 −2 410 21"}),
              "Tkr|Utfall 2023|Budget 2023|Avvikelse\n"
              "Kanslipersonal|−1 977|−2 010|33\n"
              "Lokaler|−412|−400|−12\n"
              "Summa|−2 389|−2 410|21\n");
}

// Without signs `1 977 200` is one figure or two: the sums tell.
TEST(SplitText, TakesTheThousandsFromTheTablesSums) {
    EXPECT_EQ(split({"Insats Kvinnor Män Totalt", "Ungdomstorget 12 144 156",
                     "Vuxentorget 1 977 978", "Samordningsteam 5 20 25", "Summa 18 1 141 1 159"}),
              "Insats|Kvinnor|Män|Totalt\n"
              "Ungdomstorget|12|144|156\n"
              "Vuxentorget|1|977|978\n"
              "Samordningsteam|5|20|25\n"
              "Summa|18|1 141|1 159\n");
}

TEST(SplitText, KeepsSectionsTitlesAndLabelsWithNumbers) {
    EXPECT_EQ(
        split({"Bilaga 3", "Utfall Budget Avvikelse", "INTÄKTER", "Medlemsbidrag 11 354 11 354 0",
               "Bidrag enligt 7 § 229 181 48", "Summa 11 583 11 535 48"}),
        "Bilaga 3|||\n|Utfall|Budget|Avvikelse\nINTÄKTER|||\n"
        "Medlemsbidrag|11 354|11 354|0\nBidrag enligt 7 §|229|181|48\n"
        "Summa|11 583|11 535|48\n");
}

TEST(SplitText, SplitsAtTabsWhereThereAreTabs) {
    EXPECT_EQ(split({"Tkr\tUtfall\tBudget", "Hyra\t1 977\t2 010", "El\t\t5"}),
              "Tkr|Utfall|Budget\nHyra|1 977|2 010\nEl||5\n");
}

TEST(SplitText, GivesUpOnTextWithoutFigures) {
    EXPECT_EQ(split({"Detta är en text.", "Den har inga tal."}), "nothing");
    EXPECT_EQ(split({}), "nothing");
    // Two columns or three, and nothing tells.
    EXPECT_EQ(split({"Hyra 1 977 200"}), "nothing");
}

// Bilaga 3 of a published report, as its PDF gives it: every figure in its column again.
TEST(SplitText, SplitsAPublishedBudget) {
    const support::CsvFile file(std::filesystem::path(UTFALL_SOURCE_DIR) /
                                "examples/figures/umea_2023_budget.csv");
    const auto grouped = [](double value) {
        const std::string digits =
            std::to_string(static_cast<long long>(value < 0 ? -value : value));
        std::string text = value < 0 ? "−" : "";
        for (std::size_t i = 0; i < digits.size(); ++i) {
            if (i > 0 && (digits.size() - i) % 3 == 0) {
                text.push_back(' ');
            }
            text.push_back(digits[i]);
        }
        return text;
    };
    std::vector<std::string> lines{"Tkr Utfall 2023 Budget 2023 Avvikelse"};
    std::vector<std::string> expected;
    std::size_t full = 0;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        std::string line = file.at(row, "line");
        std::string cells = line;
        bool complete = true;
        for (const char* column : {"outcome_2023", "budget_2023", "deviation_published"}) {
            complete = complete && !file.empty(row, column);
        }
        if (!complete) {
            continue;
        }
        for (const char* column : {"outcome_2023", "budget_2023", "deviation_published"}) {
            line += ' ' + grouped(file.number(row, column));
            cells += '|' + grouped(file.number(row, column));
        }
        ++full;
        lines.push_back(line);
        expected.push_back(cells);
    }
    ASSERT_GT(full, 15U);
    const auto table = split_lines(lines);
    ASSERT_TRUE(table);
    std::string wanted = "Tkr|Utfall 2023|Budget 2023|Avvikelse\n";
    for (const std::string& line : expected) {
        wanted += line + '\n';
    }
    EXPECT_EQ(shown(*table), wanted);
}

} // namespace
} // namespace utfall::core::commands

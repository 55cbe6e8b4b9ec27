// What the ready sheets work out of their example figures, against what the reports print. Where a
// report's own figure is wrong, figures/README says so, and the right one stands here.
#include "ready_desk.hpp"

#include "support/csv.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace utfall::tests {

namespace {

namespace fs = std::filesystem;

constexpr int most_rows = 200;

/// A ready sheet with its example, and what it shows where.
class Example : public Desk {
public:
    explicit Example(const std::string& name) {
        EXPECT_TRUE(does("sheet." + name));
        for (int row = 1; row <= most_rows; ++row) {
            labels_.push_back(shown("A" + std::to_string(row), inserted));
        }
    }
    /// The row of a label, from the row after `after` on.
    [[nodiscard]] int row(const std::string& label, int after = 0) const {
        for (int at = after; at < most_rows; ++at) {
            if (labels_[static_cast<std::size_t>(at)] == label) {
                return at + 1;
            }
        }
        ADD_FAILURE() << "no row " << label << " below row " << after;
        return 1;
    }
    [[nodiscard]] double value(char column, int row) const {
        const auto cell = sheet(inserted)->getCellByPosition(column - 'A', row - 1);
        EXPECT_EQ(cell->getError(), 0) << column << row;
        EXPECT_NE(shown(std::string(1, column) + std::to_string(row), inserted), "")
            << column << row;
        return cell->getValue();
    }
    /// The figure, rounded as the report prints it.
    void expect(char column, int row, double printed, double unit = 1.0) const {
        // What Calc shows: ties go away from zero, whatever the last bit says.
        const double units = value(column, row) / unit;
        EXPECT_EQ(std::round(units + std::copysign(1e-9, units)), std::round(printed))
            << column << row << ", " << labels_[static_cast<std::size_t>(row - 1)];
    }

private:
    std::vector<std::string> labels_;
};

support::CsvFile figures(const std::string& name) {
    return support::CsvFile(fs::path(UTFALL_SOURCE_DIR) / "examples/figures" / (name + ".csv"));
}

constexpr double percent = 0.01;
constexpr double tenth = 0.1;

class ReadyFigures : public testing::Test {
protected:
    void SetUp() override {
        if (command_language() != core::Language::swedish) {
            GTEST_SKIP() << "rows are found by their Swedish labels; the formulas are the same";
        }
    }
};

// Årsredovisning 2023, tabell 1, and the running text of appendix 2.
TEST_F(ReadyFigures, Participants) {
    const Example sheet("participants");
    const auto file = figures("umea_2023_participants");
    const int first = sheet.row("Antal deltagare");
    for (std::size_t i = 0; i < file.rows(); ++i) {
        const int row = first + static_cast<int>(i);
        sheet.expect('E', row, file.number(i, "total_2023"));
        if (!file.empty(i, "percent_2023")) {
            sheet.expect('F', row, file.number(i, "percent_2023"), percent);
            sheet.expect('J', row, file.number(i, "percent_2022"), percent);
        }
    }
    // 179 of 271 to 144 of 234, and what FUNCTIONS says of it; 144 of 234 by Wilson.
    sheet.expect('K', first + 3, -45, tenth);
    EXPECT_EQ(sheet.shown("L" + std::to_string(first + 3), inserted), "nej, kan vara slump");
    sheet.expect('G', first + 3, 55, percent);
    sheet.expect('H', first + 3, 68, percent);
    for (const char* check :
         {"Positiva + hälsoskäl + avbrott = avslutade", "Varav-raderna = positiva lösningar",
          "Deltagare − avslutade = kvar"}) {
        EXPECT_EQ(sheet.shown("B" + std::to_string(sheet.row(check)), inserted), "stämmer");
    }
    sheet.expect('B', sheet.row("Genomströmning"), 30.3 * 10, 0.001);
    const int umea = sheet.row("Umeå");
    sheet.expect('E', umea, 60, percent); // 103 of 171
    sheet.expect('H', umea, 280, 0.001);
    sheet.expect('E', umea + 1, 65, percent);    // 41 of 63
    sheet.expect('H', umea + 1, 391, 0.001);     // the report prints 40 %
    const int total = sheet.row("Totalt", umea); // the platforms make up table 1
    sheet.expect('B', total, 772);
    sheet.expect('C', total, 234);
    sheet.expect('D', total, 144);
}

// Årsredovisning 2023, appendix 2.
TEST_F(ReadyFigures, Flow) {
    const Example sheet("flow");
    const int umea = sheet.row("Umeå");
    sheet.expect('E', umea, 0);
    sheet.expect('G', umea, 82);
    sheet.expect('E', umea + 1, 9);
    sheet.expect('G', umea + 1, 19); // the report prints 18
    const int total = sheet.row("Totalt");
    const std::map<char, double> totals{{'B', 384}, {'C', 335}, {'D', 40}, {'E', 9},
                                        {'F', 234}, {'G', 101}, {'H', 300}};
    for (const auto& [column, count] : totals) {
        sheet.expect(column, total, count);
    }
}

// Socialt bokslut 2020, goal areas 1 to 5; årsredovisning 2023, tables 2 to 5.
TEST_F(ReadyFigures, SocialAccounts) {
    const Example sheet("social");
    const auto file = figures("umea_2020_indicators");
    int row = sheet.row("Område") + 1;
    int judged = 0;
    int met = 0;
    for (std::size_t i = 0; i < file.rows(); ++i) {
        const std::string& target = file.at(i, "target");
        if (target.empty() || target.find_first_not_of("0123456789") != std::string::npos ||
            file.empty(i, "numerator") || file.empty(i, "denominator")) {
            continue;
        }
        const double part = file.number(i, "numerator");
        const double whole = file.number(i, "denominator");
        const bool misprint = part == 77 && whole == 104; // printed 77 %, is 74 %
        sheet.expect('F', row, misprint ? 74 : file.number(i, "published_percent"), percent);
        const bool reached = 100 * part >= file.number(i, "target") * whole;
        sheet.expect('I', row, reached ? 1 : 0);
        met += reached ? 1 : 0;
        ++judged;
        ++row;
    }
    EXPECT_EQ(judged, 38);
    // All weigh the same here: the index is the share of indicators that are met.
    sheet.expect('C', sheet.row("Index"), 1000.0 * met / judged, tenth);
    const auto index = figures("umea_2023_impact_index");
    const int platforms = sheet.row("Plattform");
    for (std::size_t i = 0; i < index.rows(); ++i) {
        if (index.at(i, "area") == "Totalt") {
            sheet.expect('E', sheet.row(index.at(i, "platform"), platforms),
                         index.number(i, "diff_published"));
        }
    }
}

// Socialt bokslut 2020: ten of eleven.
TEST_F(ReadyFigures, Equality) {
    const Example sheet("equality");
    sheet.expect('G', sheet.row("Jämställdhetsindex"), 91);
    const std::map<const char*, double> shares{{"Deltagarna", 45},
                                               {"Personalen", 80},
                                               {"Styrgrupperna", 60},
                                               {"Styrelsen", 40},
                                               {"Avslutade till arbete", 43}, // men 57
                                               {"Avslutade till studier", 53}};
    for (const auto& [label, share] : shares) {
        sheet.expect('E', sheet.row(label), share, percent);
        sheet.expect('G', sheet.row(label), std::string(label) == "Personalen" ? 0 : 1);
    }
    const std::map<const char*, double> gaps{{"Fått stöd att få ett arbete", -6},
                                             {"Fått vara med och bestämma", 2},
                                             {"Stödet har hjälpt i livssituationen", 14},
                                             {"Väl bemött", -2},
                                             {"Mer redo att arbeta eller studera", 4}};
    for (const auto& [label, gap] : gaps) {
        sheet.expect('F', sheet.row(label), gap);
        sheet.expect('G', sheet.row(label), 1);
    }
}

// Socialt bokslut 2020, 82 answers.
TEST_F(ReadyFigures, Survey) {
    const Example sheet("survey");
    const int first = sheet.row("Fråga") + 1;
    struct Question {
        double all, women, men, difference;
    };
    // The second difference is printed 2, that of the rounded shares; of the answers it is 2.6.
    constexpr Question printed[] = {
        {78, 75, 81, -6}, {85, 86, 84, 3}, {77, 84, 70, 14}, {99, 98, 100, -2}};
    int row = first;
    for (const Question& question : printed) {
        sheet.expect('B', row, 82);
        sheet.expect('D', row, question.all, percent);
        sheet.expect('G', row, question.women, percent);
        sheet.expect('J', row, question.men, percent);
        sheet.expect('K', row, question.difference);
        ++row;
    }
}

// Årsredovisning 2023, appendix 4: all differences where both years are printed add up.
TEST_F(ReadyFigures, StrategicGoals) {
    const Example sheet("goals");
    const auto file = figures("umea_2023_strategic_goals");
    int row = sheet.row("Indikator") + 1;
    int compared = 0;
    for (std::size_t i = 0; i < file.rows() && compared < 34; ++i) {
        if (file.empty(i, "value_2022") || file.empty(i, "value_2023")) {
            continue;
        }
        const double change = file.number(i, "diff_published");
        sheet.expect('F', row, change / tenth, tenth);
        const double wanted = file.at(i, "desired_direction") == "increase" ? change : -change;
        sheet.expect('G', row, wanted > 0 ? 1 : (wanted < 0 ? -1 : 0));
        sheet.expect('H', row, wanted > 0 ? 1 : 0);
        ++compared;
        ++row;
    }
    EXPECT_EQ(compared, 34);
}

TEST_F(ReadyFigures, FullYearEquivalents) {
    const Example sheet("equivalents");
    const auto file = figures("umea_2023_strategic_goals");
    const int head = sheet.row("Kommun");
    int compared = 0;
    for (std::size_t i = 0; i < file.rows(); ++i) {
        if (file.at(i, "indicator") == "Helårsekvivalenterna") {
            const int row = sheet.row(file.at(i, "municipality"), head);
            sheet.expect('G', row, file.number(i, "diff_published") / tenth, tenth);
            ++compared;
        }
    }
    EXPECT_GE(compared, 6);
}

// Årsredovisning 2023, appendix 3.
TEST_F(ReadyFigures, Budget) {
    const Example sheet("budget");
    const auto file = figures("umea_2023_budget");
    for (std::size_t i = 0; i < file.rows(); ++i) {
        if (file.at(i, "row_type") != "line") {
            continue;
        }
        const std::string& line = file.at(i, "line");
        double deviation =
            file.empty(i, "deviation_published") ? 0 : file.number(i, "deviation_published");
        if (line == "Kompetensutveckling och mötesplatser") {
            deviation = 63; // printed 104
        }
        sheet.expect('E', sheet.row(line), deviation);
    }
    sheet.expect('E', sheet.row("Summa intäkter"), 98); // printed 0
    // The sums of the printed lines: rounding parts them from the printed -11 568 and 15.
    const int costs = sheet.row("Summa kostnader");
    EXPECT_NEAR(sheet.value('C', costs), -11568, 4);
    EXPECT_EQ(sheet.value('D', costs), -12635);
    sheet.expect('E', costs, 1063); // as the report's own text says
    const int result = sheet.row("Resultat");
    EXPECT_NEAR(sheet.value('C', result), 15, 4);
    EXPECT_EQ(sheet.value('D', result), -1150);
}

// Halvårsredovisning 2020: the year's forecast isn't printed, what it is made from is.
TEST_F(ReadyFigures, Forecast) {
    const Example sheet("forecast");
    const std::map<const char*, std::array<double, 3>> totals{
        {"Summa intäkter", {2500000, 2500000, 5000000}},
        {"Summa kostnader", {1975068, 3640753, 7100506}},
        {"Resultat", {524933, -1140753, -2100506}}};
    for (const auto& [label, printed] : totals) {
        const int row = sheet.row(label);
        for (int i = 0; i < 3; ++i) {
            // The printed result is off by one krona of rounding.
            EXPECT_NEAR(sheet.value(static_cast<char>('B' + i), row),
                        printed[static_cast<std::size_t>(i)], 1)
                << label;
        }
    }
    sheet.expect('F', sheet.row("Summa intäkter"), 5000000);
    sheet.expect('F', sheet.row("Köp av tjänst förbundschef samt lönebikostn."),
                 176715.0 * 439560 / 219780);
    sheet.expect('G', sheet.row("Webbredaktör/ Hemsida"), 3911.0 * 2 - 50000);
    // Whole rows: what is forecast line by line is what the total says.
    const int result = sheet.row("Resultat");
    EXPECT_NEAR(sheet.value('F', result),
                sheet.value('F', sheet.row("Summa intäkter")) -
                    sheet.value('F', sheet.row("Summa kostnader")),
                1e-6);
}

// Årsredovisning 2023, 1.3, 3 and 4.
TEST_F(ReadyFigures, Economy) {
    const Example sheet("economy");
    const int rolled = sheet.row("Eget kapital, rullat");
    const int printed = sheet.row("Eget kapital, tryckt");
    for (char column = 'B'; column <= 'G'; ++column) {
        EXPECT_NEAR(sheet.value(column, rolled), sheet.value(column, printed), 1) << column;
    }
    sheet.expect('G', rolled, 2095);
    sheet.expect('G', sheet.row("Tak för eget kapital"), 2053); // printed 2087, see README
    sheet.expect('B', sheet.row("Årets resultat", printed), 59733);
    sheet.expect('B', sheet.row("Årets kassaflöde"), 2483663); // the row is left empty in print
    sheet.expect('B', sheet.row("Kassans ändring enligt balansräkningarna"), 2483663);
    EXPECT_EQ(sheet.shown("B" + std::to_string(sheet.row("Går det ihop?")), inserted), "stämmer");
    sheet.expect('B', sheet.row("Soliditet"), 24, percent);
}

} // namespace

} // namespace utfall::tests

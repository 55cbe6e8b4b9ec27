// What findings say where the sheet shows more than the values, or has no words.
#include "checks_tables.hpp"

#include "core/commands/list_plan.hpp"
#include "core/commands/mark_text.hpp"
#include "core/commands/table_remarks.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

namespace utfall::tests {
namespace {

using core::CellFormat;
using core::Language;
using core::commands::Remark;

constexpr std::string_view invoices = "Leverantör|Netto|Moms|Brutto\n"
                                      "Torgcaféet|4875|1218.75|6093.75\n"
                                      "Nordkontor|2360|590|2950\n"
                                      "Umeå Energi|6412.4|1603.1|8015.5\n"
                                      "Städ och sånt|3900|975|4875\n"
                                      "Att betala|17547.4|4386.85|21834.25\n";

constexpr std::string_view answers = "Svar|Kvinnor|Män\n"
                                     "Mycket bra|0.312|0.281\n"
                                     "Bra|0.405|0.398\n"
                                     "Varken eller|0.148|0.172\n"
                                     "Dåligt|0.135|0.149\n"
                                     "Summa|0.989|1\n";

// The only remark on a table that stands in B3, all its cells in one format.
Remark only_remark(std::string_view text, const CellFormat& format,
                   Language language = Language::swedish) {
    const core::Table table = table_of(text);
    const auto found = core::commands::remarks_on_table(
        table, std::vector<std::string>(table.size()),
        core::commands::CellFormats(table.size(), format), 2, 1, language);
    EXPECT_EQ(found.remarks.size(), 1U);
    return found.remarks.empty() ? Remark() : found.remarks[0];
}

TEST(SaidOfCells, HasTheDecimalsThatTheyShow) {
    const Remark said = only_remark(invoices, {.decimals = 2});
    EXPECT_EQ(said.explanation, "”Brutto” ska vara summan av ”Netto” och ”Moms”. Det blir "
                                "21\u00A0934,25, men det står 21\u00A0834,25.");
    EXPECT_EQ(core::commands::line_decimals(said), 2);
    const std::array<Remark, 1> marks{said};
    EXPECT_NE(core::commands::mark_text(marks, Language::swedish).find("−100,00"),
              std::string::npos);
}

// Cells without decimals of their own: the list says what the sentence says, and no formula's tail.
TEST(SaidOfCells, HasInTheListAsManyDecimalsAsInTheSentence) {
    const Remark said = only_remark("|2021|2022|2023\n"
                                    "Kostnad|1421000|1634500|1895000\n"
                                    "Deltagare|98|107|122\n"
                                    "Kostnad per deltagare|14500|15276|15332\n",
                                    {});
    EXPECT_NE(said.explanation.find("Det blir 15\u00A0533, men det står 15\u00A0332."),
              std::string::npos)
        << said.explanation;
    EXPECT_EQ(core::commands::line_decimals(said), 0);
    const std::array<Remark, 1> marks{said};
    EXPECT_NE(core::commands::mark_text(marks, Language::swedish).find(": −201"), std::string::npos)
        << core::commands::mark_text(marks, Language::swedish);
}

TEST(SaidOfCells, HasNoDecimalsThatTheyHide) {
    EXPECT_EQ(only_remark(invoices, {.decimals = 0}, Language::english).explanation,
              "“Brutto” must be the sum of “Netto” and “Moms”. That makes 21,934, but it says "
              "21,834.");
}

TEST(SaidOfCells, IsInPercentWhereTheyAre) {
    const Remark said = only_remark(answers, {.percent = true, .decimals = 1});
    EXPECT_EQ(said.explanation,
              "”Summa” ska vara summan av raderna ”Mycket bra” … ”Dåligt” (4 rader). Det blir "
              "100,0\u00A0%, men det står 98,9\u00A0%.");
    EXPECT_TRUE(said.percent);
}

TEST(SaidOfCells, IsInPercentWhereTextsAre) {
    const auto findings = core::check_table(table_of("Svar|Kvinnor|Män\n"
                                                     "Mycket bra|31,2 %|28,1 %\n"
                                                     "Bra|40,5 %|39,8 %\n"
                                                     "Varken eller|14,8 %|17,2 %\n"
                                                     "Dåligt|13,5 %|14,9 %\n"
                                                     "Summa|98,9 %|100,0 %\n"))
                              .findings;
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(core::describe(findings[0], Language::english),
              "“Summa” must be the sum of the rows “Mycket bra” … “Dåligt” (4 rows). That makes "
              "100.0%, but it says 98.9%.");
}

TEST(SaidOfCells, CallsWhatHasNoHeadingByItsCell) {
    constexpr std::string_view cash = "Ingående|||4321.75\n"
                                      "Porto||184.5|4137.25\n"
                                      "Bidrag|12000||16137.25\n"
                                      "Hyra||3250|12887.25\n"
                                      "Fika||417.25|12470\n"
                                      "Avgifter|2400||14960\n"
                                      "Lokal||3250|11620\n"
                                      "Material||689|10931\n"
                                      "Lotteri|1315||12246\n";
    EXPECT_EQ(only_remark(cash, {}).explanation,
              "”E8” ska vara summan av ”Fika” och ”C8”. Det blir 14\u00A0870, men det står "
              "14\u00A0960.");
    const auto findings = core::check_table(table_of(cash)).findings;
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(core::describe(findings[0], Language::swedish),
              "Cellen ska vara summan av ”Fika” och cellen. Det blir 14\u00A0870, men det står "
              "14\u00A0960.");
    EXPECT_EQ(core::describe(findings[0], Language::english).substr(0, 8), "The cell");
}

// The dates of a list don't turn it on its side, where its rows have no names.
TEST(SaidOfCells, NamesTheColumnsOfAListOfDays) {
    EXPECT_EQ(only_remark("Faktura|Datum|Belopp|Moms|Att betala\n"
                          "10231|2026-09-02|4250|1062.5|5312.5\n"
                          "10232|2026-09-04|1180.4|295.1|1475.5\n"
                          "10235|2026-09-11|960|240|1200\n"
                          "10240|2026-09-17|7321.2|1830.3|9151.5\n"
                          "10244|2026-09-25|640|160|800\n"
                          "Att betala||14351.6|3587.9|17839.5\n",
                          {})
                  .explanation,
              "”Att betala” ska vara summan av ”Belopp” och ”Moms”. Det blir 17\u00A0939,5, men "
              "det står 17\u00A0839,5.");
}

TEST(SaidOfCells, TakesNoDateForATextThatIsANumber) {
    const core::Table table = table_of("Insats|År|Antal\n"
                                       "Stegen|2024|12\n"
                                       "Navet|2025|7\n");
    core::Table shown = table;
    shown.at(1, 1) = std::string("2024");
    shown.at(2, 1) = std::string("2025");
    core::commands::CellFormats formats(table.size());
    const std::vector<std::string> none(table.size());
    EXPECT_EQ(core::commands::remarks_on_table(shown, none, formats, 0, 0, Language::swedish).texts,
              2U);
    formats[4].date = true;
    formats[7].date = true;
    EXPECT_EQ(core::commands::remarks_on_table(shown, none, formats, 0, 0, Language::swedish).texts,
              0U);
}

} // namespace
} // namespace utfall::tests

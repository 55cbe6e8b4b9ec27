// The sentences of findings, as an officer reads them beside the cell.
#include "checks_tables.hpp"

#include "core/checks/said_figures.hpp"
#include "core/commands/table_remarks.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace utfall::tests {
namespace {

using core::Language;

// What is said of the only finding, in both languages.
std::pair<std::string, std::string> said_of(std::string_view table) {
    const auto findings = core::check_table(table_of(table)).findings;
    EXPECT_EQ(findings.size(), 1U);
    return findings.empty() ? std::pair<std::string, std::string>()
                            : std::pair(core::describe(findings[0], Language::swedish),
                                        core::describe(findings[0], Language::english));
}

// Cells show shares as percentages, with the decimals of the printed one and more only where they
// would look the same.
TEST(FindingSentences, SayAShareAsAPercentage) {
    const auto [swedish, english] = said_of("Kommun|Arbetskraft|Arbetslösa|Andel\n"
                                            "Skellefteå|36410|1456|0.04\n"
                                            "Norsjö|1920|110|0.057\n"
                                            "Malå|1480|66|0.045\n"
                                            "Umeå|68900|3640|0.031\n"
                                            "Lycksele|6200|391|0.063\n");
    EXPECT_EQ(swedish, "Här ska stå ”Arbetslösa” som andel av ”Arbetskraft”. Det blir "
                       "5,3\u00A0%, men det står 3,1\u00A0%.");
    EXPECT_EQ(english, "This must be “Arbetslösa” as a share of “Arbetskraft”. That makes 5.3%, "
                       "but it says 3.1%.");
}

TEST(FindingSentences, ShowTheDecimalsThatTellFiguresApart) {
    const auto [swedish, english] = said_of("Avser|Exkl. moms|Moms|Inkl. moms\n"
                                            "Litteratur|4380.25|1095.06|5475.31\n"
                                            "Lokal|12750.5|3187.63|15938.31\n"
                                            "Tryck|6899.75|1724.94|8624.69\n"
                                            "Möbler|18445.6|4611.4|23057.0\n");
    EXPECT_NE(swedish.find("Det blir 15\u00A0938,13, men det står 15\u00A0938,31."),
              std::string::npos)
        << swedish;
    EXPECT_NE(english.find("That makes 15,938.13, but it says 15,938.31."), std::string::npos)
        << english;
}

// The mark at the cell leaves the difference to the sentence where that speaks in per cent.
TEST(FindingSentences, SayInRemarksWhetherTheySpeakInPercent) {
    const auto only_remark = [](std::string_view text) {
        const core::Table table = table_of(text);
        const auto found = core::commands::remarks_on_table(
            table, std::vector<std::string>(table.rows() * table.columns()), {}, 0, 0,
            Language::swedish);
        EXPECT_EQ(found.remarks.size(), 1U);
        return found.remarks.at(0);
    };
    EXPECT_TRUE(only_remark("Kommun|Arbetskraft|Arbetslösa|Andel\n"
                            "Skellefteå|36410|1456|0.04\n"
                            "Norsjö|1920|110|0.057\n"
                            "Malå|1480|66|0.045\n"
                            "Umeå|68900|3640|0.031\n"
                            "Lycksele|6200|391|0.063\n")
                    .percent);
    EXPECT_FALSE(only_remark("Insats|Kvinnor|Män|Totalt\n"
                             "Stegen|34|21|55\n"
                             "Navet|12|18|33\n"
                             "Kraft|44|31|75\n")
                     .percent);
}

TEST(SaidFigures, HaveTheDecimalsOfTheirCells) {
    EXPECT_EQ(core::own_decimals(27840.25), 2);
    EXPECT_EQ(core::own_decimals(27840.5 - 119140.75), 2);
    EXPECT_EQ(core::own_decimals(1.0 / 3.0), std::nullopt);
    EXPECT_EQ(core::said_decimals(27840.25), 2);
    EXPECT_EQ(core::said_decimals(1.0 / 3.0), 4);
    EXPECT_EQ(core::said_decimals(10000.0 / 3.0), 1);
}

// The whole and the part are told apart, whichever of them is marked.
TEST(FindingSentences, SayWhichIsTheWholeOfAPartThatIsLarger) {
    const std::string years = "Antal|2019|2020|2021|2022|2023\n";
    const auto at_whole = said_of(years + "Antal deltagare|60|40|52|48|63\n"
                                          "varav nya|25|15|22|31|72\n");
    EXPECT_EQ(at_whole.first,
              "”varav nya” kan inte vara större än ”Antal deltagare”, som det är en "
              "del av. Det hela är 63 och delen 72.");
    EXPECT_EQ(at_whole.second, "“varav nya” can't be larger than “Antal deltagare”, which it is a "
                               "part of. The whole is 63 and the part 72.");
    const auto at_part = said_of("Insats|Kvinnor|Män|Totalt\n"
                                 "Antal deltagare|60|40|100\n"
                                 "varav nya|25|15|140\n");
    EXPECT_EQ(at_part.first, "”varav nya” kan inte vara större än ”Antal deltagare”, som det är en "
                             "del av. Det står 140, men kan vara högst 100.");
    EXPECT_EQ(at_part.second, "“varav nya” can't be larger than “Antal deltagare”, which it is a "
                              "part of. It says 140, but can be at most 100.");
    const auto of_two = said_of(years + "Antal deltagare|60|40|52|48|63\n"
                                        "varav nya|25|15|22|31|33\n"
                                        "varav unga|15|12|12|11|38\n");
    EXPECT_EQ(of_two.first,
              "”varav nya” + ”varav unga” kan tillsammans inte vara större än ”Antal "
              "deltagare”, som de är delar av. Det hela är 63 och delarna tillsammans "
              "71.");
    EXPECT_EQ(of_two.second, "“varav nya” + “varav unga” together can't be larger than “Antal "
                             "deltagare”, which they are parts of. The whole is 63 and the parts "
                             "together 71.");
}

// A row that was added below, or missed: the reader knows at once what to do.
TEST(FindingSentences, NameThePartThatASumLeavesOut) {
    const std::string table = "Insats|Kvinnor|Män\n"
                              "Vägen|34|21\n"
                              "Torget|57|63\n"
                              "Rehab|18|9\n"
                              "Coach|42|38\n";
    const auto [swedish, english] = said_of(table + "Summa|151|93\n");
    EXPECT_EQ(swedish, "”Summa” ska vara summan av raderna ”Vägen” … ”Coach” (4 rader). Det blir "
                       "131, men det står 93. Det som står är summan utan ”Coach”.");
    EXPECT_EQ(english, "“Summa” must be the sum of the rows “Vägen” … “Coach” (4 rows). That makes "
                       "131, but it says 93. What it says is the sum without “Coach”.");
    EXPECT_EQ(said_of(table + "Summa|151|94\n").first.find("utan"), std::string::npos);
}

// Two parts that are alike are no news about either.
TEST(FindingSentences, NameNoPartWhereTwoCouldBeLeftOut) {
    const auto [swedish, english] = said_of("Insats|Kvinnor|Män\n"
                                            "Vägen|34|21\n"
                                            "Torget|57|38\n"
                                            "Rehab|18|9\n"
                                            "Coach|42|38\n"
                                            "Summa|151|68\n");
    EXPECT_EQ(swedish, "”Summa” ska vara summan av raderna ”Vägen” … ”Coach” (4 rader). Det blir "
                       "106, men det står 68.");
}

TEST(FindingSentences, SayWhatSharesOfAWholeMake) {
    const auto [swedish, english] = said_of("Dimension|Inga %|Vissa %|Stora %\n"
                                            "Rörlighet|71|25|4\n"
                                            "Hygien|92|7|1\n"
                                            "Aktiviteter|44|41|15\n"
                                            "Smärta|23|48|19\n"
                                            "Oro|18|55|27\n");
    EXPECT_EQ(swedish, "Andelarna ”Inga %” … ”Stora %” (3 stycken) ska tillsammans bli 100 %, men "
                       "blir 90\u00A0%. Det stämmer om ”Inga %” är 33, men det står 23. Felet kan "
                       "också ligga i en av de andra.");
    EXPECT_EQ(english, "The shares “Inga %” … “Stora %” (3 of them) must add up to 100%, but make "
                       "90%. That agrees if “Inga %” is 33, but it says 23. One of the others may "
                       "be wrong instead.");
    const auto two = said_of("Könsfördelning|Kvinnor|Män\n"
                             "Styrelse|42 %|58 %\n"
                             "Personal|71 %|29 %\n"
                             "Deltagare|54 %|36 %\n"
                             "Styrgrupp|60 %|40 %\n"
                             "Beredning|38 %|62 %\n");
    EXPECT_EQ(two.first, "Andelarna ”Kvinnor” och ”Män” ska tillsammans bli 100 %, men blir "
                         "90\u00A0%. Det stämmer om ”Kvinnor” är 64\u00A0%, men det står "
                         "54\u00A0%. Felet kan också ligga i den andra.");
}

} // namespace
} // namespace utfall::tests

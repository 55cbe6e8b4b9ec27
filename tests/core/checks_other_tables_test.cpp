// Tables as other associations print them, in other words and layouts: right ones give nothing,
// and one wrong figure is found. Source: made by hand for this test, after the engine.
#include "checks_tables.hpp"

#include <gtest/gtest.h>

namespace utfall::tests {
namespace {

TEST(OtherTables, TertialReportWithForecast) {
    const std::string text = "Tertialuppföljning 2 2024||||\n"
                             "Belopp i tkr|Utfall jan–aug|Budget helår|Prognos helår|Avvikelse\n"
                             "Verksamhetens intäkter||||\n"
                             "Statsbidrag via Försäkringskassan|3467|5200|5200|0\n"
                             "Medlemsbidrag region|1733|2600|2600|0\n"
                             "Medlemsbidrag kommuner|1733|2600|2600|0\n"
                             "Summa intäkter|6933|10400|10400|0\n"
                             "Verksamhetskostnader||||\n"
                             "Insatser|-4120|-7900|-7450|450\n"
                             "Kansli|-1236|-2100|-2150|-50\n"
                             "Övrigt|-98|-400|-250|150\n"
                             "Summa kostnader|-5454|-10400|-9850|550\n"
                             "Resultat|1479|0|550|550\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("-2150|-50"), 9, "-2150|50");
    EXPECT_EQ(found(table_of(wrong)), "Kansli | Avvikelse | 50 -> -50\n");
}

TEST(OtherTables, QuartersPerInitiative) {
    const std::string text = "Insats|Kv1|Kv2|Kv3|Kv4|Totalt\n"
                             "Stegen|12|15|9|14|50\n"
                             "Rehabvägen|3|4|2|6|15\n"
                             "Fontänen|22|18|25|21|86\n"
                             "Alla insatser|37|37|36|41|151\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("|25|21|86"), 9, "|25|21|68");
    EXPECT_EQ(found(table_of(wrong)), "Fontänen | Totalt | 68 -> 86\n");
}

TEST(OtherTables, SexesWithOther) {
    const std::string text = "Insats|Kvinnor|Män|Annat|Totalt\n"
                             "Gröna vägen|14|9|1|24\n"
                             "Jobbspåret|31|40|0|71\n"
                             "Navet|8|6|-|14\n"
                             "Summa|53|55|1|109\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("31|40|0|71"), 10, "31|40|0|77");
    EXPECT_EQ(found(table_of(wrong)), "Jobbspåret | Totalt | 77 -> 71\n");
}

TEST(OtherTables, EnrolledWithShareOfWomen) {
    const std::string text = "|Antal inskrivna|Varav kvinnor|Varav män|Andel kvinnor\n"
                             "Delta|40|26|14|65 %\n"
                             "Startpunkten|18|7|11|39 %\n"
                             "Mölndalsteamet|55|31|24|56 %\n"
                             "Totalt|113|64|49|57 %\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("24|56 %"), 7, "24|65 %");
    EXPECT_EQ(found(table_of(wrong)), "Mölndalsteamet | Andel kvinnor | 0.65 -> 0.5636363636\n");
}

TEST(OtherTables, OpeningAndClosingBalanceByAccount) {
    const std::string text = "Konto|Ingående balans|Ökning|Minskning|Utgående balans\n"
                             "Kundfordringar|120|340|310|150\n"
                             "Bank|5400|9200|8800|5800\n"
                             "Momsfordran|80|95|102|73\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("8800|5800"), 9, "8800|5080");
    EXPECT_EQ(found(table_of(wrong)), "Bank | Utgående balans | 5080 -> 5800\n");
}

TEST(OtherTables, EquityDownTheRows) {
    const std::string text = "Eget kapital (tkr)|2021|2022|2023\n"
                             "Ingående eget kapital|1810|2005|1650\n"
                             "Årets resultat|195|-355|120\n"
                             "Utgående eget kapital|2005|1650|1770\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("1650|1770"), 9, "1650|1707");
    EXPECT_EQ(found(table_of(wrong)), "Utgående eget kapital | 2023 | 1707 -> 1770\n");
}

TEST(OtherTables, YearEndAccountsWithPositiveCosts) {
    const std::string text = "Post|Bokslut 2022|Bokslut 2023|Förändring\n"
                             "Intäkter|||\n"
                             "Bidrag från huvudmännen|8400|8600|200\n"
                             "Övriga bidrag|310|255|-55\n"
                             "Summa intäkter|8710|8855|145\n"
                             "Kostnader|||\n"
                             "Personal|2240|2415|175\n"
                             "Köpta tjänster|4980|5320|340\n"
                             "Lokaler|405|398|-7\n"
                             "Summa kostnader|7625|8133|508\n"
                             "Årets resultat|1085|722|-363\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("1085|722|"), 9, "1085|772|");
    EXPECT_EQ(found(table_of(wrong)), "Årets resultat | Bokslut 2023 | 772 -> 722\n");
}

TEST(OtherTables, OutcomesOfClosedWithShares) {
    const std::string text = "Resultat vid avslut|Antal|Andel\n"
                             "Arbete|34|0.28\n"
                             "Studier|19|0.16\n"
                             "Vidare till annan aktör|41|0.34\n"
                             "Sjukdom|18|0.15\n"
                             "Flyttat|8|0.07\n"
                             "Totalt avslutade|120|1\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("Studier|19|0.16"), 15, "Studier|19|0.22");
    EXPECT_EQ(found(table_of(wrong)), "Studier | Andel | 0.22 -> 0.1583333333\n");
}

TEST(OtherTables, EnglishBudget) {
    const std::string text = "SEK thousand|Actual 2023|Budget 2023|Variance\n"
                             "Income|||\n"
                             "State grant|4500|4500|0\n"
                             "Municipal grants|2250|2250|0\n"
                             "Other income|118|50|68\n"
                             "Total income|6868|6800|68\n"
                             "Costs|||\n"
                             "Activities|-4987|-5400|413\n"
                             "Office|-1310|-1250|-60\n"
                             "Total costs|-6297|-6650|353\n"
                             "Net result|571|150|421\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("-6297|-6650|353"), 15, "-6297|-6650|533");
    EXPECT_EQ(found(table_of(wrong)), "Total costs | Variance | 533 -> 353\n");
}

TEST(OtherTables, EnglishParticipants) {
    const std::string text = "|Women|Men|Total|Percent\n"
                             "Participants|61|48|109|\n"
                             "of which new|22|19|41|\n"
                             "Closed|30|25|55|\n"
                             "Positive outcome|18|14|32|58\n"
                             "of which to work|11|9|20|63\n"
                             "of which to studies|7|5|12|38\n"
                             "For health reasons|8|6|14|25\n"
                             "Other exits|4|5|9|16\n"
                             "Remaining|31|23|54|\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("Remaining|31|23|54"), 18, "Remaining|31|32|54");
    EXPECT_EQ(found(table_of(wrong)), "Remaining | Men | 32 -> 23\n");
}

TEST(OtherTables, MunicipalFundingWithShares) {
    const std::string text = "Medlem|Andel av befolkningen (%)|Bidrag (kr)\n"
                             "Borås|52.4|1048000\n"
                             "Mark|16.1|322000\n"
                             "Ulricehamn|11.7|234000\n"
                             "Svenljunga|5.0|100000\n"
                             "Tranemo|5.6|112000\n"
                             "Vårgårda|5.5|110000\n"
                             "Bollebygd|3.7|74000\n"
                             "Summa|100|2000000\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("Mark|16.1|322000"), 16, "Mark|16.1|232000");
    EXPECT_EQ(found(table_of(wrong)), "Mark | Bidrag (kr) | 232000 -> 322000\n");
}

TEST(OtherTables, BudgetSpentInPercent) {
    const std::string text = "Tkr|Budget|Utfall|Återstår|Förbrukat %\n"
                             "Löner|1450|1102|348|76\n"
                             "Lokaler|240|180|60|75\n"
                             "Insatser|6100|3965|2135|65\n"
                             "Övrigt|310|402|-92|130\n"
                             "Summa|8100|5649|2451|70\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("3965|2135|65"), 12, "3965|2153|65");
    EXPECT_EQ(found(table_of(wrong)), "Insatser | Återstår | 2153 -> 2135\n");
}

TEST(OtherTables, SurveyInPercentOnly) {
    const std::string text = "Svar i procent|Kvinnor (%)|Män (%)|Alla (%)\n"
                             "Mycket dåligt|4|7|5\n"
                             "Dåligt|11|13|12\n"
                             "Bra|52|49|51\n"
                             "Mycket bra|33|31|32\n"
                             "Totalt|100|100|100\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("Bra|52|49|51"), 12, "Bra|25|49|51");
    EXPECT_EQ(found(table_of(wrong)), "Totalt | Kvinnor (%) | 100 -> 73\n");
}

TEST(OtherTables, CashFlowInThreeParts) {
    const std::string text = "Kassaflödesanalys, tkr|2023|2022\n"
                             "Den löpande verksamheten||\n"
                             "Årets resultat|210|-85\n"
                             "Avskrivningar|40|40\n"
                             "Förändring av fordringar|-55|31\n"
                             "Förändring av skulder|120|-64\n"
                             "Kassaflöde från den löpande verksamheten|315|-78\n"
                             "Investeringsverksamheten||\n"
                             "Inköp av inventarier|-90|0\n"
                             "Kassaflöde från investeringsverksamheten|-90|0\n"
                             "Årets kassaflöde|225|-78\n"
                             "Likvida medel vid årets början|1840|1918\n"
                             "Likvida medel vid årets slut|2065|1840\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("Årets kassaflöde|225"), 22, "Årets kassaflöde|252");
    EXPECT_EQ(found(table_of(wrong)), "Årets kassaflöde | 2023 | 252 -> 225\n");
}

TEST(OtherTables, HeadlinesAreNotSums) {
    // Key figures below each other: nothing is a sum of anything.
    EXPECT_EQ(found(table_of("Nyckeltal|2022|2023\n"
                             "Antal deltagare|214|240\n"
                             "Antal avslutade|96|101\n"
                             "Totala kostnader, tkr|9450|9812\n"
                             "Kostnad per deltagare, tkr|44.2|40.9\n"
                             "Andel till arbete/studier, %|38|41\n"
                             "Soliditet, %|45|47\n")),
              "");
    // Ages: the mean isn't a sum.
    EXPECT_EQ(found(table_of("Kommun|Deltagare|Medelålder\n"
                             "Ale|23|38\nKungälv|41|42\nStenungsund|18|35\nTjörn|12|44\n"
                             "Totalt|94|40\n")),
              "");
}

TEST(OtherTables, CostPerParticipantIsNotSummed) {
    EXPECT_EQ(found(table_of("Insats|Kostnad (kr)|Deltagare|Kostnad per deltagare\n"
                             "Klara|1250400|41|30498\nVägen ut|864000|27|32000\n"
                             "Kontakten|431500|19|22711\nSumma|2545900|87|29263\n")),
              "");
}

TEST(OtherTables, TwoYearsBySexUnderMergedHeaders) {
    const std::string text = "Social redovisning 2022 – Deltagare per insats||||||\n"
                             "|2021|||2022||\n"
                             "Insats|Kvinnor|Män|Totalt|Kvinnor|Män|Totalt\n"
                             "Finsamteamet|34|21|55|38|25|63\n"
                             "Ungdomsteam|12|18|30|15|17|32\n"
                             "Språkspåret|44|30|74|51|29|80\n"
                             "Summa|90|69|159|104|71|175\n";
    EXPECT_EQ(found(table_of(text)), "");
    std::string wrong = text;
    wrong.replace(wrong.find("|51|29|80"), 9, "|15|29|80");
    EXPECT_EQ(found(table_of(wrong)), "Språkspåret | 2022 Kvinnor | 15 -> 51\n");
}

TEST(OtherTables, MarksAndErrorsLeaveOutWhatTheyArePartOf) {
    core::Table table = table_of("Insats|Kvinnor|Män|Totalt\n"
                                 "A-laget|..|..|7\nB-laget|12|9|21\nC-laget|8|14|22\n"
                                 "Summa|23|27|50\n");
    EXPECT_EQ(found(table), "");
    table.at(2, 1) = core::ErrorValue{core::ErrorKind::division_by_zero};
    EXPECT_EQ(found(table), "");
}

TEST(OtherTables, RoundingNeverRaisesAFinding) {
    // 0,4 + 0,4 + 0,4 = 1,2, printed to whole units.
    EXPECT_EQ(found(table_of("Tkr|2022|2023\nA|0|1\nB|0|1\nC|0|1\nSumma|1|2\n")), "");
    EXPECT_EQ(found(table_of("Tkr|2022|2023\nA|1200|800\nB|3400|2200\nSumma|4700|3100\n"), 100.0),
              "");
}

TEST(OtherTables, UnitMustNotBeNegative) {
    EXPECT_THROW((void)core::check_table(table_of("A|1\n"), -1.0), core::DomainError);
    EXPECT_TRUE(core::check_table(core::Table{}).findings.empty());
}

TEST(OtherTables, FindingsAreDescribedInBothLanguages) {
    const auto report = core::check_table(table_of("Tkr|Utfall|Budget|Avvikelse\n"
                                                   "Löner|-1102|-1450|348\n"
                                                   "Lokaler|-180|-240|90\n"
                                                   "Insatser|-3965|-6100|2135\n"));
    ASSERT_EQ(report.findings.size(), 1U);
    const core::Finding& finding = report.findings.front();
    EXPECT_EQ(core::rule_name(finding.rule, core::Language::swedish), "avvikelse");
    EXPECT_EQ(core::describe(finding, core::Language::swedish),
              "”Avvikelse” ska vara ”Utfall” − ”Budget”. Det blir 60, men det står 90.");
    EXPECT_EQ(core::describe(finding, core::Language::english),
              "“Avvikelse” must be “Utfall” − “Budget”. That makes 60, but it says 90.");
}

// A cost per participant is no share of the participants.
TEST(FindingTexts, SayAQuotientAsOneAndAShareAsOne) {
    const auto costs = core::check_table(table_of("Insats|Kostnad|Deltagare|Kostnad per deltagare\n"
                                                  "Stegen|1240000|62|20000\n"
                                                  "Navet|910000|35|26000\n"
                                                  "Kraft|456000|24|19000\n"
                                                  "Nästa steg|602000|28|22500\n"
                                                  "Totalt|3208000|149|21530\n"));
    ASSERT_EQ(costs.findings.size(), 1U);
    EXPECT_EQ(core::rule_name(costs.findings[0].rule, core::Language::swedish),
              "procent eller kvot");
    EXPECT_EQ(
        core::describe(costs.findings[0], core::Language::swedish),
        "”Kostnad per deltagare” ska vara ”Kostnad” delat med ”Deltagare”. Det blir 21\u00A0500, "
        "men det står 22\u00A0500.");
    EXPECT_EQ(
        core::describe(costs.findings[0], core::Language::english),
        "“Kostnad per deltagare” must be “Kostnad” divided by “Deltagare”. That makes 21,500, "
        "but it says 22,500.");
    const auto shares = core::check_table(table_of("Insats|Inskrivna|Kvinnor|Andel kvinnor\n"
                                                   "Delta|40|26|0,65\n"
                                                   "Start|18|7|0,39\n"
                                                   "Navet|55|31|0,65\n"
                                                   "Kraft|31|20|0,65\n"));
    ASSERT_EQ(shares.findings.size(), 1U);
    EXPECT_EQ(core::describe(shares.findings[0], core::Language::swedish),
              "Här ska stå ”Kvinnor” som andel av ”Inskrivna”. Det blir 56\u00A0%, men det står "
              "65\u00A0%.");
}

// A figure of another period is called by its period too.
TEST(FindingTexts, NameThePeriodThatAFigureStandsIn) {
    const core::CheckReport months =
        core::check_table(tests::table_of({{"Månad", "Nya", "Hittills"},
                                           {"Januari", "12", "12"},
                                           {"Februari", "9", "21"},
                                           {"Mars", "14", "53"},
                                           {"April", "5", "40"},
                                           {"Maj", "7", "47"}}));
    ASSERT_EQ(months.findings.size(), 1U);
    EXPECT_EQ(core::describe(months.findings[0], core::Language::swedish),
              "”Hittills” ska vara summan av ”Hittills, Februari” och ”Nya”. Det blir 35, men det "
              "står 53.");
    EXPECT_EQ(core::describe(months.findings[0], core::Language::english),
              "“Hittills” must be the sum of “Hittills, Februari” and “Nya”. That makes 35, but it "
              "says 53.");
    const core::CheckReport years =
        core::check_table(tests::table_of({{"Eget kapital", "2021", "2022", "2023"},
                                           {"Ingående eget kapital", "1810", "2005", "1560"},
                                           {"Årets resultat", "195", "-355", "120"},
                                           {"Utgående eget kapital", "2005", "1650", "1770"}}));
    ASSERT_EQ(years.findings.size(), 1U);
    EXPECT_EQ(years.findings[0].column, 3U);
    EXPECT_NE(core::describe(years.findings[0], core::Language::swedish).find("1\u00A0650"),
              std::string::npos);
}

} // namespace
} // namespace utfall::tests

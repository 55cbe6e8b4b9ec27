// Quotients, balances and sign habits that mislead: tables of our own, in the style of other
// associations' reports.
#include "checks_tables.hpp"
#include "core/checks/checks.hpp"

#include <gtest/gtest.h>

#include <string>

namespace utfall::tests {

namespace {

TEST(CheckTable, SumsNoQuotients) {
    for (const char* table : {
             "Kommun|Antal invånare|Antal deltagare|Deltagare per 1000 inv\n"
             "Borlänge|52000|120|2.3\n"
             "Falun|59000|140|2.4\n"
             "Ludvika|26000|80|3.1\n"
             "Summa|137000|340|2.5\n",
             "|Kv 1|Kv 2|Kv 3|Kv 4|Helår\n"
             "Nybesök|45|52|31|60|188\n"
             "Återbesök|112|130|98|141|481\n"
             "Summa besök|157|182|129|201|669\n"
             "Kostnad per besök (kr)|812|790|901|760|808\n",
         }) {
        EXPECT_TRUE(core::check_table(table_of(table)).findings.empty()) << table;
    }
}

TEST(CheckTable, SumsWhatStoodOnADay) {
    const auto report = core::check_table(table_of("Konto|Utfall per 1 januari|Utfall per 31 aug\n"
                                                   "Löner|410|400\n"
                                                   "Hyra|80|80\n"
                                                   "Övrigt|36|40\n"
                                                   "Summa|626|520\n"));
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings[0].computed, 526.0);
}

TEST(CheckTable, SumsOpeningEquityInABalanceSheet) {
    EXPECT_TRUE(core::check_table(table_of("Balansräkning|2024-12-31|2023-12-31\n"
                                           "Tillgångar||\n"
                                           "Kundfordringar|120|95\n"
                                           "Kassa och bank|3498|3087\n"
                                           "Summa tillgångar|3618|3182\n"
                                           "Eget kapital||\n"
                                           "Ingående eget kapital|2105|1890\n"
                                           "Årets resultat|187|215\n"
                                           "Summa eget kapital|2292|2105\n"
                                           "Leverantörsskulder|410|377\n"
                                           "Upplupna kostnader|916|700\n"
                                           "Summa kortfristiga skulder|1326|1077\n"
                                           "Summa eget kapital och skulder|3618|3182\n"))
                    .findings.empty());
}

// Favourable is positive on both sides of the table, though costs are written as positive amounts.
TEST(CheckTable, KnowsDeviationsThatAreFavourableWhenPositive) {
    const std::string top = "Income and expenditure (SEK 000)|2024 Budget|2024 Outcome|Deviation\n"
                            "Grants|9200|9200|0\n"
                            "Other income|100|135|35\n"
                            "Total income|9300|9335|35\n"
                            "Staff|2250|2190|60\n";
    const std::string rest = "Premises|135|134|1\n"
                             "Total expenditure|9285|8874|411\n"
                             "Result|15|461|446\n";
    EXPECT_TRUE(
        core::check_table(table_of(top + "Projects|6900|6550|350\n" + rest)).findings.empty());
    const auto report = core::check_table(table_of(top + "Projects|6900|6550|305\n" + rest));
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings[0].row_label, "Projects");
    EXPECT_EQ(report.findings[0].computed, 350.0);
}

} // namespace

} // namespace utfall::tests

// Quotients and balances that look like parts of a sum: tables of our own, in the style of other
// associations' reports.
#include "checks_tables.hpp"
#include "core/checks.hpp"

#include <gtest/gtest.h>


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

} // namespace

} // namespace utfall::tests

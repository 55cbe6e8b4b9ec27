// Every published table: what is found in it, and that nothing else is.
// Source: examples/figures, and what its README lists as errors that one table shows.
#include "checks_tables.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace utfall::tests {
namespace {

struct Published {
    std::string table;
    std::string findings;
};

// Without it, googletest prints the bytes, padding and all.
void PrintTo(const Published& published, std::ostream* out) {
    *out << published.table;
}

class RawLayout : public testing::TestWithParam<Published> {};

TEST_P(RawLayout, FindsEveryErrorAndNothingElse) {
    EXPECT_EQ(found(published(GetParam().table)), GetParam().findings);
}

INSTANTIATE_TEST_SUITE_P(
    AllTables, RawLayout,
    testing::Values(
        Published{"umea_2023_participants", "Antal deltagare | total_2023 | 772 -> 769\n"
                                            "- varav till arbete | percent_2022 | 38 -> 42\n"},
        Published{"umea_2023_impact_index", ""}, Published{"umea_2023_area_weights", ""},
        Published{"umea_2023_social_budget_goals", ""}, Published{"umea_2023_kraft", ""},
        Published{"umea_2023_platform_text_figures", ""}, Published{"umea_2023_training", ""},
        Published{"umea_2023_summary_text_figures", ""}, Published{"umea_2018_2023_overview", ""},
        Published{"umea_2023_cost_split", ""}, Published{"umea_2023_financial_goal", ""},
        Published{"umea_2023_balance_requirement", ""}, Published{"umea_2023_income_statement", ""},
        Published{"umea_2023_balance_sheet", ""},
        Published{"umea_2023_cash_flow",
                  "Kassaflöde för den löpande verksamheten | amount_2023 | 2423929 -> 2483662\n"
                  "Kassaflöde för den löpande verksamheten | amount_2022 | -658667 -> -422686\n"},
        Published{"umea_2023_operations_statement", ""}, Published{"umea_2023_notes", ""},
        Published{"umea_2023_budget",
                  "Summa | deviation_published | 0 -> 98\n"
                  "Kompetensutveckling och mötesplatser | deviation_published | 104 -> 63\n"
                  "Summa | deviation_published | 70 -> 30\n"
                  "VERKSAMHETENS RESULTAT | deviation_published | 1067 -> 1165\n"},
        Published{"umea_2023_strategic_goals", ""},
        // The lines of 2025 give −7610; the total agrees with 'Kostnader totalt', so a line is
        // wrong (Vännäs −360 for −460).
        Published{"umea_2023_2025_budget", "Summa verksamheter | y2025 | -7710 -> -7610\n"
                                           "RESULTAT | y2024 | -545 -> -595\n"},
        Published{"umea_2023_initiatives", ""},
        Published{"sodra_norrbotten_2020h1_participants", ""},
        Published{"sodra_norrbotten_2020h1_outcomes", "MoA | published_percent | 43 -> 50\n"},
        Published{"sodra_norrbotten_2020h1_exit_reasons", ""},
        Published{"sodra_norrbotten_2020h1_budget", ""},
        Published{"sodra_norrbotten_2020h1_balance", ""},
        Published{"sodra_norrbotten_2020h1_funding", ""},
        Published{"sodra_norrbotten_2020h1_text_figures", ""}),
    [](const auto& tested) { return tested.param.table; });

// A csv table as the report prints it: chosen columns under Swedish headers, and the sections as
// heading rows of their own.
core::Table as_printed(const std::string& name, const std::vector<std::string>& columns,
                       const std::vector<std::string>& headers,
                       const std::string& section = std::string()) {
    const std::filesystem::path path =
        std::filesystem::path(UTFALL_SOURCE_DIR) / "examples" / "figures" / (name + ".csv");
    const support::CsvFile file(path);
    std::vector<std::vector<std::string>> rows = {headers};
    std::string before;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        if (!section.empty() && file.at(row, section) != before) {
            before = file.at(row, section);
            if (!before.empty()) {
                rows.push_back({before});
            }
        }
        rows.emplace_back();
        for (const std::string& column : columns) {
            rows.back().push_back(file.at(row, column));
        }
    }
    return table_of(rows);
}

TEST(PrintedLayout, Bilaga3) {
    const core::Table table = as_printed(
        "umea_2023_budget", {"line", "outcome_2023", "budget_2023", "deviation_published"},
        {"Tkr", "Utfall 2023", "Budget 2023", "Avvikelse"}, "section");
    EXPECT_EQ(found(table), "Summa | Avvikelse | 0 -> 98\n"
                            "Kompetensutveckling och mötesplatser | Avvikelse | 104 -> 63\n"
                            "Summa | Avvikelse | 70 -> 30\n"
                            "VERKSAMHETENS RESULTAT | Avvikelse | 1067 -> 1165\n");
}

TEST(PrintedLayout, Participants) {
    const core::Table table =
        as_printed("umea_2023_participants",
                   {"row", "women_2023", "men_2023", "total_2023", "percent_2023", "total_2022",
                    "percent_2022"},
                   {"", "Kvinnor", "Män", "Totalt", "Procent", "Totalt 2022", "Procent 2022"});
    EXPECT_EQ(found(table), "Antal deltagare | Totalt | 772 -> 769\n"
                            "- varav till arbete | Procent 2022 | 38 -> 42\n");
}

TEST(PrintedLayout, ParticipantsUnderTwoHeaderRows) {
    core::Table table = as_printed("umea_2023_participants",
                                   {"row", "women_2023", "men_2023", "total_2023", "percent_2023",
                                    "total_2022", "percent_2022"},
                                   {"", "Kvinnor", "Män", "Totalt", "%", "Totalt", "%"});
    core::Table headed;
    headed.add_row({core::Blank{}, 2023.0, core::Blank{}, core::Blank{}, core::Blank{}, 2022.0,
                    core::Blank{}});
    for (std::size_t row = 0; row < table.rows(); ++row) {
        std::vector<core::Cell> cells;
        for (std::size_t column = 0; column < table.columns(); ++column) {
            cells.push_back(table.at(row, column));
        }
        headed.add_row(std::move(cells));
    }
    EXPECT_EQ(found(headed), "Antal deltagare | 2023 Totalt | 772 -> 769\n"
                             "- varav till arbete | 2022 % | 38 -> 42\n");
}

TEST(PrintedLayout, CashFlow) {
    const core::Table table =
        as_printed("umea_2023_cash_flow", {"line", "amount_2023", "amount_2022"},
                   {"Kassaflödesanalys (kr)", "2023", "2022"});
    EXPECT_EQ(found(table),
              "Kassaflöde för den löpande verksamheten | 2023 | 2423929 -> 2483662\n"
              "Kassaflöde för den löpande verksamheten | 2022 | -658667 -> -422686\n");
}

TEST(PrintedLayout, BudgetOfThreeYears) {
    const core::Table table =
        as_printed("umea_2023_2025_budget", {"line", "y2023", "y2024", "y2025"},
                   {"Budget, tkr", "2023", "2024", "2025"}, "section");
    EXPECT_EQ(found(table), "Summa verksamheter | 2025 | -7710 -> -7610\n"
                            "RESULTAT | 2024 | -545 -> -595\n");
}

TEST(PrintedLayout, Outcomes) {
    const core::Table table =
        as_printed("sodra_norrbotten_2020h1_outcomes",
                   {"municipality", "initiative", "enrolled", "women", "men", "closed", "to_work",
                    "to_studies", "other", "published_percent"},
                   {"Kommun", "Insats", "Inskrivna", "Kvinnor", "Män", "Avslutade", "Till arbete",
                    "Till studier", "Annat", "Andel till arbete/studier"});
    EXPECT_EQ(found(table), "MoA | Andel till arbete/studier | 43 -> 50\n");
}

TEST(PrintedLayout, HalfYearBudget) {
    const core::Table table = as_printed(
        "sodra_norrbotten_2020h1_budget",
        {"line", "outcome", "budget", "deviation_published", "annual_budget"},
        {"", "Utfall 200101-200630", "Budget 200101-200630", "Avvikelse", "Årsbudget 2020"},
        "section");
    EXPECT_EQ(found(table), "");
}

TEST(PrintedLayout, BalanceSheets) {
    EXPECT_EQ(found(as_printed("umea_2023_balance_sheet",
                               {"line", "note", "amount_2023_12_31", "amount_2022_12_31"},
                               {"Balansräkning", "Not", "2023-12-31", "2022-12-31"}, "section")),
              "");
    EXPECT_EQ(found(as_printed("sodra_norrbotten_2020h1_balance",
                               {"line", "opening_2020_01_01", "closing_2020_06_30"},
                               {"", "Ingående balans", "Utgående balans"}, "section")),
              "");
}

TEST(PrintedLayout, OtherTablesAddUp) {
    EXPECT_EQ(found(as_printed("umea_2023_income_statement",
                               {"line", "note", "amount_2023", "amount_2022"},
                               {"Resultaträkning (kr)", "Not", "2023", "2022"})),
              "");
    EXPECT_EQ(found(as_printed(
                  "umea_2023_operations_statement",
                  {"line", "outcome_2023", "budget_2023", "deviation_published", "outcome_2022"},
                  {"Tkr", "Utfall 2023", "Budget 2023", "Avvikelse", "Utfall 2022"})),
              "");
    EXPECT_EQ(found(as_printed("umea_2023_kraft", {"row", "women", "men", "total", "percent"},
                               {"Kraft", "Kvinnor", "Män", "Totalt", "%"})),
              "");
    EXPECT_EQ(found(as_printed("umea_2023_notes", {"line", "amount_2023", "amount_2022"},
                               {"Noter", "2023", "2022"}, "note_title")),
              "");
    EXPECT_EQ(found(as_printed("umea_2023_cost_split", {"cost_category", "amount", "percent"},
                               {"Kostnadsfördelning", "Tkr", "Andel %"})),
              "");
    EXPECT_EQ(found(as_printed("umea_2018_2023_overview",
                               {"line", "y2023", "y2022", "y2021", "y2020", "y2019", "y2018"},
                               {"", "2023", "2022", "2021", "2020", "2019", "2018"})),
              "");
    EXPECT_EQ(found(as_printed("umea_2023_impact_index",
                               {"area", "index_2022", "index_2023", "diff_published"},
                               {"Målområde", "2022", "2023", "Diff"}, "platform")),
              "");
    EXPECT_EQ(found(as_printed("umea_2023_strategic_goals",
                               {"municipality", "value_2022", "value_2023", "diff_published"},
                               {"Kommun", "2022", "2023", "Diff"}, "indicator")),
              "");
    EXPECT_EQ(found(as_printed("sodra_norrbotten_2020h1_participants",
                               {"municipality", "initiative", "participants", "women", "men"},
                               {"Kommun", "Insats", "Antal deltagare", "Kvinnor", "Män"})),
              "");
    EXPECT_EQ(found(as_printed("sodra_norrbotten_2020h1_exit_reasons",
                               {"reason", "persons", "women", "men", "non_binary"},
                               {"Orsak", "Antal", "Kvinnor", "Män", "Icke binära"}, "initiative")),
              "");
    EXPECT_EQ(found(as_printed("umea_2023_training", {"activity", "date_printed", "participants"},
                               {"Aktivitet", "Datum", "Antal deltagare"})),
              "");
    EXPECT_EQ(found(as_printed("umea_2023_balance_requirement", {"line", "amount_2023"},
                               {"Balanskravsresultat", "2023"})),
              "");
}

TEST(PrintedLayout, TransposedTablesAreReadToo) {
    for (const Published& table :
         {Published{"umea_2023_cost_split", ""}, Published{"umea_2023_kraft", ""},
          Published{"umea_2023_operations_statement", ""}}) {
        const core::Table upright = published(table.table);
        core::Table turned(upright.columns(), upright.rows());
        for (std::size_t row = 0; row < upright.rows(); ++row) {
            for (std::size_t column = 0; column < upright.columns(); ++column) {
                turned.at(column, row) = upright.at(row, column);
            }
        }
        EXPECT_EQ(found(turned), table.findings) << table.table;
    }
}

} // namespace
} // namespace utfall::tests

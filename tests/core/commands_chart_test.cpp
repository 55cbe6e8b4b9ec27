// What a chart of a selected table shows, and what its title says.
#include "checks_tables.hpp"

#include "core/base/number_word.hpp"
#include "core/commands/chart_plan.hpp"

#include <gtest/gtest.h>

namespace utfall::core::commands {
namespace {

using tests::table_of;

constexpr Language sv = Language::swedish;
constexpr Language en = Language::english;

ChartPlan plan(ChartKind kind, std::string_view text, Language language = sv) {
    auto planned = plan_chart(kind, table_of(text), language);
    EXPECT_TRUE(std::holds_alternative<ChartPlan>(planned)) << text;
    return std::holds_alternative<ChartPlan>(planned) ? std::get<ChartPlan>(planned) : ChartPlan{};
}

std::string title(ChartKind kind, std::string_view text, Language language = sv) {
    return plan(kind, text, language).title;
}

void expect_refused(ChartKind kind, std::string_view text, Refusal refusal) {
    const auto planned = plan_chart(kind, table_of(text), sv);
    ASSERT_TRUE(std::holds_alternative<Refusal>(planned)) << std::get<ChartPlan>(planned).title;
    EXPECT_EQ(std::get<Refusal>(planned), refusal) << text;
}

constexpr std::string_view platforms = "Plattform|Kvinnor|Män|Totalt\n"
                                       "Norr|52|40|92\nSöder|30|38|68\nTotalt|82|78|160";

TEST(ChartOfSexes, StacksWomenAndMenWithoutTotals) {
    const ChartPlan drawn = plan(ChartKind::sexes, platforms);
    EXPECT_EQ(drawn.heading_row, 0U);
    EXPECT_EQ(drawn.label_column, 0U);
    EXPECT_EQ(drawn.rows, (std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(drawn.columns, (std::vector<ChartColumn>{{1, colours::dark}, {2, colours::bright}}));
    EXPECT_TRUE(drawn.stacked);
}

TEST(ChartOfSexes, SaysTheShareOfWomenInTheTotal) {
    // 82 / 160 = 51.25 %
    EXPECT_EQ(title(ChartKind::sexes, platforms), "Kvinnor är 51\u00a0% av alla");
    EXPECT_EQ(title(ChartKind::sexes, platforms, en), "Women are 51% of all");
    // With others: 40 / (40 + 40 + 20)
    EXPECT_EQ(title(ChartKind::sexes, "Ort|Män|Kvinnor|Annat kön\nA|40|40|20\nSumma|40|40|20"),
              "Kvinnor är 40\u00a0% av alla");
}

TEST(ChartOfSexes, CountsRowsWithoutATotal) {
    EXPECT_EQ(title(ChartKind::sexes, "Ort|Kvinnor|Män\nA|5|3\nB|4|4\nC|9|1"),
              "Kvinnor är fler än män på två av tre rader");
    EXPECT_EQ(title(ChartKind::sexes, "Place|Women|Men\nA|1|3\nB|4|5\nC|9|1", en),
              "Men outnumber women on two of three rows");
}

TEST(ChartOfSexes, TakesCountsBeforeShares) {
    const ChartPlan drawn = plan(
        ChartKind::sexes, "Ort|Andel kvinnor|Andel män|Kvinnor|Män\nA|0.4|0.6|4|6\nB|0.5|0.5|5|5");
    EXPECT_EQ(drawn.columns.front().column, 3U);
    EXPECT_EQ(drawn.columns.back().column, 4U);
}

TEST(ChartOfSexes, StacksAllNumbersWhereThereAreNoSexes) {
    const ChartPlan drawn = plan(ChartKind::sexes, "Ort|Arbete|Studier|Totalt|Andel arbete\n"
                                                   "A|5|3|8|0.6\nB|2|4|6|0.3\nC|9|1|10|0.9");
    EXPECT_EQ(drawn.columns, (std::vector<ChartColumn>{{1, colours::dark}, {2, colours::bright}}));
    EXPECT_EQ(drawn.title, "Arbete är störst på två av tre rader");
    expect_refused(ChartKind::sexes, "Ort|A|B|C|D|E|F\nX|1|2|3|4|5|6\nY|1|2|3|4|5|6",
                   Refusal::no_chart_table); // more than there are colours
}

constexpr std::string_view budget = "Tkr|Budget|Utfall|Avvikelse\n"
                                    "Kansli|100|120|-20\nInsatser|300|330|-30\nLokaler|50|45|5\n"
                                    "Totalt|450|495|-45";

TEST(ChartOfDeviations, DrawsTheDeviationAndSaysHowManyAreOver) {
    const ChartPlan drawn = plan(ChartKind::deviation, budget);
    EXPECT_EQ(drawn.columns, (std::vector<ChartColumn>{{3, colours::dark}}));
    EXPECT_EQ(drawn.rows, (std::vector<std::size_t>{1, 2, 3}));
    EXPECT_FALSE(drawn.stacked);
    EXPECT_EQ(drawn.title, "Utfall ligger över Budget på två av tre rader");
    EXPECT_EQ(title(ChartKind::deviation, "Tkr|Budget|Outcome|Deviation\nA|9|8|1\nB|9|7|2", en),
              "Outcome is below Budget on two of two rows");
}

TEST(ChartOfDeviations, SaysSignsWhereCostsAreNegative) {
    EXPECT_EQ(title(ChartKind::deviation,
                    "Tkr|Budget|Utfall|Avvikelse\nA|-10|-12|-2\nB|-9|-10|-1\nC|5|6|1"),
              "Avvikelse är negativ på två av tre rader");
}

TEST(ChartOfDeviations, TakesTheLastColumnWithoutAHeadingForIt) {
    const ChartPlan drawn = plan(ChartKind::deviation, "Ort|Antal|Mot riket\nA|9|2\nB|8|3");
    EXPECT_EQ(drawn.columns.front().column, 2U);
    EXPECT_EQ(drawn.title, "Mot riket är positiv på två av två rader");
}

TEST(ChartOfChange, PutsTheEarlierYearBeforeTheLater) {
    const ChartPlan drawn =
        plan(ChartKind::change, "Ort|2023|2022\nA|9|8\nB|8|8\nC|7|6\nTotalt|24|22");
    EXPECT_EQ(drawn.columns, (std::vector<ChartColumn>{{1, colours::dark}, {2, colours::light}}));
    EXPECT_EQ(drawn.title, "2023 är högre än 2022 på två av tre rader");
    EXPECT_EQ(title(ChartKind::change, "Place|2022|2023\nA|9|8\nB|8|7", en),
              "2023 is lower than 2022 on two of two rows");
}

TEST(ChartOfChange, ComparesTheSameThingOfTheTwoLatestYears) {
    const ChartPlan drawn =
        plan(ChartKind::change,
             "Tkr|Utfall 2021|Utfall 2022|Budget 2023|Utfall 2023\nA|1|2|3|4\nB|1|2|3|4");
    EXPECT_EQ(drawn.columns, (std::vector<ChartColumn>{{2, colours::light}, {4, colours::dark}}));
}

TEST(ChartOfChange, TakesTheFirstTwoColumnsWithoutYears) {
    EXPECT_EQ(title(ChartKind::change, "Ort|Vår|Höst\nA|1|2\nB|5|4\nC|1|3"),
              "Höst är högre än Vår på två av tre rader");
    expect_refused(ChartKind::change, "Ort|Antal\nA|1\nB|2", Refusal::no_two_columns);
    expect_refused(ChartKind::change, "Ort|Antal|Andel\nA|1|0.2\nB|2|0.8", Refusal::no_two_columns);
}

TEST(ChartPlan, SaysWhatIsDrawnToThoseWhoCannotSeeIt) {
    EXPECT_EQ(plan(ChartKind::sexes, platforms).description,
              "Liggande staplar, en per rad i tabellen, delade i: Kvinnor och Män.");
    EXPECT_EQ(plan(ChartKind::deviation, budget, en).description,
              "Bars to the left and right of zero, one per row of the table: Avvikelse.");
    EXPECT_EQ(plan(ChartKind::change, "Ort|2022|2023\nA|1|2\nB|2|3").description,
              "Liggande staplar, två per rad i tabellen: 2022 och 2023.");
}

TEST(ChartPlan, LeavesTheNamesOfSectionsOut) {
    const ChartPlan drawn =
        plan(ChartKind::deviation, "Budget 2023\nTkr|Utfall|Avvikelse\nIntäkter||\n"
                                   "Medel|10|0\nKostnader||\nLöner|-9|2");
    EXPECT_EQ(drawn.heading_row, 1U);
    EXPECT_EQ(drawn.rows, (std::vector<std::size_t>{3, 5}));
    EXPECT_EQ(drawn.title, "Avvikelse är positiv på en av två rader");
}

TEST(ChartPlan, NeedsHeadingsNamesAndNumbers) {
    expect_refused(ChartKind::sexes, "Norr|52|40\nSöder|30|38", Refusal::no_chart_table);
    expect_refused(ChartKind::sexes, "Kvinnor|Män\n52|40\n30|38", Refusal::no_chart_table);
    expect_refused(ChartKind::deviation, "Ort|Antal\nA|fem\nB|sex", Refusal::no_chart_table);
    expect_refused(ChartKind::deviation, "Konto|Nr\nA|501\nB|502", Refusal::no_chart_table);
}

TEST(ChartPlan, DrawsAtMostWhatCanBeRead) {
    std::string text = "Ort|Antal";
    for (std::size_t i = 0; i < most_chart_rows; ++i) {
        text += "\nOrt|" + std::to_string(i + 1);
    }
    EXPECT_EQ(plan(ChartKind::deviation, text).rows.size(), 40U);
    EXPECT_EQ(title(ChartKind::deviation, text), "Antal är positiv på 40 av 40 rader");
    expect_refused(ChartKind::deviation, text + "\nOrt|1", Refusal::too_many_bars);
}

TEST(NumberWord, CountsRows) {
    EXPECT_EQ(rows_in_words(0, sv), "ingen");
    EXPECT_EQ(rows_in_words(1, sv), "en");
    EXPECT_EQ(rows_in_words(8, sv), "åtta");
    EXPECT_EQ(rows_in_words(12, sv), "tolv");
    EXPECT_EQ(rows_in_words(13, sv), "13");
    EXPECT_EQ(rows_in_words(0, en), "none");
    EXPECT_EQ(rows_in_words(1, en), "one");
}

} // namespace
} // namespace utfall::core::commands

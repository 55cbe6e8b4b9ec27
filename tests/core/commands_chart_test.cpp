// What a chart of a selected table shows. That its finding says what is right is tried in Calc.
#include "checks_tables.hpp"

#include "core/commands/chart_plan.hpp"
#include "core/survey/survey.hpp"

#include <gtest/gtest.h>

namespace utfall::core::commands {
namespace {

using tests::table_of;

constexpr Language sv = Language::swedish;
constexpr Language en = Language::english;
using Columns = std::vector<ChartColumn>;
using Rows = std::vector<std::size_t>;

ChartPlan plan(ChartKind kind, std::string_view text, Language language = sv,
               TableCorner corner = {}) {
    auto planned = plan_chart(kind, table_of(text), corner, language);
    EXPECT_TRUE(std::holds_alternative<ChartPlan>(planned)) << text;
    return std::holds_alternative<ChartPlan>(planned) ? std::get<ChartPlan>(planned) : ChartPlan{};
}

std::string finding_of(ChartKind kind, std::string_view text, Language language = sv) {
    return plan(kind, text, language).finding;
}

bool says(const std::string& formula, std::string_view words) {
    return formula.find(words) != std::string::npos;
}

void expect_refused(ChartKind kind, std::string_view text, Refusal refusal) {
    const auto planned = plan_chart(kind, table_of(text), {}, sv);
    ASSERT_TRUE(std::holds_alternative<Refusal>(planned)) << std::get<ChartPlan>(planned).finding;
    EXPECT_EQ(std::get<Refusal>(planned), refusal) << text;
}

constexpr std::string_view platforms = "Plattform|Kvinnor|Män|Totalt\n"
                                       "Norr|52|40|92\nSöder|30|38|68\nTotalt|82|78|160";

TEST(ChartOfSexes, StacksWomenAndMenWithoutTotals) {
    const ChartPlan drawn = plan(ChartKind::sexes, platforms);
    EXPECT_EQ(drawn.heading_row, 0U);
    EXPECT_EQ(drawn.label_column, 0U);
    EXPECT_EQ(drawn.rows, (Rows{1, 2}));
    EXPECT_EQ(drawn.columns, (Columns{{1, colours::dark}, {2, colours::bright}}));
    EXPECT_TRUE(drawn.stacked);
    EXPECT_TRUE(drawn.working.empty());
}

TEST(ChartOfSexes, SaysTheShareOfWomenInTheTotal) {
    EXPECT_EQ(finding_of(ChartKind::sexes, platforms),
              "=IF(SUM($B$4;$C$4)=0;\"\";IFERROR(\"Kvinnor är \"&ROUND(100*$B$4/SUM($B$4;$C$4);0)"
              "&\"\u00a0%\"&\" av alla\";\"\"))");
    EXPECT_TRUE(says(finding_of(ChartKind::sexes, platforms, en), "\"Women are \"&"));
    // Others are in the whole too.
    EXPECT_TRUE(says(finding_of(ChartKind::sexes, "Ort|Män|Kvinnor|Annat kön\nA|40|40|20\n"
                                                  "Summa|40|40|20"),
                     "$C$3/SUM($C$3;$B$3;$D$3)"));
}

TEST(ChartOfSexes, CountsRowsWithoutATotal) {
    const std::string formula =
        finding_of(ChartKind::sexes, "Ort|Kvinnor|Män\nA|5|3\nB|4|4\nC|9|1");
    EXPECT_TRUE(says(formula, "Kvinnor är fler än män på ")) << formula;
    EXPECT_TRUE(says(formula, "SUMPRODUCT(ISNUMBER($B$2:$B$4)*ISNUMBER($C$2:$C$4)*"
                              "($B$2:$B$4>$C$2:$C$4))"))
        << formula;
    EXPECT_TRUE(says(finding_of(ChartKind::sexes, "Place|Women|Men\nA|1|3\nB|4|5", en),
                     "Men outnumber women on "));
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
    EXPECT_EQ(drawn.columns, (Columns{{1, colours::dark}, {2, colours::bright}}));
    EXPECT_TRUE(says(drawn.finding, "IF(SUM($B$2:$B$4)=MAX(SUM($B$2:$B$4);SUM($C$2:$C$4));"
                                    "$B$1;$C$1)&\" är störst: \""))
        << drawn.finding;
    expect_refused(ChartKind::sexes, "Ort|A|B|C|D|E|F\nX|1|2|3|4|5|6\nY|1|2|3|4|5|6",
                   Refusal::no_chart_table); // more than there are colours
}

TEST(ChartOfOutcomes, DrawsTheTotalOfEachRow) {
    const ChartPlan drawn =
        plan(ChartKind::outcomes,
             "Avslut|Kvinnor|Män|Totalt\nArbete|20|15|35\nStudier|9|5|14\nSumma|29|20|49");
    EXPECT_EQ(drawn.columns, (Columns{{3, colours::dark}}));
    EXPECT_EQ(drawn.rows, (Rows{1, 2}));
    EXPECT_EQ(drawn.title, "Totalt");
    EXPECT_TRUE(says(drawn.finding, "INDEX($A$2:$A$3;MATCH(MAX($D$2:$D$3);$D$2:$D$3;0))"))
        << drawn.finding;
    EXPECT_TRUE(says(drawn.finding, "$D$4")) << "of the total: " << drawn.finding;
}

TEST(ChartOfOutcomes, FindsTheLargestAlsoWithATotalInBetween) {
    const std::string formula =
        finding_of(ChartKind::outcomes, "Avslut|Antal\nArbete|5\nSumma|12\nStudier|7");
    EXPECT_TRUE(says(formula, "IFERROR(INDEX($A$2:$A$2;MATCH(MAX($B$2:$B$2;$B$4:$B$4);$B$2:$B$2;0))"
                              ";INDEX($A$4:$A$4;"))
        << formula;
}

TEST(ChartOfOutcomes, SaysSharesAsPercentages) {
    EXPECT_TRUE(says(finding_of(ChartKind::outcomes, "Avslut|Andel\nArbete|0.6\nStudier|0.4"),
                     "\" ligger högst: \"&ROUND(100*MAX($B$2:$B$3);0)"));
}

constexpr std::string_view budget = "Tkr|Budget|Utfall|Avvikelse\n"
                                    "Kansli|100|120|-20\nInsatser|300|330|-30\nLokaler|50|45|5\n"
                                    "Totalt|450|495|-45";

TEST(ChartOfDeviations, DrawsTheDeviationAndSaysHowManyAreOver) {
    const ChartPlan drawn = plan(ChartKind::deviation, budget);
    EXPECT_EQ(drawn.columns, (Columns{{3, colours::dark}}));
    EXPECT_EQ(drawn.rows, (Rows{1, 2, 3}));
    EXPECT_FALSE(drawn.stacked);
    EXPECT_EQ(drawn.title, "Avvikelse");
    EXPECT_TRUE(says(drawn.finding, "$C$1&\" ligger över \"&$B$1&\" på \"&")) << drawn.finding;
    EXPECT_TRUE(
        says(finding_of(ChartKind::deviation, "Tkr|Budget|Outcome|Deviation\nA|9|8|1\nB|9|7|2", en),
             "\" is below \""));
}

TEST(ChartOfDeviations, SaysSignsWhereCostsAreNegative) {
    const std::string formula = finding_of(
        ChartKind::deviation, "Tkr|Budget|Utfall|Avvikelse\nA|-10|-12|-2\nB|-9|-10|-1\nC|5|6|1");
    EXPECT_TRUE(says(formula, "$D$1&\" är negativ på \"&")) << formula;
    EXPECT_TRUE(says(formula, "COUNTIF($D$2:$D$4;\"<0\")")) << formula;
    EXPECT_FALSE(says(formula, "ligger")) << formula;
}

TEST(ChartOfDeviations, TakesTheLastColumnWithoutAHeadingForIt) {
    const ChartPlan drawn = plan(ChartKind::deviation, "Ort|Antal|Mot riket\nA|9|2\nB|8|3");
    EXPECT_EQ(drawn.columns.front().column, 2U);
    EXPECT_TRUE(says(drawn.finding, "$C$1&\" är positiv på \"&"));
}

TEST(ChartOfChange, PutsTheEarlierYearBeforeTheLater) {
    const ChartPlan drawn =
        plan(ChartKind::change, "Ort|2023|2022\nA|9|8\nB|7|7\nC|5|4\nTotalt|21|19");
    EXPECT_EQ(drawn.columns, (Columns{{1, colours::dark}, {2, colours::light}}));
    EXPECT_TRUE(drawn.columns_run_back);
    EXPECT_TRUE(says(drawn.finding, "$B$1&\" är högre än \"&$C$1&\" på \"&")) << drawn.finding;
    const ChartPlan other = plan(ChartKind::change, "Place|2022|2023\nA|9|8\nB|8|7", en);
    EXPECT_FALSE(other.columns_run_back);
    EXPECT_TRUE(says(other.finding, "$C$1&\" is lower than \"&$B$1"));
}

std::string rows_of(std::string_view heading, std::string_view figures, std::size_t rows) {
    std::string text(heading);
    for (std::size_t i = 0; i < rows; ++i) {
        text += "\nOrt " + std::string(figures);
    }
    return text;
}

TEST(ChartOfChange, DrawsLinesOfFewRowsAndBarsOfMany) {
    std::string text = "Ort|2022|2023";
    for (int row = 1; row <= 8; ++row) {
        text += "\nOrt|" + std::to_string(10 * row) + "|" + std::to_string(90 - 10 * row);
    }
    const ChartPlan lines = plan(ChartKind::change, text);
    EXPECT_EQ(lines.look, ChartLook::lines);
    EXPECT_TRUE(lines.rows_are_series);
    EXPECT_TRUE(lines.named_at_end);
    const ChartPlan bars = plan(ChartKind::change, text + "\nOrt|90|1");
    EXPECT_EQ(bars.look, ChartLook::bars);
    EXPECT_FALSE(bars.rows_are_series);
}

// The names at the ends would lie on each other: a fifteenth of what the axis covers is their room.
TEST(ChartOfChange, DrawsBarsWhereLinesEndTogether) {
    EXPECT_EQ(plan(ChartKind::change, "Ort|2022|2023\nA|30|10\nB|10|12").look, ChartLook::lines);
    EXPECT_EQ(plan(ChartKind::change, "Ort|2022|2023\nA|30|10\nB|10|11.9").look, ChartLook::bars);
    EXPECT_EQ(plan(ChartKind::change, "Ort|2022|2023\nA|10|-20\nB|11.9|10").look, ChartLook::bars);
}

TEST(ChartOfChange, ComparesTheSameThingOfTheTwoLatestYears) {
    const ChartPlan drawn =
        plan(ChartKind::change,
             "Tkr|Utfall 2021|Utfall 2022|Budget 2023|Utfall 2023\nA|1|2|3|4\nB|1|2|3|4");
    EXPECT_EQ(drawn.columns, (Columns{{2, colours::light}, {4, colours::dark}}));
}

TEST(ChartOfChange, TakesTheFirstTwoColumnsWithoutYears) {
    EXPECT_TRUE(says(finding_of(ChartKind::change, "Ort|Vår|Höst\nA|1|2\nB|5|4\nC|1|3"),
                     "$C$1&\" är högre än \"&$B$1"));
    expect_refused(ChartKind::change, "Ort|Antal\nA|1\nB|2", Refusal::no_two_columns);
    expect_refused(ChartKind::change, "Ort|Antal|Andel\nA|1|0.2\nB|2|0.8", Refusal::no_two_columns);
}

constexpr std::string_view areas = "Område|Index|Mål\nDeltagarnöjdhet|72|70\nJämlik samverkan|60|70"
                                   "\nTotalt|68|70";

TEST(ChartOfAreas, DrawsTheIndexAgainstItsGoal) {
    const ChartPlan drawn = plan(ChartKind::areas, areas);
    EXPECT_EQ(drawn.look, ChartLook::columns);
    EXPECT_EQ(drawn.columns, (Columns{{1, colours::middle}, {2, colours::ink}}));
    EXPECT_EQ(drawn.rows, (Rows{1, 2}));
    EXPECT_TRUE(says(drawn.finding, "\" av \"&")) << drawn.finding;
    EXPECT_TRUE(says(drawn.finding, "($B$2:$B$3>=$C$2:$C$3)")) << drawn.finding;
    EXPECT_TRUE(says(drawn.finding, "\"; hela indexet är \"&ROUND($B$4;0)")) << drawn.finding;
    EXPECT_FALSE(says(finding_of(ChartKind::areas, "Område|Index|Mål\nA|72|70\nB|60|70"), "hela"));
}

TEST(ChartOfAreas, TakesTheLatestOfSeveralYears) {
    const ChartPlan drawn =
        plan(ChartKind::areas, "Område|Index 2022|Index 2023|Mål 2023\nA|70|72|70\nB|61|60|70");
    EXPECT_EQ(drawn.columns, (Columns{{2, colours::middle}, {3, colours::ink}}));
}

TEST(ChartOfAreas, NeedsAnIndexAndAGoal) {
    expect_refused(ChartKind::areas, "Område|Index\nA|72\nB|60", Refusal::no_index);
    expect_refused(ChartKind::areas, "Ort|Antal|Mål\nA|72|70\nB|60|70", Refusal::no_index);
    // 'Målområde' names rows; it isn't a goal.
    expect_refused(ChartKind::areas, "Område|Index|Målområde nr\nA|72|1\nB|60|2",
                   Refusal::no_index);
}

TEST(ChartOfARing, ReadsIndexAndGoalBelowEachOther) {
    const ChartPlan drawn = plan(ChartKind::ring, "Mål för indexet|70\nIndex|68.2", sv, {3, 1});
    EXPECT_EQ(drawn.look, ChartLook::ring);
    EXPECT_TRUE(says(drawn.finding, "IF($C$5>=$C$4;\"Indexet \"")) << drawn.finding;
    EXPECT_EQ(drawn.working,
              (std::vector<std::vector<std::string>>{
                  {"Del", "Index", "Mål"},
                  {"kvar till 100", "=100-MIN(100;MAX(0;$C$5))", "=99-MIN(99;MAX(1;$C$4))"},
                  {"nått", "=MIN(100;MAX(0;$C$5))", "=2"},
                  {"före målet", "=0", "=MIN(99;MAX(1;$C$4))-1"},
                  {"undre halvan", "=100", "=100"}}));
}

TEST(ChartOfARing, ReadsTheTotalOfATable) {
    EXPECT_TRUE(says(finding_of(ChartKind::ring, areas), "IF($B$4>=$C$4;"));
    EXPECT_TRUE(says(finding_of(ChartKind::ring, "År|Index|Mål\nI år|68|70"), "IF($B$2>=$C$2;"));
    expect_refused(ChartKind::ring, "Område|Index|Mål\nA|72|70\nB|60|70", Refusal::no_single_index);
    expect_refused(ChartKind::ring, "Index|68\nAntal|3", Refusal::no_single_index);
}

constexpr std::string_view answers = "Fråga|Inte alls|Till liten del|Till stor del|"
                                     "Till mycket stor del|Vet ej\nBemötande|1|2|3|4|5\n"
                                     "Delaktighet|4|3|2|1|0";

TEST(ChartOfASurvey, PutsLowStepsLeftAndHighOnesRight) {
    const ChartPlan drawn = plan(ChartKind::survey, answers);
    EXPECT_TRUE(drawn.stacked);
    EXPECT_TRUE(drawn.working_is_shares);
    ASSERT_EQ(drawn.working.size(), 3U);
    EXPECT_EQ(drawn.working[0], (std::vector<std::string>{"Fråga", "=$C$1", "=$B$1", "=$D$1",
                                                          "=$E$1"})); // from zero outwards
    EXPECT_EQ(drawn.working[1][0], "=$A$2");
    EXPECT_EQ(drawn.working[1][1],
              "=IF(SUM($B$2;$C$2;$D$2;$E$2)=0;\"\";-N($C$2)/SUM($B$2;$C$2;$D$2;$E$2))");
    EXPECT_EQ(drawn.working[1][4],
              "=IF(SUM($B$2;$C$2;$D$2;$E$2)=0;\"\";N($E$2)/SUM($B$2;$C$2;$D$2;$E$2))");
    EXPECT_EQ(drawn.columns,
              (Columns{{1, "#fdd9a8"}, {2, "#e08214"}, {3, colours::middle}, {4, colours::dark}}));
}

// 79.5 is printed as 80.
TEST(ChartOfASurvey, CountsQuestionsThatReachEightyPerCentAsPrinted) {
    const std::string formula = finding_of(ChartKind::survey, answers);
    EXPECT_TRUE(says(formula, "(SUM($D$2;$E$2)>=0.795*SUM($B$2;$C$2;$D$2;$E$2))")) << formula;
    EXPECT_TRUE(says(formula, " frågor når 80 procent i de höga stegen")) << formula;
}

TEST(ChartOfASurvey, KnowsEveryScaleAndNoOther) {
    for (const auto steps : survey_scales()) {
        std::string text = "Fråga";
        std::string figures = "\nBemötande";
        for (const std::string_view step : steps) {
            text += "|" + std::string(step);
            figures += "|1";
        }
        const ChartPlan drawn = plan(ChartKind::survey, text + figures);
        EXPECT_EQ(drawn.columns.size(), steps.size()) << text;
        EXPECT_EQ(drawn.columns.back().colour, colours::dark);
    }
    expect_refused(ChartKind::survey, "Fråga|Röd|Grön\nBemötande|9|8", Refusal::no_scale);
}

TEST(ChartOfYears, DrawsALineForEachRow) {
    const ChartPlan drawn =
        plan(ChartKind::years, "Kommun|2021|2022|2023\nUmeå|120|110|100\nVännäs|9|8|10\n"
                               "Totalt|129|118|110");
    EXPECT_EQ(drawn.look, ChartLook::lines);
    EXPECT_TRUE(drawn.rows_are_series);
    EXPECT_FALSE(drawn.named_at_end); // lines over years end where they like
    EXPECT_EQ(drawn.rows, (Rows{1, 2}));
    EXPECT_EQ(drawn.columns, (Columns{{1, {}}, {2, {}}, {3, {}}}));
    EXPECT_TRUE(says(drawn.finding, "($D$2<$B$2)+ISNUMBER($B$3)*ISNUMBER($D$3)*($D$3<$B$3)"))
        << drawn.finding;
    EXPECT_TRUE(says(drawn.finding, "\" är lägre \"&$D$1&\" än \"&$B$1")) << drawn.finding;
}

TEST(ChartOfYears, DrawsALineForEachColumnWhereRowsAreYears) {
    const ChartPlan drawn =
        plan(ChartKind::years, "År|Umeå|Vännäs|Totalt\n2023|100|10|110\n2022|110|8|118\n"
                               "2021|120|9|129");
    EXPECT_FALSE(drawn.rows_are_series);
    EXPECT_TRUE(drawn.columns_run_back);
    EXPECT_EQ(drawn.rows, (Rows{1, 2, 3}));
    EXPECT_EQ(drawn.columns, (Columns{{1, {}}, {2, {}}}));
    EXPECT_TRUE(says(drawn.finding, "($B$2<$B$4)")) << drawn.finding;
}

TEST(ChartOfYears, SaysTheFiguresOfASingleLine) {
    const std::string formula =
        finding_of(ChartKind::years, "År|Umeå\n2021|120\n2022|110\n2023|100");
    EXPECT_TRUE(says(formula, "$B$1&\" är lägre \"&$A$4&\" än \"&$A$2&\": \"&")) << formula;
}

// A heading with more than the year isn't repeated in the sentence.
TEST(ChartOfYears, TakesTheYearOutOfLongerHeadings) {
    EXPECT_TRUE(says(finding_of(ChartKind::years, "Ort|Utfall 2021|Utfall 2022|Utfall 2023\n"
                                                  "A|1|2|3\nB|1|2|3"),
                     "\"2023\"&\" än \"&\"2021\""));
}

TEST(ChartOfYears, NeedsThreeYearsAndFewLines) {
    expect_refused(ChartKind::years, "Ort|2022|2023\nA|1|2\nB|2|3", Refusal::no_years);
    expect_refused(ChartKind::years, "Ort|Vår|Höst|Vinter\nA|1|2|3", Refusal::no_years);
    EXPECT_EQ(plan(ChartKind::years, rows_of("Ort|2021|2022|2023", "|1|2|3", 6)).rows.size(), 6U);
    expect_refused(ChartKind::years, rows_of("Ort|2021|2022|2023", "|1|2|3", 7),
                   Refusal::too_many_lines);
}

TEST(ChartPlan, SaysWhatIsDrawnToThoseWhoCannotSeeIt) {
    EXPECT_EQ(plan(ChartKind::sexes, platforms).description,
              "Liggande staplar, en per rad i tabellen, delade i: Kvinnor och Män.");
    EXPECT_EQ(plan(ChartKind::deviation, budget, en).description,
              "Bars to the left and right of zero, one per row of the table: Avvikelse.");
    EXPECT_EQ(plan(ChartKind::change, "Ort|2022|2023\nA|1|2\nB|2|3").description,
              "Linjer, en per rad i tabellen, mellan: 2022 och 2023.");
    EXPECT_EQ(plan(ChartKind::change, rows_of("Ort|2022|2023", "|1|2", 9), en).description,
              "Bars, two per row of the table: 2022 and 2023.");
    EXPECT_EQ(plan(ChartKind::outcomes, "Avslut|Antal\nArbete|5\nStudier|7").description,
              "Liggande staplar, en per rad i tabellen: Antal.");
    EXPECT_EQ(plan(ChartKind::areas, areas, en).description,
              "Columns, one per row of the table, with the goal as a dashed line: Index and Mål.");
    EXPECT_TRUE(plan(ChartKind::ring, areas).description.starts_with("En halv ring "));
    EXPECT_TRUE(
        plan(ChartKind::survey, answers).description.starts_with("En liggande stapel per "));
    EXPECT_EQ(plan(ChartKind::years, "År|Umeå\n2021|120\n2022|110\n2023|100").description,
              "Linjer över åren, en per namn i tabellen.");
}

TEST(ChartPlan, NamesCellsWhereTheTableStands) {
    EXPECT_TRUE(says(plan(ChartKind::sexes, platforms, sv, {10, 2}).finding, "SUM($D$14;$E$14)"));
}

TEST(ChartPlan, LeavesTheNamesOfSectionsOut) {
    const ChartPlan drawn =
        plan(ChartKind::deviation, "Budget 2023\nTkr|Utfall|Avvikelse\nIntäkter||\n"
                                   "Medel|10|0\nKostnader||\nLöner|-9|2");
    EXPECT_EQ(drawn.heading_row, 1U);
    EXPECT_EQ(drawn.rows, (Rows{3, 5}));
}

TEST(ChartPlan, NeedsHeadingsNamesAndNumbers) {
    expect_refused(ChartKind::sexes, "Norr|52|40\nSöder|30|38", Refusal::no_chart_table);
    expect_refused(ChartKind::sexes, "Kvinnor|Män\n52|40\n30|38", Refusal::no_chart_table);
    expect_refused(ChartKind::deviation, "Ort|Antal\nA|fem\nB|sex", Refusal::no_chart_table);
    expect_refused(ChartKind::deviation, "Konto|Nr\nA|501\nB|502", Refusal::no_chart_table);
}

TEST(ChartPlan, DrawsAtMostWhatCanBeRead) {
    EXPECT_EQ(plan(ChartKind::deviation, rows_of("Ort|Antal", "|1", 40)).rows.size(), 40U);
    expect_refused(ChartKind::deviation, rows_of("Ort|Antal", "|1", 41), Refusal::too_many_bars);
}

// In 1/100 mm: 35 mm around, 5.5 mm a bar, 9 mm a line; never lower than can be read.
TEST(ChartPlan, GivesEachBarAndLineItsRoom) {
    EXPECT_EQ(chart_width, 15500);
    EXPECT_EQ(chart_height(plan(ChartKind::deviation, rows_of("Ort|Antal", "|1", 3))), 7000);
    EXPECT_EQ(chart_height(plan(ChartKind::deviation, rows_of("Ort|Antal", "|1", 10))), 9000);
    EXPECT_EQ(chart_height(plan(ChartKind::change, rows_of("Ort|2022|2023", "|1|2", 9))),
              3500 + 2 * 9 * 550);
    EXPECT_EQ(chart_height(plan(ChartKind::sexes, rows_of("Ort|Kvinnor|Män", "|1|2", 9))),
              3500 + 9 * 550);
    EXPECT_EQ(chart_height(plan(ChartKind::years, rows_of("Ort|2021|2022|2023", "|1|2|3", 3))),
              9000);
    ChartPlan lines = plan(ChartKind::years, rows_of("Ort|2021|2022|2023", "|1|2|3", 6));
    lines.rows.resize(8);
    EXPECT_EQ(chart_height(lines), 3500 + 8 * 900);
    EXPECT_EQ(chart_height(plan(ChartKind::ring, areas)), 9000);
}

} // namespace
} // namespace utfall::core::commands

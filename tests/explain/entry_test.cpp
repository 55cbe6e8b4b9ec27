// What people type becomes a formula, and a result has its size and headings.
#include "catalog/catalog.hpp"
#include "data_rows.hpp"
#include "explain/entry.hpp"
#include "formula.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace utfall::tests {

namespace {

using core::Language;
using explain::formula_argument;

constexpr Language sv = Language::swedish;
constexpr Language en = Language::english;

TEST(Entry, ReadsWhatIsTyped) {
    EXPECT_EQ(formula_argument("", false, sv), "");
    EXPECT_EQ(formula_argument("  ", false, sv), "");
    EXPECT_EQ(formula_argument(" B2:B24 ", true, sv), "B2:B24");
    EXPECT_EQ(formula_argument("0,95", false, sv), "95%");
    EXPECT_EQ(formula_argument("95 %", false, sv), "95%");
    // More decimals are a quotient: Calc reads it alike in every language, also when it redoes.
    EXPECT_EQ(formula_argument("0,123", false, sv), "123/1000");
    EXPECT_EQ(formula_argument("-12,5", false, sv), "-1250%");
    EXPECT_EQ(formula_argument("1.23456789", false, en), "123456789/100000000");
    EXPECT_EQ(123456789.0 / 100000000.0, 1.23456789);
    EXPECT_EQ(formula_argument("−1\u00A0165", false, sv), "-1165");
    EXPECT_EQ(formula_argument("1,165", false, en), "1165");
    EXPECT_EQ(formula_argument("0.95", false, en), "95%");
    EXPECT_EQ(formula_argument("2023-01-31", false, sv), "DATE(2023;1;31)");
    EXPECT_EQ(formula_argument("minska", false, sv), "\"minska\"");
    EXPECT_EQ(formula_argument("vet \"ej\"", false, sv), "\"vet \"\"ej\"\"\"");
    EXPECT_EQ(formula_argument("\"ja\"", false, sv), "\"ja\"");
    EXPECT_EQ(formula_argument("{\"Ja\"}", false, sv), "{\"Ja\"}");
    EXPECT_EQ(formula_argument("=B2:B9*2", false, sv), "B2:B9*2");
    // p90 is a cell and a statistic: as the statistic is written, it is that.
    EXPECT_EQ(formula_argument("p90", true, sv), "\"p90\"");
    EXPECT_EQ(formula_argument("P90", true, sv), "P90");
    EXPECT_EQ(formula_argument("5%5", false, sv), "\"5%5\"");
}

TEST(Entry, WritesNamesAndDropsWhatIsLeftOut) {
    const auto* function = catalog::find("TARGET_SIGNAL");
    ASSERT_NE(function, nullptr);
    EXPECT_EQ(explain::formula_of(*function, {"A1", "B1", "", ""}), "=TARGET_SIGNAL(A1;B1)");
    EXPECT_EQ(explain::formula_of(*function, {"A1", "B1", "", "0.1"}),
              "=TARGET_SIGNAL(A1;B1;;0.1)");
}

TEST(Entry, LaysOutEveryExample) {
    for (const DataRow& row : example_rows()) {
        const auto result = evaluate(row);
        const std::size_t paren = row.formula.find('(');
        const auto* function = catalog::find(std::string_view(row.formula).substr(1, paren - 1));
        ASSERT_NE(function, nullptr);
        if (!result) {
            continue;
        }
        for (const Language language : {sv, en}) {
            const auto layout = explain::layout_of(*function, *result, language);
            EXPECT_EQ(layout.rows, result->rows()) << row.formula;
            EXPECT_EQ(layout.columns, result->columns()) << row.formula;
            if (!layout.headings.empty()) {
                EXPECT_EQ(layout.headings.size(), layout.columns) << row.formula;
                EXPECT_EQ(layout.all_rows(), layout.rows + 1) << row.formula;
            }
            EXPECT_FALSE(explain::preview(layout, *result, language).empty()) << row.formula;
            EXPECT_FALSE(explain::description(*function, language).empty());
        }
    }
}

TEST(Entry, NamesTheRowsOfATableThatDoesNot) {
    const auto* function = catalog::find("PARTICIPANT_VOLUME");
    const auto layout = explain::layout_of(*function, cells::Result(4, 4), sv);
    EXPECT_EQ(layout.labels,
              (std::vector<std::string>{"Deltagare", "varav nya", "Avslutade", "Kvar"}));
    EXPECT_EQ(layout.all_columns(), 5U);
    EXPECT_NE(explain::preview(layout, cells::Result(4, 4), en).find("varav nya: "),
              std::string::npos);
    EXPECT_TRUE(explain::layout_of(*catalog::find("OUTCOME_TABLE"), cells::Result(4, 6), sv)
                    .labels.empty());
}

TEST(Entry, NumbersAHeadingThatServesSeveralColumns) {
    const auto* function = catalog::find("RATE_INTERVAL");
    const cells::Result wide(1, 4);
    const auto layout = explain::layout_of(*function, wide, sv);
    EXPECT_EQ(layout.headings, (std::vector<std::string>{"Undre gräns", "Övre gräns 1",
                                                         "Övre gräns 2", "Övre gräns 3"}));
    EXPECT_TRUE(layout.is_array());
    EXPECT_TRUE(explain::layout_of(*function, cells::Result(1, 1), sv).headings.empty());
}

TEST(Entry, PreviewsAFewRows) {
    cells::Result long_table(20, 1);
    const auto layout = explain::layout_of(*catalog::find("ALLOCATE"), long_table, sv);
    const std::string text = explain::preview(layout, long_table, sv);
    EXPECT_TRUE(text.starts_with("20 rader och 1 kolumner"));
    EXPECT_TRUE(text.ends_with("…"));
    // The size, the headings, eight rows, and that there are more.
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), layout.headings.empty() ? 9 : 10);
    const cells::Result eight(8, 1);
    EXPECT_FALSE(
        explain::preview(explain::layout_of(*catalog::find("ALLOCATE"), eight, sv), eight, sv)
            .ends_with("…"));
}

} // namespace

} // namespace utfall::tests

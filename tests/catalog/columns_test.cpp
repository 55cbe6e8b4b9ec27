// The headings of table results: as many as the worked example has columns.
#include "catalog/catalog.hpp"
#include "data_rows.hpp"
#include "formula.hpp"

#include <gtest/gtest.h>

namespace utfall::tests {

namespace {

/// Results in the shape of an argument have no headings of their own.
bool has_shape_of_an_argument(const catalog::Function& function) {
    return function.kind == catalog::Kind::elementwise || function.name == "SUPPRESS_SMALL" ||
           function.name == "ALLOCATE" || function.name == "EQUITY_ROLL" ||
           function.name == "ONLY_WHERE" || function.name == "PERIOD_DAYS";
}

/// The number of columns depends on the arguments: the last heading serves the rest.
bool grows(const catalog::Function& function) {
    return function.name == "IMPACT_TABLE" || function.name == "CROSS_TABLE" ||
           function.name == "SURVEY_RESULT";
}

TEST(Columns, AreThoseOfTheWorkedExample) {
    for (const DataRow& row : example_rows()) {
        const auto result = evaluate(row);
        const std::size_t paren = row.formula.find('(');
        const catalog::Function* function =
            catalog::find(std::string_view(row.formula).substr(1, paren - 1));
        ASSERT_NE(function, nullptr) << row.formula;
        const std::size_t headings = function->notes.columns.size();
        if (!result || has_shape_of_an_argument(*function)) {
            EXPECT_EQ(headings, 0U) << function->name;
        } else if (grows(*function)) {
            EXPECT_LE(1U, result->columns()) << function->name;
        } else if (result->size() == 1 && function->name != "SURVEY_SCALE") {
            EXPECT_EQ(headings, 0U) << function->name;
        } else {
            EXPECT_EQ(headings, result->columns()) << function->name;
        }
    }
}

TEST(Rows, AreDeclaredWhereverATableComesOut) {
    for (const DataRow& row : example_rows()) {
        const auto result = evaluate(row);
        const std::size_t paren = row.formula.find('(');
        const catalog::Function* function =
            catalog::find(std::string_view(row.formula).substr(1, paren - 1));
        ASSERT_NE(function, nullptr) << row.formula;
        const bool table =
            result && result->size() > 1 && function->kind != catalog::Kind::elementwise;
        EXPECT_EQ(function->notes.rows.has_value(), table) << function->name;
    }
}

TEST(Description, SaysWhichTableComesOutAndHowToEnterIt) {
    const catalog::Function* function = catalog::find("SURVEY_TALLY");
    ASSERT_NE(function, nullptr);
    EXPECT_EQ(
        function->description(core::Language::swedish),
        "Räknar svaren per steg på en skala. Ger en tabell: en rad per steg och en sista rad, "
        "?. Kolumner: Svar, Antal och Andel. Markera ett så stort område, skriv formeln och "
        "avsluta med Ctrl+Skift+Enter.");
    EXPECT_EQ(function->description(core::Language::english),
              "Counts the answers per step of a scale. Gives a table: one row per step and a last "
              "row, ?. Columns: Answer, Count and Share. Select a range of that size, type the "
              "formula and end with Ctrl+Shift+Enter.");
    EXPECT_NE(catalog::find("IMPACT_DRIVERS")
                  ->description(core::Language::swedish)
                  .find("Ta några rader för mycket"),
              std::string::npos);
    EXPECT_EQ(catalog::find("THROUGHPUT")->description(core::Language::english),
              catalog::find("THROUGHPUT")->text.en);
}

} // namespace

} // namespace utfall::tests

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

} // namespace

} // namespace utfall::tests

// Tables of results in live Calc: a published report from one register, and texts that Calc finds.
#include "formula.hpp"
#include "live.hpp"
#include "platforms_2020.hpp"
#include "sheet.hpp"

#include "uno/text.hpp"

#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <gtest/gtest.h>

#include <string>

namespace utfall::tests {

namespace {

using core::Cell;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

TEST(LiveTables, GiveTheEightTablesOf2020FromOneRegister) {
    const auto document = office().open();
    const auto sheet = sheet_at(document, 0);
    const core::Table persons = register_2020();
    put(sheet, {0, 0, persons});
    for (const PlatformTable& table : platform_tables_2020()) {
        const std::string formula = report_formula(table);
        clear_results(sheet);
        const core::Table shape(table.rows.size() + 1, 6);
        EXPECT_EQ(report_difference(evaluate(sheet, formula, shape), table), "") << formula;
    }
    close(document);
}

// Calc compares texts of results by where they are stored, and stores those of a table of texts
// where it stores its own.
TEST(LiveTables, OfTextsHoldTextsThatCalcFindsAgain) {
    const auto document = office().open();
    const auto sheet = sheet_at(document, 0);
    const Reference<css::sheet::XArrayFormulaRange> area(sheet->getCellRangeByPosition(0, 0, 0, 5),
                                                         UNO_QUERY_THROW);
    area->setArrayFormula(uno::to_ustring("=SURVEY_SCALE(\"kvalitet6\")"));
    const auto gives = [&](const char* formula) {
        return evaluate(sheet, formula, core::Table(1, 1)).cells().front();
    };
    EXPECT_EQ(gives("=IF(A2=\"Dåligt\";1;0)"), Cell(1.0));
    EXPECT_EQ(gives("=MATCH(\"bra\";A1:A6;0)"), Cell(5.0));
    EXPECT_EQ(gives("=COUNTIF(A1:A6;\"Mycket bra\")"), Cell(1.0));
    EXPECT_EQ(gives("=VLOOKUP(\"Ganska bra\";A1:A6;1;0)"), Cell(std::string("Ganska bra")));
    close(document);
}

} // namespace

} // namespace utfall::tests

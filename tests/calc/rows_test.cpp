// The rows of tests/data and the worked examples of the catalog, as formulas in real cells.
#include "catalog/local_form.hpp"
#include "data_rows.hpp"
#include "live.hpp"
#include "sheet.hpp"

#include <gtest/gtest.h>

namespace utfall::tests {

namespace {

void expect_rows(const std::vector<DataRow>& rows) {
    ASSERT_FALSE(rows.empty());
    const auto document = office().open();
    const auto sheet = sheet_at(document, 0);
    for (const DataRow& row : rows) {
        SCOPED_TRACE(row.file + ":" + std::to_string(row.line) + " " + row.name + "  " + row.cells +
                     "  " + row.formula);
        clear(sheet);
        for (const CellBlock& block : parse_cells(row.cells)) {
            put(sheet, block);
        }
        const Expected expected = parse_expected(row.expected, test_language());
        EXPECT_EQ(difference(evaluate(sheet, row.formula, expected.values), expected), "");
    }
    close(document);
}

TEST(LiveCalc, GivesWhatTheDataRowsExpect) {
    expect_rows(read_all_data());
}

TEST(LiveCalc, GivesWhatTheWorkedExamplesSay) {
    expect_rows(example_rows());
}

// What the reference prints can be typed as it stands in an office of that language.
TEST(LiveCalc, TakesTheWorkedExamplesAsTheReferencePrintsThem) {
    const auto document = office().open();
    const auto sheet = sheet_at(document, 0);
    for (const DataRow& row : example_rows()) {
        const std::string formula = catalog::local_form(row.formula, test_language());
        const Expected expected = parse_expected(row.expected, test_language());
        Expected first{core::Table(1, {expected.values.cells().front()}),
                       {expected.tolerances.front()}};
        clear(sheet);
        EXPECT_EQ(difference(core::Table(1, {typed(sheet, formula)}), first), "") << formula;
    }
    close(document);
}

} // namespace

} // namespace utfall::tests

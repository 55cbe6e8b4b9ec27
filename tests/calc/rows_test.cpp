// The rows of tests/data and the worked examples of the catalog, as formulas in real cells.
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

} // namespace

} // namespace utfall::tests

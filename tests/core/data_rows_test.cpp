// The rows of tests/data and the worked examples of the catalog, run against the core.
#include "data_rows.hpp"
#include "formula.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace utfall::tests {

// GoogleTest prints a row by this when it fails.
static void PrintTo(const DataRow& row, std::ostream* out) {
    *out << row.file << ":" << row.line << " " << row.name << " " << row.cells << " "
         << row.formula;
}

namespace {

class CoreRows : public testing::TestWithParam<DataRow> {};

TEST_P(CoreRows, GivesWhatIsExpected) {
    const auto result = evaluate(GetParam());
    if (!result) {
        GTEST_SKIP() << "only live Calc can tell";
    }
    EXPECT_EQ(difference(*result, parse_expected(GetParam().expected)), "");
}

std::string row_name(const testing::TestParamInfo<DataRow>& info) {
    std::string name = info.param.file.substr(0, info.param.file.find('.')) + "_" +
                       std::to_string(info.param.line) + "_" + info.param.name;
    for (char& c : name) {
        const bool letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        c = letter ? c : '_';
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(Data, CoreRows, testing::ValuesIn(read_all_data()), row_name);
INSTANTIATE_TEST_SUITE_P(Examples, CoreRows, testing::ValuesIn(example_rows()), row_name);

} // namespace

} // namespace utfall::tests

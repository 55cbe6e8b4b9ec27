// Every function has what the contract asks of it: data rows, rows for its errors, an example
// sheet that uses it, and an entry in both references.
#include "catalog/catalog.hpp"
#include "core/base/text.hpp"
#include "data_rows.hpp"
#include "support/csv.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <string>

namespace utfall::catalog {

// GoogleTest names a function by this when a test of it fails.
static void PrintTo(const Function* function, std::ostream* out) {
    *out << function->name;
}

} // namespace utfall::catalog

namespace utfall::tests {

namespace {

namespace fs = std::filesystem;

const std::vector<DataRow>& data() {
    static const std::vector<DataRow> rows = read_all_data();
    return rows;
}

// All example workbooks as one text: the stored names of the functions stand in it.
const std::string& examples() {
    static const std::string text = [] {
        std::string all;
        for (const auto& entry : fs::directory_iterator(fs::path(UTFALL_SOURCE_DIR) / "examples")) {
            if (entry.path().extension() == ".fods") {
                all += support::read_file(entry.path());
            }
        }
        return all;
    }();
    return text;
}

bool calls(const DataRow& row, const catalog::Function& function) {
    return row.formula.find(std::string(function.name) + "(") != std::string::npos;
}

bool is_about(const DataRow& row, const catalog::Function& function) {
    return row.formula.starts_with("=" + std::string(function.name) + "(");
}

bool expects(const DataRow& row, core::ErrorKind kind) {
    const Expected expected = parse_expected(row.expected);
    const auto& cells = expected.values.cells();
    return std::any_of(cells.begin(), cells.end(), [kind](const core::Cell& cell) {
        return cell == core::Cell(core::ErrorValue{kind});
    });
}

class Coverage : public testing::TestWithParam<const catalog::Function*> {};

TEST_P(Coverage, HasADataRow) {
    EXPECT_TRUE(std::any_of(data().begin(), data().end(),
                            [](const DataRow& row) { return calls(row, *GetParam()); }));
}

TEST_P(Coverage, HasARowForEachOfItsErrors) {
    const auto has_row = [](core::ErrorKind kind) {
        return std::any_of(data().begin(), data().end(), [kind](const DataRow& row) {
            return is_about(row, *GetParam()) && expects(row, kind);
        });
    };
    for (const auto& note : GetParam()->notes.errors) {
        EXPECT_TRUE(has_row(note.kind)) << note.when.en;
    }
    const auto& parameters = GetParam()->parameters;
    if (!parameters.empty() && !parameters.front().optional) {
        EXPECT_TRUE(has_row(core::ErrorKind::missing_argument)) << "an argument left out";
    }
}

TEST_P(Coverage, IsUsedInAnExampleSheet) {
    const std::string stored = GetParam()->stored_name() + "(";
    EXPECT_NE(examples().find(stored), std::string::npos) << stored;
}

TEST_P(Coverage, StandsInBothReferences) {
    const std::string heading = "<h3 id=\"" + std::string(GetParam()->name) + "\">";
    for (const char* page : {"funktioner.html", "functions.html"}) {
        const std::string text = support::read_file(fs::path(UTFALL_GENERATED_DIR) / page);
        EXPECT_NE(text.find(heading), std::string::npos) << page;
    }
}

std::string function_name(const testing::TestParamInfo<const catalog::Function*>& tested) {
    return std::string(tested.param->name);
}

INSTANTIATE_TEST_SUITE_P(Functions, Coverage, testing::ValuesIn(catalog::functions()),
                         function_name);

TEST(DataRows, HaveASourceAndANameOfTheirOwn) {
    for (const DataRow& row : data()) {
        EXPECT_FALSE(row.source.empty()) << row.file << ":" << row.line;
        EXPECT_EQ(std::count_if(data().begin(), data().end(),
                                [&](const DataRow& other) {
                                    return other.file == row.file && other.name == row.name;
                                }),
                  1)
            << row.file << ":" << row.line << " " << row.name;
    }
}

} // namespace

} // namespace utfall::tests

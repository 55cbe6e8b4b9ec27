// The rows of tests/data/*.tsv: the same rows run against the core and in live Calc.
//
// A row holds, separated by tabs:
//   name      unique in its file
//   cells     what stands in the sheet: A1={1;2|3;4} C1="ja"   (may be empty)
//   formula   =NAME(...) with cell names, `;` between arguments
//   expected  a number (0.62, or 0.62±0.005), "text", an error, or an array {1;"a"|#N/A;2}
//   source    the published figure, hand calculation, independent program, or law
// `;` separates columns and `|` rows of an array. Lines that begin with # are comments.
// "Totalt¦Total" is a text in the language of the user interface, Swedish or English.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/text.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::tests {

struct DataRow {
    std::string file; ///< without folder
    int line = 0;
    std::string name;
    std::string cells;
    std::string formula;
    std::string expected;
    std::string source;
};

/// Rows of one file; throws std::runtime_error with file and line for a row that isn't one.
[[nodiscard]] std::vector<DataRow> read_data_file(const std::filesystem::path& path);

/// Rows of all files of tests/data, in order of file name.
[[nodiscard]] std::vector<DataRow> read_all_data();

/// The worked example of each function as a row.
[[nodiscard]] std::vector<DataRow> example_rows();

/// A block of cells that a row puts into the sheet.
struct CellBlock {
    std::size_t row = 0;    ///< 0-based
    std::size_t column = 0; ///< 0-based
    core::Table values;     ///< text that begins with = is a formula
};

[[nodiscard]] std::vector<CellBlock> parse_cells(std::string_view text);

/// What a row expects: cells, and the tolerance of each number.
struct Expected {
    core::Table values;
    std::vector<double> tolerances; ///< absolute; negative: same figure as defined by the core
};

[[nodiscard]] Expected parse_expected(std::string_view text,
                                      core::Language language = core::Language::swedish);

/// Empty if the result is what is expected, else what differs. A blank is an empty text.
[[nodiscard]] std::string difference(const core::Table& result, const Expected& expected);

/// A cell as a row would write it.
[[nodiscard]] std::string to_text(const core::Cell& cell);
[[nodiscard]] std::string to_text(const core::Table& table);

} // namespace utfall::tests

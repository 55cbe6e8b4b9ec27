// Small tables written as text, and what the engine finds in them, for the tests of the checks.
#pragma once

#include "core/checks/checks.hpp"

#include "printed_text.hpp"
#include "support/csv.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iomanip>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::tests {

/// A cell as a person would type it: empty, a number with a decimal point, or a text.
inline core::Cell typed_cell(std::string_view text) {
    const std::string word = core::trim(text);
    if (word.empty()) {
        return core::Blank{};
    }
    char* end = nullptr;
    const double value = std::strtod(word.c_str(), &end);
    const bool digits = word.find_first_not_of("0123456789.-") == std::string::npos &&
                        word.find_first_of("0123456789") != std::string::npos;
    if (digits && *end == '\0') {
        return value;
    }
    return word;
}

inline core::Table table_of(const std::vector<std::vector<std::string>>& rows) {
    std::size_t width = 0;
    for (const auto& row : rows) {
        width = std::max(width, row.size());
    }
    core::Table table(rows.size(), width);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            table.at(row, column) = typed_cell(rows[row][column]);
        }
    }
    return table;
}

/// One line a row, cells between '|'.
inline core::Table table_of(std::string_view text) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() && rows.empty()) {
            continue;
        }
        rows.emplace_back();
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, '|');) {
            rows.back().push_back(cell);
        }
    }
    return table_of(rows);
}

/// A published table as its file has it.
inline core::Table published(const std::string& name) {
    const std::filesystem::path path =
        std::filesystem::path(UTFALL_SOURCE_DIR) / "examples" / "figures" / (name + ".csv");
    return table_of(support::parse_csv(support::read_file(path)));
}

/// The findings one a line: `row label | column header | printed -> computed`.
inline std::string found(const core::Table& table, std::optional<double> unit = std::nullopt) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << std::setprecision(10);
    for (const core::Finding& finding : core::check_table(table, unit).findings) {
        text << finding.row_label << " | " << finding.column_header << " | "
             << printed_text(finding) << " -> " << finding.computed << '\n';
    }
    return text.str();
}

} // namespace utfall::tests

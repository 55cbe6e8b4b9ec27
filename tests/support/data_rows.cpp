#include "data_rows.hpp"

#include "catalog/catalog.hpp"
#include "core/base/numeric.hpp"
#include "scanner.hpp"
#include "support/csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <sstream>
#include <stdexcept>

namespace utfall::tests {

namespace {

namespace fs = std::filesystem;

constexpr double same_figure = -1.0;

/// An array in braces or a single value; an element without a value is blank.
Expected parse_values(Scanner& scanner) {
    Expected expected;
    const auto element = [&](std::vector<core::Cell>& row) {
        row.push_back(scanner.value().value_or(core::Cell(core::Blank())));
        expected.tolerances.push_back(scanner.tolerance().value_or(same_figure));
    };
    std::vector<core::Cell> row;
    if (!scanner.take('{')) {
        element(row);
        expected.values.add_row(std::move(row));
        return expected;
    }
    do {
        row.clear();
        do {
            element(row);
        } while (scanner.take(';'));
        if (expected.values.rows() > 0 && row.size() != expected.values.columns()) {
            scanner.fail("rows of different lengths");
        }
        expected.values.add_row(row);
    } while (scanner.take('|'));
    scanner.expect('}');
    return expected;
}

bool same_cell(const core::Cell& result, const core::Cell& expected, double tolerance) {
    if (core::is_blank(expected)) {
        return core::is_blank(result) || result == core::Cell(std::string());
    }
    if (core::is_number(result) && core::is_number(expected)) {
        const double left = std::get<double>(result);
        const double right = std::get<double>(expected);
        if (tolerance == same_figure) {
            // A figure that should be 0 may keep the last bits of the figures it came from.
            return core::close(left, right) || (right == 0.0 && std::abs(left) < 1e-12);
        }
        return std::abs(left - right) <= tolerance;
    }
    if (expected == core::Cell(std::string()) && core::is_blank(result)) {
        return true;
    }
    return result == expected;
}

std::vector<std::string> split_tabs(const std::string& line) {
    std::vector<std::string> fields;
    std::istringstream stream(line);
    for (std::string field; std::getline(stream, field, '\t');) {
        fields.push_back(field);
    }
    return fields;
}

} // namespace

std::vector<DataRow> read_data_file(const fs::path& path) {
    std::istringstream file(support::read_file(path));
    std::vector<DataRow> rows;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const auto fields = split_tabs(line);
        if (fields.size() != 5) {
            throw std::runtime_error(path.filename().string() + ":" + std::to_string(number) +
                                     ": a row has five fields, not " +
                                     std::to_string(fields.size()));
        }
        rows.push_back({path.filename().string(), number, fields[0], fields[1], fields[2],
                        fields[3], fields[4]});
    }
    return rows;
}

std::vector<DataRow> read_all_data() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(UTFALL_SOURCE_DIR) / "tests/data")) {
        if (entry.path().extension() == ".tsv") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<DataRow> rows;
    for (const auto& file : files) {
        const auto more = read_data_file(file);
        rows.insert(rows.end(), more.begin(), more.end());
    }
    return rows;
}

std::vector<DataRow> example_rows() {
    std::vector<DataRow> rows;
    for (const catalog::Function* function : catalog::functions()) {
        rows.push_back({"catalog", 0, std::string(function->name), "",
                        std::string(function->notes.example.formula),
                        std::string(function->notes.example.expected), "worked example"});
    }
    return rows;
}

std::vector<CellBlock> parse_cells(std::string_view text) {
    std::vector<CellBlock> blocks;
    Scanner scanner(text);
    while (!scanner.done()) {
        const auto address = parse_address(scanner.word());
        if (!address) {
            scanner.fail("expected a cell address");
        }
        scanner.expect('=');
        blocks.push_back({address->row, address->column, parse_values(scanner).values});
    }
    return blocks;
}

Expected parse_expected(std::string_view text, core::Language language) {
    const std::string filled_in = catalog::fill_in(text, language, UTFALL_VERSION);
    Scanner scanner(filled_in);
    Expected expected = parse_values(scanner);
    if (!scanner.done()) {
        scanner.fail("something behind the expected value");
    }
    return expected;
}

std::string difference(const core::Table& result, const Expected& expected) {
    bool same = result.same_shape(expected.values);
    for (std::size_t i = 0; same && i < result.size(); ++i) {
        same = same_cell(result.cells()[i], expected.values.cells()[i], expected.tolerances[i]);
    }
    return same ? std::string()
                : "gives " + to_text(result) + ", expected " + to_text(expected.values);
}

std::string to_text(const core::Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) {
        std::array<char, 32> buffer{};
        return {buffer.data(),
                std::to_chars(buffer.data(), buffer.data() + buffer.size(), *number).ptr};
    }
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return "\"" + *text + "\"";
    }
    if (const auto* error = std::get_if<core::ErrorValue>(&cell)) {
        switch (error->kind) {
        case core::ErrorKind::missing_argument:
            return "Err:511";
        case core::ErrorKind::not_a_number:
            return "#VALUE!";
        case core::ErrorKind::division_by_zero:
            return "#DIV/0!";
        case core::ErrorKind::domain:
            return "Err:502";
        case core::ErrorKind::undefined:
            return "#N/A";
        case core::ErrorKind::foreign:
            return "Err:" + std::to_string(error->office_code);
        }
    }
    return "";
}

std::string to_text(const core::Table& table) {
    if (table.size() == 1) {
        return to_text(table.cells().front());
    }
    std::string text = "{";
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns(); ++column) {
            text += (column > 0 ? ";" : row > 0 ? "|" : "") + to_text(table.at(row, column));
        }
    }
    return text + "}";
}

} // namespace utfall::tests

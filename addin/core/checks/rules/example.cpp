#include "core/checks/rules/example.hpp"

#include <algorithm>
#include <charconv>

namespace utfall::core::checks {

namespace {

std::vector<std::string> split(std::string_view text, char mark) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    for (std::size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, start)) {
        parts.emplace_back(text.substr(start, at - start));
        start = at + 1;
    }
    parts.emplace_back(text.substr(start));
    return parts;
}

// As someone would type it: a number with a decimal point, a text, or nothing.
Cell typed(const std::string& text) {
    if (text.empty()) {
        return Blank{};
    }
    double value = 0.0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc{} && read.ptr == end ? Cell(value) : Cell(text);
}

} // namespace

std::vector<std::vector<std::string>> example_cells(const Rule& rule, Language language) {
    std::string_view text = rule.example.right.in(language);
    while (text.ends_with('\n')) {
        text.remove_suffix(1);
    }
    std::vector<std::vector<std::string>> rows;
    std::size_t width = 0;
    for (const std::string& line : split(text, '\n')) {
        rows.push_back(split(line, '|'));
        width = std::max(width, rows.back().size());
    }
    for (auto& row : rows) {
        row.resize(width);
    }
    return rows;
}

Table right_table(const Rule& rule, Language language) {
    const auto rows = example_cells(rule, language);
    Table table(rows.size(), rows.front().size());
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns(); ++column) {
            table.at(row, column) = typed(rows[row][column]);
        }
    }
    return table;
}

Table wrong_table(const Rule& rule, Language language) {
    Table table = right_table(rule, language);
    table.at(rule.example.wrong.row, rule.example.wrong.column) =
        typed(std::string(rule.example.wrong_text));
    return table;
}

} // namespace utfall::core::checks

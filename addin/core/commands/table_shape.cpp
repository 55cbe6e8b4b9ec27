#include "core/commands/table_shape.hpp"

#include "core/base/number_label.hpp"
#include "core/checks/figures/number_text.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core::commands {

namespace {

/// Blank rows between two tables; one blank row parts the sections of a table.
constexpr std::size_t rows_between_tables = 2;

/// A lone number is a year in a title or a page number.
constexpr std::size_t fewest_numbers = 2;

constexpr double first_year = 1900.0;
constexpr double last_year = 2100.0;

bool is_year(double value) {
    return value >= first_year && value <= last_year && value == std::floor(value);
}

// A header row's cells: texts, and years.
bool heads_column(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) {
        return is_year(*number);
    }
    if (const auto* text = std::get_if<std::string>(&cell)) {
        const auto number = figures::read_number_text(*text);
        return !number || is_year(number->reading.value);
    }
    return false;
}

bool is_blank_row(const Table& table, std::size_t row) {
    for (std::size_t column = 0; column < table.columns(); ++column) {
        if (!is_blank(table.at(row, column))) {
            return false;
        }
    }
    return true;
}

// Counts the tables side by side in rows [from, to).
std::size_t count_side_by_side(const Table& table, std::size_t from, std::size_t to) {
    std::size_t tables = 0;
    std::size_t numbers = 0;
    for (std::size_t column = 0; column <= table.columns(); ++column) {
        bool blank = true;
        for (std::size_t row = from; column < table.columns() && row < to; ++row) {
            blank = blank && is_blank(table.at(row, column));
            numbers += reads_as_number(table.at(row, column)) ? 1 : 0;
        }
        if (blank) {
            tables += numbers >= fewest_numbers ? 1 : 0;
            numbers = 0;
        }
    }
    return tables;
}

} // namespace

bool reads_as_number(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        const auto number = figures::read_number_text(*text);
        return number && !number->is_ambiguous();
    }
    return is_number(cell);
}

bool has_numbers(const Table& table) {
    for (const Cell& cell : table.cells()) {
        if (reads_as_number(cell)) {
            return true;
        }
    }
    return false;
}

bool holds_figure(const Table& table) {
    for (const Cell& cell : table.cells()) {
        if (reads_as_number(cell) && !heads_column(cell)) {
            return true;
        }
    }
    return false;
}

std::size_t count_tables(const Table& table) {
    std::size_t tables = 0;
    std::size_t from = 0;
    std::size_t blanks = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (is_blank_row(table, row)) {
            ++blanks;
            continue;
        }
        if (blanks >= rows_between_tables) {
            tables += count_side_by_side(table, from, row);
            from = row;
        }
        blanks = 0;
    }
    return tables + count_side_by_side(table, from, table.rows());
}

bool continues_table(const Table& block) {
    if (!has_numbers(block)) {
        return false;
    }
    for (std::size_t row = 0; row < block.rows(); ++row) {
        std::size_t filled = 0;
        bool header = true;
        for (std::size_t column = 0; column < block.columns(); ++column) {
            if (!is_blank(block.at(row, column))) {
                ++filled;
                header = header && heads_column(block.at(row, column));
            }
        }
        if (filled > 1 && header) {
            return false;
        }
    }
    return true;
}

std::size_t header_rows(const Table& table) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns(); ++column) {
            if (reads_as_number(table.at(row, column)) && !heads_column(table.at(row, column))) {
                return row;
            }
        }
    }
    return table.rows();
}

std::string row_label(const Table& table, std::size_t row) {
    for (std::size_t column = 0; column < table.columns(); ++column) {
        const auto* text = std::get_if<std::string>(&table.at(row, column));
        if (text != nullptr && !reads_as_number(*text)) {
            return *text;
        }
    }
    return {};
}

std::string column_header(const Table& table, std::size_t row, std::size_t column) {
    for (std::size_t above = std::min(row, header_rows(table)); above > 0; --above) {
        const Cell& cell = table.at(above - 1, column);
        if (const auto* text = std::get_if<std::string>(&cell)) {
            return *text;
        }
        if (const auto* year = std::get_if<double>(&cell)) {
            return number_label(*year);
        }
    }
    return {};
}

} // namespace utfall::core::commands

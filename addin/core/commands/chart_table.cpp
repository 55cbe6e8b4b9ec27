#include "core/commands/chart_table.hpp"

#include "core/commands/table_shape.hpp"

#include <algorithm>

namespace utfall::core::commands {

namespace {

using checks::Role;

bool is_name(const Cell& cell) {
    return is_text(cell) && !reads_as_number(cell) && !trim(std::get<std::string>(cell)).empty();
}

/// The first column where most of the rows have a name.
std::optional<std::size_t> find_label_column(const Table& table, std::size_t first_row) {
    for (std::size_t column = 0; column < table.columns(); ++column) {
        std::size_t names = 0;
        for (std::size_t row = first_row; row < table.rows(); ++row) {
            names += is_name(table.at(row, column)) ? 1 : 0;
        }
        if (2 * names > table.rows() - first_row) {
            return column;
        }
    }
    return std::nullopt;
}

bool has_numbers_from(const Table& table, std::size_t row, std::size_t column) {
    for (; column < table.columns(); ++column) {
        if (is_number(table.at(row, column))) {
            return true;
        }
    }
    return false;
}

/// The nearest header row that says something beside the names: below it can stand a section's.
std::optional<std::size_t> find_heading_row(const Table& table, std::size_t headers,
                                            std::size_t label_column) {
    for (std::size_t row = headers; row > 0; --row) {
        for (std::size_t column = label_column + 1; column < table.columns(); ++column) {
            if (!is_blank(table.at(row - 1, column))) {
                return row - 1;
            }
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<FigureColumn> figure_columns(const Table& table, const ChartTable& read) {
    std::vector<FigureColumn> columns;
    for (std::size_t column = read.label_column + 1; column < table.columns(); ++column) {
        const auto numbers = std::count_if(read.rows.begin(), read.rows.end(), [&](auto row) {
            return is_number(table.at(row, column));
        });
        if (2 * static_cast<std::size_t>(numbers) < read.rows.size() ||
            is_blank(table.at(read.heading_row, column))) {
            continue;
        }
        std::string heading = trim(column_header(table, read.heading_row + 1, column));
        const checks::Roles roles = checks::read_roles(heading);
        if (!roles.has(Role::code)) {
            columns.push_back({column, std::move(heading), roles});
        }
    }
    return columns;
}

std::optional<ChartTable> read_chart_table(const Table& table) {
    const std::size_t headers = header_rows(table);
    if (headers == 0 || headers == table.rows()) {
        return std::nullopt;
    }
    ChartTable read;
    const auto label_column = find_label_column(table, headers);
    if (!label_column) {
        return std::nullopt;
    }
    read.label_column = *label_column;
    const auto heading_row = find_heading_row(table, headers, read.label_column);
    if (!heading_row) {
        return std::nullopt;
    }
    read.heading_row = *heading_row;
    for (std::size_t row = headers; row < table.rows(); ++row) {
        if (!is_name(table.at(row, read.label_column)) ||
            !has_numbers_from(table, row, read.label_column + 1)) {
            continue;
        }
        const auto roles =
            checks::read_roles(std::get<std::string>(table.at(row, read.label_column)));
        if (roles.has(Role::total) || roles.has(Role::grand)) {
            read.total_row = row;
        } else {
            read.rows.push_back(row);
        }
    }
    if (read.rows.empty()) {
        return std::nullopt;
    }
    read.columns = figure_columns(table, read);
    return read.columns.empty() ? std::nullopt : std::optional(std::move(read));
}

} // namespace utfall::core::commands

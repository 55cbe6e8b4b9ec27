#include "book/sheet.hpp"

#include "book/wrapping.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <string_view>

namespace utfall::book {
namespace {

/// Whether a text in such a cell is broken into lines.
[[nodiscard]] bool wraps(Format format) {
    switch (format) {
    case Format::header:
    case Format::header_number:
    case Format::header_centred:
    case Format::label:
    case Format::label_part:
    case Format::text:
    case Format::prose:
    case Format::centred:
    case Format::agree:
        return true;
    default:
        return false;
    }
}

} // namespace

std::optional<double> Sheet::row_height_cm(int row) const {
    const auto found = heights_cm_.find(row);
    return found == heights_cm_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> Sheet::text_height_cm(int row) const {
    const auto found = rows_.find(row);
    if (found == rows_.end() || heights_cm_.contains(row)) {
        return std::nullopt;
    }
    int lines = 1;
    for (const auto& [column, cell] : found->second) {
        if (cell.kind == Cell::Kind::text && wraps(cell.style.format)) {
            const auto from = widths_cm_.begin() + column;
            lines =
                std::max(lines, lines_of(cell.text, std::accumulate(from, from + cell.span, 0.0)));
        }
    }
    return lines > 1 ? std::optional(height_of(lines)) : std::nullopt;
}

void Sheet::put(int row, int column, Cell cell) {
    if (column >= static_cast<int>(widths_cm_.size())) {
        throw std::out_of_range("sheet " + name_ + " has too few columns for row " +
                                std::to_string(row));
    }
    rows_[row][column] = std::move(cell);
}

int Sheet::add(const std::vector<Cell>& cells) {
    int column = 0;
    for (const Cell& cell : cells) {
        put(next_row_, column, cell);
        column += cell.span;
    }
    return next_row_++;
}

int Sheet::repeats(int row) const {
    const auto found = repeats_.find(row);
    return found == repeats_.end() ? 1 : found->second;
}

int Sheet::add_room(int rows, const std::vector<Cell>& cells) {
    const int first = add(cells);
    repeats_[first] = rows;
    next_row_ += rows - 1;
    return first;
}

int Sheet::add_total(std::vector<Cell> cells) {
    for (Cell& cell : cells) {
        cell.style.total = true;
    }
    return add(cells);
}

void Sheet::title(std::string text) {
    heights_cm_[next_row_] = 1.0;
    add({book::text(std::move(text), Format::title)});
}

void Sheet::heading(std::string text) {
    skip();
    heights_cm_[next_row_] = 0.8;
    add({book::text(std::move(text), Format::heading)});
}

void Sheet::heading_on_new_page(std::string text) {
    heading(std::move(text));
    page_starts_.insert(next_row_ - 1);
}

void Sheet::band(std::string text) {
    Cell cell = book::text(std::move(text), Format::band);
    cell.span = static_cast<int>(widths_cm_.size());
    add({cell});
}

void Sheet::paragraph(std::string text, Format format, std::size_t columns) {
    const auto end = widths_cm_.begin() + static_cast<std::ptrdiff_t>(columns);
    const double width = std::accumulate(widths_cm_.begin(), end, 0.0);
    heights_cm_[next_row_] = height_of(lines_of(text, width));
    Cell cell = book::text(std::move(text), format);
    cell.span = static_cast<int>(columns);
    add({cell});
}

int Sheet::header(const std::vector<std::string>& names) {
    std::vector<Cell> cells;
    for (const std::string& name : names) {
        const bool marked =
            !name.empty() && std::string_view("<|>").find(name.front()) != std::string_view::npos;
        const bool left = name.starts_with("<") || (cells.empty() && !marked);
        Format format = left ? Format::header : Format::header_number;
        if (name.starts_with("|")) {
            format = Format::header_centred;
        }
        cells.push_back(book::text(marked ? name.substr(1) : name, format));
    }
    return add(cells);
}

int Sheet::repeated_header(const std::vector<std::string>& names) {
    const int row = header(names);
    repeated_row_ = row;
    return row;
}

int Sheet::add_matrix(int column, int rows, const std::string& expression,
                      const std::vector<Format>& columns) {
    const int first = next_row_;
    put_matrix(first, column, rows, expression, columns);
    next_row_ += rows;
    return first;
}

void Sheet::put_matrix(int row, int column, int rows, const std::string& expression,
                       const std::vector<Format>& columns) {
    for (int r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            Cell cell = blank(columns[c]);
            cell.style.computed = true;
            put(row + r, column + static_cast<int>(c), cell);
        }
    }
    Cell corner = formula(expression, columns.front());
    corner.matrix_rows = rows;
    corner.matrix_columns = static_cast<int>(columns.size());
    put(row, column, corner);
}

std::optional<Block> Sheet::first_input() const {
    for (const auto& [number, row] : rows_) {
        for (const auto& [column, cell] : row) {
            if (cell.style.input) {
                return Block{number, column, number, column};
            }
        }
    }
    return std::nullopt;
}

void Sheet::add_chart(int row, int column, Chart chart) {
    put(row, column, blank());
    charts_.insert_or_assign({row, column}, std::move(chart));
}

} // namespace utfall::book

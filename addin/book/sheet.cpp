#include "book/sheet.hpp"

#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string_view>

namespace utfall::book {
namespace {

constexpr double letter_cm = 0.178; // mean width of a letter of the body font, 10 points
constexpr double line_cm = 0.44;    // height of a line of it

[[nodiscard]] double letters(const std::string& utf8) {
    double count = 0;
    for (const char c : utf8) {
        const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        count += continues ? 0 : 1;
    }
    return count;
}

} // namespace

std::optional<double> Sheet::row_height_cm(int row) const {
    const auto found = heights_cm_.find(row);
    return found == heights_cm_.end() ? std::nullopt : std::optional(found->second);
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

void Sheet::paragraph(std::string text, Format format) {
    const double width = std::accumulate(widths_cm_.begin(), widths_cm_.end(), 0.0);
    const double lines = std::ceil(letters(text) * letter_cm / width);
    heights_cm_[next_row_] = lines * line_cm + 0.1;
    Cell cell = book::text(std::move(text), format);
    cell.span = static_cast<int>(widths_cm_.size());
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

void Sheet::add_chart(int row, int column, Chart chart) {
    put(row, column, blank());
    charts_.insert_or_assign({row, column}, std::move(chart));
}

} // namespace utfall::book

// The values of a spreadsheet, without the spreadsheet: a cell and a rectangle of cells.
#pragma once

#include "core/base/errors.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace utfall::core {

struct Blank {
    friend bool operator==(const Blank&, const Blank&) = default;
};

using Cell = std::variant<Blank, double, std::string, ErrorValue>;

[[nodiscard]] inline bool is_blank(const Cell& cell) {
    return std::holds_alternative<Blank>(cell);
}
[[nodiscard]] inline bool is_number(const Cell& cell) {
    return std::holds_alternative<double>(cell);
}
[[nodiscard]] inline bool is_text(const Cell& cell) {
    return std::holds_alternative<std::string>(cell);
}
[[nodiscard]] inline bool is_error(const Cell& cell) {
    return std::holds_alternative<ErrorValue>(cell);
}
[[nodiscard]] inline Cell cell_or_blank(const std::optional<double>& figure) {
    return figure ? Cell(*figure) : Cell();
}

/// A rectangle of cells, row by row. Never empty unless made so with 0 rows.
class Table {
public:
    Table() = default;
    Table(std::size_t rows, std::size_t columns) : columns_(columns), cells_(rows * columns) {}
    Table(std::size_t columns, std::vector<Cell> cells)
        : columns_(columns), cells_(std::move(cells)) {}

    [[nodiscard]] std::size_t rows() const { return columns_ == 0 ? 0 : cells_.size() / columns_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] std::size_t size() const { return cells_.size(); }
    [[nodiscard]] bool same_shape(const Table& other) const {
        return columns_ == other.columns_ && cells_.size() == other.cells_.size();
    }

    [[nodiscard]] const Cell& at(std::size_t row, std::size_t column) const {
        return cells_.at(row * columns_ + column);
    }
    [[nodiscard]] Cell& at(std::size_t row, std::size_t column) {
        return cells_.at(row * columns_ + column);
    }
    /// The cells row by row.
    [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }
    [[nodiscard]] std::vector<Cell>& cells() { return cells_; }

    /// Adds a row; the first row of an empty table decides the number of columns.
    void add_row(std::vector<Cell> row);

private:
    std::size_t columns_ = 0;
    std::vector<Cell> cells_;
};

} // namespace utfall::core

#include "cells/packed.hpp"

#include "cells/read.hpp"

namespace utfall::cells {

Packed::Packed(Cell cell) : Packed(1, 1) {
    add(std::move(cell));
}

Packed::Packed(const Table& table) : Packed(table.columns(), table.size()) {
    for (const Cell& cell : table.cells()) {
        add(cell);
    }
}

Table Packed::table() const {
    std::vector<Cell> cells;
    cells.reserve(size());
    for (const double value : values()) {
        if (is_number(value)) {
            cells.emplace_back(value);
        } else {
            cells.push_back(others_[place(value)].cell);
        }
    }
    return {columns_, std::move(cells)};
}

std::uint32_t Packed::add_other(Cell cell) {
    const bool blank = is_blank_cell(cell);
    const bool missing = !blank && is_missing_mark(cell);
    others_.push_back({std::move(cell), blank, missing});
    marked_ = marked_ || blank || missing;
    return static_cast<std::uint32_t>(others_.size() - 1);
}

void Packed::add(Cell cell) {
    const auto* number = std::get_if<double>(&cell);
    if (number != nullptr && is_number(*number)) {
        add(*number);
    } else {
        add_again(add_other(std::move(cell)));
    }
}

void Packed::add_again(std::uint32_t place) {
    add_value(boxed(place));
    blanks_ += others_[place].blank ? 1 : 0;
}

void Packed::add_result(double number) {
    if (std::isfinite(number)) {
        add_value(number + 0.0);
    } else {
        add(Cell(core::ErrorValue{core::ErrorKind::domain}));
    }
}

void Packed::add_result(Cell cell) {
    if (const auto* number = std::get_if<double>(&cell)) {
        add_result(*number);
    } else {
        add(std::move(cell));
    }
}

void Packed::pad(std::size_t rows) {
    if (rows <= this->rows()) {
        return;
    }
    if (form_ == Form::one) {
        values_.assign(1, one_);
        form_ = Form::many;
    }
    const std::size_t missing = rows * columns_ - values_.size();
    values_.resize(values_.size() + missing, boxed(add_other(core::Blank())));
    blanks_ += missing;
}

} // namespace utfall::cells

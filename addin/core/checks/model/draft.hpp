// A model in the making: what the passes that read a table hand on to each other.
#pragma once

#include "core/checks/figures/figures.hpp"
#include "core/checks/model/model.hpp"

#include <cstddef>
#include <vector>

namespace utfall::core::checks {

struct Draft {
    const Table& table;
    const figures::Figures& figures;
    std::size_t first = 0;         ///< where its row 0 stands in the table
    std::size_t first_figures = 0; ///< its first row that holds figures
    std::vector<Line> rows;
    std::vector<Line> columns;
    std::vector<Value> values;

    [[nodiscard]] const figures::Figure& figure(std::size_t row, std::size_t column) const {
        return figures.at(first + row, column);
    }
    [[nodiscard]] Value& value(std::size_t row, std::size_t column) {
        return values[row * columns.size() + column];
    }
};

/// Tells headings from figures, and names the rows and columns.
void name_lines(Draft& draft);

/// How exactly each figure is known: its step, and how far rounding may have moved it.
/// @param unit what whole figures are rounded to, as the user says it
void set_rounding(Draft& draft, std::optional<double> unit);

} // namespace utfall::core::checks

#include "cells/argument.hpp"

#include <algorithm>

namespace utfall::cells {

namespace {

bool is_range(const Argument& argument) {
    return !argument.missing() && (argument.is_whole_columns() || !argument.single());
}

} // namespace

Result never_one_row(RowList rows) {
    if (rows.rows() == 1 && rows.columns() > 1) {
        rows.add_row(std::vector<Cell>(rows.columns(), std::string()));
    }
    return rows;
}

std::vector<Argument> fit_whole_columns(std::vector<Argument> arguments) {
    if (std::none_of(arguments.begin(), arguments.end(),
                     [](const Argument& argument) { return argument.is_whole_columns(); })) {
        return arguments;
    }
    std::size_t rows = 1;
    for (const Argument& argument : arguments) {
        if (is_range(argument)) {
            rows = std::max(rows, argument.table().rows());
        }
    }
    for (Argument& argument : arguments) {
        if (is_range(argument) && argument.table().rows() < rows) {
            std::vector<Cell> cells = argument.table().cells();
            const std::size_t columns = argument.table().columns();
            cells.resize(rows * columns);
            argument = Argument(Table(columns, std::move(cells)));
        }
    }
    return arguments;
}

} // namespace utfall::cells

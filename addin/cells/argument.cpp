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

void fit_whole_columns(std::span<Argument> arguments) {
    if (std::none_of(arguments.begin(), arguments.end(),
                     [](const Argument& argument) { return argument.is_whole_columns(); })) {
        return;
    }
    std::size_t rows = 1;
    for (const Argument& argument : arguments) {
        if (is_range(argument)) {
            rows = std::max(rows, argument.cells().rows());
        }
    }
    for (Argument& argument : arguments) {
        if (is_range(argument)) {
            argument.pad(rows);
        }
    }
}

} // namespace utfall::cells

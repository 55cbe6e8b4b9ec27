#include "cells/lift.hpp"

#include "cells/read.hpp"
#include "core/base/errors.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::cells {

namespace {

bool any_cell(std::span<const Cell* const> cells, bool (*holds)(const Cell&)) {
    return std::any_of(cells.begin(), cells.end(),
                       [holds](const Cell* cell) { return cell != nullptr && holds(*cell); });
}

Cell evaluate(std::span<const Cell* const> cells, const ElementFunction& element) {
    if (any_cell(cells, is_blank_cell)) {
        return std::string();
    }
    if (any_cell(cells, is_missing_mark)) {
        return std::string("..");
    }
    try {
        return element(cells);
    } catch (const core::Error& error) {
        return error.value();
    }
}

const Table* common_shape(std::span<const Argument> arguments) {
    const Table* shape = nullptr;
    for (const Argument& argument : arguments) {
        if (argument.missing() || argument.single()) {
            continue;
        }
        if (shape != nullptr && !shape->same_shape(argument.table())) {
            throw core::NotANumber("the ranges have different shapes");
        }
        shape = &argument.table();
    }
    return shape;
}

} // namespace

Result lift(std::span<const Argument> arguments, const ElementFunction& element) {
    const Table* shape = common_shape(arguments);
    Result result = shape == nullptr ? Result(1, 1) : Result(shape->rows(), shape->columns());
    std::vector<const Cell*> cells(arguments.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
        std::transform(arguments.begin(), arguments.end(), cells.begin(),
                       [i](const Argument& argument) -> const Cell* {
                           if (argument.missing()) {
                               return nullptr;
                           }
                           return &argument.cell(argument.single() ? 0 : i);
                       });
        result.cells()[i] = evaluate(cells, element);
    }
    return result;
}

} // namespace utfall::cells

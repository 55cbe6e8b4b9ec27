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

/// Whether the element has nothing to say: a blank that isn't a 0, or nothing but blanks where one
/// could be.
bool is_blank_element(std::span<const Cell* const> cells, const std::vector<bool>& zero_if_blank) {
    if (zero_if_blank.empty()) {
        return any_cell(cells, is_blank_cell);
    }
    bool figures = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool blank = cells[i] != nullptr && is_blank_cell(*cells[i]);
        if (blank && !zero_if_blank[i]) {
            return true;
        }
        figures = figures || (zero_if_blank[i] && !blank);
    }
    return !figures;
}

Cell evaluate(std::span<const Cell* const> cells, const ElementFunction& element,
              const std::vector<bool>& zero_if_blank) {
    if (is_blank_element(cells, zero_if_blank)) {
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

Result lift(std::span<const Argument> arguments, const ElementFunction& element,
            const std::vector<bool>& zero_if_blank) {
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
        result.cells()[i] = evaluate(cells, element, zero_if_blank);
    }
    return result;
}

} // namespace utfall::cells

#include "cells/lift.hpp"

#include "core/base/errors.hpp"

namespace utfall::cells {

const Packed* common_shape(std::span<const Argument> arguments) {
    const Packed* shape = nullptr;
    for (const Argument& argument : arguments) {
        if (argument.missing() || argument.single()) {
            continue;
        }
        if (shape != nullptr && !shape->same_shape(argument.cells())) {
            throw core::NotANumber({.rule = core::Rule::same_shape});
        }
        shape = &argument.cells();
    }
    return shape;
}

} // namespace utfall::cells

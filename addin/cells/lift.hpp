// Elementwise functions over ranges.
#pragma once

#include "cells/argument.hpp"

#include <functional>
#include <span>

namespace utfall::cells {

/// Evaluates one element from one cell per argument; null stands for an argument left out.
using ElementFunction = std::function<Cell(std::span<const Cell* const>)>;

/// Calls `element` for each element of the arguments' common shape. A single value serves all
/// elements. An element with a blank gives an empty text, one with a missing mark `..`, and an
/// error stays in its element.
/// @throws NotANumber shapes that don't fit
[[nodiscard]] Result lift(std::span<const Argument> arguments, const ElementFunction& element);

} // namespace utfall::cells

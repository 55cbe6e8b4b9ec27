// Elementwise functions over ranges.
#pragma once

#include "cells/argument.hpp"

#include <functional>
#include <span>
#include <vector>

namespace utfall::cells {

/// Evaluates one element from one cell per argument; null stands for an argument left out.
using ElementFunction = std::function<Cell(std::span<const Cell* const>)>;

/// Calls `element` for each element of the arguments' common shape. A single value serves all
/// elements. An element with a blank gives an empty text, one with a missing mark `..`, and an
/// error stays in its element.
/// @param zero_if_blank for each argument, whether a blank beside another such argument that isn't
///                      blank is a 0; none = no argument is so
/// @throws NotANumber shapes that don't fit
[[nodiscard]] Result lift(std::span<const Argument> arguments, const ElementFunction& element,
                          const std::vector<bool>& zero_if_blank = {});

} // namespace utfall::cells

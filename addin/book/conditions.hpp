// Conditional formats: icons for targets and flags, colours for changes and comparisons.
#pragma once

#include "book/sheet.hpp"

#include <string>

namespace utfall::book {

/// <calcext:conditional-formats> of a sheet, empty if it has none.
[[nodiscard]] std::string conditional_formats(const Sheet& sheet);

} // namespace utfall::book

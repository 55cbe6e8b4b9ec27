// Formulas and values as a reader types and sees them in Calc.
#pragma once

#include "core/base/text.hpp"

#include <string>
#include <string_view>

namespace utfall::catalog {

/// A formula or value of the catalog (`;` between arguments and columns, `|` between rows, decimal
/// point) in the form that Calc reads and shows by default in Swedish ({1,5.2;3.4}) or in American
/// English ({1.5,2;3,4}).
[[nodiscard]] std::string local_form(std::string_view text, core::Language language);

} // namespace utfall::catalog

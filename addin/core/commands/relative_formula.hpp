// Formulas that say the same in different rows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace utfall::core::commands {

/// The formula with its cell references written as distances from its own cell, so that `=B2-C2`
/// in D2 and `=B3-C3` in D3 are equal. References with $ stay as they are.
/// @param formula in A1 notation, as the cell holds it
/// @param row     of the formula's cell in the sheet, from 0
/// @param column  of the formula's cell in the sheet, from 0
[[nodiscard]] std::string relative_form(std::string_view formula, std::size_t row,
                                        std::size_t column);

} // namespace utfall::core::commands

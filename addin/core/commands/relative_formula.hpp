// Formulas that say the same in different rows, and what they read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::core::commands {

/// The formula with its cell references written as distances from its own cell, so that `=B2-C2`
/// in D2 and `=B3-C3` in D3 are equal. References with $ stay as they are.
/// @param formula in A1 notation, as the cell holds it
/// @param row     of the formula's cell in the sheet, from 0
/// @param column  of the formula's cell in the sheet, from 0
[[nodiscard]] std::string relative_form(std::string_view formula, std::size_t row,
                                        std::size_t column);

/// Cells of its own sheet that a formula reads, from 0, both ends included.
struct ReadRange {
    std::size_t first_row = 0;
    std::size_t first_column = 0;
    std::size_t last_row = 0;
    std::size_t last_column = 0;
};

/// The cells and ranges of its own sheet in a formula, in order; names and other sheets aren't
/// followed.
/// @param formula in A1 notation, as the cell holds it
[[nodiscard]] std::vector<ReadRange> ranges_read(std::string_view formula);

} // namespace utfall::core::commands

// Columns and tables of any size, made up the same way every time: for timing and for counting.
#pragma once

#include "cells/argument.hpp"
#include "core/base/cell.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace utfall::samples {

/// Spread over 0..n-1 without a pattern.
[[nodiscard]] std::size_t mixed(std::size_t row, std::size_t n);

/// The cell of a row.
using Column = core::Cell (*)(std::size_t row);

[[nodiscard]] core::Cell met(std::size_t row);         ///< 0 or 1
[[nodiscard]] core::Cell weight(std::size_t row);      ///< 1..10
[[nodiscard]] core::Cell count(std::size_t row);       ///< 20..59, more than `few`
[[nodiscard]] core::Cell few(std::size_t row);         ///< 0..19
[[nodiscard]] core::Cell answer(std::size_t row);      ///< a step of omfattning6
[[nodiscard]] core::Cell start(std::size_t row);       ///< a day of 2020 to 2023
[[nodiscard]] core::Cell end(std::size_t row);         ///< a later day
[[nodiscard]] core::Cell outcome(std::size_t row);     ///< one of five
[[nodiscard]] core::Cell sex(std::size_t row);         ///< kvinna or man
[[nodiscard]] core::Cell person(std::size_t row);      ///< a text for each pair of rows
[[nodiscard]] core::Cell plain_label(std::size_t row); ///< `Kommun 7`
[[nodiscard]] core::Cell sum_label(std::size_t row);   ///< `Summa kommun 7`

/// A column as it comes from Calc: a text that several cells hold is one text.
[[nodiscard]] cells::Argument column(Column value, std::size_t rows);

/// A report's table with a heading row and a label column; figures as numbers, or as texts.
[[nodiscard]] cells::Argument table(Column label, std::size_t rows, std::size_t columns,
                                    bool as_text = false);

/// A table of counts whose last row and column are the sums.
[[nodiscard]] cells::Argument counts_with_totals(std::size_t rows, std::size_t columns);

/// Calls a function of the catalog; arguments that aren't given are left out.
cells::Packed call(std::string_view name, std::vector<cells::Argument> arguments);

} // namespace utfall::samples

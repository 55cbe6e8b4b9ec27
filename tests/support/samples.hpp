// Columns and tables of any size, made up the same way every time: for timing, in the office and
// without, and for counting.
#pragma once

#include "cells/argument.hpp"
#include "core/base/cell.hpp"

#include <cstddef>
#include <span>
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
[[nodiscard]] core::Cell target(std::size_t row);      ///< 0.3..0.75
[[nodiscard]] core::Cell area(std::size_t row);        ///< one of five goal areas
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

/// Columns side by side.
[[nodiscard]] core::Table table_of(std::span<const Column> columns, std::size_t rows);

/// A report's table with a heading row and a label column; figures as numbers, or as texts.
[[nodiscard]] core::Table table(Column label, std::size_t rows, std::size_t columns,
                                bool as_text = false);

/// Counts 0..29 that add up to nothing.
[[nodiscard]] core::Table counts(std::size_t rows, std::size_t columns);

/// A table of counts whose last row and column are the sums.
[[nodiscard]] core::Table counts_with_totals(std::size_t rows, std::size_t columns);

/// Calls a function of the catalog; arguments that aren't given are left out.
cells::Packed call(std::string_view name, std::vector<cells::Argument> arguments);

} // namespace utfall::samples

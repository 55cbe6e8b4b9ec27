// From what people type and point out to a formula with its headings, as the panel enters it.
#pragma once

#include "catalog/function.hpp"
#include "cells/argument.hpp"
#include "core/base/text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::explain {

/// What was typed into an argument's field as a part of a formula, `;` between arguments: `0,95`
/// becomes 95%, `1 165` 1165, 2023-12-31 a date, a word a text; a reference or what begins with
/// `=`, `"` or `{` stays.
/// @param is_reference whether the office knows it as cells or a name
[[nodiscard]] std::string formula_argument(std::string_view typed, bool is_reference,
                                           core::Language language);

/// The formula of a call, in the name that every language of the office knows. Arguments left out
/// at the end fall away.
[[nodiscard]] std::string formula_of(const catalog::Function& function,
                                     std::vector<std::string> arguments);

/// The cells that a result takes.
struct Layout {
    std::size_t rows = 1;              ///< of the result
    std::size_t columns = 1;           ///< of the result
    std::vector<std::string> headings; ///< one per column above it, or none
    std::vector<std::string> labels;   ///< one per row to its left, or none

    /// A result of several cells is entered as an array formula.
    [[nodiscard]] bool is_array() const { return rows * columns > 1; }
    /// Rows with the headings.
    [[nodiscard]] std::size_t all_rows() const { return rows + (headings.empty() ? 0 : 1); }
    /// Columns with the labels.
    [[nodiscard]] std::size_t all_columns() const { return columns + (labels.empty() ? 0 : 1); }
};

/// A heading that serves several columns is numbered: Plattform 1, Plattform 2.
[[nodiscard]] Layout layout_of(const catalog::Function& function, const cells::Result& result,
                               core::Language language);

/// A result as a few lines of text: a value, or the first rows of a table with its size.
[[nodiscard]] std::string preview(const Layout& layout, const cells::Result& result,
                                  core::Language language);

/// A function as the panel describes it: what it does, what it gives, and each argument.
[[nodiscard]] std::string description(const catalog::Function& function, core::Language language);

} // namespace utfall::explain

// What the cells of a range hold.
#pragma once

#include "core/base/cell.hpp"
#include "core/commands/overwritten.hpp"

#include <com/sun/star/table/XCellRange.hpp>

namespace utfall::uno::commands {

/// The values, with formulas calculated. An error is an ErrorValue without its code.
[[nodiscard]] core::Table read_values(const css::uno::Reference<css::table::XCellRange>& range);

/// The formulas, English with `;`; nothing at all when the range has none.
[[nodiscard]] core::commands::Formulas
read_formulas(const css::uno::Reference<css::table::XCellRange>& range);

} // namespace utfall::uno::commands

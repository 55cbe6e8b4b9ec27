// Cells of a live sheet.
#pragma once

#include "core/base/cell.hpp"
#include "data_rows.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string>

namespace utfall::tests {

/// A sheet of a document by its place.
[[nodiscard]] css::uno::Reference<css::sheet::XSpreadsheet>
sheet_at(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document, int index);

/// A sheet of a document by its name.
[[nodiscard]] css::uno::Reference<css::sheet::XSpreadsheet>
sheet_named(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
            const std::string& name);

/// Empties a sheet.
void clear(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);

/// Empties only what evaluate writes: Calc lets no array formula stand over a part of another.
void clear_results(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);

/// Writes a row's cells.
void put(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const CellBlock& block);

/// What a cell holds: number, text, error, or blank.
[[nodiscard]] core::Cell cell_at(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                                 int row, int column);

/// Enters the formula well below and beside the data, as an array formula if the expected result
/// is an array, and reads the result. A result larger than expected in a direction in which the
/// expected one has more than one cell is read one cell further, so that it differs.
[[nodiscard]] core::Table evaluate(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                                   const std::string& formula, const core::Table& expected);

/// Enters the formula as a user types it in the office's locale and gives its first value.
[[nodiscard]] core::Cell typed(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                               const std::string& formula);

} // namespace utfall::tests

// The cells that a command works on.
#pragma once

#include "uno/commands/workplace.hpp"

#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <string>
#include <vector>

namespace utfall::uno::commands {

struct Area {
    css::uno::Reference<css::sheet::XSpreadsheet> sheet;
    css::uno::Reference<css::table::XCellRange> range;
    css::table::CellRangeAddress address;
    std::string sheet_name;

    [[nodiscard]] std::size_t first_row() const {
        return static_cast<std::size_t>(address.StartRow);
    }
    [[nodiscard]] std::size_t first_column() const {
        return static_cast<std::size_t>(address.StartColumn);
    }
    [[nodiscard]] std::size_t rows() const {
        return static_cast<std::size_t>(address.EndRow - address.StartRow) + 1;
    }
    [[nodiscard]] std::size_t columns() const {
        return static_cast<std::size_t>(address.EndColumn - address.StartColumn) + 1;
    }
    [[nodiscard]] bool is_single_cell() const { return rows() == 1 && columns() == 1; }
    [[nodiscard]] bool holds(const css::table::CellAddress& cell) const;
    /// `Budget.A1:D35`
    [[nodiscard]] std::string name() const;
};

/// A part of a sheet.
[[nodiscard]] Area area_of(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                           const css::table::CellRangeAddress& address);

/// The ranges that are selected, each cut to what the sheet uses; one that lies outside it is kept
/// as its first cell.
/// @throws Refused a chart or a picture is selected
[[nodiscard]] std::vector<Area> selected_areas(const Workplace& work);

/// Whether a table may go on below a blank row, as a report's sections do; a register doesn't.
enum class Sections { allowed, none };

/// The table to check: the selection, or the table around the cursor when a single cell is
/// selected. A blank row inside the table doesn't end it when the cells below it have no header row
/// of their own.
/// @throws Refused nothing that is one table is selected
[[nodiscard]] Area table_area(const Workplace& work, Sections sections);

/// The same for commands that only read it; where the cursor stands in no figures, on a title or in
/// an empty cell, the table that begins nearest below.
[[nodiscard]] Area nearest_table(const Workplace& work, Sections sections);

} // namespace utfall::uno::commands

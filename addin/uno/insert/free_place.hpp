// Where there is room for something drawn beside a table, with cells of its own.
#pragma once

#include "uno/commands/area.hpp"

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>

namespace utfall::uno::insert {

/// A cell of a sheet, counted from 0.
struct Spot {
    sal_Int32 column = 0;
    sal_Int32 row = 0;
};

/// Below the table, else to its right, else below everything on the sheet: never over cells with
/// content, nor over anything drawn. A blank row or column stays between, so that what is written
/// there doesn't become a part of the table.
/// @param size in 1/100 mm
[[nodiscard]] Spot free_place(const commands::Workplace& work, const commands::Area& table,
                              const css::awt::Size& size);

/// The upper left corner of a cell, in 1/100 mm.
[[nodiscard]] css::awt::Point corner(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                                     const Spot& spot);

/// The first row from that one on that begins at `y` or below.
[[nodiscard]] sal_Int32 row_below(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                                  Spot spot, sal_Int32 y);

} // namespace utfall::uno::insert

#include "uno/insert/free_place.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>
#include <vector>

namespace utfall::uno::insert {

namespace {

using commands::Area;
using css::awt::Rectangle;
using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int32 with_content = css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                                   css::sheet::CellFlags::STRING | css::sheet::CellFlags::FORMULA |
                                   css::sheet::CellFlags::ANNOTATION;

class Sheet {
public:
    Sheet(const commands::Workplace& work, const Area& table) : sheet_(table.sheet) {
        const Reference<css::table::XColumnRowRange> grid(sheet_, UNO_QUERY_THROW);
        rows_ = grid->getRows()->getCount();
        columns_ = grid->getColumns()->getCount();
        const Reference<css::container::XIndexAccess> page(
            Reference<css::drawing::XDrawPagesSupplier>(work.document, UNO_QUERY_THROW)
                ->getDrawPages()
                ->getByIndex(table.address.Sheet),
            UNO_QUERY_THROW);
        for (sal_Int32 i = 0; i < page->getCount(); ++i) {
            const Reference<css::drawing::XShape> shape(page->getByIndex(i), UNO_QUERY_THROW);
            const auto at = shape->getPosition();
            const auto size = shape->getSize();
            drawn_.push_back({at.X, at.Y, size.Width, size.Height});
        }
    }

    /// Whether there is nothing from this cell on, so far to the right and down.
    [[nodiscard]] bool is_free(const Spot& spot, const css::awt::Size& size) const {
        const auto& [column, row] = spot;
        if (column >= columns_ || row >= rows_) {
            return false;
        }
        const auto begin = corner(column, row);
        const Rectangle place{begin.X, begin.Y, size.Width, size.Height};
        for (const Rectangle& other : drawn_) {
            if (place.X < other.X + other.Width && other.X < place.X + place.Width &&
                place.Y < other.Y + other.Height && other.Y < place.Y + place.Height) {
                return false;
            }
        }
        sal_Int32 last_column = column;
        while (last_column + 1 < columns_ &&
               corner(last_column + 1, row).X < place.X + place.Width) {
            ++last_column;
        }
        sal_Int32 last_row = row;
        while (last_row + 1 < rows_ && corner(column, last_row + 1).Y < place.Y + place.Height) {
            ++last_row;
        }
        const bool fits = last_column + 1 < columns_ && last_row + 1 < rows_;
        return fits && is_empty(column, row, last_column, last_row);
    }

    /// Below everything on the sheet, with a blank row between.
    [[nodiscard]] Spot end(sal_Int32 column) const {
        const auto cursor = sheet_->createCursor();
        Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
        const auto used = Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)
                              ->getRangeAddress();
        sal_Int32 bottom = corner(0, used.EndRow + 1).Y;
        for (const Rectangle& other : drawn_) {
            bottom = std::max(bottom, other.Y + other.Height);
        }
        return {column, row_below(sheet_, {column, used.EndRow + 1}, bottom) + 1};
    }

private:
    [[nodiscard]] css::awt::Point corner(sal_Int32 column, sal_Int32 row) const {
        return insert::corner(sheet_, {std::min(column, columns_ - 1), std::min(row, rows_ - 1)});
    }

    /// Calc's query also finds cells beside the range that it is asked about.
    [[nodiscard]] bool is_empty(sal_Int32 left, sal_Int32 top, sal_Int32 right,
                                sal_Int32 bottom) const {
        const Reference<css::sheet::XCellRangesQuery> covered(
            sheet_->getCellRangeByPosition(left, top, right, bottom), UNO_QUERY_THROW);
        for (const CellRangeAddress& found :
             covered->queryContentCells(with_content)->getRangeAddresses()) {
            if (found.StartColumn <= right && found.EndColumn >= left && found.StartRow <= bottom &&
                found.EndRow >= top) {
                return false;
            }
        }
        return true;
    }

    Reference<css::sheet::XSpreadsheet> sheet_;
    sal_Int32 rows_ = 0;
    sal_Int32 columns_ = 0;
    std::vector<Rectangle> drawn_;
};

} // namespace

css::awt::Point corner(const Reference<css::sheet::XSpreadsheet>& sheet, const Spot& spot) {
    css::awt::Point point;
    Reference<css::beans::XPropertySet>(sheet->getCellByPosition(spot.column, spot.row),
                                        UNO_QUERY_THROW)
        ->getPropertyValue("Position") >>= point;
    return point;
}

sal_Int32 row_below(const Reference<css::sheet::XSpreadsheet>& sheet, Spot spot, sal_Int32 y) {
    const sal_Int32 rows =
        Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows()->getCount();
    while (spot.row + 1 < rows && corner(sheet, spot).Y < y) {
        ++spot.row;
    }
    return spot.row;
}

Spot free_place(const commands::Workplace& work, const Area& table, const css::awt::Size& size) {
    const Sheet sheet(work, table);
    const CellRangeAddress& at = table.address;
    for (const Spot& spot :
         {Spot{at.StartColumn, at.EndRow + 2}, Spot{at.EndColumn + 2, at.StartRow}}) {
        if (sheet.is_free(spot, size)) {
            return spot;
        }
    }
    return sheet.end(at.StartColumn);
}

} // namespace utfall::uno::insert

#include "uno/insert/register_of_document.hpp"

#include "uno/commands/read_cells.hpp"
#include "uno/text.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include <algorithm>

namespace utfall::uno::insert {

namespace {

using core::commands::RegisterPlace;
using css::sheet::XSpreadsheet;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// A title, notes and the headings stand within these; the columns are more than a register has.
constexpr sal_Int32 searched_rows = 20;
constexpr sal_Int32 searched_columns = 60;

css::table::CellRangeAddress used_area(const Reference<XSpreadsheet>& sheet) {
    const auto cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    return Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
}

/// All cells of an array formula that covers the cell.
Reference<css::sheet::XArrayFormulaRange> array_around(const Reference<XSpreadsheet>& sheet,
                                                       sal_Int32 column, sal_Int32 row) {
    const Reference<css::sheet::XSheetCellRange> cell(
        sheet->getCellRangeByPosition(column, row, column, row), UNO_QUERY_THROW);
    const auto cursor = sheet->createCursorByRange(cell);
    cursor->collapseToCurrentArray();
    return {cursor, UNO_QUERY_THROW};
}

} // namespace

std::optional<RegisterPlace>
find_register(const Reference<css::sheet::XSpreadsheetDocument>& document) {
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const Reference<XSpreadsheet> sheet(sheets->getByIndex(i), UNO_QUERY_THROW);
        const auto used = used_area(sheet);
        const auto top = commands::read_values(
            sheet->getCellRangeByPosition(0, 0, std::min(used.EndColumn, searched_columns - 1),
                                          std::min(used.EndRow, searched_rows - 1)));
        const auto name =
            to_utf8(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
        if (auto place = core::commands::place_register(top, name)) {
            place->last_row = std::max(place->last_row, static_cast<std::size_t>(used.EndRow));
            return place;
        }
    }
    return std::nullopt;
}

void link_to_register(const Reference<XSpreadsheet>& sheet, const RegisterPlace& place) {
    const auto used = used_area(sheet);
    for (sal_Int32 row = 0; row <= used.EndRow; ++row) {
        for (sal_Int32 column = 0; column <= used.EndColumn; ++column) {
            const auto cell = sheet->getCellByPosition(column, row);
            const std::string formula = to_utf8(cell->getFormula());
            const std::string linked = core::commands::link_formula(formula, place);
            if (linked == formula) {
                continue;
            }
            if (linked.starts_with("{")) {
                // Calc shows an array formula in braces, and takes it without.
                array_around(sheet, column, row)
                    ->setArrayFormula(to_ustring(linked.substr(1, linked.size() - 2)));
            } else {
                cell->setFormula(to_ustring(linked));
            }
        }
    }
}

} // namespace utfall::uno::insert

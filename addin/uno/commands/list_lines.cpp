#include "uno/commands/list_lines.hpp"

#include "core/commands/phrase.hpp"
#include "uno/commands/number_formats.hpp"
#include "uno/commands/read_cells.hpp"
#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesAccess.hpp>

#include <algorithm>

namespace utfall::uno::commands {

namespace {

using core::commands::first_list_row;
using core::commands::list_columns;
using core::commands::ListColumn;
using core::commands::Remark;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr std::size_t index_of(ListColumn column) {
    return static_cast<std::size_t>(column);
}

sal_Int32 format_of(const Reference<css::table::XCell>& cell) {
    sal_Int32 key = 0;
    Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)->getPropertyValue("NumberFormat") >>=
        key;
    return key;
}

// Where a link leads now; false when its cell is gone.
bool follow(const Workplace& work, const rtl::OUString& formula, ListLine& line) {
    const std::string reference = core::commands::linked_reference(to_utf8(formula));
    if (reference.empty()) {
        return false;
    }
    try {
        const Reference<css::sheet::XCellRangesAccess> sheets(work.document->getSheets(),
                                                              UNO_QUERY_THROW);
        const auto found = sheets->getCellRangesByName(to_ustring(reference));
        if (found.getLength() != 1) {
            return false;
        }
        const Reference<css::sheet::XSheetCellRange> cell(found[0], UNO_QUERY_THROW);
        const auto address =
            Reference<css::sheet::XCellRangeAddressable>(cell, UNO_QUERY_THROW)->getRangeAddress();
        line.target = {address.Sheet, address.StartColumn, address.StartRow};
        line.sheet_name = area_of(cell->getSpreadsheet(), address).sheet_name;
        return true;
    } catch (const css::uno::Exception&) {
        return false; // the sheet or the cell has been deleted
    }
}

// A figure as its cell shows it; one without a format of its own by the decimals it needs.
sal_Int32 format_for(const NumberFormats& formats, sal_Int32 cells_own, double value) {
    return formats.is_general(cells_own) || formats.is_text(cells_own)
               ? formats.number(true, core::commands::shown_decimals(value))
               : cells_own;
}

Any value_of(const core::Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) {
        return Any(*number);
    }
    const auto* text = std::get_if<std::string>(&cell);
    return Any(text == nullptr ? rtl::OUString() : to_ustring(*text));
}

} // namespace

std::vector<ListLine> read_lines(const Workplace& work, const Area& list) {
    std::vector<ListLine> lines;
    if (list.rows() <= first_list_row) {
        return lines;
    }
    const auto from = static_cast<sal_Int32>(first_list_row);
    const auto range = list.sheet->getCellRangeByPosition(
        0, from, static_cast<sal_Int32>(list_columns) - 1, list.address.EndRow);
    const auto rows = Reference<css::sheet::XCellRangeData>(range, UNO_QUERY_THROW)->getDataArray();
    for (sal_Int32 row = 0; row < rows.getLength(); ++row) {
        ListLine line;
        const auto link =
            list.sheet->getCellByPosition(static_cast<sal_Int32>(ListColumn::cell), from + row);
        if (!follow(work, link->getFormula(), line)) {
            continue;
        }
        for (std::size_t column = 0; column < list_columns; ++column) {
            const auto at = static_cast<sal_Int32>(column);
            line.values[column] = rows[row][at];
            line.formats[column] = format_of(list.sheet->getCellByPosition(at, from + row));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<ListLine> lines_of(const Workplace& work, const Area& area,
                               const std::vector<Remark>& remarks) {
    const NumberFormats formats(work);
    std::vector<ListLine> lines;
    for (const Remark& remark : remarks) {
        ListLine line;
        line.target = {area.address.Sheet,
                       area.address.StartColumn + static_cast<sal_Int32>(remark.place.column),
                       area.address.StartRow + static_cast<sal_Int32>(remark.place.row)};
        line.sheet_name = area.sheet_name;
        const sal_Int32 own =
            format_of(area.sheet->getCellByPosition(line.target.Column, line.target.Row));
        const auto put = [&](ListColumn column, const core::Cell& cell) {
            line.values[index_of(column)] = value_of(cell);
            if (const auto* number = std::get_if<double>(&cell)) {
                line.formats[index_of(column)] = format_for(formats, own, *number);
            }
        };
        const auto put_figure = [&](ListColumn column, const std::optional<double>& figure) {
            put(column, figure ? core::Cell(*figure) : core::Cell());
        };
        put(ListColumn::kind, remark.kind);
        put(ListColumn::row, remark.row_label);
        put(ListColumn::column, remark.column_header);
        put(ListColumn::printed, remark.printed);
        put_figure(ListColumn::computed, remark.computed);
        put_figure(ListColumn::difference, remark.difference);
        put(ListColumn::explanation, remark.explanation);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace utfall::uno::commands

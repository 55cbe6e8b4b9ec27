#include "uno/commands/list_lines.hpp"

#include "uno/commands/read_cells.hpp"
#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesAccess.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>

namespace utfall::uno::commands {

namespace {

using namespace core::commands;
using css::table::CellAddress;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Sheet = Reference<css::sheet::XSpreadsheet>;

Reference<css::table::XCell> cell_of(const Sheet& list, sal_Int32 row, ListColumn column) {
    return list->getCellByPosition(static_cast<sal_Int32>(column), row);
}

std::string text_of(const Sheet& list, sal_Int32 row, ListColumn column) {
    return to_utf8(
        Reference<css::text::XTextRange>(cell_of(list, row, column), UNO_QUERY_THROW)->getString());
}

sal_Int32 format_of(const Reference<css::table::XCell>& cell) {
    sal_Int32 key = 0;
    Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)->getPropertyValue("NumberFormat") >>=
        key;
    return key;
}

void put_text(const Sheet& list, sal_Int32 row, ListColumn column, std::string_view text) {
    if (text_of(list, row, column) != text) {
        Reference<css::text::XTextRange>(cell_of(list, row, column), UNO_QUERY_THROW)
            ->setString(to_ustring(text));
    }
}

// All figures of a line are written alike: as percent where their cell is, else with the decimals
// that the longest needs.
sal_Int32 format_for(const NumberFormats& formats, sal_Int32 cells_own, int decimals) {
    if (formats.is_percent(cells_own)) {
        return cells_own;
    }
    return formats.number(true, decimals);
}

void put_figure(const Sheet& list, sal_Int32 row, ListColumn column, const core::Cell& figure,
                sal_Int32 format) {
    const auto cell = cell_of(list, row, column);
    if (const auto* number = std::get_if<double>(&figure)) {
        const bool same =
            cell->getType() == css::table::CellContentType_VALUE && cell->getValue() == *number;
        if (!same) {
            cell->setValue(*number);
        }
        if (format_of(cell) != format) {
            Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)
                ->setPropertyValue("NumberFormat", Any(format));
        }
        return;
    }
    const auto* text = std::get_if<std::string>(&figure);
    put_text(list, row, column, text == nullptr ? std::string() : *text);
}

LinkedCells cells_of(const Area& area, const RemarkGroup& group) {
    return {area.first_row() + group.remark.place.row,
            area.first_column() + group.remark.place.column, area.first_row() + group.last.row,
            area.first_column() + group.last.column};
}

} // namespace

std::optional<CellAddress> target_of(const Workplace& work, const Sheet& list, sal_Int32 row) {
    const std::string reference =
        linked_reference(to_utf8(cell_of(list, row, ListColumn::cell)->getFormula()));
    if (reference.empty()) {
        return std::nullopt;
    }
    try {
        const Reference<css::sheet::XCellRangesAccess> sheets(work.document->getSheets(),
                                                              UNO_QUERY_THROW);
        const auto found = sheets->getCellRangesByName(to_ustring(reference));
        if (found.getLength() != 1) {
            return std::nullopt;
        }
        const auto address = Reference<css::sheet::XCellRangeAddressable>(found[0], UNO_QUERY_THROW)
                                 ->getRangeAddress();
        return CellAddress(address.Sheet, address.StartColumn, address.StartRow);
    } catch (const css::uno::Exception&) {
        return std::nullopt; // the sheet or the cell has been deleted
    }
}

std::vector<ListLine> read_lines(const Workplace& work, const Area& list) {
    std::vector<ListLine> lines;
    for (auto row = static_cast<sal_Int32>(first_list_row); row <= list.address.EndRow; ++row) {
        const std::string formula =
            to_utf8(cell_of(list.sheet, row, ListColumn::cell)->getFormula());
        if (linked_reference(formula).empty()) {
            continue;
        }
        ListLine line;
        line.row = row;
        line.target = target_of(work, list.sheet, row);
        if (line.target) {
            line.known.row = static_cast<std::size_t>(line.target->Row);
            line.known.column = static_cast<std::size_t>(line.target->Column);
        }
        line.known.kind = text_of(list.sheet, row, ListColumn::kind);
        line.known.status = read_status(text_of(list.sheet, row, ListColumn::status));
        const auto figures = read_values(
            list.sheet->getCellRangeByPosition(static_cast<sal_Int32>(ListColumn::printed), row,
                                               static_cast<sal_Int32>(ListColumn::computed), row));
        line.known.printed = figures.at(0, 0);
        if (const auto* computed = std::get_if<double>(&figures.at(0, 1))) {
            line.known.computed = *computed;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

void write_line(const Workplace& work, const Sheet& list, sal_Int32 row, const LineText& line,
                const Area& area, std::optional<double> new_number) {
    const NumberFormats formats(work);
    const RemarkGroup& group = line.group;
    const Remark& remark = group.remark;
    if (new_number) {
        cell_of(list, row, ListColumn::number)->setValue(*new_number);
        cell_of(list, row, ListColumn::cell)
            ->setFormula(to_ustring(link_formula(area.sheet_name, cells_of(area, group))));
    }
    write_status(work, list, row, line.status);
    put_text(list, row, ListColumn::sheet, area.sheet_name);
    put_text(list, row, ListColumn::kind, remark.kind);
    put_text(list, row, ListColumn::row, remark.row_label);
    put_text(list, row, ListColumn::column, remark.column_header);
    put_text(list, row, ListColumn::explanation, explanation_of(group, work.language));
    const sal_Int32 format =
        format_for(formats,
                   format_of(area.sheet->getCellByPosition(
                       area.address.StartColumn + static_cast<sal_Int32>(remark.place.column),
                       area.address.StartRow + static_cast<sal_Int32>(remark.place.row))),
                   line_decimals(remark));
    put_figure(list, row, ListColumn::printed, remark.printed, format);
    put_figure(list, row, ListColumn::computed, core::cell_or_blank(remark.computed), format);
    put_figure(list, row, ListColumn::difference, core::cell_or_blank(remark.difference), format);
}

void write_status(const Workplace& work, const Sheet& list, sal_Int32 row, Status status) {
    put_text(list, row, ListColumn::status, status_name(status, work.language));
}

} // namespace utfall::uno::commands

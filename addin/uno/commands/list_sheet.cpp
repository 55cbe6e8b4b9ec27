#include "uno/commands/list_sheet.hpp"

#include "core/commands/listing.hpp"
#include "uno/text.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>
#include <array>

namespace utfall::uno::commands {

namespace {

using namespace core::commands;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Sheet = Reference<css::sheet::XSpreadsheet>;
using Row = css::uno::Sequence<Any>;

constexpr auto last_column = static_cast<sal_Int32>(list_columns) - 1;

/// Hundredths of a millimetre; together what a window of ordinary width shows.
constexpr std::array<sal_Int32, list_columns> widths{900,  2800, 1400, 3200, 5000,
                                                     3000, 2400, 2400, 2400, 9500};
constexpr sal_Int32 header_fill = 0xDCE9E4;
constexpr float title_height = 14.0F;
constexpr sal_Int32 link_colour = 0x0563C1;

/// Between the figures, which stand to the right, and the text beside them.
constexpr sal_Int16 text_indent = 200;

Area whole_sheet(const Sheet& sheet) {
    const auto cursor = sheet->createCursor();
    const Reference<css::sheet::XUsedAreaCursor> used(cursor, UNO_QUERY_THROW);
    used->gotoStartOfUsedArea(false);
    used->gotoEndOfUsedArea(true);
    css::table::CellRangeAddress address =
        Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    address.StartColumn = address.StartRow = 0;
    return area_of(sheet, address);
}

std::string text_at(const Sheet& sheet, std::size_t row, std::size_t column) {
    const auto cell =
        sheet->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row));
    return to_utf8(Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->getString());
}

Reference<css::table::XCellRange> rows_of(const Sheet& sheet, std::size_t from, std::size_t count) {
    return sheet->getCellRangeByPosition(0, static_cast<sal_Int32>(from), last_column,
                                         static_cast<sal_Int32>(from + count) - 1);
}

void set(const Reference<css::uno::XInterface>& object, const char* property, const Any& value) {
    Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(property), value);
}

Sheet make_sheet(const Workplace& work) {
    const auto sheets = work.document->getSheets();
    std::vector<std::string> taken;
    for (const rtl::OUString& name : sheets->getElementNames()) {
        taken.push_back(to_utf8(name));
    }
    const rtl::OUString name = to_ustring(free_sheet_name(taken, work.language));
    sheets->insertNewByName(name, static_cast<sal_Int16>(taken.size()));
    return {sheets->getByName(name), UNO_QUERY_THROW};
}

void clear(const Area& list) {
    using namespace css::sheet::CellFlags;
    Reference<css::sheet::XSheetOperation>(list.range, UNO_QUERY_THROW)
        ->clearContents(VALUE | DATETIME | STRING | ANNOTATION | FORMULA | HARDATTR);
}

void write_head(const Workplace& work, const Sheet& sheet) {
    const auto put = [&sheet](std::size_t row, std::size_t column, std::string_view text) {
        const auto cell =
            sheet->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row));
        Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(to_ustring(text));
    };
    put(title_row, 0, list_title(work.language));
    put(note_row, 0, list_note(work.language));
    for (std::size_t column = 0; column < list_columns; ++column) {
        put(header_row, column, list_headers()[column].in(work.language));
    }
    const auto title = sheet->getCellByPosition(0, static_cast<sal_Int32>(title_row));
    set(title, "CharWeight", Any(css::awt::FontWeight::BOLD));
    set(title, "CharHeight", Any(title_height));
    const auto header = rows_of(sheet, header_row, 1);
    set(header, "CharWeight", Any(css::awt::FontWeight::BOLD));
    set(header, "CellBackColor", Any(header_fill));
}

void set_widths(const Sheet& sheet) {
    const auto columns =
        Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getColumns();
    for (std::size_t column = 0; column < list_columns; ++column) {
        set(Reference<css::uno::XInterface>(columns->getByIndex(static_cast<sal_Int32>(column)),
                                            UNO_QUERY_THROW),
            "Width", Any(widths[column]));
    }
}

void write_values(const Sheet& sheet, const std::vector<ListLine>& lines) {
    css::uno::Sequence<Row> rows(static_cast<sal_Int32>(lines.size()));
    css::uno::Sequence<css::uno::Sequence<rtl::OUString>> links(rows.getLength());
    Row* row = rows.getArray();
    css::uno::Sequence<rtl::OUString>* link = links.getArray();
    double number = 0.0;
    for (const ListLine& line : lines) {
        row->realloc(static_cast<sal_Int32>(list_columns));
        std::copy(line.values.begin(), line.values.end(), row->getArray());
        const auto value = [&row](ListColumn column) -> Any& {
            return row->getArray()[static_cast<std::size_t>(column)];
        };
        number += 1.0;
        value(ListColumn::number) <<= number;
        value(ListColumn::sheet) <<= to_ustring(line.sheet_name);
        value(ListColumn::cell) <<= rtl::OUString();
        for (Any* each = row->getArray(); each != row->getArray() + list_columns; ++each) {
            if (!each->hasValue()) {
                *each <<= rtl::OUString();
            }
        }
        link->realloc(1);
        link->getArray()[0] =
            to_ustring(link_formula(line.sheet_name, static_cast<std::size_t>(line.target.Row),
                                    static_cast<std::size_t>(line.target.Column)));
        ++row;
        ++link;
    }
    Reference<css::sheet::XCellRangeData>(rows_of(sheet, first_list_row, lines.size()),
                                          UNO_QUERY_THROW)
        ->setDataArray(rows);
    const auto at = static_cast<sal_Int32>(ListColumn::cell);
    const auto from = static_cast<sal_Int32>(first_list_row);
    Reference<css::sheet::XCellRangeFormula>(
        sheet->getCellRangeByPosition(at, from, at, from + links.getLength() - 1), UNO_QUERY_THROW)
        ->setFormulaArray(links);
}

void format_values(const Sheet& sheet, const std::vector<ListLine>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t column = 0; column < list_columns; ++column) {
            if (lines[i].formats[column] != 0) {
                set(sheet->getCellByPosition(static_cast<sal_Int32>(column),
                                             static_cast<sal_Int32>(first_list_row + i)),
                    "NumberFormat", Any(lines[i].formats[column]));
            }
        }
    }
    // Texts that are figures stand to the right like the others.
    const auto from = static_cast<sal_Int32>(first_list_row);
    const auto to = static_cast<sal_Int32>(first_list_row + lines.size()) - 1;
    const auto figures = sheet->getCellRangeByPosition(
        static_cast<sal_Int32>(ListColumn::printed), static_cast<sal_Int32>(header_row),
        static_cast<sal_Int32>(ListColumn::difference), to);
    set(figures, "HoriJustify", Any(css::table::CellHoriJustify_RIGHT));
    const auto block = sheet->getCellRangeByPosition(0, from, last_column, to);
    set(block, "VertJustify", Any(css::table::CellVertJustify2::TOP));
    set(block, "IsTextWrapped", Any(true));
    const auto text = sheet->getCellRangeByPosition(last_column, static_cast<sal_Int32>(header_row),
                                                    last_column, to);
    set(text, "HoriJustify", Any(css::table::CellHoriJustify_LEFT));
    set(text, "ParaIndent", Any(text_indent));
    const auto numbers =
        sheet->getCellRangeByPosition(0, static_cast<sal_Int32>(header_row), 0, to);
    set(numbers, "HoriJustify", Any(css::table::CellHoriJustify_LEFT));
    // The text of a link is a formula's result, which Calc neither colours nor underlines.
    const auto at = static_cast<sal_Int32>(ListColumn::cell);
    set(sheet->getCellRangeByPosition(at, from, at, to), "CharColor", Any(link_colour));
    // Rows fit their text by themselves now, but after Redo only when that is a step of its own.
    const Reference<css::table::XColumnRowRange> rows(block, UNO_QUERY_THROW);
    set(rows->getRows(), "OptimalHeight", Any(true));
}

} // namespace

std::optional<Area> find_list(const Workplace& work) {
    const Reference<css::container::XIndexAccess> sheets(work.document->getSheets(),
                                                         UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const Sheet sheet(sheets->getByIndex(i), UNO_QUERY_THROW);
        if (is_list_title(text_at(sheet, title_row, 0))) {
            return whole_sheet(sheet);
        }
    }
    return std::nullopt;
}

ListUpdate update_list(const Workplace& work, const Area& area,
                       const std::vector<Remark>& remarks) {
    ListUpdate update{find_list(work), {}, false};
    std::vector<ListLine>& lines = update.lines;
    if (update.list) {
        lines = read_lines(work, *update.list);
    }
    const auto gone = std::remove_if(lines.begin(), lines.end(), [&area](const ListLine& line) {
        return area.holds(line.target);
    });
    update.changes = gone != lines.end() || !remarks.empty();
    lines.erase(gone, lines.end());
    // New lines stand where the sheet's place among the others puts them.
    const std::vector<ListLine> added = lines_of(work, area, remarks);
    const auto place = std::find_if(lines.begin(), lines.end(), [&area](const ListLine& line) {
        return line.target.Sheet > area.address.Sheet;
    });
    lines.insert(place, added.begin(), added.end());
    return update;
}

std::string write_list(const Workplace& work, const ListUpdate& update) {
    const Sheet sheet = update.list ? update.list->sheet : make_sheet(work);
    if (update.list) {
        clear(*update.list);
    } else {
        set_widths(sheet);
    }
    write_head(work, sheet);
    if (update.lines.empty()) {
        const auto cell = sheet->getCellByPosition(0, static_cast<sal_Int32>(first_list_row));
        Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)
            ->setString(to_ustring(empty_list(work.language)));
    } else {
        write_values(sheet, update.lines);
        format_values(sheet, update.lines);
    }
    return whole_sheet(sheet).sheet_name;
}

} // namespace utfall::uno::commands

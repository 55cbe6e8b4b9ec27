#include "uno/commands/list_sheet.hpp"

#include "core/commands/listing.hpp"
#include "uno/text.hpp"

#include <com/sun/star/awt/FontUnderline.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>
#include <array>

namespace utfall::uno::commands {

namespace {

using namespace core::commands;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Sheet = Reference<css::sheet::XSpreadsheet>;

constexpr auto last_column = static_cast<sal_Int32>(list_columns) - 1;

/// Hundredths of a millimetre; up to the explanation together what a window of 1366 points shows.
/// The figures' three columns hold tens of millions with öre in one line.
constexpr std::array<sal_Int32, list_columns> widths{900,  1700, 2300, 1700, 3000, 4000,
                                                     2600, 2450, 2450, 2450, 8000, 3000};
constexpr sal_Int32 header_fill = 0xDCE9E4;
constexpr sal_Int32 header_text = 0x000000; ///< with the fill, so that it is read in dark too
constexpr sal_Int32 note_height = 1400;
constexpr float title_height = 14.0F;

/// Our page style, in hundredths of a millimetre: A4 across.
constexpr const char* page_style = "Utfall granskning";
constexpr sal_Int32 long_side = 29700;
constexpr sal_Int32 short_side = 21000;

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
    set(header, "CharColor", Any(header_text));
    const auto figures = sheet->getCellRangeByPosition(
        static_cast<sal_Int32>(ListColumn::printed), static_cast<sal_Int32>(header_row),
        static_cast<sal_Int32>(ListColumn::difference), static_cast<sal_Int32>(header_row));
    set(figures, "HoriJustify", Any(css::table::CellHoriJustify_RIGHT));
    const auto texts = sheet->getCellRangeByPosition(
        static_cast<sal_Int32>(ListColumn::explanation), static_cast<sal_Int32>(header_row),
        static_cast<sal_Int32>(ListColumn::note), static_cast<sal_Int32>(header_row));
    set(texts, "HoriJustify", Any(css::table::CellHoriJustify_LEFT)); // else it isn't indented
    set(texts, "ParaIndent", Any(text_indent));
    // The note is longer than a window is wide: over the columns that a window shows, in as many
    // lines as it needs.
    const auto note = sheet->getCellRangeByPosition(0, static_cast<sal_Int32>(note_row),
                                                    static_cast<sal_Int32>(ListColumn::explanation),
                                                    static_cast<sal_Int32>(note_row));
    Reference<css::util::XMergeable>(note, UNO_QUERY_THROW)->merge(true);
    set(note, "IsTextWrapped", Any(true));
    set(note, "VertJustify", Any(css::table::CellVertJustify2::TOP));
    const Reference<css::table::XColumnRowRange> rows(note, UNO_QUERY_THROW);
    set(rows->getRows(), "Height", Any(note_height));
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

// A4 across, as wide as one page, with the headers on every page. The page style stays when the
// sheet's making is undone: the office doesn't record it, and it changes nothing then.
void set_page(const Reference<css::sheet::XSpreadsheetDocument>& document, const Sheet& sheet) {
    const Reference<css::style::XStyleFamiliesSupplier> families(document, UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> styles(
        families->getStyleFamilies()->getByName("PageStyles"), UNO_QUERY_THROW);
    const rtl::OUString name = rtl::OUString::createFromAscii(page_style);
    if (!styles->hasByName(name)) {
        const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
        styles->insertByName(name, Any(factory->createInstance("com.sun.star.style.PageStyle")));
        const Reference<css::uno::XInterface> style(styles->getByName(name), UNO_QUERY_THROW);
        set(style, "IsLandscape", Any(true));
        set(style, "Width", Any(long_side));
        set(style, "Height", Any(short_side));
        set(style, "ScaleToPagesX", Any(sal_Int16(1)));
        set(style, "ScaleToPagesY", Any(sal_Int16(0)));
    }
    set(sheet, "PageStyle", Any(name));
    const Reference<css::sheet::XPrintAreas> print(sheet, UNO_QUERY_THROW);
    css::table::CellRangeAddress head;
    head.StartRow = head.EndRow = static_cast<sal_Int32>(header_row);
    head.EndColumn = last_column;
    print->setTitleRows(head);
    print->setPrintTitleRows(true);
}

// The words that Status may have, to choose from; others are allowed.
void offer_statuses(const Workplace& work, const Reference<css::table::XCellRange>& cells) {
    const Reference<css::beans::XPropertySet> properties(cells, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> validation(properties->getPropertyValue("Validation"),
                                                         UNO_QUERY_THROW);
    std::string words;
    for (const Status status : statuses) {
        words +=
            (words.empty() ? "\"" : ";\"") + std::string(status_name(status, work.language)) + '"';
    }
    set(validation, "Type", Any(css::sheet::ValidationType_LIST));
    set(validation, "ShowErrorMessage", Any(false));
    Reference<css::sheet::XSheetCondition>(validation, UNO_QUERY_THROW)
        ->setFormula1(to_ustring(words));
    properties->setPropertyValue("Validation", Any(validation));
}

// Rows of the list that are new: their looks.
void format_rows(const Workplace& work, const Sheet& sheet, sal_Int32 from, sal_Int32 count) {
    const sal_Int32 to = from + count - 1;
    const auto columns = [&](ListColumn first, ListColumn last) {
        return sheet->getCellRangeByPosition(static_cast<sal_Int32>(first), from,
                                             static_cast<sal_Int32>(last), to);
    };
    const auto block = columns(ListColumn::number, ListColumn::note);
    set(block, "VertJustify", Any(css::table::CellVertJustify2::TOP));
    set(block, "IsTextWrapped", Any(true));
    // Texts that are figures stand to the right like the others.
    set(columns(ListColumn::printed, ListColumn::difference), "HoriJustify",
        Any(css::table::CellHoriJustify_RIGHT));
    const auto text = columns(ListColumn::explanation, ListColumn::note);
    set(text, "HoriJustify", Any(css::table::CellHoriJustify_LEFT));
    set(text, "ParaIndent", Any(text_indent));
    set(columns(ListColumn::number, ListColumn::number), "HoriJustify",
        Any(css::table::CellHoriJustify_LEFT));
    // The text of a link is a formula's result, which Calc neither colours nor underlines. The
    // colour is read on a light page and on a dark one.
    set(columns(ListColumn::cell, ListColumn::cell), "CharUnderline",
        Any(css::awt::FontUnderline::SINGLE));
    offer_statuses(work, columns(ListColumn::status, ListColumn::status));
}

void fit_heights(const Sheet& sheet, sal_Int32 from, sal_Int32 count) {
    // Rows fit their text by themselves, but after Redo only when that is a step of its own.
    const Reference<css::table::XColumnRowRange> rows(
        sheet->getCellRangeByPosition(0, from, last_column, from + count - 1), UNO_QUERY_THROW);
    set(rows->getRows(), "OptimalHeight", Any(true));
}

// Where new lines stand: below the last line, before whatever the user wrote below.
sal_Int32 first_free_row(const ListUpdate& update) {
    return update.lines.empty() ? static_cast<sal_Int32>(first_list_row)
                                : update.lines.back().row + 1;
}

double last_number(const Sheet& sheet, const ListUpdate& update) {
    double number = 0.0;
    for (const ListLine& line : update.lines) {
        number = std::max(
            number, sheet->getCellByPosition(static_cast<sal_Int32>(ListColumn::number), line.row)
                        ->getValue());
    }
    return number;
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

ListUpdate plan_update(const Workplace& work, const Area& area, std::vector<RemarkGroup> groups) {
    ListUpdate update{find_list(work), {}, {}, std::move(groups), {}};
    if (update.list) {
        update.lines = read_lines(work, *update.list);
    }
    std::vector<KnownLine> known;
    for (std::size_t i = 0; i < update.lines.size(); ++i) {
        const ListLine& line = update.lines[i];
        if (line.target && area.holds(*line.target)) {
            update.of_area.push_back(i);
            known.push_back(line.known);
        }
    }
    update.plan = plan_list(known, update.groups, area.first_row(), area.first_column());
    return update;
}

std::string write_list(const Workplace& work, UndoStep& step, const Area& area,
                       const ListUpdate& update) {
    const Sheet sheet = update.list ? update.list->sheet : make_sheet(work);
    if (!update.list) {
        set_widths(sheet);
        write_head(work, sheet);
        const rtl::OUString name =
            Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName();
        step.perform(
            [document = work.document, name] {
                set_page(document, Sheet(document->getSheets()->getByName(name), UNO_QUERY_THROW));
            },
            [] {}); // the sheet goes
    }
    for (const std::size_t line : update.plan.mended) {
        write_status(work, sheet, update.lines[update.of_area[line]].row, Status::mended);
    }
    std::vector<std::size_t> fresh;
    for (std::size_t i = 0; i < update.groups.size(); ++i) {
        const PlannedLine& planned = update.plan.lines[i];
        if (planned.known) {
            write_line(work, sheet, update.lines[update.of_area[*planned.known]].row,
                       {update.groups[i], planned.status}, area, std::nullopt);
        } else {
            fresh.push_back(i);
        }
    }
    if (!fresh.empty()) {
        const sal_Int32 from = first_free_row(update);
        const auto count = static_cast<sal_Int32>(fresh.size());
        if (update.list) {
            Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)
                ->getRows()
                ->insertByIndex(from, count);
        }
        format_rows(work, sheet, from, count);
        double number = last_number(sheet, update);
        sal_Int32 row = from;
        for (const std::size_t i : fresh) {
            write_line(work, sheet, row++, {update.groups[i], update.plan.lines[i].status}, area,
                       number += 1.0);
        }
        fit_heights(sheet, from, count);
    }
    return whole_sheet(sheet).sheet_name;
}

std::optional<css::table::CellAddress> finding_at_cursor(const Workplace& work, const Area& list) {
    const Reference<css::sheet::XCellRangeAddressable> selected(work.model->getCurrentSelection(),
                                                                css::uno::UNO_QUERY);
    if (!selected.is() || selected->getRangeAddress().Sheet != list.address.Sheet) {
        return std::nullopt;
    }
    return target_of(work, list.sheet, selected->getRangeAddress().StartRow);
}

void go_to(const Workplace& work, const css::table::CellAddress& cell) {
    const Reference<css::container::XIndexAccess> sheets(work.document->getSheets(),
                                                         UNO_QUERY_THROW);
    const Sheet sheet(sheets->getByIndex(cell.Sheet), UNO_QUERY_THROW);
    const auto controller = work.model->getCurrentController();
    Reference<css::sheet::XSpreadsheetView>(controller, UNO_QUERY_THROW)->setActiveSheet(sheet);
    Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)
        ->select(Any(sheet->getCellByPosition(cell.Column, cell.Row)));
}

void show_sheet(const Workplace& work, const Sheet& sheet) {
    Reference<css::sheet::XSpreadsheetView>(work.model->getCurrentController(), UNO_QUERY_THROW)
        ->setActiveSheet(sheet);
}

} // namespace utfall::uno::commands

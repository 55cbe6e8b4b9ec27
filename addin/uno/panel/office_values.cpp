#include "uno/panel/office_values.hpp"

#include "uno/commands/read_cells.hpp"
#include "uno/convert.hpp"
#include "uno/text.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XFunctionAccess.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XCell.hpp>

#include <algorithm>
#include <array>

namespace utfall::uno::panel {

namespace {

using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// More cells than this aren't read while somebody moves about in a sheet.
constexpr sal_Int64 most_cells = 500000;

/// What these give depends on the cell that they stand in, or changes by itself.
constexpr std::array<std::string_view, 13> tied_to_their_cell{
    "ROW",   "COLUMN", "SHEET", "CELL",  "INDIRECT", "OFFSET",      "CURRENT",
    "STYLE", "RAND",   "NOW",   "TODAY", "INFO",     "RANDBETWEEN",
};

CellRangeAddress address_of(const Reference<css::uno::XInterface>& range) {
    return Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
}

Sheet sheet_of(const Reference<css::table::XCellRange>& range) {
    return {Reference<css::sheet::XSheetCellRange>(range, UNO_QUERY_THROW)->getSpreadsheet(),
            UNO_QUERY_THROW};
}

/// Where the sheet's name ends in a reference: its first point outside quotes, if there is one.
std::size_t sheet_end(const std::string& reference) {
    bool quoted = false;
    for (std::size_t i = 0; i < reference.size(); ++i) {
        quoted = quoted != (reference[i] == '\'');
        if (reference[i] == '.' && !quoted) {
            return i;
        }
    }
    return std::string::npos;
}

/// $'Eva''s' is Eva's.
std::string sheet_name(std::string name) {
    if (name.starts_with('$')) {
        name.erase(0, 1);
    }
    if (name.size() < 2 || name.front() != '\'') {
        return name;
    }
    std::string plain;
    for (std::size_t i = 1; i + 1 < name.size(); ++i) {
        plain.push_back(name[i]);
        i += name[i] == '\'' ? 1 : 0;
    }
    return plain;
}

/// The last row that the range's sheet uses.
sal_Int32 last_used_row(const Reference<css::table::XCellRange>& range) {
    const auto cursor = sheet_of(range)->createCursor();
    const Reference<css::sheet::XUsedAreaCursor> used(cursor, UNO_QUERY_THROW);
    used->gotoEndOfUsedArea(false);
    return address_of(cursor).EndRow;
}

/// A single cell as Calc hands it over: a blank is 0, an error keeps its code.
cells::Argument single_cell(const Reference<css::table::XCellRange>& range) {
    const auto cell = range->getCellByPosition(0, 0);
    if (const sal_Int32 code = cell->getError(); code != 0) {
        return cells::Argument(core::Cell(core::ErrorValue{core::ErrorKind::foreign, code}));
    }
    const core::Cell value = commands::read_values(range).cells().front();
    return cells::Argument(core::is_blank(value) ? core::Cell(0.0) : value);
}

} // namespace

std::optional<Cells> find_cells(const Document& document, const Sheet& sheet,
                                const std::string& reference) {
    try {
        // A sheet knows only its own cells by name: $'Min sida'.A1 is A1 of another one.
        const auto point = sheet_end(reference);
        Sheet home = sheet;
        if (point != std::string::npos) {
            home.set(document->getSheets()->getByName(
                         to_ustring(sheet_name(reference.substr(0, point)))),
                     UNO_QUERY_THROW);
        }
        const auto range = home->getCellRangeByName(
            to_ustring(point == std::string::npos ? reference : reference.substr(point + 1)));
        if (range.is()) {
            return Cells{range, address_of(range)};
        }
    } catch (const css::uno::Exception&) { // NOLINT(bugprone-empty-catch)
        // No cells have that name: what else it is, the caller finds out.
    }
    return std::nullopt;
}

std::optional<cells::Argument> OfficeValues::cells(const std::string& reference) {
    const auto found = find_cells(document_, sheet_, reference);
    if (!found) {
        return std::nullopt;
    }
    CellRangeAddress used = found->address;
    const bool whole = used.EndRow - used.StartRow >= static_cast<sal_Int32>(cells::longest_table);
    if (whole) {
        used.EndRow = std::max(used.StartRow, std::min(used.EndRow, last_used_row(found->range)));
    }
    const sal_Int64 rows = used.EndRow - used.StartRow + 1;
    const sal_Int64 columns = used.EndColumn - used.StartColumn + 1;
    if (rows * columns > most_cells) {
        return std::nullopt;
    }
    if (rows * columns == 1 && !whole) {
        return single_cell(found->range);
    }
    const auto range = found->range->getCellRangeByPosition(
        0, 0, static_cast<sal_Int32>(columns) - 1, static_cast<sal_Int32>(rows) - 1);
    core::Table table = commands::read_values(range);
    return whole ? cells::Argument::whole_columns(std::move(table))
                 : cells::Argument(std::move(table));
}

explain::Origin OfficeValues::origin(const std::string& reference) {
    explain::Origin origin;
    if (const auto found = find_cells(document_, sheet_, reference)) {
        origin.cells = true;
        origin.row = static_cast<std::size_t>(found->address.StartRow);
        origin.column = static_cast<std::size_t>(found->address.StartColumn);
        if (found->address.Sheet != address_of(sheet_).Sheet) {
            origin.sheet =
                to_utf8(Reference<css::container::XNamed>(sheet_of(found->range), UNO_QUERY_THROW)
                            ->getName()) +
                ".";
        }
    }
    return origin;
}

std::optional<cells::Argument> OfficeValues::calc(const std::string& function,
                                                  const std::vector<cells::Argument>& arguments) {
    if (std::find(tied_to_their_cell.begin(), tied_to_their_cell.end(), function) !=
        tied_to_their_cell.end()) {
        return std::nullopt;
    }
    css::uno::Sequence<css::uno::Any> values(static_cast<sal_Int32>(arguments.size()));
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!arguments[i].missing()) {
            values.getArray()[i] = to_any(arguments[i].cells());
        }
    }
    try {
        const Reference<css::sheet::XFunctionAccess> access(
            context_->getServiceManager()->createInstanceWithContext(
                "com.sun.star.sheet.FunctionAccess", context_),
            UNO_QUERY_THROW);
        return to_argument(access->callFunction(to_ustring(function), values));
    } catch (const css::uno::Exception&) {
        return std::nullopt;
    }
}

} // namespace utfall::uno::panel

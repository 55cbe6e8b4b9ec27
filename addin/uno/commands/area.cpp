#include "uno/commands/area.hpp"

#include "core/checks/checks.hpp"
#include "core/commands/phrase.hpp"
#include "core/commands/table_shape.hpp"
#include "uno/commands/guards.hpp"
#include "uno/commands/read_cells.hpp"
#include "uno/text.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace utfall::uno::commands {

namespace {

using core::commands::Refusal;
using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Sheet = Reference<css::sheet::XSpreadsheet>;

/// A whole column selected: the sheet's last row is part of the selection.
constexpr sal_Int32 last_row = 1048575;

CellRangeAddress address_of(const Reference<css::uno::XInterface>& range) {
    return Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
}

CellRangeAddress used_area(const Sheet& sheet) {
    const auto cursor = sheet->createCursor();
    const Reference<css::sheet::XUsedAreaCursor> used(cursor, UNO_QUERY_THROW);
    used->gotoStartOfUsedArea(false);
    used->gotoEndOfUsedArea(true);
    return address_of(cursor);
}

Sheet sheet_of(const Workplace& work, const CellRangeAddress& address) {
    const Reference<css::container::XIndexAccess> sheets(work.document->getSheets(),
                                                         UNO_QUERY_THROW);
    return {sheets->getByIndex(address.Sheet), UNO_QUERY_THROW};
}

Area cut_to_used(const Sheet& sheet, CellRangeAddress address) {
    const CellRangeAddress used = used_area(sheet);
    address.EndRow = std::max(address.StartRow, std::min(address.EndRow, used.EndRow));
    address.EndColumn = std::max(address.StartColumn, std::min(address.EndColumn, used.EndColumn));
    return area_of(sheet, address);
}

std::vector<CellRangeAddress> selected_addresses(const Workplace& work) {
    const auto selection = work.model->getCurrentSelection();
    const Reference<css::sheet::XSheetCellRangeContainer> many(selection, UNO_QUERY);
    if (many.is()) {
        const auto addresses = many->getRangeAddresses();
        return {addresses.begin(), addresses.end()};
    }
    const Reference<css::sheet::XCellRangeAddressable> one(selection, UNO_QUERY);
    if (!one.is()) {
        throw Refused(Refusal::not_cells);
    }
    return {one->getRangeAddress()};
}

CellRangeAddress region_around(const Sheet& sheet, const CellRangeAddress& address) {
    const Reference<css::sheet::XSheetCellRange> range(area_of(sheet, address).range,
                                                       UNO_QUERY_THROW);
    const auto cursor = sheet->createCursorByRange(range);
    cursor->collapseToCurrentRegion();
    return address_of(cursor);
}

// The block that begins or ends in `row`, below or above a region; nothing if the row is blank
// there.
std::optional<CellRangeAddress> block_at(const Sheet& sheet, const CellRangeAddress& region,
                                         sal_Int32 row) {
    CellRangeAddress line = region;
    line.StartRow = line.EndRow = row;
    const core::Table cells = read_values(area_of(sheet, line).range);
    for (std::size_t column = 0; column < cells.columns(); ++column) {
        if (!core::is_blank(cells.at(0, column))) {
            line.StartColumn = line.EndColumn = region.StartColumn + static_cast<sal_Int32>(column);
            return region_around(sheet, line);
        }
    }
    return std::nullopt;
}

bool is_small(const CellRangeAddress& address) {
    return static_cast<std::size_t>(address.EndRow - address.StartRow) < core::most_table_rows;
}

bool continues(const Sheet& sheet, const CellRangeAddress& block) {
    return is_small(block) &&
           core::commands::continues_table(read_values(area_of(sheet, block).range));
}

void unite(CellRangeAddress& region, const CellRangeAddress& block) {
    region.StartRow = std::min(region.StartRow, block.StartRow);
    region.EndRow = std::max(region.EndRow, block.EndRow);
    region.StartColumn = std::min(region.StartColumn, block.StartColumn);
    region.EndColumn = std::max(region.EndColumn, block.EndColumn);
}

// The sections of a table stand below each other with one blank row between.
Area table_around(const Sheet& sheet, const CellRangeAddress& cursor) {
    CellRangeAddress region = region_around(sheet, cursor);
    const sal_Int32 used_end = used_area(sheet).EndRow;
    CellRangeAddress top = region;
    while (is_small(region) && top.StartRow >= 2 && continues(sheet, top)) {
        const auto above = block_at(sheet, region, top.StartRow - 2);
        if (!above || above->EndRow != top.StartRow - 2) {
            break;
        }
        top = *above;
        unite(region, top);
    }
    while (is_small(region) && region.EndRow + 2 <= used_end) {
        const auto below = block_at(sheet, region, region.EndRow + 2);
        if (!below || below->StartRow != region.EndRow + 2 || !continues(sheet, *below)) {
            break;
        }
        unite(region, *below);
    }
    return area_of(sheet, region);
}

Area table_at(const Sheet& sheet, const CellRangeAddress& cursor, Sections sections) {
    return sections == Sections::allowed ? table_around(sheet, cursor)
                                         : area_of(sheet, region_around(sheet, cursor));
}

// The block that begins nearest below a row; nothing where the rest of the sheet is blank.
std::optional<CellRangeAddress> block_below(const Sheet& sheet, sal_Int32 row) {
    CellRangeAddress rest = used_area(sheet);
    rest.StartRow = row + 1;
    if (rest.StartRow > rest.EndRow) {
        return std::nullopt;
    }
    using namespace css::sheet::CellFlags;
    const Reference<css::sheet::XCellRangesQuery> cells(area_of(sheet, rest).range,
                                                        UNO_QUERY_THROW);
    const auto filled =
        cells->queryContentCells(VALUE | DATETIME | STRING | FORMULA)->getRangeAddresses();
    const auto first =
        std::min_element(filled.begin(), filled.end(), [](const auto& left, const auto& right) {
            return std::pair(left.StartRow, left.StartColumn) <
                   std::pair(right.StartRow, right.StartColumn);
        });
    if (first == filled.end()) {
        return std::nullopt;
    }
    CellRangeAddress corner = *first;
    corner.EndRow = corner.StartRow;
    corner.EndColumn = corner.StartColumn;
    return region_around(sheet, corner);
}

// The first block with a figure at the cursor or below it: the cursor may stand on a title.
std::optional<CellRangeAddress> block_with_figures(const Sheet& sheet,
                                                   const CellRangeAddress& cursor) {
    std::optional<CellRangeAddress> block = region_around(sheet, cursor);
    while (block && is_small(*block) &&
           !core::commands::holds_figure(read_values(area_of(sheet, *block).range))) {
        block = block_below(sheet, block->EndRow);
    }
    return block;
}

// One cell, or one made of several: where the cursor stands, and no choice of cells.
bool is_cursor(const Sheet& sheet, const CellRangeAddress& selected) {
    CellRangeAddress first = selected;
    first.EndRow = first.StartRow;
    first.EndColumn = first.StartColumn;
    const Reference<css::sheet::XSheetCellRange> cell(area_of(sheet, first).range, UNO_QUERY_THROW);
    const auto cursor = sheet->createCursorByRange(cell);
    cursor->collapseToMergedArea();
    const CellRangeAddress whole = address_of(cursor);
    return selected.EndRow <= whole.EndRow && selected.EndColumn <= whole.EndColumn;
}

} // namespace

bool Area::holds(const css::table::CellAddress& cell) const {
    return cell.Sheet == address.Sheet && cell.Row >= address.StartRow &&
           cell.Row <= address.EndRow && cell.Column >= address.StartColumn &&
           cell.Column <= address.EndColumn;
}

std::string Area::name() const {
    using core::commands::cell_name;
    const std::string first = sheet_name + "." + cell_name(first_row(), first_column());
    return is_single_cell()
               ? first
               : first + ":" + cell_name(first_row() + rows() - 1, first_column() + columns() - 1);
}

Area area_of(const Sheet& sheet, const CellRangeAddress& address) {
    Area area;
    area.sheet = sheet;
    area.range = sheet->getCellRangeByPosition(address.StartColumn, address.StartRow,
                                               address.EndColumn, address.EndRow);
    area.address = address;
    area.sheet_name = to_utf8(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
    return area;
}

std::vector<Area> selected_areas(const Workplace& work) {
    std::vector<Area> areas;
    for (const CellRangeAddress& address : selected_addresses(work)) {
        areas.push_back(cut_to_used(sheet_of(work, address), address));
    }
    return areas;
}

Area table_area(const Workplace& work, Sections sections) {
    const auto addresses = selected_addresses(work);
    if (addresses.size() != 1) {
        // Calc leaves out rows that a filter hides: the pieces are one selection then.
        CellRangeAddress whole = addresses.front();
        for (const CellRangeAddress& address : addresses) {
            unite(whole, address);
        }
        require_no_filter(cut_to_used(sheet_of(work, whole), whole));
        throw Refused(Refusal::several_ranges);
    }
    const CellRangeAddress& selected = addresses.front();
    const Sheet sheet = sheet_of(work, selected);
    const Area area = cut_to_used(sheet, selected);
    if (is_cursor(sheet, selected)) {
        return table_at(sheet, selected, sections);
    }
    const bool whole_sheet = selected.StartRow == 0 && selected.EndRow == last_row &&
                             selected.EndColumn > area.address.EndColumn;
    if (whole_sheet && is_small(area.address) &&
        core::commands::count_tables(read_values(area.range)) > 1) {
        throw Refused(Refusal::several_tables);
    }
    return area;
}

Area nearest_table(const Workplace& work, Sections sections) {
    const auto addresses = selected_addresses(work);
    const Sheet sheet = sheet_of(work, addresses.front());
    if (addresses.size() == 1 && is_cursor(sheet, addresses.front())) {
        if (const auto block = block_with_figures(sheet, addresses.front())) {
            return table_at(sheet, *block, sections);
        }
    }
    return table_area(work, sections);
}

} // namespace utfall::uno::commands

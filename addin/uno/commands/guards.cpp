#include "uno/commands/guards.hpp"

#include "core/checks/checks.hpp"
#include "core/commands/phrase.hpp"
#include "core/commands/table_shape.hpp"
#include "uno/commands/read_cells.hpp"
#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>

namespace utfall::uno::commands {

namespace {

using core::commands::cell_name;
using core::commands::name_list;
using core::commands::Refusal;
using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

bool is_protected(const Reference<css::uno::XInterface>& object) {
    const Reference<css::util::XProtectable> protectable(object, UNO_QUERY);
    return protectable.is() && protectable->isProtected();
}

bool is_filtered(const Area& area, sal_Int32 row) {
    const auto rows =
        Reference<css::table::XColumnRowRange>(area.sheet, UNO_QUERY_THROW)->getRows();
    const Reference<css::beans::XPropertySet> properties(rows->getByIndex(row), UNO_QUERY_THROW);
    bool filtered = false;
    properties->getPropertyValue("IsFiltered") >>= filtered;
    return filtered;
}

constexpr sal_Int32 last_row = 1048575;

/// Merged areas of a table: where they are, found by halving.
void find_merged(const Area& area, const CellRangeAddress& part,
                 std::vector<CellRangeAddress>& found) {
    const auto range = area.sheet->getCellRangeByPosition(part.StartColumn, part.StartRow,
                                                          part.EndColumn, part.EndRow);
    const Reference<css::util::XMergeable> mergeable(range, UNO_QUERY_THROW);
    if (!mergeable->getIsMerged()) {
        return;
    }
    CellRangeAddress first = part;
    CellRangeAddress second = part;
    if (part.EndRow > part.StartRow) {
        first.EndRow = part.StartRow + (part.EndRow - part.StartRow) / 2;
        second.StartRow = first.EndRow + 1;
    } else if (part.EndColumn > part.StartColumn) {
        first.EndColumn = part.StartColumn + (part.EndColumn - part.StartColumn) / 2;
        second.StartColumn = first.EndColumn + 1;
    } else {
        const Reference<css::sheet::XSheetCellRange> cell(range, UNO_QUERY_THROW);
        const auto cursor = area.sheet->createCursorByRange(cell);
        cursor->collapseToMergedArea();
        found.push_back(Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)
                            ->getRangeAddress());
        return;
    }
    find_merged(area, first, found);
    find_merged(area, second, found);
}

} // namespace

void require_writable(const Workplace& work) {
    const Reference<css::frame::XStorable> storable(work.model, UNO_QUERY);
    if (storable.is() && storable->isReadonly()) {
        throw Refused(Refusal::read_only);
    }
}

bool is_sheet_protected(const Area& area) {
    return is_protected(area.sheet);
}

void require_editable(const Workplace& work, const Area& area) {
    require_writable(work);
    if (is_sheet_protected(area)) {
        throw Refused(Refusal::protected_sheet, area.sheet_name);
    }
}

void require_room_for_sheet(const Workplace& work) {
    if (is_protected(work.document)) {
        throw Refused(Refusal::protected_document);
    }
}

bool require_no_filter(const Area& area) {
    const Reference<css::sheet::XCellRangesQuery> query(area.range, UNO_QUERY_THROW);
    auto visible = query->queryVisibleCells()->getRangeAddresses();
    std::vector<CellRangeAddress> parts(visible.begin(), visible.end());
    std::sort(parts.begin(), parts.end(),
              [](const auto& a, const auto& b) { return a.StartRow < b.StartRow; });
    sal_Int32 next = area.address.StartRow;
    bool hidden = false;
    const auto look_at = [&](sal_Int32 from, sal_Int32 to) {
        hidden = hidden || from <= to;
        for (sal_Int32 row = from; row <= to; ++row) {
            if (is_filtered(area, row)) {
                throw Refused(Refusal::filtered_rows);
            }
        }
    };
    for (const CellRangeAddress& part : parts) {
        hidden = hidden || part.StartColumn > area.address.StartColumn ||
                 part.EndColumn < area.address.EndColumn;
        look_at(next, part.StartRow - 1);
        next = std::max(next, part.EndRow + 1);
    }
    look_at(next, area.address.EndRow);
    const bool filtered_above =
        area.address.StartRow > 0 && is_filtered(area, area.address.StartRow - 1);
    if (filtered_above ||
        (area.address.EndRow < last_row && is_filtered(area, area.address.EndRow + 1))) {
        throw Refused(Refusal::filtered_rows);
    }
    return hidden;
}

void require_plain_figures(const Area& area, core::Language language) {
    std::vector<CellRangeAddress> merged;
    find_merged(area, area.address, merged);
    std::vector<std::string> names;
    for (const CellRangeAddress& part : merged) {
        if (core::commands::holds_figure(read_values(area_of(area.sheet, part).range))) {
            names.push_back(cell_name(static_cast<std::size_t>(part.StartRow),
                                      static_cast<std::size_t>(part.StartColumn)));
        }
    }
    if (!names.empty()) {
        throw Refused(Refusal::merged_figures, name_list(names, names.size(), language));
    }
}

void require_no_errors(const Area& area, const core::Table& table, core::Language language) {
    std::vector<std::string> names;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns(); ++column) {
            if (core::is_error(table.at(row, column))) {
                names.push_back(cell_name(area.first_row() + row, area.first_column() + column));
            }
        }
    }
    if (!names.empty()) {
        throw Refused(Refusal::error_cells, name_list(names, names.size(), language));
    }
}

void require_table_size(const Area& area, core::Language language) {
    if (area.rows() > core::most_table_rows ||
        area.rows() * area.columns() > core::most_table_cells) {
        throw Refused(Refusal::too_large,
                      core::commands::shown_number(static_cast<double>(area.rows()), language));
    }
}

} // namespace utfall::uno::commands

#include "uno/commands/read_shown.hpp"

#include "uno/commands/number_formats.hpp"
#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <utility>

namespace utfall::uno::commands {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// About as wide as a blank, in hundredths of a millimetre.
constexpr sal_Int32 blank_width = 100;

core::CellFormat format_of(const NumberFormats& formats,
                           const Reference<css::beans::XPropertySet>& cells) {
    sal_Int32 key = 0;
    cells->getPropertyValue("NumberFormat") >>= key;
    sal_Int32 indent = 0;
    cells->getPropertyValue("ParaIndent") >>= indent;
    return {.percent = formats.is_percent(key),
            .date = formats.is_date(key),
            .decimals = formats.decimals(key),
            .indent = static_cast<int>(indent / blank_width)};
}

std::string text_at(const Area& area, std::size_t row, std::size_t column) {
    const Reference<css::text::XTextRange> cell(
        area.range->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row)),
        UNO_QUERY_THROW);
    return to_utf8(cell->getString());
}

// What one format says of a part of the area.
void show(const Area& area, const css::table::CellRangeAddress& part,
          const core::CellFormat& format, Shown& shown) {
    const auto from = [](sal_Int32 at, std::size_t first) {
        return static_cast<std::size_t>(at) - first;
    };
    const std::size_t last_row = from(part.EndRow, area.first_row());
    const std::size_t last_column = from(part.EndColumn, area.first_column());
    for (std::size_t row = from(part.StartRow, area.first_row()); row <= last_row; ++row) {
        for (std::size_t column = from(part.StartColumn, area.first_column());
             column <= last_column; ++column) {
            shown.formats[row * shown.table.columns() + column] = format;
            core::Cell& cell = shown.table.at(row, column);
            if (format.date && std::holds_alternative<double>(cell)) {
                cell = text_at(area, row, column);
            }
        }
    }
}

} // namespace

Shown read_shown(const Workplace& work, const Area& area, core::Table table) {
    Shown shown;
    shown.formats.resize(table.size());
    shown.table = std::move(table);
    const NumberFormats formats(work);
    const auto groups =
        Reference<css::sheet::XUniqueCellFormatRangesSupplier>(area.range, UNO_QUERY_THROW)
            ->getUniqueCellFormatRanges();
    for (sal_Int32 index = 0; index < groups->getCount(); ++index) {
        const Reference<css::sheet::XSheetCellRanges> ranges(groups->getByIndex(index),
                                                             UNO_QUERY_THROW);
        const core::CellFormat format =
            format_of(formats, Reference<css::beans::XPropertySet>(ranges, UNO_QUERY_THROW));
        for (const css::table::CellRangeAddress& part : ranges->getRangeAddresses()) {
            show(area, part, format, shown);
        }
    }
    return shown;
}

} // namespace utfall::uno::commands

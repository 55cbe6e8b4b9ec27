#include "uno/commands/write_numbers.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>

namespace utfall::uno::commands {

namespace {

using core::commands::Conversion;
using core::commands::Look;
using css::table::CellRangeAddress;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Run = std::span<const Conversion>;

bool follows(const Conversion& before, const Conversion& next) {
    return next.place.column == before.place.column && next.place.row == before.place.row + 1;
}

Area run_of(const Area& part, Run run) {
    CellRangeAddress address = part.address;
    address.StartColumn += static_cast<sal_Int32>(run.front().place.column);
    address.EndColumn = address.StartColumn;
    address.StartRow += static_cast<sal_Int32>(run.front().place.row);
    address.EndRow = address.StartRow + static_cast<sal_Int32>(run.size()) - 1;
    return area_of(part.sheet, address);
}

bool has(const Area& area, sal_Int16 content) {
    return Reference<css::sheet::XCellRangesQuery>(area.range, UNO_QUERY_THROW)
               ->queryContentCells(content)
               ->getRangeAddresses()
               .getLength() > 0;
}

void put_values(const Area& area, Run run) {
    if (run.size() == 1 || has(area, css::sheet::CellFlags::ANNOTATION) ||
        !has(area, css::sheet::CellFlags::STRING)) {
        // Writing them together would take comments away, and on blank cells Undo leaves them.
        for (std::size_t i = 0; i < run.size(); ++i) {
            area.range->getCellByPosition(0, static_cast<sal_Int32>(i))->setValue(run[i].value);
        }
        return;
    }
    css::uno::Sequence<css::uno::Sequence<Any>> rows(static_cast<sal_Int32>(run.size()));
    css::uno::Sequence<Any>* row = rows.getArray();
    for (const Conversion& conversion : run) {
        row->realloc(1);
        row->getArray()[0] <<= conversion.value;
        ++row;
    }
    Reference<css::sheet::XCellRangeData>(area.range, UNO_QUERY_THROW)->setDataArray(rows);
}

} // namespace

void NumberWriter::write(const Area& part, const std::vector<Conversion>& conversions) {
    for (std::size_t from = 0; from < conversions.size();) {
        std::size_t to = from + 1;
        while (to < conversions.size() && follows(conversions[to - 1], conversions[to])) {
            ++to;
        }
        const Run run(conversions.data() + from, to - from);
        const Area area = run_of(part, run);
        choose_formats(area, run);
        put_values(area, run);
        from = to;
    }
}

void NumberWriter::choose_formats(const Area& run, Run conversions) {
    sal_Int32 before = 0;
    const bool same = Reference<css::beans::XPropertySet>(run.range, UNO_QUERY_THROW)
                          ->getPropertyValue("NumberFormat") >>= before;
    if (!same && conversions.size() > 1) {
        // Not one format for all: by halves.
        const std::size_t half = conversions.size() / 2;
        CellRangeAddress upper = run.address;
        upper.EndRow = upper.StartRow + static_cast<sal_Int32>(half) - 1;
        CellRangeAddress lower = run.address;
        lower.StartRow = upper.EndRow + 1;
        choose_formats(area_of(run.sheet, upper), conversions.first(half));
        choose_formats(area_of(run.sheet, lower), conversions.subspan(half));
        return;
    }
    css::table::CellAddress cell(run.address.Sheet, run.address.StartColumn, run.address.StartRow);
    for (const Conversion& conversion : conversions) {
        choose_format(before, conversion, cell);
        ++cell.Row;
    }
}

void NumberWriter::choose_format(sal_Int32 before, const Conversion& conversion,
                                 const css::table::CellAddress& cell) {
    const bool says_nothing = formats_.is_general(before) || formats_.is_text(before);
    const bool percent = conversion.look.kind == Look::Kind::percent;
    if (!says_nothing && conversion.look.kind != Look::Kind::date &&
        (!percent || formats_.is_percent(before))) {
        return;
    }
    const sal_Int32 key = key_for(conversion.look);
    if (key == before) {
        return;
    }
    std::vector<CellRangeAddress>& ranges = cells_[{key, before}];
    const bool below = !ranges.empty() && ranges.back().Sheet == cell.Sheet &&
                       ranges.back().StartColumn == cell.Column &&
                       ranges.back().EndRow + 1 == cell.Row;
    if (below) {
        ++ranges.back().EndRow;
    } else {
        ranges.emplace_back(cell.Sheet, cell.Column, cell.Row, cell.Column, cell.Row);
    }
}

sal_Int32 NumberWriter::key_for(const Look& look) {
    const auto [entry, added] = keys_.try_emplace(look, 0);
    if (added) {
        const bool plain =
            !look.thousands && look.decimals == 0 && look.before.empty() && look.after.empty();
        const sal_Int32 figure = look.kind == Look::Kind::date ? formats_.date()
                                 : look.kind == Look::Kind::percent
                                     ? formats_.percent(look.decimals)
                                 : plain ? formats_.general()
                                         : formats_.number(look.thousands, look.decimals);
        entry->second = formats_.with_texts(figure, look.before, look.after);
    }
    return entry->second;
}

void NumberWriter::write_formats() const {
    const Reference<css::lang::XMultiServiceFactory> factory(work_.document, UNO_QUERY_THROW);
    for (const auto& [formats, addresses] : cells_) {
        const Reference<css::sheet::XSheetCellRangeContainer> ranges(
            factory->createInstance("com.sun.star.sheet.SheetCellRanges"), UNO_QUERY_THROW);
        ranges->addRangeAddresses(css::uno::Sequence<CellRangeAddress>(
                                      addresses.data(), static_cast<sal_Int32>(addresses.size())),
                                  false);
        Reference<css::beans::XPropertySet>(ranges, UNO_QUERY_THROW)
            ->setPropertyValue("NumberFormat", Any(formats.first));
    }
}

} // namespace utfall::uno::commands

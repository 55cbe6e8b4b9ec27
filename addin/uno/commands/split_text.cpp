#include "core/commands/split_text.hpp"

#include "core/commands/conversion.hpp"
#include "core/commands/phrase.hpp"
#include "uno/commands/area.hpp"
#include "uno/commands/commands.hpp"
#include "uno/commands/dialog.hpp"
#include "uno/commands/guards.hpp"
#include "uno/commands/read_cells.hpp"
#include "uno/commands/undo_step.hpp"
#include "uno/commands/write_numbers.hpp"
#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <algorithm>

namespace utfall::uno::commands {

namespace {

using core::commands::Refusal;
using core::commands::SplitTable;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr core::Text title{"Dela upp inklistrad text", "Split pasted text"};

/// Hundredths of a millimetre.
constexpr sal_Int32 widest_label = 8000;

// The lines of one column; blank cells are blank lines.
std::vector<std::string> lines_of(const Area& area) {
    const core::Table cells = read_values(area.range);
    std::vector<std::string> lines;
    bool any = false;
    for (std::size_t row = 0; row < cells.rows(); ++row) {
        const auto* text = std::get_if<std::string>(&cells.at(row, 0));
        const auto* number = std::get_if<double>(&cells.at(row, 0));
        any = any || text != nullptr;
        lines.push_back(
            text != nullptr ? *text
            : number != nullptr
                ? to_utf8(Reference<css::text::XTextRange>(
                              area.range->getCellByPosition(0, static_cast<sal_Int32>(row)),
                              UNO_QUERY_THROW)
                              ->getString())
                : std::string());
    }
    if (!any) {
        throw Refused(Refusal::no_texts);
    }
    return lines;
}

// The selected column; of one cell, all text above and below it, over single blank rows.
Area column_area(const Workplace& work) {
    const Area area = table_area(work, Sections::allowed);
    if (area.columns() > 1) {
        throw Refused(Refusal::not_one_column);
    }
    require_editable(work, area);
    require_table_size(area, work.language);
    (void)require_no_filter(area);
    if (Reference<css::util::XMergeable>(area.range, UNO_QUERY_THROW)->getIsMerged()) {
        throw Refused(Refusal::merged_text);
    }
    return area;
}

Area area_for(const Area& column, std::size_t columns) {
    css::table::CellRangeAddress address = column.address;
    address.EndColumn += static_cast<sal_Int32>(columns) - 1;
    return area_of(column.sheet, address);
}

void require_room(const Area& target, core::Language language) {
    const core::Table cells = read_values(target.range);
    std::vector<std::string> taken;
    for (std::size_t row = 0; row < cells.rows(); ++row) {
        for (std::size_t column = 1; column < cells.columns(); ++column) {
            if (!core::is_blank(cells.at(row, column))) {
                taken.push_back(core::commands::cell_name(target.first_row() + row,
                                                          target.first_column() + column));
            }
        }
    }
    if (!taken.empty()) {
        throw Refused(Refusal::no_room, core::commands::name_list(taken, taken.size(), language));
    }
}

void put_text(const Area& target, std::size_t row, std::size_t column, const std::string& text) {
    const auto cell = target.range->getCellByPosition(static_cast<sal_Int32>(column),
                                                      static_cast<sal_Int32>(row));
    const Reference<css::text::XTextRange> range(cell, UNO_QUERY_THROW);
    if (to_utf8(range->getString()) != text) {
        range->setString(to_ustring(text));
    }
}

// The label column as wide as its labels, but no title or note makes it fill the window.
void widen(const Area& target) {
    const auto columns =
        Reference<css::table::XColumnRowRange>(target.range, UNO_QUERY_THROW)->getColumns();
    const Reference<css::beans::XPropertySet> column(columns->getByIndex(0), UNO_QUERY_THROW);
    sal_Int32 before = 0;
    sal_Int32 width = 0;
    column->getPropertyValue("Width") >>= before;
    column->setPropertyValue("OptimalWidth", css::uno::Any(true));
    column->getPropertyValue("Width") >>= width;
    if (width < before || width > widest_label) {
        column->setPropertyValue("Width",
                                 css::uno::Any(std::max(before, std::min(width, widest_label))));
    }
}

// Texts first, the headings of the figures to the right like them; then the figures as numbers.
void write(const Workplace& work, const Area& target, const SplitTable& table) {
    UndoStep step(work.model, title.in(work.language));
    const auto plan = core::commands::plan_conversion(
        table.cells, core::commands::settle_mark(table.cells), {0, 1});
    std::vector<bool> is_number(table.cells.size(), false);
    for (const auto& conversion : plan.conversions) {
        is_number[conversion.place.row * table.cells.columns() + conversion.place.column] = true;
    }
    for (std::size_t row = 0; row < table.cells.rows(); ++row) {
        for (std::size_t column = 0; column < table.cells.columns(); ++column) {
            const auto* text = std::get_if<std::string>(&table.cells.at(row, column));
            if (!is_number[row * table.cells.columns() + column] &&
                (text != nullptr || column == 0)) {
                put_text(target, row, column, text == nullptr ? std::string() : *text);
            }
        }
    }
    css::table::CellRangeAddress figures = target.address;
    ++figures.StartColumn;
    Reference<css::beans::XPropertySet>(area_of(target.sheet, figures).range, UNO_QUERY_THROW)
        ->setPropertyValue("HoriJustify", css::uno::Any(css::table::CellHoriJustify_RIGHT));
    widen(target);
    NumberWriter writer(work);
    writer.write(target, plan.conversions);
    writer.write_formats();
    step.finish();
}

} // namespace

std::string split_text(const Workplace& work) {
    const Area column = column_area(work);
    const auto table = core::commands::split_lines(lines_of(column));
    if (!table) {
        throw Refused(Refusal::cannot_split);
    }
    const Area target = area_for(column, table->cells.columns());
    require_room(target, work.language);
    const auto chosen =
        ask(work, core::commands::split_preview(*table, column.name(), work.language),
            {std::string(core::commands::split_button(work.language))});
    if (!chosen) {
        return {};
    }
    write(work, target, *table);
    return work.quiet ? core::commands::split_summary(*table, work.language) : std::string();
}

} // namespace utfall::uno::commands

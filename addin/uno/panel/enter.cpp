#include "uno/panel/enter.hpp"

#include "core/base/phrase.hpp"
#include "explain/panel_texts.hpp"
#include "uno/commands/area.hpp"
#include "uno/commands/guards.hpp"
#include "uno/commands/undo_step.hpp"
#include "uno/text.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>

#include <algorithm>

namespace utfall::uno::panel {

namespace {

namespace texts = explain::panel_texts;
using core::phrase;
using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int32 last_row = 1048575;
constexpr sal_Int32 last_column = 16383;

std::vector<std::string> formula_arguments(const Document& document, const Sheet& sheet,
                                           const Draft& draft, core::Language language) {
    std::vector<std::string> arguments;
    for (const std::string& typed : draft.typed) {
        const bool reference = find_cells(document, sheet, core::trim(typed)).has_value();
        arguments.push_back(explain::formula_argument(typed, reference, language));
    }
    return arguments;
}

bool overlap(const CellRangeAddress& left, const CellRangeAddress& right) {
    return left.Sheet == right.Sheet && left.StartRow <= right.EndRow &&
           right.StartRow <= left.EndRow && left.StartColumn <= right.EndColumn &&
           right.StartColumn <= left.EndColumn;
}

/// Whether the cells hold anything that would be written over.
bool is_filled(const Reference<css::table::XCellRange>& range) {
    // Beyond the used cells queryContentCells gives the range itself (7.4), so the cells are read.
    const auto rows =
        Reference<css::sheet::XCellRangeFormula>(range, UNO_QUERY_THROW)->getFormulaArray();
    return std::any_of(rows.begin(), rows.end(), [](const auto& row) {
        return std::any_of(row.begin(), row.end(),
                           [](const rtl::OUString& content) { return !content.isEmpty(); });
    });
}

/// The cells that result and headings take, from their upper left cell.
std::optional<CellRangeAddress> block_at(const Cells& target, const explain::Layout& layout) {
    CellRangeAddress block = target.address;
    if (static_cast<sal_Int64>(block.StartRow) + static_cast<sal_Int64>(layout.all_rows()) - 1 >
            last_row ||
        static_cast<sal_Int64>(block.StartColumn) + static_cast<sal_Int64>(layout.all_columns()) -
                1 >
            last_column) {
        return std::nullopt;
    }
    block.EndRow = block.StartRow + static_cast<sal_Int32>(layout.all_rows()) - 1;
    block.EndColumn = block.StartColumn + static_cast<sal_Int32>(layout.all_columns()) - 1;
    return block;
}

bool reads(const Document& document, const Sheet& sheet, const Draft& draft,
           const CellRangeAddress& block) {
    for (const std::string& typed : draft.typed) {
        const auto cells = find_cells(document, sheet, core::trim(typed));
        if (cells && overlap(cells->address, block)) {
            return true;
        }
    }
    return false;
}

void put_heading(const commands::Area& area, sal_Int32 column, sal_Int32 row,
                 const std::string& text) {
    const auto cell = area.range->getCellByPosition(column, row);
    cell->setFormula(to_ustring(text));
    Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)
        ->setPropertyValue("CharWeight", css::uno::Any(css::awt::FontWeight::BOLD));
}

void write(const commands::Area& area, const Worked& worked) {
    const explain::Layout& layout = worked.layout;
    const auto columns = static_cast<sal_Int32>(layout.columns);
    const sal_Int32 left = layout.labels.empty() ? 0 : 1;
    const sal_Int32 top = layout.headings.empty() ? 0 : 1;
    for (std::size_t column = 0; column < layout.headings.size(); ++column) {
        put_heading(area, left + static_cast<sal_Int32>(column), 0, layout.headings[column]);
    }
    for (std::size_t row = 0; row < layout.labels.size(); ++row) {
        put_heading(area, 0, top + static_cast<sal_Int32>(row), layout.labels[row]);
    }
    if (layout.is_array()) {
        const auto cells = area.range->getCellRangeByPosition(
            left, top, left + columns - 1, top + static_cast<sal_Int32>(layout.rows) - 1);
        Reference<css::sheet::XArrayFormulaRange>(cells, UNO_QUERY_THROW)
            ->setArrayFormula(to_ustring(worked.formula));
    } else {
        area.range->getCellByPosition(left, top)->setFormula(to_ustring(worked.formula));
    }
}

std::string in_sentence(const explain::Explanation& explanation) {
    std::string text;
    for (const std::string& sentence : explanation.says) {
        text += (text.empty() ? "" : "\n") + sentence;
    }
    return text;
}

} // namespace

Worked work_out(const Reference<css::uno::XComponentContext>& context, const Document& document,
                const Sheet& sheet, const Draft& draft, core::Language language) {
    Worked worked;
    worked.formula =
        explain::formula_of(*draft.function, formula_arguments(document, sheet, draft, language));
    const auto node = explain::parse(worked.formula);
    if (!node || node->ours() == nullptr) {
        worked.text = texts::size_unknown.in(language);
        return worked;
    }
    OfficeValues values(context, document, sheet);
    const auto read = explain::read_call(*node, values, {language, UTFALL_VERSION});
    if (!read.unknown.empty()) {
        worked.text = phrase(texts::unknown_argument, language, {read.unknown.front()}) + "\n" +
                      std::string(texts::size_unknown.in(language));
        return worked;
    }
    worked.result = draft.function->call(read.call.arguments, read.call.context);
    worked.layout = explain::layout_of(*draft.function, *worked.result, language);
    const explain::Explanation explanation = explain::explain(read.call);
    worked.text = explanation.failed ? in_sentence(explanation)
                                     : explain::preview(worked.layout, *worked.result, language) +
                                           "\n\n" + in_sentence(explanation);
    return worked;
}

std::string enter(const commands::Workplace& work, const Sheet& sheet, const Draft& draft,
                  const std::string& target) {
    const core::Language language = work.language;
    const Document& document = work.document;
    const auto cells = find_cells(document, sheet, core::trim(target));
    if (!cells) {
        return std::string(texts::no_target.in(language));
    }
    const Worked worked = work_out(work.context, document, sheet, draft, language);
    if (!worked.result) {
        return worked.text;
    }
    const auto block = block_at(*cells, worked.layout);
    if (!block) {
        return std::string(texts::no_room.in(language));
    }
    const Sheet home(
        Reference<css::sheet::XSheetCellRange>(cells->range, UNO_QUERY_THROW)->getSpreadsheet(),
        UNO_QUERY_THROW);
    const commands::Area area = commands::area_of(home, *block);
    if (reads(document, sheet, draft, *block)) {
        return phrase(texts::in_arguments, language, {area.name()});
    }
    if (is_filled(area.range)) {
        return phrase(texts::occupied, language,
                      {area.name(), std::to_string(worked.layout.all_rows()),
                       std::to_string(worked.layout.all_columns())});
    }
    try {
        commands::require_editable(work, area);
    } catch (const commands::Refused& refused) {
        return refused.text(language);
    }
    commands::UndoStep step(
        work.model, phrase(texts::undo_title, language, {std::string(draft.function->name)}));
    write(area, worked);
    step.finish();
    return phrase(texts::written, language, {area.name()});
}

} // namespace utfall::uno::panel

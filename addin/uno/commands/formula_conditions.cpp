#include "uno/commands/formula_conditions.hpp"

#include "uno/commands/rule_access.hpp"
#include "uno/text.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/ConditionEntryType.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XConditionEntry.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntry.hpp>

#include <algorithm>

namespace utfall::uno::commands {

namespace {

using core::commands::FormulaKind;
using css::beans::XPropertySet;
using css::sheet::ConditionOperator;
using css::sheet::XSheetCondition;
using css::sheet::XSheetConditionalEntries;
using css::table::CellRangeAddress;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::sheet::XSpreadsheetDocument>;
using Sheet = Reference<css::sheet::XSpreadsheet>;

constexpr const char* conditions = "ConditionalFormat";   // of a range: conditions only
constexpr const char* all_formats = "ConditionalFormats"; // of a sheet: also icons and colours

std::vector<Reference<css::sheet::XConditionalFormat>> formats_of(const Sheet& sheet) {
    const auto formats = property<css::sheet::XConditionalFormats>(sheet, all_formats);
    if (!formats.is()) {
        return {};
    }
    const auto list = formats->getConditionalFormats();
    return {list.begin(), list.end()};
}

std::vector<CellRangeAddress> cells_of(const Reference<css::sheet::XConditionalFormat>& format) {
    const auto ranges = property<css::sheet::XSheetCellRanges>(format, "Range");
    const auto addresses = ranges->getRangeAddresses();
    return {addresses.begin(), addresses.end()};
}

bool is_condition(const Reference<css::sheet::XConditionalFormat>& format, sal_Int32 index) {
    const Reference<css::sheet::XConditionEntry> entry(format->getByIndex(index), UNO_QUERY_THROW);
    return entry->getType() == css::sheet::ConditionEntryType::CONDITION;
}

sal_Int32 count_conditions(const Reference<css::sheet::XConditionalFormat>& format) {
    sal_Int32 count = 0;
    for (sal_Int32 i = 0; i < format->getCount(); ++i) {
        count += is_condition(format, i) ? 1 : 0;
    }
    return count;
}

/// The conditions of a range as the older interface has them: with stored names, which a file and
/// any language read.
Reference<XSheetConditionalEntries> entries_of(const Reference<css::uno::XInterface>& ranges) {
    return property<XSheetConditionalEntries>(ranges, conditions);
}

OurRule condition_rule(const Reference<XSheetConditionalEntries>& entries, sal_Int32 index,
                       const std::vector<CellRangeAddress>& cells) {
    const Reference<XSheetCondition> condition(
        Reference<css::container::XIndexAccess>(entries, UNO_QUERY_THROW)->getByIndex(index),
        UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetConditionalEntry> entry(condition, UNO_QUERY_THROW);
    const auto base = condition->getSourcePosition();
    return {FormulaKind::condition,
            cells,
            to_utf8(condition->getFormula1()),
            to_utf8(condition->getFormula2()),
            to_utf8(entry->getStyleName()),
            {static_cast<sal_Int32>(condition->getOperator()), index, base.Sheet, base.Column,
             base.Row}};
}

bool same_cells(const std::vector<CellRangeAddress>& left,
                const std::vector<CellRangeAddress>& right) {
    return std::equal(
        left.begin(), left.end(), right.begin(), right.end(), [](const auto& a, const auto& b) {
            return a.Sheet == b.Sheet && a.StartRow == b.StartRow && a.EndRow == b.EndRow &&
                   a.StartColumn == b.StartColumn && a.EndColumn == b.EndColumn;
        });
}

Reference<css::sheet::XConditionalFormat> format_of(const Document& document, const OurRule& rule) {
    for (const auto& format : formats_of(rule_sheet(document, rule.cells.at(0).Sheet))) {
        if (same_cells(cells_of(format), rule.cells)) {
            return format;
        }
    }
    return {};
}

/// A condition that never holds: what takes the place of ours among icons and colour scales, which
/// the older interface would lose.
constexpr const char* never = "0";

css::uno::Sequence<css::beans::PropertyValue> as_entry(const OurRule& rule) {
    css::uno::Sequence<css::beans::PropertyValue> entry(5);
    const auto put = [&entry](sal_Int32 at, const char* name, const Any& value) {
        entry.getArray()[at].Name = rtl::OUString::createFromAscii(name);
        entry.getArray()[at].Value = value;
    };
    put(0, "Operator", Any(static_cast<ConditionOperator>(rule.details[0])));
    put(1, "Formula1", Any(to_ustring(rule.stored)));
    put(2, "Formula2", Any(to_ustring(rule.second)));
    put(3, "SourcePosition",
        Any(css::table::CellAddress{static_cast<sal_Int16>(rule.details[2]), rule.details[3],
                                    rule.details[4]}));
    put(4, "StyleName", Any(to_ustring(rule.named)));
    return entry;
}

bool overlap(const CellRangeAddress& a, const CellRangeAddress& b) {
    return a.StartRow <= b.EndRow && b.StartRow <= a.EndRow && a.StartColumn <= b.EndColumn &&
           b.StartColumn <= a.EndColumn;
}

/// Whether the cells can have a condition added without losing what the older interface doesn't
/// know: icons, colour scales, and formats of a part of the cells.
bool has_room_for_conditions(const Document& document, const OurRule& rule) {
    for (const auto& format : formats_of(rule_sheet(document, rule.cells.at(0).Sheet))) {
        const auto cells = cells_of(format);
        const bool touches = std::any_of(cells.begin(), cells.end(), [&](const auto& there) {
            return std::any_of(rule.cells.begin(), rule.cells.end(),
                               [&](const auto& own) { return overlap(there, own); });
        });
        if (touches &&
            (!same_cells(cells, rule.cells) || count_conditions(format) != format->getCount())) {
            return false;
        }
    }
    return true;
}

void set_conditions(const Document& document, const std::vector<CellRangeAddress>& cells,
                    const std::vector<OurRule>& rules) {
    const auto ranges = rule_ranges(document, cells);
    const auto entries = entries_of(ranges);
    entries->clear();
    for (const OurRule& rule : rules) {
        entries->addNew(as_entry(rule));
    }
    set_property(ranges, conditions, Any(entries));
}

} // namespace

void find_conditions(const Document& document, sal_Int32 index, std::vector<OurRule>& found) {
    for (const auto& format : formats_of(rule_sheet(document, index))) {
        const auto cells = cells_of(format);
        const auto entries = entries_of(rule_ranges(document, cells));
        const sal_Int32 count =
            entries.is()
                ? Reference<css::container::XIndexAccess>(entries, UNO_QUERY_THROW)->getCount()
                : 0;
        if (count != count_conditions(format)) {
            continue; // several formats on the same cells: the older interface shows another one
        }
        for (sal_Int32 i = 0; i < count; ++i) {
            OurRule rule = condition_rule(entries, i, cells);
            if (uses_us(rule.stored, found) || uses_us(rule.second, found)) {
                found.push_back(std::move(rule));
            }
        }
    }
}

void remove_condition(const Document& document, const OurRule& rule) {
    const auto format = format_of(document, rule);
    if (!format.is()) {
        return;
    }
    if (count_conditions(format) == format->getCount()) {
        const auto ranges = rule_ranges(document, rule.cells);
        const auto entries = entries_of(ranges);
        entries->removeByIndex(rule.details[1]);
        set_property(ranges, conditions, Any(entries));
        return;
    }
    sal_Int32 condition = 0;
    for (sal_Int32 i = 0; i < format->getCount(); ++i) {
        if (is_condition(format, i) && condition++ == rule.details[1]) {
            const Reference<XPropertySet> entry(format->getByIndex(i), UNO_QUERY_THROW);
            set_property(entry, "Formula1", Any(rtl::OUString::createFromAscii(never)));
            set_property(entry, "Formula2", Any(rtl::OUString::createFromAscii(never)));
        }
    }
}

// The office's own undoing of this forgets the conditions that were there before (7.4).
bool put_condition(const Document& document, UndoStep& step, const OurRule& rule) {
    if (rule.details.size() != 5 || rule.cells.empty() ||
        !has_room_for_conditions(document, rule)) {
        return false;
    }
    const auto entries = entries_of(rule_ranges(document, rule.cells));
    std::vector<OurRule> before;
    const Reference<css::container::XIndexAccess> list(entries, UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < list->getCount(); ++i) {
        before.push_back(condition_rule(entries, i, rule.cells));
        if (before.back().stored == rule.stored && before.back().named == rule.named) {
            return true; // put back before
        }
    }
    std::vector<OurRule> after = before;
    after.insert(after.begin() + std::clamp<sal_Int32>(rule.details[1], 0, list->getCount()), rule);
    step.perform([document, rule, after] { set_conditions(document, rule.cells, after); },
                 [document, rule, before] { set_conditions(document, rule.cells, before); });
    return true;
}

} // namespace utfall::uno::commands

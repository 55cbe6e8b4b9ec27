#include "uno/commands/formula_rules.hpp"

#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ConditionEntryType.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellFormatRangesSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XConditionEntry.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntry.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>

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
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::sheet::XSpreadsheetDocument>;
using Sheet = Reference<css::sheet::XSpreadsheet>;

constexpr const char* conditions = "ConditionalFormat";   // of a range: conditions only
constexpr const char* all_formats = "ConditionalFormats"; // of a sheet: also icons and colours
constexpr const char* names = "NamedRanges";
constexpr const char* validation = "Validation";

template <typename Interface>
Reference<Interface> property(const Reference<css::uno::XInterface>& object, const char* name) {
    return {Reference<XPropertySet>(object, UNO_QUERY_THROW)
                ->getPropertyValue(rtl::OUString::createFromAscii(name)),
            UNO_QUERY};
}

void set_property(const Reference<css::uno::XInterface>& object, const char* name,
                  const Any& value) {
    Reference<XPropertySet>(object, UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(name), value);
}

sal_Int32 count_sheets(const Document& document) {
    return Reference<css::container::XIndexAccess>(document->getSheets(), UNO_QUERY_THROW)
        ->getCount();
}

Sheet sheet_at(const Document& document, sal_Int32 index) {
    return {Reference<css::container::XIndexAccess>(document->getSheets(), UNO_QUERY_THROW)
                ->getByIndex(index),
            UNO_QUERY_THROW};
}

Reference<css::uno::XInterface> ranges_of(const Document& document,
                                          const std::vector<CellRangeAddress>& cells) {
    const Reference<css::sheet::XSheetCellRangeContainer> ranges(
        Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.sheet.SheetCellRanges"),
        UNO_QUERY_THROW);
    for (const CellRangeAddress& address : cells) {
        ranges->addRangeAddress(address, false);
    }
    return ranges;
}

// Names.

struct Names {
    Reference<css::sheet::XNamedRanges> names;
    std::vector<CellRangeAddress> scope; ///< A1 of its sheet, or nothing
};

std::vector<Names> all_names(const Document& document) {
    std::vector<Names> found{{property<css::sheet::XNamedRanges>(document, names), {}}};
    for (sal_Int32 i = 0; i < count_sheets(document); ++i) {
        found.push_back({property<css::sheet::XNamedRanges>(sheet_at(document, i), names),
                         {{static_cast<sal_Int16>(i), 0, 0, 0, 0}}});
    }
    return found;
}

void add_names(const Names& where, std::vector<OurRule>& found) {
    for (const rtl::OUString& name : where.names->getElementNames()) {
        const Reference<css::sheet::XNamedRange> range(where.names->getByName(name),
                                                       UNO_QUERY_THROW);
        const std::string content = to_utf8(range->getContent());
        const bool known = std::any_of(found.begin(), found.end(), [&](const OurRule& rule) {
            return rule.named == to_utf8(name) && rule.cells.size() == where.scope.size() &&
                   (rule.cells.empty() || rule.cells[0].Sheet == where.scope[0].Sheet);
        });
        if (known || !uses_us(content, found)) {
            continue;
        }
        const auto base = range->getReferencePosition();
        found.push_back({FormulaKind::name,
                         where.scope,
                         content,
                         {},
                         to_utf8(name),
                         {range->getType(), base.Sheet, base.Column, base.Row}});
    }
}

/// One name may use another: looked through until no more are found.
std::vector<OurRule> our_names(const Document& document) {
    std::vector<OurRule> found;
    std::size_t before = 0;
    do {
        before = found.size();
        for (const Names& where : all_names(document)) {
            add_names(where, found);
        }
    } while (found.size() > before);
    return found;
}

Reference<css::sheet::XNamedRanges> names_of(const Document& document, const OurRule& rule) {
    return rule.cells.empty()
               ? property<css::sheet::XNamedRanges>(document, names)
               : property<css::sheet::XNamedRanges>(sheet_at(document, rule.cells[0].Sheet), names);
}

bool put_name(const Document& document, const OurRule& rule) {
    const auto where = names_of(document, rule);
    const rtl::OUString name = to_ustring(rule.named);
    if (where->hasByName(name)) { // put back before, or the user's own
        const Reference<css::sheet::XNamedRange> there(where->getByName(name), UNO_QUERY_THROW);
        return to_utf8(there->getContent()) == rule.stored;
    }
    if (rule.details.size() != 4) {
        return false;
    }
    where->addNewByName(name, to_ustring(rule.stored),
                        {static_cast<sal_Int16>(rule.details[1]), rule.details[2], rule.details[3]},
                        rule.details[0]);
    return true;
}

// Conditional formats.

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

void find_conditions(const Document& document, sal_Int32 index, std::vector<OurRule>& found) {
    for (const auto& format : formats_of(sheet_at(document, index))) {
        const auto cells = cells_of(format);
        const auto entries = entries_of(ranges_of(document, cells));
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

bool same_cells(const std::vector<CellRangeAddress>& left,
                const std::vector<CellRangeAddress>& right) {
    return std::equal(
        left.begin(), left.end(), right.begin(), right.end(), [](const auto& a, const auto& b) {
            return a.Sheet == b.Sheet && a.StartRow == b.StartRow && a.EndRow == b.EndRow &&
                   a.StartColumn == b.StartColumn && a.EndColumn == b.EndColumn;
        });
}

Reference<css::sheet::XConditionalFormat> format_of(const Document& document, const OurRule& rule) {
    for (const auto& format : formats_of(sheet_at(document, rule.cells.at(0).Sheet))) {
        if (same_cells(cells_of(format), rule.cells)) {
            return format;
        }
    }
    return {};
}

/// A condition that never holds: what takes the place of ours among icons and colour scales, which
/// the older interface would lose.
constexpr const char* never = "0";

void remove_condition(const Document& document, const OurRule& rule) {
    const auto format = format_of(document, rule);
    if (!format.is()) {
        return;
    }
    if (count_conditions(format) == format->getCount()) {
        const auto ranges = ranges_of(document, rule.cells);
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
    for (const auto& format : formats_of(sheet_at(document, rule.cells.at(0).Sheet))) {
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
    const auto ranges = ranges_of(document, cells);
    const auto entries = entries_of(ranges);
    entries->clear();
    for (const OurRule& rule : rules) {
        entries->addNew(as_entry(rule));
    }
    set_property(ranges, conditions, Any(entries));
}

// The office's own undoing of this forgets the conditions that were there before (7.4).
bool put_condition(const Document& document, UndoStep& step, const OurRule& rule) {
    if (rule.details.size() != 5 || rule.cells.empty() ||
        !has_room_for_conditions(document, rule)) {
        return false;
    }
    const auto entries = entries_of(ranges_of(document, rule.cells));
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

// Validity.

void find_validity(const Document& document, sal_Int32 index, std::vector<OurRule>& found) {
    const Reference<css::sheet::XCellFormatRangesSupplier> supplier(sheet_at(document, index),
                                                                    UNO_QUERY_THROW);
    const auto ranges = supplier->getCellFormatRanges();
    for (sal_Int32 i = 0; i < ranges->getCount(); ++i) {
        const Reference<css::sheet::XCellRangeAddressable> range(ranges->getByIndex(i),
                                                                 UNO_QUERY_THROW);
        const auto rule = property<XSheetCondition>(range, validation);
        if (!rule.is()) {
            continue;
        }
        const std::string first = to_utf8(rule->getFormula1());
        const std::string second = to_utf8(rule->getFormula2());
        if (!uses_us(first, found) && !uses_us(second, found)) {
            continue;
        }
        css::sheet::ValidationType type = css::sheet::ValidationType_ANY;
        Reference<XPropertySet>(rule, UNO_QUERY_THROW)->getPropertyValue("Type") >>= type;
        const auto base = rule->getSourcePosition();
        found.push_back({FormulaKind::validity,
                         {range->getRangeAddress()},
                         first,
                         second,
                         {},
                         {static_cast<sal_Int32>(type), static_cast<sal_Int32>(rule->getOperator()),
                          base.Sheet, base.Column, base.Row}});
    }
}

void set_validity(const Document& document, const OurRule& rule, css::sheet::ValidationType type,
                  const std::string& first, const std::string& second) {
    const auto ranges = ranges_of(document, rule.cells);
    const auto changed = property<XSheetCondition>(ranges, validation);
    set_property(changed, "Type", Any(type));
    changed->setOperator(static_cast<ConditionOperator>(rule.details[1]));
    changed->setSourcePosition(
        {static_cast<sal_Int16>(rule.details[2]), rule.details[3], rule.details[4]});
    changed->setFormula1(to_ustring(first));
    changed->setFormula2(to_ustring(second));
    set_property(ranges, validation, Any(changed));
}

} // namespace

std::vector<OurRule> our_rules(const Document& document) {
    std::vector<OurRule> found = our_names(document);
    for (sal_Int32 i = 0; i < count_sheets(document); ++i) {
        find_conditions(document, i, found);
        find_validity(document, i, found);
    }
    return found;
}

bool uses_us(const std::string& formula, const std::vector<OurRule>& rules) {
    return core::commands::calls_us(formula) ||
           std::any_of(rules.begin(), rules.end(), [&formula](const OurRule& rule) {
               return rule.kind == FormulaKind::name &&
                      core::commands::mentions(formula, rule.named);
           });
}

void remove_rules(const Document& document, const std::vector<OurRule>& rules) {
    // From the last: the conditions of a format are known by their places.
    for (auto rule = rules.rbegin(); rule != rules.rend(); ++rule) {
        switch (rule->kind) {
        case FormulaKind::name:
            names_of(document, *rule)->removeByName(to_ustring(rule->named));
            break;
        case FormulaKind::condition:
            remove_condition(document, *rule);
            break;
        case FormulaKind::validity:
            set_validity(document, *rule, css::sheet::ValidationType_ANY, {}, {});
            break;
        case FormulaKind::cells:
            break;
        }
    }
}

bool put_rule(const Document& document, UndoStep& step, const OurRule& rule) {
    switch (rule.kind) {
    case FormulaKind::name:
        return put_name(document, rule);
    case FormulaKind::condition:
        return put_condition(document, step, rule);
    case FormulaKind::validity:
        if (rule.details.size() != 5 || rule.cells.empty()) {
            return false;
        }
        set_validity(document, rule, static_cast<css::sheet::ValidationType>(rule.details[0]),
                     rule.stored, rule.second);
        return true;
    case FormulaKind::cells:
        break;
    }
    return false;
}

} // namespace utfall::uno::commands

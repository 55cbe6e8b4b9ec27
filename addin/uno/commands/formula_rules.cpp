#include "uno/commands/formula_rules.hpp"

#include "uno/commands/formula_conditions.hpp"
#include "uno/commands/rule_access.hpp"
#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellFormatRangesSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <algorithm>

namespace utfall::uno::commands {

namespace {

using core::commands::FormulaKind;
using css::beans::XPropertySet;
using css::sheet::ConditionOperator;
using css::sheet::XSheetCondition;
using css::table::CellRangeAddress;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::sheet::XSpreadsheetDocument>;
using Sheet = Reference<css::sheet::XSpreadsheet>;

constexpr const char* names = "NamedRanges";
constexpr const char* validation = "Validation";

sal_Int32 count_sheets(const Document& document) {
    return Reference<css::container::XIndexAccess>(document->getSheets(), UNO_QUERY_THROW)
        ->getCount();
}

// Names.

struct Names {
    Reference<css::sheet::XNamedRanges> names;
    std::vector<CellRangeAddress> scope; ///< A1 of its sheet, or nothing
};

std::vector<Names> all_names(const Document& document) {
    std::vector<Names> found{{property<css::sheet::XNamedRanges>(document, names), {}}};
    for (sal_Int32 i = 0; i < count_sheets(document); ++i) {
        found.push_back({property<css::sheet::XNamedRanges>(rule_sheet(document, i), names),
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
    return rule.cells.empty() ? property<css::sheet::XNamedRanges>(document, names)
                              : property<css::sheet::XNamedRanges>(
                                    rule_sheet(document, rule.cells[0].Sheet), names);
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

// Validity.

void find_validity(const Document& document, sal_Int32 index, std::vector<OurRule>& found) {
    const Reference<css::sheet::XCellFormatRangesSupplier> supplier(rule_sheet(document, index),
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
    const auto ranges = rule_ranges(document, rule.cells);
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

Sheet rule_sheet(const Document& document, sal_Int32 index) {
    return {Reference<css::container::XIndexAccess>(document->getSheets(), UNO_QUERY_THROW)
                ->getByIndex(index),
            UNO_QUERY_THROW};
}

Reference<css::uno::XInterface> rule_ranges(const Document& document,
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

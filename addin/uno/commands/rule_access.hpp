// How rules outside cells are reached: properties of documents, sheets and ranges.
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <vector>

namespace utfall::uno::commands {

template <typename Interface>
css::uno::Reference<Interface> property(const css::uno::Reference<css::uno::XInterface>& object,
                                        const char* name) {
    return {css::uno::Reference<css::beans::XPropertySet>(object, css::uno::UNO_QUERY_THROW)
                ->getPropertyValue(rtl::OUString::createFromAscii(name)),
            css::uno::UNO_QUERY};
}

inline void set_property(const css::uno::Reference<css::uno::XInterface>& object, const char* name,
                         const css::uno::Any& value) {
    css::uno::Reference<css::beans::XPropertySet>(object, css::uno::UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(name), value);
}

[[nodiscard]] css::uno::Reference<css::sheet::XSpreadsheet>
rule_sheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document, sal_Int32 index);

/// The cells as one object, whose properties are theirs.
[[nodiscard]] css::uno::Reference<css::uno::XInterface>
rule_ranges(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
            const std::vector<css::table::CellRangeAddress>& cells);

} // namespace utfall::uno::commands

// The ready sheets in live documents.
#pragma once

#include "command_desk.hpp"
#include "sheets/ready.hpp"

#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace utfall::tests {

inline constexpr int inserted = 1; // after the only sheet of a new document

[[nodiscard]] inline std::string tab(const sheets::ReadySheet& ready) {
    return sheets::title_of(ready, command_language());
}

[[nodiscard]] inline std::vector<std::string> tabs(const Desk& desk) {
    std::vector<std::string> names;
    for (const rtl::OUString& name : desk.document()->getSheets()->getElementNames()) {
        names.push_back(uno::to_utf8(name));
    }
    return names;
}

/// Where a sheet shows an error, or a formula that isn't worked out.
[[nodiscard]] inline std::string
errors(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet) {
    using css::uno::Reference;
    using css::uno::UNO_QUERY_THROW;
    const auto cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
    const auto used =
        Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    // Beyond the formulas there is room to fill in, which holds nothing.
    const sal_Int32 last_row = std::min<sal_Int32>(used.EndRow, 200);
    std::string found;
    for (sal_Int32 row = 0; row <= last_row; ++row) {
        for (sal_Int32 column = 0; column <= used.EndColumn; ++column) {
            const auto cell = sheet->getCellByPosition(column, row);
            if (cell->getError() != 0) {
                found += "row " + std::to_string(row + 1) + " column " +
                         std::to_string(column + 1) + ": error " +
                         std::to_string(cell->getError()) + " in " +
                         uno::to_utf8(cell->getFormula()) + "\n";
            }
        }
    }
    return found;
}

[[nodiscard]] inline css::uno::Reference<css::container::XNameAccess>
page_styles(const Desk& desk) {
    return {css::uno::Reference<css::style::XStyleFamiliesSupplier>(desk.document(),
                                                                    css::uno::UNO_QUERY_THROW)
                ->getStyleFamilies()
                ->getByName("PageStyles"),
            css::uno::UNO_QUERY_THROW};
}

} // namespace utfall::tests

#include "uno/commands/read_cells.hpp"

#include "uno/text.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

namespace utfall::uno::commands {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

// Here, unlike in a function's argument, a void value is an error cell.
core::Cell from_any(const css::uno::Any& value) {
    if (!value.hasValue()) {
        return core::ErrorValue{};
    }
    double number = 0.0;
    if (value >>= number) {
        return number;
    }
    rtl::OUString text;
    if ((value >>= text) && !text.isEmpty()) {
        return to_utf8(text);
    }
    return core::Blank();
}

} // namespace

core::Table read_values(const Reference<css::table::XCellRange>& range) {
    const auto rows = Reference<css::sheet::XCellRangeData>(range, UNO_QUERY_THROW)->getDataArray();
    std::vector<core::Cell> cells;
    std::size_t columns = 0;
    for (const auto& row : rows) {
        columns = static_cast<std::size_t>(row.getLength());
        if (cells.empty()) {
            cells.reserve(static_cast<std::size_t>(rows.getLength()) * columns);
        }
        for (const css::uno::Any& value : row) {
            cells.push_back(from_any(value));
        }
    }
    return {columns, std::move(cells)};
}

core::commands::Formulas read_formulas(const Reference<css::table::XCellRange>& range) {
    const Reference<css::sheet::XCellRangesQuery> query(range, UNO_QUERY_THROW);
    const auto found = query->queryContentCells(css::sheet::CellFlags::FORMULA);
    if (found->getRangeAddresses().getLength() == 0) {
        return {};
    }
    core::commands::Formulas formulas;
    const auto rows =
        Reference<css::sheet::XCellRangeFormula>(range, UNO_QUERY_THROW)->getFormulaArray();
    for (const auto& row : rows) {
        for (const rtl::OUString& text : row) {
            const bool formula = text.startsWith("=") || text.startsWith("{=");
            formulas.push_back(formula ? to_utf8(text) : std::string());
        }
    }
    return formulas;
}

} // namespace utfall::uno::commands

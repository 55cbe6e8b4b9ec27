// The sheet of a shared copy that holds its formulas.
#pragma once

#include "core/base/text.hpp"
#include "uno/commands/formula_rules.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <optional>
#include <string>
#include <vector>

namespace utfall::uno::commands {

/// A formula of ours, in a cell or over an area as an array formula.
struct OurFormula {
    css::table::CellRangeAddress cells;
    std::string stored;
    bool is_array = false;
};

/// Every formula in cells that calls our functions, by itself or through a name, sheet by sheet.
/// @param rules of the document: the names are among them
[[nodiscard]] std::vector<OurFormula>
our_formulas(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
             const std::vector<OurRule>& rules);

/// Replaces formulas by what they show, cell by cell, so that formats and comments stay.
void make_values(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                 const std::vector<OurFormula>& formulas);

/// Adds the sheet, last. Before make_values: it notes what each formula shows.
/// @return its name
std::string add_formula_sheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                              const std::vector<OurFormula>& formulas,
                              const std::vector<OurRule>& rules, core::Language language);

/// The sheet, or null.
[[nodiscard]] css::uno::Reference<css::sheet::XSpreadsheet>
find_formula_sheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);

/// A line of the sheet: a formula in cells, or a rule.
struct FormulaLine {
    OurFormula formula;
    std::optional<OurRule> rule;
    sal_Int32 row = 0;
    bool changed = false; ///< the cells are gone, or hold something else than the copy did
};

[[nodiscard]] std::vector<FormulaLine>
read_formula_sheet(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                   const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);

/// Enters a formula where its cells stand.
void put_formula(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                 const OurFormula& formula);

} // namespace utfall::uno::commands

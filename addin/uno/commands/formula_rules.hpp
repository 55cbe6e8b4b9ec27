// Formulas of ours outside cells: names, conditional formats and validity rules.
#pragma once

#include "core/commands/shared_copy.hpp"
#include "uno/commands/undo_step.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <string>
#include <vector>

namespace utfall::uno::commands {

struct OurRule {
    core::commands::FormulaKind kind = core::commands::FormulaKind::name;
    std::vector<css::table::CellRangeAddress> cells; ///< where it holds; a name's sheet as its A1,
                                                     ///< none for a name of the whole document
    std::string stored;
    std::string second;
    std::string named;              ///< the name, or the style
    std::vector<sal_Int32> details; ///< as its kind has them
};

/// Every rule of the document that calls our functions, by itself or through a name.
[[nodiscard]] std::vector<OurRule>
our_rules(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);

/// Whether a formula, as the office stores it, calls us by itself or through one of the names.
[[nodiscard]] bool uses_us(const std::string& formula, const std::vector<OurRule>& rules);

/// Takes the rules away, in a document without undo. After the cells that use the names are values.
void remove_rules(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                  const std::vector<OurRule>& rules);

/// Puts a rule back where its cells are now.
/// @return false when it can't stand there beside what is there now
[[nodiscard]] bool put_rule(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                            UndoStep& step, const OurRule& rule);

} // namespace utfall::uno::commands

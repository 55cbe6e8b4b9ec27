// Conditions of conditional formats that call our functions.
#pragma once

#include "uno/commands/formula_rules.hpp"

#include <vector>

namespace utfall::uno::commands {

/// Adds those of a sheet.
/// @param found the rules so far, with the names among them
void find_conditions(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                     sal_Int32 sheet, std::vector<OurRule>& found);

void remove_condition(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                      const OurRule& rule);

/// @return false when the cells have icons or colour scales, which would be lost
[[nodiscard]] bool
put_condition(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document, UndoStep& step,
              const OurRule& rule);

} // namespace utfall::uno::commands

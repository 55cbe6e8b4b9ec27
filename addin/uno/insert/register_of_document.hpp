// The participant register of a document, and a sheet that is tied to it.
#pragma once

#include "core/commands/register_link.hpp"
#include "uno/commands/workplace.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <optional>

namespace utfall::uno::insert {

/// The first sheet with the headings of a register, in the order of the tabs; none with errors in
/// its top rows.
[[nodiscard]] std::optional<core::commands::RegisterPlace>
find_register(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);

/// Puts the register's columns into the formulas of the sheet.
void link_to_register(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                      const core::commands::RegisterPlace& place);

} // namespace utfall::uno::insert

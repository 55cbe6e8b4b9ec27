// What must hold before a command changes anything.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/text.hpp"
#include "uno/commands/area.hpp"

namespace utfall::uno::commands {

/// @throws Refused the document is open for reading only, or the area's sheet is protected
void require_editable(const Workplace& work, const Area& area);

/// @throws Refused the document is open for reading only
void require_writable(const Workplace& work);

[[nodiscard]] bool is_sheet_protected(const Area& area);

/// @throws Refused sheets can't be added to the document
void require_room_for_sheet(const Workplace& work);

/// @throws Refused rows of the area, or next to it, are hidden by a filter: Calc leaves such rows
///                 out of a selection
/// @return whether rows or columns are hidden by hand
bool require_no_filter(const Area& area);

/// @throws Refused a merged cell holds a figure: which row or column it belongs to can't be known.
///                 Merged headings, labels and years are as other cells
void require_plain_figures(const Area& area, core::Language language);

/// @throws Refused a cell holds an error
void require_no_errors(const Area& area, const core::Table& table, core::Language language);

/// @throws Refused more rows or cells than a table can have
void require_table_size(const Area& area, core::Language language);

} // namespace utfall::uno::commands

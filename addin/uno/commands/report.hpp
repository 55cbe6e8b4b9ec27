// What Check table and Check register have in common: marking and listing remarks.
#pragma once

#include "core/commands/remark.hpp"
#include "core/commands/summary.hpp"
#include "uno/commands/area.hpp"

#include <optional>
#include <string>
#include <vector>

namespace utfall::uno::commands {

/// The area to check, with everything seen to that would stop a command halfway.
struct Checkable {
    Area area;
    core::Table table;
    bool hidden = false;       ///< rows or columns are hidden by hand
    bool is_protected = false; ///< the table's sheet: listed only, not marked
};

/// @throws Refused see guards.hpp
[[nodiscard]] Checkable checkable_area(const Workplace& work, Sections sections);

/// Whether the cursor stood on a line of the list: then its cell is shown, and nothing checked.
[[nodiscard]] bool followed_line(const Workplace& work);

/// Marks and lists the remarks, and takes away earlier marks in the area, as one undo step. What
/// the user has approved isn't marked. The answer's dialog gets the button that shows the list.
/// @param title of the undo step
[[nodiscard]] core::commands::CheckedArea report(const Workplace& work, const Checkable& checked,
                                                 const std::vector<core::commands::Remark>& remarks,
                                                 const core::Text& title);

} // namespace utfall::uno::commands

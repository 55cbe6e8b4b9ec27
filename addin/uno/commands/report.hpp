// What Check table and Check register have in common: marking and listing remarks.
#pragma once

#include "core/commands/remark.hpp"
#include "core/commands/summary.hpp"
#include "uno/commands/area.hpp"

#include <vector>

namespace utfall::uno::commands {

/// The area to check, with everything seen to that would stop a command halfway.
struct Checkable {
    Area area;
    core::Table table;
    bool hidden = false; ///< rows or columns are hidden by hand
};

/// @throws Refused see guards.hpp
[[nodiscard]] Checkable checkable_area(const Workplace& work, Sections sections);

/// Takes away earlier marks in the area, marks and lists the remarks, as one undo step.
/// @param title of the undo step
[[nodiscard]] core::commands::CheckedArea report(const Workplace& work, const Checkable& checked,
                                                 std::vector<core::commands::Remark> remarks,
                                                 const core::Text& title);

} // namespace utfall::uno::commands

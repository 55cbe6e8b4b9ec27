// Comments and fills in the user's table.
#pragma once

#include "core/commands/mark_text.hpp"
#include "core/commands/remark.hpp"
#include "uno/commands/area.hpp"

#include <vector>

namespace utfall::uno::commands {

/// A mark of an earlier check.
struct FoundMark {
    css::table::CellAddress cell;
    core::commands::ReadMark mark;
};

/// What an earlier check has marked in the area.
[[nodiscard]] std::vector<FoundMark> find_marks(const Area& area);

/// Takes marks away. Users' own comments stay, with what they have added to ours; a fill that the
/// user has changed since stays as it is.
void remove_marks(const Area& area, const std::vector<FoundMark>& marks);

/// Marks the cells of all remarks that have a mark. A comment that a cell has stays, above ours.
void put_marks(const Area& area, const std::vector<core::commands::Remark>& remarks,
               core::Language language);

} // namespace utfall::uno::commands

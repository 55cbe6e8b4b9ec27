// Frames and comments on the cells of the user's table.
#pragma once

#include "core/commands/mark_text.hpp"
#include "core/commands/remark.hpp"
#include "uno/commands/area.hpp"
#include "uno/commands/undo_step.hpp"

#include <optional>
#include <vector>

namespace utfall::uno::commands {

/// A mark of an earlier check.
struct FoundMark {
    css::table::CellAddress cell;
    std::optional<core::commands::ReadMark> comment; ///< ours, if it is still there
    std::optional<int> frame;                        ///< the frame's colour, if it is still there
};

/// What earlier checks have marked on the area's sheet, within the area.
[[nodiscard]] std::vector<FoundMark> find_marks(const Workplace& work, const Area& area);

/// Takes marks away: frames, and our comments. What the user has written stays. Of version 0.1 the
/// fill too, unless the user has changed it since.
void remove_marks(const Workplace& work, UndoStep& step, const Area& area,
                  const std::vector<FoundMark>& marks);

/// Marks the cells of all remarks that have a mark: a frame that is seen but not printed, and a
/// comment on cells that have none of the user's.
void put_marks(const Workplace& work, UndoStep& step, const Area& area,
               const std::vector<core::commands::Remark>& remarks);

} // namespace utfall::uno::commands

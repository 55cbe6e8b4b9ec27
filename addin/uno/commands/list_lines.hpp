// The lines of the list as they stand on its sheet, and new ones for it.
#pragma once

#include "core/commands/list_plan.hpp"
#include "uno/commands/area.hpp"
#include "uno/commands/number_formats.hpp"

#include <optional>
#include <vector>

namespace utfall::uno::commands {

/// A line of ours: known by its link, which the user may have moved with its row.
struct ListLine {
    sal_Int32 row = 0; ///< on the list's sheet
    /// The first cell that it speaks of; none when that cell, or its sheet, has been deleted.
    std::optional<css::table::CellAddress> target;
    core::commands::KnownLine known;
};

/// The lines from the top. What the user has written below or between has no link and is none.
[[nodiscard]] std::vector<ListLine> read_lines(const Workplace& work, const Area& list);

/// Where the link of a line leads now; nothing for a row that is no line, or a deleted cell.
[[nodiscard]] std::optional<css::table::CellAddress>
target_of(const Workplace& work, const css::uno::Reference<css::sheet::XSpreadsheet>& list,
          sal_Int32 row);

/// What a line says.
struct LineText {
    core::commands::RemarkGroup group;
    core::commands::Status status = core::commands::Status::fresh;
};

/// Writes our columns of a line, cell by cell where they differ from what stands there; number and
/// link only for a new line.
void write_line(const Workplace& work, const css::uno::Reference<css::sheet::XSpreadsheet>& list,
                sal_Int32 row, const LineText& line, const Area& area,
                std::optional<double> new_number);

/// Changes a line's status alone.
void write_status(const Workplace& work, const css::uno::Reference<css::sheet::XSpreadsheet>& list,
                  sal_Int32 row, core::commands::Status status);

} // namespace utfall::uno::commands

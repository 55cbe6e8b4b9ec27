// How a new check changes the list of an earlier one: lines of the same findings, groups of like
// remarks.
#pragma once

#include "core/commands/listing.hpp"
#include "core/commands/remark.hpp"

#include <optional>
#include <string>
#include <vector>

namespace utfall::core::commands {

/// Remarks that say the same of cells beside each other: one line of the list.
struct RemarkGroup {
    Remark remark;  ///< the first, whose place is the upper left cell
    CellPlace last; ///< the lower right cell
    std::size_t count = 1;
};

/// Puts together what says the same of neighbouring cells. A figure that was computed has a line of
/// its own. The order is that of each group's first remark.
[[nodiscard]] std::vector<RemarkGroup> group_remarks(const std::vector<Remark>& remarks);

/// A line of the list as it stands.
struct KnownLine {
    std::size_t row = 0; ///< of its first cell, in the cell's sheet
    std::size_t column = 0;
    std::string kind;
    Cell printed;
    std::optional<double> computed;
    Status status = Status::fresh;
};

struct PlannedLine {
    std::optional<std::size_t> known; ///< the line that the remark has already
    Status status = Status::fresh;
};

struct ListPlan {
    std::vector<PlannedLine> lines;  ///< one for each group
    std::vector<std::size_t> mended; ///< known lines whose finding is gone
};

/// A finding is known by its cell, and by its kind where a cell has more than one. What the user
/// has approved stays approved as long as its figures are the same.
/// @param known     lines of the checked cells
/// @param first_row, first_column where the checked table stands in its sheet
[[nodiscard]] ListPlan plan_list(const std::vector<KnownLine>& known,
                                 const std::vector<RemarkGroup>& groups, std::size_t first_row,
                                 std::size_t first_column);

/// The group's explanation, with the number of its cells where there are more than one.
[[nodiscard]] std::string explanation_of(const RemarkGroup& group, Language language);

/// The decimals that all figures of a line are shown with, so that they are written alike.
[[nodiscard]] int line_decimals(const Remark& remark);

} // namespace utfall::core::commands

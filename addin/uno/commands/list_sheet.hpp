// The sheet with the list of findings.
#pragma once

#include "core/commands/list_plan.hpp"
#include "uno/commands/area.hpp"
#include "uno/commands/list_lines.hpp"
#include "uno/commands/undo_step.hpp"

#include <optional>
#include <string>
#include <vector>

namespace utfall::uno::commands {

/// Our list in the document, if there is one: known by its title, whatever the sheet is called.
[[nodiscard]] std::optional<Area> find_list(const Workplace& work);

/// The most lines that the list takes in from one check.
inline constexpr std::size_t most_listed = 1000;

/// What a check changes in the list.
struct ListUpdate {
    std::optional<Area> list;         ///< where it is; none if it is yet to be made
    std::vector<ListLine> lines;      ///< all that it has
    std::vector<std::size_t> of_area; ///< those among them that speak of the checked cells
    std::vector<core::commands::RemarkGroup> groups;
    core::commands::ListPlan plan; ///< known lines are counted within of_area

    [[nodiscard]] bool changes() const { return !groups.empty() || !plan.mended.empty(); }
};

/// Compares the remarks on an area with the list's lines on the same cells.
/// @param groups at most most_listed
[[nodiscard]] ListUpdate plan_update(const Workplace& work, const Area& area,
                                     std::vector<core::commands::RemarkGroup> groups);

/// Writes what differs: changed lines where they stand, new ones below the last, in rows of their
/// own, so that what the user wrote beside and below stays with its line.
/// @return the sheet's name
std::string write_list(const Workplace& work, UndoStep& step, const Area& area,
                       const ListUpdate& update);

/// The finding on the line that the cursor stands on, when it stands in the list.
[[nodiscard]] std::optional<css::table::CellAddress> finding_at_cursor(const Workplace& work,
                                                                       const Area& list);

/// Shows a cell, or the list's sheet.
void go_to(const Workplace& work, const css::table::CellAddress& cell);
void show_sheet(const Workplace& work, const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);

} // namespace utfall::uno::commands

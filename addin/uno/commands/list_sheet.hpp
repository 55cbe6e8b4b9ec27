// The sheet with the list of findings.
#pragma once

#include "core/commands/remark.hpp"
#include "uno/commands/area.hpp"
#include "uno/commands/list_lines.hpp"

#include <optional>
#include <string>
#include <vector>

namespace utfall::uno::commands {

/// Our list in the document, if there is one: known by its title, whatever the sheet is called.
[[nodiscard]] std::optional<Area> find_list(const Workplace& work);

/// The most lines that the list takes in from one check.
inline constexpr std::size_t most_listed = 1000;

/// What the list shall hold.
struct ListUpdate {
    std::optional<Area> list; ///< where it is; none if it is yet to be made
    std::vector<ListLine> lines;
    bool changes = false; ///< whether it differs from what the list holds
};

/// Puts the remarks on an area among the lines. Lines of an earlier check of the same cells go,
/// lines on other cells stay.
/// @param remarks at most most_listed
[[nodiscard]] ListUpdate update_list(const Workplace& work, const Area& area,
                                     const std::vector<core::commands::Remark>& remarks);

/// Writes the list anew, on its sheet or on a new one, last in the document.
/// @return the sheet's name
std::string write_list(const Workplace& work, const ListUpdate& update);

} // namespace utfall::uno::commands

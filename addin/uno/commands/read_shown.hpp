// A table as its window shows it: what the formats of its cells say.
#pragma once

#include "core/commands/table_remarks.hpp"
#include "uno/commands/area.hpp"
#include "uno/commands/workplace.hpp"

namespace utfall::uno::commands {

struct Shown {
    core::Table table;                   ///< with dates as the texts that are read
    core::commands::CellFormats formats; ///< cell by cell
};

/// @param table the area's values
[[nodiscard]] Shown read_shown(const Workplace& work, const Area& area, core::Table table);

} // namespace utfall::uno::commands

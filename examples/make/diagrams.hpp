// The diagrams of the workbooks: each from a small table of its own, planned as Infoga ▸ Diagram
// does it.
#pragma once

#include "notation.hpp"

#include "core/commands/chart_plan.hpp"

#include <string>
#include <vector>

namespace utfall::examples {

using core::commands::ChartKind;

/// A table for diagrams, with its first column as names, and the diagrams below it.
void add_diagrams(Sheet& sheet, const std::vector<std::string>& headings,
                  const std::vector<std::vector<Cell>>& rows, const std::vector<ChartKind>& kinds);

} // namespace utfall::examples

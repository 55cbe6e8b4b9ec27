// Charts of a sheet's tables by the plans of the menu Infoga ▸ Diagram.
#pragma once

#include "book/sheet.hpp"
#include "core/commands/chart_plan.hpp"

namespace utfall::book {

/// Below all that is written: what the figures say, as a formula; the chart; and the figures that
/// it is drawn from, where the table's own don't do.
/// @param table its rows follow each other, without totals between
/// @throws std::logic_error the table doesn't suit the kind
void add_planned_chart(Sheet& sheet, core::commands::ChartKind kind, Block table,
                       core::Language language);

} // namespace utfall::book

// The commands that draw a chart of the selected table.
#pragma once

#include "uno/commands/workplace.hpp"

#include <string>

namespace utfall::uno::insert {

/// Infoga ▸ Diagram ▸ …: draws the chart `work.name` below or beside the table, linked to its
/// cells.
[[nodiscard]] std::string insert_chart(const commands::Workplace& work);

} // namespace utfall::uno::insert

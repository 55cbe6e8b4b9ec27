// Which way a table stands: its lines as rows, as most reports have them, or as columns.
#pragma once

#include "core/checks/model/model.hpp"

namespace utfall::core::checks {

/// Whether the words of rows and columns say that the table stands on its side: what usually
/// labels rows stands above columns, and the other way round.
[[nodiscard]] bool stands_on_its_side(const Model& model);

/// The table with rows and columns exchanged, and what the sheet knows of its cells.
[[nodiscard]] Table transposed(const Table& table);
[[nodiscard]] SheetCells transposed(const SheetCells& cells, const Table& table);

/// A report on the transposed table as one on the table itself.
void turn(CheckReport& report);

} // namespace utfall::core::checks

// What a rectangle of cells looks like: whether there is a table in it, and how far it goes.
#pragma once

#include "core/base/cell.hpp"

#include <cstddef>
#include <string>

namespace utfall::core::commands {

/// A number, or a text that is unmistakably one.
[[nodiscard]] bool reads_as_number(const Cell& cell);

[[nodiscard]] bool has_numbers(const Table& table);

/// A number that isn't a year, as a heading's is.
[[nodiscard]] bool holds_figure(const Table& table);

/// How many separate tables a sheet's cells hold. Two blank rows, or a blank column, part them; a
/// block with less than two numbers is a title or a note.
[[nodiscard]] std::size_t count_tables(const Table& table);

/// Whether a block that stands under a blank row is a further section of the table above: it has
/// numbers, and no header row of its own, at its top or further down.
[[nodiscard]] bool continues_table(const Table& block);

/// How many rows from the top hold headers: titles, texts and years, no other figures.
[[nodiscard]] std::size_t header_rows(const Table& table);

/// What a reader calls a row: its first text. Empty without one.
[[nodiscard]] std::string row_label(const Table& table, std::size_t row);

/// What a reader calls a column at a row: the nearest header above.
[[nodiscard]] std::string column_header(const Table& table, std::size_t row, std::size_t column);

} // namespace utfall::core::commands

// Why a command leaves a selection alone, and what to select instead.
#pragma once

#include "core/base/text.hpp"

#include <string>

namespace utfall::core::commands {

enum class Refusal {
    no_document,        ///< no spreadsheet in the window
    not_cells,          ///< a chart or picture is selected
    several_ranges,     ///< more than one range is selected
    several_tables,     ///< a whole sheet with more than one table
    no_numbers,         ///< neither numbers nor texts that read as numbers
    merged_figures,     ///< detail: the merged cells
    error_cells,        ///< detail: the cells
    filtered_rows,      ///< rows are hidden by a filter
    too_large,          ///< detail: the rows selected
    own_listing,        ///< the sheet with the findings itself
    protected_sheet,    ///< detail: the sheet
    protected_document, ///< sheets can't be added
    read_only,          ///< the file is open for reading only
    no_register,        ///< no start and end columns
    not_one_column,     ///< text to split stands in one column
    cannot_split,       ///< nothing tells how the text parts
    no_room,            ///< detail: the cells to the right that hold something
    merged_text,        ///< merged cells in the text
    no_texts,           ///< no text to convert
    own_file,           ///< a copy can't be saved over its document
    no_copy,            ///< no sheet with the formulas of a shared copy
    no_marks,           ///< nothing is marked
    no_list,            ///< no sheet with findings
    too_mixed,          ///< detail: how many pieces there are to convert
    no_chart_table,     ///< no heading row, names and numbers to draw
    no_two_columns,     ///< no two columns of figures to compare
    too_many_bars,      ///< detail: the rows selected
    no_index,           ///< no columns of an index and its goal
    no_single_index,    ///< not one index with one goal
    no_scale,           ///< no headings that are a scale's steps
    no_years,           ///< no three years to draw lines over
    too_many_lines      ///< more than can be told apart
};

/// The most pieces, texts of one look in a row, that are converted at once. Calc's time for them
/// grows with their square: some ten seconds at this number. A column of one look is one piece.
inline constexpr std::size_t most_pieces = 30000;

/// The most rows of a chart: as many bars as can be told apart, with their names, on a page.
inline constexpr std::size_t most_chart_rows = 40;

/// The sentence that a person reads.
/// @param detail cells, rows or a sheet's name, where the reason has one
[[nodiscard]] std::string refusal_text(Refusal refusal, const std::string& detail,
                                       Language language);

} // namespace utfall::core::commands

// Cells that a command fills in empty ones, and takes back again.
#pragma once

#include "uno/commands/undo_step.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <optional>
#include <string>
#include <vector>

namespace utfall::uno::insert {

/// What is written in a cell, and how it looks where that isn't as it was.
struct WrittenCell {
    sal_Int32 column = 0;
    sal_Int32 row = 0;
    std::string content; ///< a text, or a formula with names and separators as in files
    bool bold = false;
    std::optional<float> points{};
    std::optional<sal_Int32> number_format{};
};

/// Writes them as parts of the step. Calc's own undoing of a cell moves the cursor to it, away from
/// the table that the user works with; so these are undone in our way.
void write_cells(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                 commands::UndoStep& step, const std::vector<WrittenCell>& cells);

} // namespace utfall::uno::insert

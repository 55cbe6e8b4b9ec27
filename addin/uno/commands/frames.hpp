// Frames around cells: drawn behind the text, seen on the screen, not printed on paper. Calc would
// show them in an exported PDF all the same, so they are hidden while one is written.
#pragma once

#include "uno/commands/area.hpp"
#include "uno/commands/undo_step.hpp"

#include <vector>

namespace utfall::uno::commands {

struct Frame {
    css::table::CellAddress cell;
    int colour = 0; ///< 0xRRGGBB
};

/// Our frames on a sheet, by the cells that they are anchored to.
[[nodiscard]] std::vector<Frame> frames_on(const Workplace& work, sal_Int32 sheet);

/// Draws and removes frames; the office records neither, so the step does.
void draw_frames(const Workplace& work, UndoStep& step, std::vector<Frame> frames);
void remove_frames(const Workplace& work, UndoStep& step, std::vector<Frame> frames);

/// Shows or hides all frames of the document, which isn't a change of it.
void show_frames(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                 bool visible);

} // namespace utfall::uno::commands

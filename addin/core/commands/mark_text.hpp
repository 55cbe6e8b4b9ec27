// The comment of a marked cell: what was found, and what is needed to take the mark away again.
#pragma once

#include "core/commands/remark.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace utfall::core::commands {

/// The fill that a cell had before it was marked: a colour 0xRRGGBB, or none of its own.
struct OwnFill {
    std::optional<int> colour;

    friend bool operator==(const OwnFill&, const OwnFill&) = default;
};

/// The fills of marked cells, 0xRRGGBB: light enough to read the figure on.
inline constexpr int error_colour = 0xFFC7B8;
inline constexpr int caution_colour = 0xFFF0B3;

[[nodiscard]] constexpr int colour_of(Mark mark) {
    return mark == Mark::error ? error_colour : caution_colour;
}

/// The comment of a cell.
/// @param own     the user's comment, kept above ours; may be empty
/// @param remarks on this cell, at least one
/// @param fill    what the cell had before
[[nodiscard]] std::string mark_text(std::string_view own, std::span<const Remark> remarks,
                                    const OwnFill& fill, Language language);

/// A comment of ours, taken apart.
struct ReadMark {
    std::string own; ///< what the user had written, before or since
    OwnFill fill;
};

/// Nothing when the comment isn't ours. In either language, whatever the user interface says now.
/// Law: read_mark(mark_text(own, remarks, fill, language)) gives own and fill
[[nodiscard]] std::optional<ReadMark> read_mark(std::string_view comment);

} // namespace utfall::core::commands

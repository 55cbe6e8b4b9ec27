// The comment of a marked cell, and how it is known again.
#pragma once

#include "core/commands/remark.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace utfall::core::commands {

/// The fill that version 0.1 gave marked cells, and wrote the former one of into the comment: a
/// colour 0xRRGGBB, or none of its own.
struct OwnFill {
    std::optional<int> colour;

    friend bool operator==(const OwnFill&, const OwnFill&) = default;
};

/// The frames of marked cells, 0xRRGGBB: seen on a light page and on a dark one.
inline constexpr int error_frame = 0xD64541;
inline constexpr int caution_frame = 0xE59A1C;

[[nodiscard]] constexpr int frame_of(Mark mark) {
    return mark == Mark::error ? error_frame : caution_frame;
}

/// The fills of version 0.1.
inline constexpr int old_error_fill = 0xFFC7B8;
inline constexpr int old_caution_fill = 0xFFF0B3;

/// The comment of a cell.
/// @param remarks on this cell, at least one
[[nodiscard]] std::string mark_text(std::span<const Remark> remarks, Language language);

/// A comment of ours, taken apart.
struct ReadMark {
    std::string own;             ///< what the user has written above or below ours
    std::optional<OwnFill> fill; ///< of a mark of version 0.1: what the cell had before
};

/// Nothing when the comment isn't ours, or when the user has changed it so that it can't be told
/// what is theirs. In either language, whatever the user interface says now.
/// Law: read_mark(mark_text(remarks, language)) has nothing of the user's own
[[nodiscard]] std::optional<ReadMark> read_mark(std::string_view comment);

} // namespace utfall::core::commands

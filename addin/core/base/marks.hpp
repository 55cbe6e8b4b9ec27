// The marks of Swedish statistics that stand where a number would.
#pragma once

#include "core/base/text.hpp"

#include <array>
#include <string_view>

namespace utfall::core {

/// `..` (not available, or secret) and `.` (not applicable): a missing value.
/// @param text trimmed
[[nodiscard]] inline bool is_missing_mark(std::string_view text) {
    static constexpr std::array<std::string_view, 2> marks{"..", "."};
    return is_one_of(text, marks);
}

/// `–` or `-` alone, typed as a dash or a minus: none, that is 0.
/// @param text trimmed
[[nodiscard]] inline bool is_none_mark(std::string_view text) {
    static constexpr std::array<std::string_view, 3> marks{"–", "-", "−"};
    return is_one_of(text, marks);
}

} // namespace utfall::core

// What stands around the digits of a number text: sign, parentheses, unit and note mark.
#pragma once

#include "core/checks/figures/number_text.hpp"

#include <string_view>

namespace utfall::core::figures {

[[nodiscard]] inline bool is_digit(char32_t letter) {
    return letter >= U'0' && letter <= U'9';
}

/// A hyphen, a minus or a dash, as they are typed before a negative figure.
[[nodiscard]] inline bool is_minus(char32_t letter) {
    return letter == U'-' || letter == 0x2010 || letter == 0x2011 || letter == 0x2212 ||
           letter == 0x2013;
}

struct Around {
    std::u32string_view digits; ///< what is left, to be read as digits and marks
    Unit unit = Unit::unspecified;
    Negative negative = Negative::no;
    bool sign = false;        ///< one was taken, + too
    bool parenthesis = false; ///< opened and not closed: no number
    bool footnote = false;
};

/// Takes off whatever may stand around digits, each once.
/// @param text folded
[[nodiscard]] Around take_around(std::u32string_view text);

/// Takes off what may stand before digits, and nothing else.
/// @param text folded
[[nodiscard]] std::u32string_view without_front(std::u32string_view text);

} // namespace utfall::core::figures

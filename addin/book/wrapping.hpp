// How much room a text takes when it is broken into lines, with Liberation Sans 10 points.
#pragma once

#include <string_view>

namespace utfall::book {

/// Mean width of a letter, and height of a line.
inline constexpr double letter_cm = 0.178;
inline constexpr double line_cm = 0.44;

/// Lines that the text takes in a cell so wide, broken between words.
[[nodiscard]] int lines_of(std::string_view text, double width_cm);

/// Height of a row of so many lines.
[[nodiscard]] double height_of(int lines);

} // namespace utfall::book

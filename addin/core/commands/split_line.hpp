// One line of pasted text: its label, and the ways in which the rest can be figures.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace utfall::core::commands {

/// A line parted at its blanks.
struct TextLine {
    std::string whole;
    std::vector<std::string> words; ///< all, from the left
    std::size_t label = 0;          ///< so many of them are the label; the rest can be figures
    bool heading = false;           ///< a heading: its only figures are years

    [[nodiscard]] std::size_t figures() const { return words.size() - label; }
};

[[nodiscard]] TextLine part_line(const std::string& text);

/// A way to split: how many words each figure has, from the left. What they don't cover belongs to
/// the label.
using Way = std::vector<std::size_t>;

/// Every way in which the line ends in so many figures. A line may have a note's number or a year
/// at the end of its label: ways that take all figure words stand first.
/// @param most ways are looked for
[[nodiscard]] std::vector<Way> ways_of(const TextLine& line, std::size_t columns, std::size_t most);

/// The line's cells: the label and the figures' texts.
[[nodiscard]] std::vector<std::string> cells_of(const TextLine& line, const Way& way);

/// A heading's parts: a word, with the year that follows it.
[[nodiscard]] std::vector<std::string> heading_parts(const TextLine& line);

} // namespace utfall::core::commands

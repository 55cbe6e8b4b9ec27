// Small numbers as words.
#pragma once

#include "core/base/text.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace utfall::core {

/// `Inget`, `Ett`, `Två`, …: counts of questions, goals and the like, from 0.
inline constexpr std::array<Text, 13> number_words{{{"Inget", "None"},
                                                    {"Ett", "One"},
                                                    {"Två", "Two"},
                                                    {"Tre", "Three"},
                                                    {"Fyra", "Four"},
                                                    {"Fem", "Five"},
                                                    {"Sex", "Six"},
                                                    {"Sju", "Seven"},
                                                    {"Åtta", "Eight"},
                                                    {"Nio", "Nine"},
                                                    {"Tio", "Ten"},
                                                    {"Elva", "Eleven"},
                                                    {"Tolv", "Twelve"}}};

/// How many rows, inside a sentence: `ingen`, `en`, `sju`; from 13 in figures.
[[nodiscard]] std::string rows_in_words(std::size_t count, Language language);

} // namespace utfall::core

// The rows of the lexicon, one a word; the bits say how strongly it speaks.
#pragma once

#include "core/checks/words/lexicon.hpp"

#include <span>

namespace utfall::core::checks {

inline constexpr Language sv = Language::swedish;
inline constexpr Language en = Language::english;

/// Words for what a line is to others: total, part, difference, mean, quotient, repeat.
[[nodiscard]] std::span<const LexiconRow> relation_words();

/// Words for what a line is about: money, people, periods, codes.
[[nodiscard]] std::span<const LexiconRow> subject_words();

/// Both, in Norwegian, Danish, Finnish and the Swedish of Finland.
[[nodiscard]] std::span<const LexiconRow> neighbour_words();

} // namespace utfall::core::checks

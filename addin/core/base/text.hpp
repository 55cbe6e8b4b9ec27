// UTF-8 text as people type it: trimmed, folded to lower case (å ä ö included), and compared.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::core {

enum class Language { swedish, english };

/// The same text in the two languages that Utfall speaks. UTF-8.
struct Text {
    std::string_view sv;
    std::string_view en;

    [[nodiscard]] constexpr std::string_view in(Language language) const {
        return language == Language::swedish ? sv : en;
    }
};

/// The code points of a UTF-8 text; a byte that isn't UTF-8 becomes U+FFFD.
[[nodiscard]] std::u32string decode(std::string_view utf8);
[[nodiscard]] std::string encode(std::u32string_view text);

/// Blank, tab, line break, no-break, narrow no-break, thin and figure space, zero-width marks.
[[nodiscard]] bool is_space(char32_t letter);

/// Lower case for Latin letters (A-Z, À-Þ, Latin Extended-A), others unchanged. Needs no locale.
[[nodiscard]] char32_t lower(char32_t letter);

/// Without spaces at the ends.
[[nodiscard]] std::string trim(std::string_view text);

/// Trimmed, lower case, every run of spaces one blank: how answers and words are compared.
[[nodiscard]] std::string fold(std::string_view text);

/// Whether the folded `text` is one of `words` (given folded).
[[nodiscard]] bool is_one_of(std::string_view text, std::span<const std::string_view> words);

} // namespace utfall::core

// UTF-8 text as people type it: trimmed, folded, and compared. The one place that knows letters.
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

/// A letter of any script, a mark that belongs to one, a decimal digit, or U+FFFD, which stands for
/// one that isn't UTF-8; no raised figure, no currency and no punctuation. Source: Unicode's
/// general categories, by utf8proc.
[[nodiscard]] bool is_letter_or_digit(char32_t letter);

/// Without spaces at the ends: a part of the given text.
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string trim(std::string_view text);

/// Trimmed, every run of spaces one blank, case folded as Unicode has it (å ä ö, ß as ss), and in
/// form C, where an a with a combining ring is an å: how answers and words are compared.
/// Law: fold(fold(text)) == fold(text); texts that are canonically equivalent fold to the same.
/// Source: Unicode, sections 3.11 and 3.13, by utf8proc.
[[nodiscard]] std::string fold(std::string_view text);

/// Whether the folded `text` is one of `words` (given folded).
[[nodiscard]] bool is_one_of(std::string_view text, std::span<const std::string_view> words);

} // namespace utfall::core

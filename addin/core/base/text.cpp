#include "core/base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <new>
#include <optional>

namespace utfall::core {

namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr unsigned char first_multibyte = 0x80;
// The lead bytes of U+0080-U+00BF and of U+00C0-U+00FF, the letters of Western Europe.
constexpr unsigned char latin_signs = 0xC2;
constexpr unsigned char latin_letters = 0xC3;
// What follows them for a no-break space, × and ß, and the last capital letter, Þ.
constexpr unsigned char no_break_space = 0xA0;
constexpr unsigned char multiplication_sign = 0x97;
constexpr unsigned char sharp_s = 0x9F;
constexpr unsigned char last_capital = 0x9E;
/// In ASCII as in the letters of Western Europe, a small letter is its capital and this bit.
constexpr unsigned char small_bit = 0x20;

struct Letter {
    char32_t code = 0;
    std::size_t length = 0; ///< in bytes
};

/// The code point that a text begins with; a byte that isn't UTF-8 is a replacement of one byte.
Letter first_letter(std::string_view utf8) {
    const auto first = static_cast<unsigned char>(utf8.front());
    if (first < first_multibyte) {
        return {first, 1};
    }
    utf8proc_int32_t code = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                         static_cast<utf8proc_ssize_t>(utf8.size()), &code);
    if (length < 1) {
        return {replacement, 1};
    }
    return {static_cast<char32_t>(code), static_cast<std::size_t>(length)};
}

/// The code point that a text ends with.
Letter last_letter(std::string_view utf8) {
    std::size_t start = utf8.size() - 1;
    const auto continues = [&](std::size_t at) {
        return (static_cast<unsigned char>(utf8[at]) & 0xC0U) == first_multibyte;
    };
    while (start > 0 && continues(start)) {
        --start;
    }
    const Letter letter = first_letter(utf8.substr(start));
    return start + letter.length == utf8.size() ? letter : Letter{replacement, 1};
}

bool is_ascii_space(unsigned char letter) {
    return letter == ' ' || (letter >= 0x09 && letter <= 0x0D);
}

/// Writes words one by one with a single blank between them.
class WordWriter {
public:
    explicit WordWriter(std::size_t length) { text_.reserve(length); }

    void gap() { gap_ = !text_.empty(); }
    void put(char letter) {
        close_gap();
        text_.push_back(letter);
    }
    void put(std::string_view letters) {
        close_gap();
        text_.append(letters);
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void close_gap() {
        if (gap_) {
            text_.push_back(' ');
            gap_ = false;
        }
    }

    std::string text_;
    bool gap_ = false;
};

/// Folds ASCII and the letters of Western Europe, which without combining marks are in form C as
/// they are and have a small letter each: nearly every text of a sheet. Nothing for other texts.
std::optional<std::string> fold_latin(std::string_view text) {
    WordWriter words(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (is_ascii_space(byte)) {
            words.gap();
        } else if (byte < first_multibyte) {
            const bool capital = byte >= 'A' && byte <= 'Z';
            words.put(static_cast<char>(capital ? byte | small_bit : byte));
        } else if (i + 1 == text.size()) {
            return std::nullopt;
        } else {
            const auto next = static_cast<unsigned char>(text[++i]);
            if (byte == latin_signs && next == no_break_space) {
                words.gap();
                continue;
            }
            if (byte != latin_letters || (next & 0xC0U) != first_multibyte || next == sharp_s) {
                return std::nullopt;
            }
            const bool capital = next <= last_capital && next != multiplication_sign;
            words.put(static_cast<char>(byte));
            words.put(static_cast<char>(capital ? next | small_bit : next));
        }
    }
    return words.take();
}

/// Trimmed, every run of spaces one blank, and nothing in it that isn't UTF-8.
std::string single_spaced(std::string_view text) {
    WordWriter words(text.size());
    while (!text.empty()) {
        const Letter letter = first_letter(text);
        if (is_space(letter.code)) {
            words.gap();
        } else if (letter.code == replacement) {
            words.put(encode({&replacement, 1}));
        } else {
            words.put(text.substr(0, letter.length));
        }
        text.remove_prefix(letter.length);
    }
    return words.take();
}

/// Unicode's full case folding, in form C.
/// @param text UTF-8
std::string fold_unicode(const std::string& text) {
    constexpr auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
    utf8proc_uint8_t* folded = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &folded, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(folded, &std::free);
    if (length < 0) { // the text is UTF-8, so there was no memory
        throw std::bad_alloc();
    }
    return {reinterpret_cast<const char*>(folded), static_cast<std::size_t>(length)};
}

} // namespace

std::u32string decode(std::string_view utf8) {
    std::u32string text;
    text.reserve(utf8.size());
    while (!utf8.empty()) {
        const Letter letter = first_letter(utf8);
        text.push_back(letter.code);
        utf8.remove_prefix(letter.length);
    }
    return text;
}

std::string encode(std::u32string_view text) {
    std::string utf8;
    utf8.reserve(text.size());
    std::array<utf8proc_uint8_t, 4> bytes{};
    for (const char32_t letter : text) {
        if (letter < first_multibyte) {
            utf8.push_back(static_cast<char>(letter));
            continue;
        }
        const auto length =
            utf8proc_encode_char(static_cast<utf8proc_int32_t>(letter), bytes.data());
        utf8.append(bytes.begin(), bytes.begin() + length);
    }
    return utf8;
}

bool is_letter_or_digit(char32_t letter) {
    if (letter < first_multibyte) {
        const char32_t small = letter | small_bit;
        return (small >= U'a' && small <= U'z') || (letter >= U'0' && letter <= U'9');
    }
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(letter))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
        return true;
    default:
        return letter == replacement;
    }
}

bool is_space(char32_t letter) {
    return letter == U' ' || (letter >= 0x09 && letter <= 0x0D) || letter == 0xA0 ||
           (letter >= 0x2000 && letter <= 0x200B) || letter == 0x202F || letter == 0x205F ||
           letter == 0x2060 || letter == 0x3000 || letter == 0xFEFF;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty()) {
        const Letter letter = first_letter(text);
        if (!is_space(letter.code)) {
            break;
        }
        text.remove_prefix(letter.length);
    }
    while (!text.empty()) {
        const Letter letter = last_letter(text);
        if (!is_space(letter.code)) {
            break;
        }
        text.remove_suffix(letter.length);
    }
    return text;
}

std::string trim(std::string_view text) {
    return std::string(trimmed(text));
}

std::string fold(std::string_view text) {
    if (auto folded = fold_latin(text)) {
        return *std::move(folded);
    }
    return fold_unicode(single_spaced(text));
}

bool is_one_of(std::string_view text, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

} // namespace utfall::core

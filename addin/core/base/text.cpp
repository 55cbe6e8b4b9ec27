#include "core/base/text.hpp"

#include <algorithm>

namespace utfall::core {

namespace {

constexpr char32_t replacement = 0xFFFD;

// Length of the sequence that a lead byte announces, 0 for a byte that can't lead.
int sequence_length(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead < 0xE0) {
        return 2;
    }
    if (lead >= 0xE0 && lead < 0xF0) {
        return 3;
    }
    if (lead >= 0xF0 && lead < 0xF5) {
        return 4;
    }
    return 0;
}

} // namespace

std::u32string decode(std::string_view utf8) {
    std::u32string text;
    text.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const int length = sequence_length(lead);
        char32_t letter = length <= 1 ? lead : lead & (0xFFU >> (length + 1));
        bool valid = length > 0 && i + static_cast<std::size_t>(length) <= utf8.size();
        for (int k = 1; valid && k < length; ++k) {
            const auto next = static_cast<unsigned char>(utf8[i + static_cast<std::size_t>(k)]);
            valid = (next & 0xC0U) == 0x80U;
            letter = (letter << 6U) | (next & 0x3FU);
        }
        text.push_back(valid ? letter : replacement);
        i += valid ? static_cast<std::size_t>(length) : 1;
    }
    return text;
}

std::string encode(std::u32string_view text) {
    std::string utf8;
    utf8.reserve(text.size());
    const auto tail = [&utf8](char32_t bits) {
        utf8.push_back(static_cast<char>(0x80U | (bits & 0x3FU)));
    };
    for (const char32_t letter : text) {
        if (letter < 0x80) {
            utf8.push_back(static_cast<char>(letter));
        } else if (letter < 0x800) {
            utf8.push_back(static_cast<char>(0xC0U | (letter >> 6U)));
            tail(letter);
        } else if (letter < 0x10000) {
            utf8.push_back(static_cast<char>(0xE0U | (letter >> 12U)));
            tail(letter >> 6U);
            tail(letter);
        } else {
            utf8.push_back(static_cast<char>(0xF0U | (letter >> 18U)));
            tail(letter >> 12U);
            tail(letter >> 6U);
            tail(letter);
        }
    }
    return utf8;
}

bool is_space(char32_t letter) {
    return letter == U' ' || (letter >= 0x09 && letter <= 0x0D) || letter == 0xA0 ||
           (letter >= 0x2000 && letter <= 0x200B) || letter == 0x202F || letter == 0x205F ||
           letter == 0x2060 || letter == 0x3000 || letter == 0xFEFF;
}

char32_t lower(char32_t letter) {
    const bool ascii = letter >= U'A' && letter <= U'Z';
    const bool latin1 = letter >= 0xC0 && letter <= 0xDE && letter != 0xD7;
    if (ascii || latin1) {
        return letter + 0x20;
    }
    const bool even_upper =
        (letter >= 0x100 && letter <= 0x137) || (letter >= 0x14A && letter <= 0x177);
    const bool odd_upper =
        (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E);
    if ((even_upper && letter % 2 == 0 && letter != 0x130) || (odd_upper && letter % 2 == 1)) {
        return letter + 1;
    }
    return letter;
}

std::string trim(std::string_view text) {
    const std::u32string letters = decode(text);
    const auto first = std::find_if_not(letters.begin(), letters.end(), is_space);
    const auto last =
        std::find_if_not(letters.rbegin(), std::make_reverse_iterator(first), is_space).base();
    return encode({first, last});
}

std::string fold(std::string_view text) {
    std::u32string folded;
    bool gap = false;
    for (const char32_t letter : decode(text)) {
        if (is_space(letter)) {
            gap = !folded.empty();
            continue;
        }
        if (gap) {
            folded.push_back(U' ');
            gap = false;
        }
        folded.push_back(lower(letter));
    }
    return encode(folded);
}

bool is_one_of(std::string_view text, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

} // namespace utfall::core

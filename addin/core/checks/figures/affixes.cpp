#include "core/checks/figures/affixes.hpp"

#include "core/base/text.hpp"

#include <array>

namespace utfall::core::figures {

namespace {

bool is_superscript(char32_t letter) {
    return letter == 0xB9 || letter == 0xB2 || letter == 0xB3 || letter == 0x2070 ||
           (letter >= 0x2074 && letter <= 0x2079);
}

bool is_note_sign(char32_t letter) {
    return letter == U'*' || letter == 0x2020 || letter == 0x2021 || is_superscript(letter);
}

void trim_front(std::u32string_view& text) {
    while (!text.empty() && is_space(text.front())) {
        text.remove_prefix(1);
    }
}

void trim_back(std::u32string_view& text) {
    while (!text.empty() && is_space(text.back())) {
        text.remove_suffix(1);
    }
}

struct UnitWord {
    std::u32string_view word; ///< in lower case
    Unit unit;
    bool before; ///< may stand before the figure too
};

// Longer words before those that they end with: `tkr` before `kr`.
constexpr std::array<UnitWord, 19> unit_words{{
    {U"procent", Unit::percent, false},
    {U"%", Unit::percent, false},
    {U"kronor", Unit::kronor, false},
    {U"mnkr", Unit::million_kronor, false},
    {U"mkr", Unit::million_kronor, false},
    {U"msek", Unit::million_kronor, true},
    {U"tkr", Unit::thousand_kronor, false},
    {U"tsek", Unit::thousand_kronor, true},
    {U"ksek", Unit::thousand_kronor, true},
    {U"sek", Unit::kronor, true},
    {U"kr", Unit::kronor, true},
    {U":-", Unit::kronor, false},
    {U"gbp", Unit::pound, true},
    {U"£", Unit::pound, true},
    {U"eur", Unit::euro, true},
    {U"euro", Unit::euro, false},
    {U"€", Unit::euro, true},
    {U"usd", Unit::dollar, true},
    {U"$", Unit::dollar, true},
}};

// `*`, `²`, `[2]` and ` 1)` at the end.
void take_footnote(Around& around) {
    std::u32string_view& text = around.digits;
    const std::size_t before = text.size();
    while (!text.empty() && is_note_sign(text.back())) {
        text.remove_suffix(1);
    }
    if (text.size() == before && text.ends_with(U']')) {
        const std::size_t open = text.rfind(U'[');
        const std::size_t inside = open == text.npos ? 0 : text.size() - open - 2;
        if (inside >= 1 && inside <= 2) {
            text.remove_suffix(inside + 2);
        }
    }
    const std::size_t size = text.size();
    if (size == before && size > 3 && text[size - 1] == U')' && is_digit(text[size - 2]) &&
        is_space(text[size - 3]) && text.find(U'(') == text.npos) {
        text.remove_suffix(3);
    }
    around.footnote = text.size() != before;
    trim_back(text);
}

// A sign, a currency or an opening parenthesis, each once. False when there is none.
bool take_front(Around& around) {
    std::u32string_view& text = around.digits;
    if (text.empty()) {
        return false;
    }
    const char32_t first = text.front();
    if ((is_minus(first) || first == U'+') && !around.sign && !around.parenthesis) {
        around.sign = true;
        around.negative = first == U'+' ? Negative::no : Negative::sign;
        text.remove_prefix(1);
        return true;
    }
    if (first == U'(' && !around.sign && !around.parenthesis) {
        around.parenthesis = true;
        text.remove_prefix(1);
        return true;
    }
    if (around.unit != Unit::unspecified) {
        return false;
    }
    for (const UnitWord& unit : unit_words) {
        if (unit.before && text.starts_with(unit.word)) {
            around.unit = unit.unit;
            text.remove_prefix(unit.word.size());
            return true;
        }
    }
    return false;
}

// A unit, the closing parenthesis or a minus after the figure, each once. False when there is none.
bool take_back(Around& around) {
    std::u32string_view& text = around.digits;
    if (text.empty()) {
        return false;
    }
    if (text.back() == U')' && around.parenthesis) {
        around.parenthesis = false;
        around.negative = Negative::parentheses;
        around.sign = true;
        text.remove_suffix(1);
        return true;
    }
    if (around.unit == Unit::unspecified) {
        for (const UnitWord& unit : unit_words) {
            const std::size_t size = unit.word.size();
            if (text.size() > size && text.ends_with(unit.word)) {
                around.unit = unit.unit;
                text.remove_suffix(size);
                return true;
            }
        }
    }
    // `37–` with a dash is an open band, not a negative number.
    const bool minus = text.back() == U'-' || text.back() == 0x2212;
    if (minus && !around.sign && !around.parenthesis && text.size() > 1 &&
        is_digit(text[text.size() - 2])) {
        around.sign = true;
        around.negative = Negative::trailing_sign;
        text.remove_suffix(1);
        return true;
    }
    return false;
}

} // namespace

Around take_around(std::u32string_view text) {
    Around around;
    around.digits = text;
    take_footnote(around);
    while (take_front(around)) {
        trim_front(around.digits);
    }
    while (take_back(around)) {
        trim_back(around.digits);
    }
    return around;
}

std::u32string_view without_front(std::u32string_view text) {
    Around around;
    around.digits = text;
    while (take_front(around)) {
        trim_front(around.digits);
    }
    return around.digits;
}

} // namespace utfall::core::figures

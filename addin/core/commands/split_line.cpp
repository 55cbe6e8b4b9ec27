#include "core/commands/split_line.hpp"

#include "core/base/text.hpp"
#include "core/checks/figures/number_text.hpp"

#include <algorithm>
#include <numeric>

namespace utfall::core::commands {

namespace {

/// No figure is written in more pieces: `− 1 234 567 890 kr`.
constexpr std::size_t most_words_of_figure = 6;

constexpr std::size_t digits_of_year = 4;

bool is_digit(char32_t letter) {
    return letter >= U'0' && letter <= U'9';
}

bool is_dash(std::u32string_view word) {
    return word == U"-" || word == U"−" || word == U"–";
}

// Marks that a figure may have apart from its digits.
bool is_sign_or_unit(const std::string& word) {
    const std::u32string letters = decode(word);
    return is_dash(letters) || letters == U"%" || letters == U"kr" || letters == U"tkr" ||
           letters == U"..";
}

// `1`, `977`, `−2`, `(807)`, `12,5`, `45%`: digits, and no letters but a unit's.
bool has_figure(const std::string& word) {
    return std::ranges::any_of(decode(word), is_digit) &&
           (figures::read_number_text(word).has_value() ||
            std::ranges::all_of(decode(word), [](char32_t letter) {
                return is_digit(letter) || letter == U'(' || letter == U')' || letter == U'−' ||
                       letter == U'-' || letter == U'–' || letter == U',' || letter == U'.' ||
                       letter == U'%' || letter == U'*';
            }));
}

bool is_year(const std::string& word) {
    return word.size() == digits_of_year && (word.starts_with("19") || word.starts_with("20")) &&
           std::ranges::all_of(word, [](char letter) { return letter >= '0' && letter <= '9'; });
}

std::string joined(const TextLine& line, std::size_t from, std::size_t count) {
    std::string text;
    for (std::size_t i = from; i < from + count; ++i) {
        text += (i == from ? "" : " ") + line.words[i];
    }
    return text;
}

bool is_figure(const std::string& text) {
    const std::u32string letters = decode(text);
    return is_dash(letters) || letters == U".." || figures::read_number_text(text).has_value();
}

// The ways from a word to the line's end, figure by figure.
void find_ways(const TextLine& line, std::size_t from, std::size_t columns, std::size_t most,
               Way& way, std::vector<Way>& ways) {
    if (columns == 0 || ways.size() >= most) {
        if (columns == 0 && from == line.words.size()) {
            ways.push_back(way);
        }
        return;
    }
    // Long figures first: a group of three digits belongs to the thousands before it more often
    // than it is a figure of its own.
    for (std::size_t count = std::min(most_words_of_figure, line.words.size() - from); count > 0;
         --count) {
        if (line.words.size() - from - count + 1 < columns ||
            !is_figure(joined(line, from, count))) {
            continue;
        }
        way.push_back(count);
        find_ways(line, from + count, columns - 1, most, way, ways);
        way.pop_back();
    }
}

} // namespace

TextLine part_line(const std::string& text) {
    TextLine line;
    line.whole = trim(text);
    std::u32string word;
    const auto end_word = [&] {
        if (!word.empty()) {
            line.words.push_back(encode(word));
            word.clear();
        }
    };
    for (const char32_t letter : decode(line.whole)) {
        if (is_space(letter)) {
            end_word();
        } else {
            word.push_back(letter);
        }
    }
    end_word();
    line.label = line.words.size();
    while (line.label > 0 && (has_figure(line.words[line.label - 1]) ||
                              is_sign_or_unit(line.words[line.label - 1]))) {
        --line.label;
    }
    line.heading =
        line.label > 0 && std::all_of(line.words.begin() + static_cast<std::ptrdiff_t>(line.label),
                                      line.words.end(), is_year);
    return line;
}

std::vector<Way> ways_of(const TextLine& line, std::size_t columns, std::size_t most) {
    std::vector<Way> ways;
    for (std::size_t from = line.label; from < line.words.size() && ways.empty(); ++from) {
        Way way;
        find_ways(line, from, columns, most, way, ways);
    }
    return ways;
}

std::vector<std::string> cells_of(const TextLine& line, const Way& way) {
    const std::size_t words = std::accumulate(way.begin(), way.end(), std::size_t{0});
    std::size_t from = line.words.size() - words;
    std::vector<std::string> cells{joined(line, 0, from)};
    for (const std::size_t count : way) {
        cells.push_back(joined(line, from, count));
        from += count;
    }
    return cells;
}

std::vector<std::string> heading_parts(const TextLine& line) {
    std::vector<std::string> parts;
    for (const std::string& word : line.words) {
        if (is_year(word) && !parts.empty() && !is_year(parts.back()) &&
            parts.back().find(' ') == std::string::npos) {
            parts.back() += ' ' + word;
        } else {
            parts.push_back(word);
        }
    }
    return parts;
}

} // namespace utfall::core::commands

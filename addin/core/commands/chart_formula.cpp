#include "core/commands/chart_formula.hpp"

#include "core/base/number_word.hpp"
#include "core/commands/phrase.hpp"

#include <algorithm>

namespace utfall::core::commands {

namespace {

std::string absolute(std::size_t row, std::size_t column) {
    const std::string name = cell_name(row, column);
    const std::size_t digits = name.find_first_of("0123456789");
    return "$" + name.substr(0, digits) + "$" + name.substr(digits);
}

std::string joined(const std::vector<std::string>& parts, std::string_view by) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : std::string(by)) + part;
    }
    return text;
}

/// The word for a count, by the words for 0, 1, 2, …; above them the figure itself.
std::string word(const std::string& count, const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& each : words) {
        list += ";" + quoted(each);
    }
    return "IFERROR(CHOOSE(" + count + "+1" + list + ");" + count + ")";
}

std::vector<std::string> words_of_numbers(Language language) {
    std::vector<std::string> words;
    words.reserve(number_words.size());
    for (const Text& each : number_words) {
        words.emplace_back(each.in(language));
    }
    return words;
}

} // namespace

std::vector<Stretch> stretches(std::vector<std::size_t> numbers) {
    std::sort(numbers.begin(), numbers.end());
    std::vector<Stretch> found;
    for (const std::size_t number : numbers) {
        if (!found.empty() && found.back().second + 1 == number) {
            found.back().second = number;
        } else {
            found.emplace_back(number, number);
        }
    }
    return found;
}

std::string TableCells::cell(std::size_t row, std::size_t column) const {
    return absolute(corner_.row + row, corner_.column + column);
}

std::vector<std::string> TableCells::ranges(std::size_t column) const {
    std::vector<std::string> names;
    for (const auto& [first, last] : stretches_) {
        names.push_back(cell(first, column) + ":" + cell(last, column));
    }
    return names;
}

std::string TableCells::count(std::size_t first, std::size_t second) const {
    return count_where(first, {}, second);
}

std::string TableCells::count_where(std::size_t first, std::string_view compares,
                                    std::size_t second) const {
    const auto a = ranges(first);
    const auto b = ranges(second);
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::string both = "ISNUMBER(" + a[i] + ")*ISNUMBER(" + b[i] + ")";
        const std::string compared =
            compares.empty() ? std::string() : "*(" + a[i] + std::string(compares) + b[i] + ")";
        parts.push_back("SUMPRODUCT(" + both + compared + ")");
    }
    return "(" + joined(parts, "+") + ")";
}

std::string TableCells::count_where(std::size_t column, std::string_view compares) const {
    std::vector<std::string> parts;
    for (const std::string& range : ranges(column)) {
        parts.push_back("COUNTIF(" + range + ";\"" + std::string(compares) + "0\")");
    }
    return "(" + joined(parts, "+") + ")";
}

std::string TableCells::count(std::size_t column) const {
    return "COUNT(" + joined(ranges(column), ";") + ")";
}

std::string TableCells::sum(std::size_t column) const {
    return "SUM(" + joined(ranges(column), ";") + ")";
}

std::string TableCells::largest(std::size_t column) const {
    return "MAX(" + joined(ranges(column), ";") + ")";
}

std::string TableCells::name_of_largest(std::size_t column, std::size_t names) const {
    const auto figures = ranges(column);
    const auto labels = ranges(names);
    const std::string most = largest(column);
    std::string found = "\"\"";
    for (std::size_t i = figures.size(); i > 0; --i) {
        const std::string here =
            "INDEX(" + labels[i - 1] + ";MATCH(" + most + ";" + figures[i - 1] + ";0))";
        found = i == figures.size() ? here : "IFERROR(" + here + ";" + found + ")";
    }
    return found;
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char letter : text) {
        out += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return out + "\"";
}

std::string sentence(const Text& text, Language language,
                     const std::vector<std::string>& expressions) {
    std::vector<std::string> parts;
    std::string_view rest = text.in(language);
    while (!rest.empty()) {
        const std::size_t open = rest.find('{');
        if (open != 0) {
            parts.push_back(quoted(rest.substr(0, open)));
        }
        if (open == std::string_view::npos) {
            break;
        }
        parts.push_back(expressions.at(static_cast<std::size_t>(rest[open + 1] - '0')));
        rest = rest.substr(open + 3);
    }
    return joined(parts, "&");
}

std::string rows_word(const std::string& count, Language language) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < number_words.size(); ++i) {
        words.push_back(rows_in_words(i, language));
    }
    return word(count, words);
}

std::string questions_word(const std::string& count, Language language) {
    std::vector<std::string> words = words_of_numbers(language);
    if (language == Language::swedish) {
        words[0] = "Ingen"; // 'fråga' is 'en', where the list is for words with 'ett'
        words[1] = "En";
    }
    return word(count, words);
}

std::string things_word(const std::string& count, Language language) {
    return word(count, words_of_numbers(language));
}

std::string inner_things_word(const std::string& count, Language language) {
    std::vector<std::string> words = words_of_numbers(language);
    std::transform(words.begin(), words.end(), words.begin(), fold);
    return word(count, words);
}

std::string shown_figure(const std::string& cell) {
    return "IF(ABS(" + cell + ")>=1000;FIXED(" + cell + ";0);ROUND(" + cell + ";1))";
}

std::string shown_share(const std::string& share, Language language) {
    return "ROUND(100*" + share + ";0)&" + quoted(language == Language::swedish ? "\u00a0%" : "%");
}

std::string finding(const std::string& rows, const std::string& text) {
    return "=IF(" + rows + "=0;\"\";IFERROR(" + text + ";\"\"))";
}

} // namespace utfall::core::commands

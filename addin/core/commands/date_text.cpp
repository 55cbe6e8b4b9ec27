#include "core/commands/date_text.hpp"

#include "core/base/text.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <vector>

namespace utfall::core::commands {

namespace {

/// Years that a register or a report may speak of; a text with another is no date.
constexpr int first_year = 1900;
constexpr int last_year = 2100;

/// Folded; the first three letters are enough, and are what the two languages abbreviate to.
constexpr std::array<std::array<std::string_view, 2>, 12> months{{{"jan", "jan"},
                                                                  {"feb", "feb"},
                                                                  {"mar", "mar"},
                                                                  {"apr", "apr"},
                                                                  {"maj", "may"},
                                                                  {"jun", "jun"},
                                                                  {"jul", "jul"},
                                                                  {"aug", "aug"},
                                                                  {"sep", "sep"},
                                                                  {"okt", "oct"},
                                                                  {"nov", "nov"},
                                                                  {"dec", "dec"}}};
constexpr std::size_t letters_of_month = 3;

// Numbers, words and the marks between: `31/1 2023` is 31 / 1 (blank) 2023.
struct Part {
    std::string text;
    bool is_number = false;
};

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool is_mark(char letter) {
    return letter == '-' || letter == '.' || letter == '/' || letter == ' ' || letter == ':';
}

// The parts and the mark after each but the last; nothing when two marks follow each other, other
// than a point and a blank.
std::optional<std::pair<std::vector<Part>, std::string>> parts_of(const std::string& text) {
    std::vector<Part> parts;
    std::string marks;
    for (std::size_t at = 0; at < text.size();) {
        if (is_mark(text[at])) {
            if (parts.size() == marks.size()) {
                const bool after_point = text[at] == ' ' && !marks.empty() && marks.back() == '.';
                if (!after_point) {
                    return std::nullopt;
                }
                marks.back() = ' ';
            } else {
                marks.push_back(text[at]);
            }
            ++at;
            continue;
        }
        const bool number = is_digit(text[at]);
        std::size_t end = at;
        while (end < text.size() && !is_mark(text[end]) && is_digit(text[end]) == number) {
            ++end;
        }
        if (parts.size() > marks.size()) {
            return std::nullopt; // a letter right after a digit
        }
        parts.push_back({text.substr(at, end - at), number});
        at = end;
    }
    return std::pair(std::move(parts), std::move(marks));
}

std::optional<int> number_of(const Part& part, std::size_t most_digits) {
    int value = 0;
    if (!part.is_number || part.text.size() > most_digits) {
        return std::nullopt;
    }
    std::from_chars(part.text.data(), part.text.data() + part.text.size(), value);
    return value;
}

std::optional<int> month_of(const Part& part) {
    for (std::size_t month = 0; month < months.size(); ++month) {
        for (const std::string_view name : months[month]) {
            if (part.text.substr(0, letters_of_month) == name) {
                return static_cast<int>(month) + 1;
            }
        }
    }
    return std::nullopt;
}

std::optional<double> day_number(std::optional<int> year, std::optional<int> month,
                                 std::optional<int> day) {
    if (!year || !month || !day || *year < first_year || *year > last_year) {
        return std::nullopt;
    }
    using namespace std::chrono;
    const year_month_day date{std::chrono::year(*year),
                              std::chrono::month(static_cast<unsigned>(*month)),
                              std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) {
        return std::nullopt;
    }
    return day_of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

// A time of day after the date is dropped only when it is midnight, as systems export.
bool is_midnight(const std::vector<Part>& parts, std::size_t from) {
    for (std::size_t i = from; i < parts.size(); ++i) {
        if (number_of(parts[i], 2) != 0) {
            return false;
        }
    }
    return true;
}

} // namespace

std::optional<double> read_date_text(std::string_view text) {
    const auto split = parts_of(fold(text));
    if (!split || split->first.size() < 3 || split->first.size() == split->second.size()) {
        return std::nullopt;
    }
    const auto& [parts, marks] = *split;
    if (parts[0].text.size() == 4 && marks[0] == '-' && marks[1] == '-') {
        return is_midnight(parts, 3) ? day_number(number_of(parts[0], 4), number_of(parts[1], 2),
                                                  number_of(parts[2], 2))
                                     : std::nullopt;
    }
    if (parts.size() != 3 || parts[2].text.size() != 4) {
        return std::nullopt;
    }
    if (!parts[1].is_number) {
        return day_number(number_of(parts[2], 4), month_of(parts[1]), number_of(parts[0], 2));
    }
    const auto day = number_of(parts[0], 2);
    const auto month = number_of(parts[1], 2);
    const bool swedish = marks == ".." || marks == "/ " || marks == ". ";
    constexpr int most_months = 12;
    const bool clear = marks == "//" && day && *day > most_months;
    return swedish || clear ? day_number(number_of(parts[2], 4), month, day) : std::nullopt;
}

double day_of(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    constexpr sys_days zero{std::chrono::year(1899) / 12 / 30};
    const sys_days date{std::chrono::year(year) / std::chrono::month(month) /
                        std::chrono::day(day)};
    return static_cast<double>((date - zero).count());
}

} // namespace utfall::core::commands

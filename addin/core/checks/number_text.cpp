#include "core/checks/number_text.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace utfall::core {

namespace {

/// A run of digits this long is an identity, telephone or reference number, not a figure.
constexpr std::size_t longest_plain_run = 9;

bool is_digit(char32_t letter) {
    return letter >= U'0' && letter <= U'9';
}

bool is_minus(char32_t letter) {
    return letter == U'-' || letter == 0x2212 || letter == 0x2013;
}

// The digit runs of a number and the mark after each but the last: ' ', '.' or ','.
struct Runs {
    std::vector<std::string> digits;
    std::string marks;
};

std::optional<Runs> split(std::u32string_view letters) {
    Runs runs;
    runs.digits.emplace_back();
    for (const char32_t letter : letters) {
        if (is_digit(letter)) {
            runs.digits.back().push_back(static_cast<char>(letter));
            continue;
        }
        const bool space = is_space(letter);
        if (runs.digits.back().empty() || (!space && letter != U'.' && letter != U',')) {
            return std::nullopt;
        }
        runs.marks.push_back(space ? ' ' : static_cast<char>(letter));
        runs.digits.emplace_back();
    }
    if (runs.digits.back().empty()) {
        return std::nullopt;
    }
    return runs;
}

// Whether runs [0, count) are thousands: 1–3 digits, not 0 first, then groups of three.
bool is_grouped(const Runs& runs, std::size_t count) {
    if (runs.digits[0].size() > 3 || runs.digits[0][0] == '0') {
        return false;
    }
    return std::all_of(runs.digits.begin() + 1,
                       runs.digits.begin() + static_cast<std::ptrdiff_t>(count),
                       [](const std::string& digits) { return digits.size() == 3; });
}

// 20230102: a date written without marks reads as a number too.
bool is_compact_date(const std::string& digits) {
    if (digits.size() != 8 ||
        (digits.compare(0, 2, "19") != 0 && digits.compare(0, 2, "20") != 0)) {
        return false;
    }
    const std::string month = digits.substr(4, 2);
    const std::string day = digits.substr(6, 2);
    return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

// How many of the runs are the whole part (the rest, at most one, is decimals). 0 = not a number.
std::size_t whole_runs(const Runs& runs, bool& ambiguous) {
    const std::string& marks = runs.marks;
    const std::size_t count = runs.digits.size();
    if (marks.empty()) {
        return 1;
    }
    const char last = marks.back();
    const bool same =
        std::all_of(marks.begin(), marks.end(), [last](char mark) { return mark == last; });
    if (same && last == ' ') {
        return is_grouped(runs, count) ? count : 0;
    }
    if (same && count == 2) {
        ambiguous = runs.digits[1].size() == 3 && is_grouped(runs, 2);
        return 1;
    }
    if (same) {
        return is_grouped(runs, count) ? count : 0;
    }
    // Thousands by one mark, decimals by another that occurs once, last.
    const char group = marks.front();
    const bool one_group_mark =
        std::all_of(marks.begin(), marks.end() - 1, [group](char mark) { return mark == group; });
    return one_group_mark && last != ' ' && last != group && is_grouped(runs, count - 1) ? count - 1
                                                                                         : 0;
}

} // namespace

std::optional<ParsedNumber> parse_number_text(std::string_view text) {
    const std::u32string letters = decode(trim(text));
    std::u32string_view rest = letters;
    ParsedNumber number;
    bool negative = false;
    if (!rest.empty() && (is_minus(rest.front()) || rest.front() == U'+')) {
        negative = rest.front() != U'+';
        const bool mathematical = rest.front() == 0x2212;
        rest.remove_prefix(1);
        if (mathematical && !rest.empty() && is_space(rest.front())) {
            rest.remove_prefix(1);
        }
    }
    if (!rest.empty() && rest.back() == U'%') {
        number.is_percent = true;
        rest.remove_suffix(1);
        if (!rest.empty() && is_space(rest.back())) {
            rest.remove_suffix(1);
        }
    }
    const std::optional<Runs> runs = rest.empty() ? std::nullopt : split(rest);
    if (!runs) {
        return std::nullopt;
    }
    const std::string& first = runs->digits.front();
    if ((first.size() > 1 && first[0] == '0') || first.size() > longest_plain_run) {
        return std::nullopt;
    }
    const std::size_t whole = whole_runs(*runs, number.ambiguous);
    if (whole == 0) {
        return std::nullopt;
    }
    if (runs->marks.empty() && is_compact_date(first)) {
        number.ambiguous = true;
    }
    std::string plain;
    for (std::size_t i = 0; i < runs->digits.size(); ++i) {
        if (i == whole) {
            plain.push_back('.');
            number.decimals = static_cast<int>(runs->digits[i].size());
        }
        plain += runs->digits[i];
    }
    std::from_chars(plain.data(), plain.data() + plain.size(), number.value);
    if (negative) {
        number.value = -number.value;
    }
    return number;
}

} // namespace utfall::core

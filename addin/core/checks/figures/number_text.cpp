#include "core/checks/figures/number_text.hpp"

#include "core/base/text.hpp"
#include "core/checks/figures/affixes.hpp"
#include "core/checks/figures/reading.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace utfall::core::figures {

namespace {

// The digit runs of a number and the mark after each but the last: ' ', '.' or ','.
struct Runs {
    std::vector<std::string> digits;
    std::string marks;
};

std::optional<Runs> split(std::u32string_view letters) {
    Runs runs;
    runs.digits.emplace_back();
    // `,5` and `.5` are a half.
    if (letters.size() > 1 && (letters.front() == U',' || letters.front() == U'.')) {
        runs.digits.back().push_back('0');
    }
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

bool is_code(const std::string& digits) {
    return (digits.size() > 1 && digits[0] == '0') || digits.size() > reading::longest_plain_run;
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

DecimalMark mark_of(char letter) {
    return letter == ',' ? DecimalMark::comma : DecimalMark::point;
}

DecimalMark other_mark(DecimalMark mark) {
    return mark == DecimalMark::comma ? DecimalMark::point : DecimalMark::comma;
}

// How the runs are put together: the first `whole` are the whole part, the rest, at most one, is
// decimals. 0 = not a number.
struct Parts {
    std::size_t whole = 0;
    bool open = false; ///< the decimals could be thousands
    DecimalMark shows = DecimalMark::unsettled;
};

// Two runs with a point or a comma between: decimals, or thousands where that is possible.
Parts parts_of_two(const Runs& runs, DecimalMark settled) {
    const DecimalMark mark = mark_of(runs.marks[0]);
    const bool could_be_thousands = runs.digits[1].size() == 3 && is_grouped(runs, 2);
    if (!could_be_thousands) {
        return {1, false, mark};
    }
    if (settled == DecimalMark::unsettled) {
        return {1, true, DecimalMark::unsettled};
    }
    return {settled == mark ? 1U : 2U, false, DecimalMark::unsettled};
}

Parts parts_of(const Runs& runs, DecimalMark settled) {
    const std::string& marks = runs.marks;
    const std::size_t count = runs.digits.size();
    if (marks.empty()) {
        return {1, false, DecimalMark::unsettled};
    }
    const char group = marks.front();
    const char last = marks.back();
    const bool same = marks.find_first_not_of(last) == std::string::npos;
    if (same && last != ' ' && count == 2) {
        return parts_of_two(runs, settled);
    }
    if (same) {
        const DecimalMark shows = last == ' ' ? DecimalMark::unsettled : other_mark(mark_of(last));
        return {is_grouped(runs, count) ? count : 0, false, shows};
    }
    // Thousands by one mark, decimals by another that occurs once, last.
    const bool one_group_mark =
        std::all_of(marks.begin(), marks.end() - 1, [group](char mark) { return mark == group; });
    if (one_group_mark && last != ' ' && last != group && is_grouped(runs, count - 1)) {
        return {count - 1, false, mark_of(last)};
    }
    return {};
}

Reading reading_of(const Runs& runs, std::size_t whole, const Around& around) {
    Reading reading;
    std::string plain;
    for (std::size_t i = 0; i < runs.digits.size(); ++i) {
        if (i == whole) {
            plain.push_back('.');
            reading.decimals = static_cast<int>(runs.digits[i].size());
        }
        plain += runs.digits[i];
    }
    std::from_chars(plain.data(), plain.data() + plain.size(), reading.value);
    if (around.unit == Unit::percent) {
        reading.value /= 100.0;
        reading.decimals += 2;
    }
    if (around.negative != Negative::no && reading.value != 0.0) {
        reading.value = -reading.value;
    }
    return reading;
}

/// å, ä and ö are letters too; what else stands there counts as one.
constexpr char32_t first_beyond_ascii = 0x80;

bool is_letter(char32_t letter) {
    return letter >= U'a' && letter <= U'z';
}

// 10/2, 2023-02-10, 12:30, 1.2.2023, 2023/24, 070-123 45: digits parted as no number is.
bool is_date_or_code(std::u32string_view text) {
    std::size_t points = 0;
    std::size_t run = 0;
    bool parted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t letter = text[i];
        run = is_digit(letter) ? run + 1 : 0;
        if (run > reading::longest_plain_run) {
            return true;
        }
        points += letter == U'.' ? 1U : 0U;
        const bool between = i > 0 && is_digit(text[i - 1]);
        parted = parted || (between && (is_minus(letter) || letter == U'/' || letter == U':'));
        if (!is_digit(letter) && !is_space(letter) && letter != U'.' && !is_minus(letter) &&
            letter != U'/' && letter != U':') {
            return false;
        }
    }
    const bool leading_zero = text.size() > 1 && text[0] == U'0';
    return parted || points > 1 || leading_zero;
}

} // namespace

std::optional<NumberText> read_number_text(std::string_view text, DecimalMark mark) {
    const std::u32string letters = decode(fold(text));
    if (letters.empty() || letters.size() > reading::longest_figure) {
        return std::nullopt;
    }
    const Around around = take_around(letters);
    if (around.parenthesis || around.digits.empty()) {
        return std::nullopt;
    }
    const std::optional<Runs> runs = split(around.digits);
    if (!runs || is_code(runs->digits.front())) {
        return std::nullopt;
    }
    const Parts parts = parts_of(*runs, mark);
    if (parts.whole == 0) {
        return std::nullopt;
    }
    NumberText number;
    number.reading = reading_of(*runs, parts.whole, around);
    if (parts.open) {
        number.whole = reading_of(*runs, runs->digits.size(), around);
    }
    number.unit = around.unit;
    number.negative = around.negative;
    number.grouped = parts.whole > 1;
    number.footnote = around.footnote;
    number.maybe_date = runs->marks.empty() && is_compact_date(runs->digits.front());
    number.shows = parts.shows;
    return number;
}

bool looks_like_figure(std::string_view text) {
    const std::u32string letters = decode(fold(text));
    if (letters.size() > reading::longest_figure || is_date_or_code(letters)) {
        return false;
    }
    const std::u32string_view figure = without_front(letters);
    // P101 is a code.
    const auto code =
        std::adjacent_find(letters.begin(), letters.end(), [](char32_t left, char32_t right) {
            return is_letter(left) && is_digit(right);
        });
    const bool begins = !figure.empty() && is_digit(figure.front());
    std::size_t digits = 0;
    std::size_t words = 0;
    for (const char32_t letter : letters) {
        digits += is_digit(letter) ? 1U : 0U;
        words += is_letter(letter) || letter >= first_beyond_ascii ? 1U : 0U;
    }
    return digits > 0 && ((begins && words <= reading::most_letters_beside) ||
                          (digits > words && code == letters.end()));
}

} // namespace utfall::core::figures

#include "core/base/phrase.hpp"

#include "core/base/number_label.hpp"
#include "core/base/numeric.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <sstream>

namespace utfall::core {

namespace {

constexpr int most_decimals = 4;

/// From here on a digit after the decimal mark says enough.
constexpr double large = 100.0;

/// Whole digits from which thousands are parted: 999, but 1 067.
constexpr std::size_t fewest_grouped = 4;

/// From here on a figure is written with a power of ten.
constexpr double longest_written = 1e15;

/// A figure this close to its rounded value is that value.
constexpr double last_digit = 1e-6;

} // namespace

std::string phrase(const Text& text, Language language, std::initializer_list<std::string> values) {
    const std::string_view pattern = text.in(language);
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
        if (!place) {
            result.push_back(pattern[i]);
            continue;
        }
        result += *(values.begin() + (pattern[i + 1] - '0'));
        i += 2;
    }
    return result;
}

int written_decimals(double value) {
    const int most = std::abs(value) >= large ? 1 : most_decimals;
    const double shown = round_half_up(value, most);
    for (int decimals = 0; decimals < most; ++decimals) {
        const double scaled = shown * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) < last_digit) {
            return decimals;
        }
    }
    return most;
}

std::string shown_number(double value, Language language) {
    return fixed_number(value, written_decimals(value), language);
}

std::string date_name(double day) {
    using namespace std::chrono;
    const year_month_day date(sys_days(year(1899) / 12 / 30) + days(static_cast<int>(day)));
    const auto two = [](unsigned number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return std::to_string(static_cast<int>(date.year())) + "-" +
           two(static_cast<unsigned>(date.month())) + "-" + two(static_cast<unsigned>(date.day()));
}

std::string fixed_number(double value, int decimals, Language language) {
    const bool swedish = language == Language::swedish;
    if (!(std::abs(value) < longest_written)) {
        return number_label(value);
    }
    std::ostringstream stream;
    stream.imbue(std::locale::classic());
    stream.setf(std::ios::fixed);
    stream.precision(decimals);
    stream << std::abs(round_half_up(value, decimals));
    const std::string plain = stream.str();
    const std::size_t whole = std::min(plain.find('.'), plain.size());
    std::string digits;
    for (std::size_t i = 0; i < whole; ++i) {
        if (i > 0 && whole >= fewest_grouped && (whole - i) % 3 == 0) {
            digits += swedish ? "\u00A0" : ",";
        }
        digits.push_back(plain[i]);
    }
    if (whole < plain.size()) {
        digits += (swedish ? "," : ".") + plain.substr(whole + 1);
    }
    const bool zero = plain.find_first_not_of("0.") == std::string::npos;
    return (value < 0.0 && !zero ? "−" : "") + digits;
}

std::string shown_percent(double share, Language language) {
    const double percent = round_half_up(share * 100.0, 1);
    return shown_number(percent, language) + std::string(Text{"\u00A0%", "%"}.in(language));
}

std::string shown_value(const Cell& value, Language language) {
    if (const auto* number = std::get_if<double>(&value)) {
        return shown_number(*number, language);
    }
    const auto* text = std::get_if<std::string>(&value);
    return phrase({"”{0}”", "'{0}'"}, language, {text != nullptr ? *text : std::string()});
}

std::string cell_name(std::size_t row, std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters + std::to_string(row + 1);
}

std::string name_list(const std::vector<std::string>& names, std::size_t count, Language language) {
    std::string list;
    const std::size_t shown = std::min(names.size(), most_named_cells);
    for (std::size_t i = 0; i < shown; ++i) {
        const bool last = i + 1 == shown && count == shown;
        if (i > 0) {
            list += last ? Text{" och ", " and "}.in(language) : std::string_view(", ");
        }
        list += names[i];
    }
    if (count > shown) {
        list +=
            phrase({" och {0} till", " and {0} more"}, language, {std::to_string(count - shown)});
    }
    return list;
}

} // namespace utfall::core

#include "core/base/calendar.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <string>

namespace utfall::core {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::last;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr sys_days day_zero = year(1899) / 12 / 30;

double number_of(sys_days date) {
    return static_cast<double>((date - day_zero).count());
}

std::optional<unsigned> digits(std::string_view text) {
    unsigned value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

} // namespace

double day_of(double date, std::string_view name) {
    static const double first = number_of(year(1) / 1 / 1);
    static const double beyond = number_of(year(10000) / 1 / 1);
    const double whole = std::floor(require_finite(date, name));
    if (whole < first || whole >= beyond) {
        throw DomainError({.rule = Rule::date, .argument = std::string(name)});
    }
    return whole;
}

double add_months(double date, int count) {
    const year_month_day start(day_zero + days(static_cast<int>(date)));
    const year_month_day same_day = start + months(count);
    return number_of(same_day.ok() ? same_day : same_day.year() / same_day.month() / last);
}

std::optional<double> iso_day(std::string_view text) {
    constexpr std::size_t length = 10; // 2023-01-31
    if (text.size() != length || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto years = digits(text.substr(0, 4));
    const auto month_number = digits(text.substr(5, 2));
    const auto day_number = digits(text.substr(8, 2));
    if (!years || !month_number || !day_number) {
        return std::nullopt;
    }
    const auto date = year(static_cast<int>(*years)) / month(*month_number) / day(*day_number);
    return date.ok() ? std::optional(number_of(date)) : std::nullopt;
}

std::string iso_text(double date) {
    const year_month_day parts(day_zero + days(static_cast<int>(date)));
    const auto padded = [](int number, std::size_t width) {
        std::string text = std::to_string(number);
        return text.insert(0, width - std::min(width, text.size()), '0');
    };
    return padded(static_cast<int>(parts.year()), 4) + "-" +
           padded(static_cast<int>(static_cast<unsigned>(parts.month())), 2) + "-" +
           padded(static_cast<int>(static_cast<unsigned>(parts.day())), 2);
}

Period require_period(double from, double to) {
    const Period period{day_of(from, "from"), day_of(to, "to")};
    if (period.from > period.to) {
        throw DomainError({.rule = Rule::period, .argument = "from"});
    }
    return period;
}

} // namespace utfall::core

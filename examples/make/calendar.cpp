#include "calendar.hpp"

#include <array>

namespace utfall::examples {
namespace {

[[nodiscard]] std::string two_digits(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

[[nodiscard]] bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

[[nodiscard]] int days_in(int year) {
    return is_leap(year) ? 366 : 365;
}

} // namespace

std::string iso_day(int year, int days) {
    while (days >= days_in(year)) {
        days -= days_in(year);
        ++year;
    }
    const std::array<int, 12> months = {
        31, is_leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::size_t month = 0;
    while (days >= months[month]) {
        days -= months[month];
        ++month;
    }
    return std::to_string(year) + "-" + two_digits(static_cast<int>(month) + 1) + "-" +
           two_digits(days + 1);
}

} // namespace utfall::examples

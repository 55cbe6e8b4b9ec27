// Days and calendar months. A day is a number as Calc counts them: 1899-12-30 is 0.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace utfall::core {

/// The whole day of a date; a time of day is dropped.
/// @throws DomainError NaN, infinity, or outside the years 1 to 9999
[[nodiscard]] double day_of(double date, std::string_view name);

/// The same day so many calendar months later, or the month's last day where it has no such day:
/// 31 January + 1 month is 28 or 29 February.
/// @param day    a whole day from day_of
/// @param months 0..most_months
[[nodiscard]] double add_months(double day, int months);

/// A hundred years: no follow-up is longer.
inline constexpr int most_months = 1200;

/// The day that a text like 2023-01-31 names; nothing for another text or a day that isn't.
[[nodiscard]] std::optional<double> iso_day(std::string_view text);

/// A whole day from day_of as 2023-01-31. Law: iso_day(iso_text(day)) == day.
[[nodiscard]] std::string iso_text(double day);

/// A span of days, both ends included.
struct Period {
    double from = 0.0; ///< whole day
    double to = 0.0;   ///< whole day, >= from
};

/// @throws DomainError from comes after to, or isn't a day
[[nodiscard]] Period require_period(double from, double to);

} // namespace utfall::core

// Periods in labels: years, months, quarters.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace utfall::core::checks {

/// The year that a word is, `2023`, also at the head of a date, `20231231`; or none.
[[nodiscard]] std::optional<int> year_of(const std::string& word);

/// A label's year, and its words without it: 'Totalt 2022' is 'totalt' of 2022.
struct PeriodOf {
    std::optional<int> year;
    std::string rest;
};
[[nodiscard]] PeriodOf period_of(const std::string& label);

/// Whether labels name periods of one thing: months or quarters, or years of what is called alike.
[[nodiscard]] bool are_periods(const std::vector<std::string>& labels);

} // namespace utfall::core::checks

#include "core/checks/words/period.hpp"

#include "core/checks/words/lexicon.hpp"

#include <algorithm>

namespace utfall::core::checks {

namespace {

constexpr std::size_t digits_of_year = 4;
constexpr std::size_t digits_of_date = 8;

/// Words for months and quarters speak this strongly, a year less.
constexpr double sure_period = 4.0;

} // namespace

std::optional<int> year_of(const std::string& word) {
    const bool digits = word.find_first_not_of("0123456789") == std::string::npos;
    if (!digits || (word.size() != digits_of_year && word.size() != digits_of_date) ||
        (word.compare(0, 2, "19") != 0 && word.compare(0, 2, "20") != 0)) {
        return std::nullopt;
    }
    return std::stoi(word.substr(0, digits_of_year));
}

PeriodOf period_of(const std::string& label) {
    PeriodOf period;
    for (const std::string& word : label_words(label)) {
        if (const auto year = year_of(word)) {
            period.year = year;
        } else if (word.find_first_not_of("0123456789") != std::string::npos) {
            period.rest += (period.rest.empty() ? "" : " ") + word;
        }
    }
    return period;
}

bool are_periods(const std::vector<std::string>& labels) {
    const bool named = std::all_of(labels.begin(), labels.end(), [](const std::string& label) {
        return read_roles(label).bits(Role::period) >= sure_period;
    });
    if (named || labels.empty()) {
        return named;
    }
    const std::string rest = period_of(labels.front()).rest;
    return std::all_of(labels.begin(), labels.end(), [&rest](const std::string& label) {
        const PeriodOf period = period_of(label);
        return period.year && period.rest == rest;
    });
}

} // namespace utfall::core::checks

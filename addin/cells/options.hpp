// The option words of FUNCTIONS: Swedish and English, in any case, become an enum at the border.
#pragma once

#include "core/base/options.hpp"
#include "core/base/text.hpp"

#include <span>
#include <string_view>

namespace utfall::cells {

template <typename Choice> struct OptionWord {
    std::string_view word; ///< folded: lower case, trimmed
    Choice choice;
};

/// The words of an option; one specialisation for each enum of core/options.hpp.
template <typename Choice> [[nodiscard]] std::span<const OptionWord<Choice>> option_words();

template <> std::span<const OptionWord<core::Direction>> option_words();
template <> std::span<const OptionWord<core::AmountKind>> option_words();
template <> std::span<const OptionWord<core::GenderRule>> option_words();
template <> std::span<const OptionWord<core::IntervalMethod>> option_words();
template <> std::span<const OptionWord<core::ForecastMethod>> option_words();
template <> std::span<const OptionWord<core::DurationStatistic>> option_words();
template <> std::span<const OptionWord<core::DurationUnit>> option_words();
template <> std::span<const OptionWord<core::Language>> option_words();

} // namespace utfall::cells

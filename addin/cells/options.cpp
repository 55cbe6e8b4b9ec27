#include "cells/options.hpp"

#include <array>

namespace utfall::cells {

namespace {

using core::AmountKind;
using core::Direction;
using core::DurationStatistic;
using core::DurationUnit;
using core::ForecastMethod;
using core::GenderRule;
using core::IntervalMethod;
using core::Language;

constexpr std::array directions{
    OptionWord<Direction>{"öka", Direction::increase},
    OptionWord<Direction>{"increase", Direction::increase},
    OptionWord<Direction>{"1", Direction::increase},
    OptionWord<Direction>{"minska", Direction::decrease},
    OptionWord<Direction>{"decrease", Direction::decrease},
    OptionWord<Direction>{"-1", Direction::decrease},
};

constexpr std::array kinds{
    OptionWord<AmountKind>{"intäkt", AmountKind::income},
    OptionWord<AmountKind>{"intäkter", AmountKind::income},
    OptionWord<AmountKind>{"income", AmountKind::income},
    OptionWord<AmountKind>{"revenue", AmountKind::income},
    OptionWord<AmountKind>{"kostnad", AmountKind::cost},
    OptionWord<AmountKind>{"kostnader", AmountKind::cost},
    OptionWord<AmountKind>{"cost", AmountKind::cost},
    OptionWord<AmountKind>{"costs", AmountKind::cost},
};

constexpr std::array rules{
    OptionWord<GenderRule>{"representation", GenderRule::representation},
    OptionWord<GenderRule>{"skillnad", GenderRule::gap},
    OptionWord<GenderRule>{"gap", GenderRule::gap},
    OptionWord<GenderRule>{"noll", GenderRule::zero},
    OptionWord<GenderRule>{"zero", GenderRule::zero},
};

constexpr std::array intervals{
    OptionWord<IntervalMethod>{"wilson", IntervalMethod::wilson},
    OptionWord<IntervalMethod>{"exact", IntervalMethod::exact},
    OptionWord<IntervalMethod>{"exakt", IntervalMethod::exact},
    OptionWord<IntervalMethod>{"jeffreys", IntervalMethod::jeffreys},
};

constexpr std::array forecasts{
    OptionWord<ForecastMethod>{"takt", ForecastMethod::run_rate},
    OptionWord<ForecastMethod>{"runrate", ForecastMethod::run_rate},
    OptionWord<ForecastMethod>{"resten", ForecastMethod::remaining},
    OptionWord<ForecastMethod>{"remaining", ForecastMethod::remaining},
};

constexpr std::array statistics{
    OptionWord<DurationStatistic>{"medel", DurationStatistic::mean},
    OptionWord<DurationStatistic>{"mean", DurationStatistic::mean},
    OptionWord<DurationStatistic>{"median", DurationStatistic::median},
    OptionWord<DurationStatistic>{"p90", DurationStatistic::p90},
};

constexpr std::array duration_units{
    OptionWord<DurationUnit>{"dagar", DurationUnit::days},
    OptionWord<DurationUnit>{"days", DurationUnit::days},
    OptionWord<DurationUnit>{"månader", DurationUnit::months},
    OptionWord<DurationUnit>{"months", DurationUnit::months},
};

constexpr std::array languages{
    OptionWord<Language>{"sv", Language::swedish},
    OptionWord<Language>{"en", Language::english},
};

} // namespace

template <> std::span<const OptionWord<Direction>> option_words() {
    return directions;
}
template <> std::span<const OptionWord<AmountKind>> option_words() {
    return kinds;
}
template <> std::span<const OptionWord<GenderRule>> option_words() {
    return rules;
}
template <> std::span<const OptionWord<IntervalMethod>> option_words() {
    return intervals;
}
template <> std::span<const OptionWord<ForecastMethod>> option_words() {
    return forecasts;
}
template <> std::span<const OptionWord<DurationStatistic>> option_words() {
    return statistics;
}
template <> std::span<const OptionWord<DurationUnit>> option_words() {
    return duration_units;
}
template <> std::span<const OptionWord<Language>> option_words() {
    return languages;
}

} // namespace utfall::cells

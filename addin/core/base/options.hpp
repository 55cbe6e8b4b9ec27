// The choices that several functions offer. The words for them are read in cells/options.
#pragma once

namespace utfall::core {

/// Which way a figure should move to be better.
enum class Direction { increase, decrease };

/// What an amount is, whatever sign it is written with.
enum class AmountKind { income, cost };

/// How a row of the gender-equality index is judged.
enum class GenderRule {
    representation, ///< women's share of women and men within the limits
    gap,            ///< women's and men's shares differ by at most the limit
    zero            ///< both values are 0
};

/// Method of a confidence interval for a share.
enum class IntervalMethod { wilson, exact, jeffreys };

/// How the outcome to date becomes a forecast for the year.
enum class ForecastMethod { run_rate, remaining };

/// Which single figure describes a set of durations.
enum class DurationStatistic { mean, median, p90 };

/// What a duration is counted in: days, or months.
enum class DurationUnit { days, months };

} // namespace utfall::core

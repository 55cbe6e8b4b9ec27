// What a participant register holds: who took part in a period, and for how long.
#pragma once

#include "core/base/options.hpp"
#include "core/base/sex.hpp"
#include "core/participants/stay.hpp"

#include <optional>
#include <span>

namespace utfall::core {

/// One row of a register. Dates are days since 1899-12-30, as Calc counts them; a time of day is
/// ignored.
struct Participation {
    std::optional<double> start; ///< date
    std::optional<double> end;   ///< date of closing; nothing: still active
    Sex sex = Sex::other;
};

/// Participants of a period, by sex.
struct ParticipantVolume {
    BySex participants; ///< active on at least one day of the period
    BySex started;      ///< started in the period: 'varav nya'
    BySex closed;       ///< closed in the period
    BySex remaining;    ///< active after the last day of the period

    /// Counts one stay.
    void add(const Stay& stay, const Period& period, Sex sex);
};

/// Counts a register's participants from `from` to `to`, both days included.
/// participants: start <= to, and no end or end >= from; started: from <= start <= to;
/// closed: from <= end <= to; remaining: start <= to, and no end or end > to. A row without dates
/// is skipped.
/// @param from, to dates, from <= to
/// @throws DomainError from > to, an end before its start, an end without a start, NaN or infinity
/// Source: the rows of Tabell 1, Samordningsförbundet Umeåregionen, Årsredovisning 2023 (12-13).
/// Law: participants - closed == remaining, for each sex.
[[nodiscard]] ParticipantVolume participant_volume(std::span<const Participation> rows, double from,
                                                   double to);

/// Days of a mean month: a year of 365.25 days divided by 12.
inline constexpr double days_per_month = 365.25 / 12.0;

/// Time from start to closing over the closed rows; rows without an end are left out.
/// mean, median or 90th percentile of end - start in days, or of that / days_per_month; the
/// percentiles as Calc's.
/// @return days or months, 0 or more, not rounded
/// @throws DivisionByZero no row has closed
/// @throws DomainError    an end before its start, an end without a start, NaN or infinity
/// Law: the order of the rows doesn't matter for median and p90.
[[nodiscard]] double time_to_close(std::span<const Participation> rows, DurationStatistic statistic,
                                   DurationUnit unit = DurationUnit::months);

} // namespace utfall::core

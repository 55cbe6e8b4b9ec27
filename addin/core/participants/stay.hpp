// A stay: from a start to an end, or still going.
#pragma once

#include "core/base/calendar.hpp"

#include <optional>

namespace utfall::core {

struct Stay {
    double start = 0.0;        ///< whole day
    std::optional<double> end; ///< whole day, >= start; nothing: still going

    [[nodiscard]] bool closed_in(const Period& period) const {
        return end && *end >= period.from && *end <= period.to;
    }
};

/// The stay that a row of a register holds. Dates as Calc's day numbers, a time of day is ignored.
/// @return nothing for a row without a start and an end
/// @throws DomainError an end before its start, an end without a start, a value that is no date
[[nodiscard]] std::optional<Stay> read_stay(std::optional<double> start, std::optional<double> end);

/// Days of a stay inside a period, both ends counted, times the extent.
/// (min(end, to) - max(start, from) + 1) * extent, or 0 outside.
/// @param extent share of full time, 0..1
/// @return days, 0 or more, not rounded
/// @throws DomainError extent outside 0..1
/// Source: ours; two people half a year each are one full-year equivalent.
/// Law: the days of two periods that follow each other add up to those of both.
[[nodiscard]] double days_within(const Stay& stay, const Period& period, double extent);

} // namespace utfall::core

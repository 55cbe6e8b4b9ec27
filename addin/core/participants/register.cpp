#include "core/participants/register.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/statistics/percentile.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace utfall::core {

namespace {

double day_of(double date, std::string_view name) {
    return std::floor(require_finite(date, name));
}

/// The days of a row, checked: a start is there, and an end doesn't come before it.
struct Stay {
    explicit Stay(const Participation& row) {
        if (!row.start) {
            throw DomainError("a row has no start");
        }
        start = day_of(*row.start, "start");
        if (row.end) {
            end = day_of(*row.end, "end");
            if (*end < start) {
                throw DomainError("an end comes before its start");
            }
        }
    }

    double start = 0.0;
    std::optional<double> end;
};

std::vector<double> days_to_close(std::span<const Participation> rows) {
    std::vector<double> days;
    for (const Participation& row : rows) {
        if (row.end) {
            const Stay stay(row);
            days.push_back(*stay.end - stay.start);
        }
    }
    return days;
}

} // namespace

ParticipantVolume participant_volume(std::span<const Participation> rows, double from, double to) {
    from = day_of(from, "from");
    to = day_of(to, "to");
    if (from > to) {
        throw DomainError("from comes after to");
    }
    ParticipantVolume volume;
    for (const Participation& row : rows) {
        const Stay stay(row);
        const bool begun = stay.start <= to;
        if (begun && (!stay.end || *stay.end >= from)) {
            volume.participants.add(row.sex);
        }
        if (begun && stay.start >= from) {
            volume.started.add(row.sex);
        }
        if (stay.end && *stay.end >= from && *stay.end <= to) {
            volume.closed.add(row.sex);
        }
        if (begun && (!stay.end || *stay.end > to)) {
            volume.remaining.add(row.sex);
        }
    }
    return volume;
}

double time_to_close(std::span<const Participation> rows, DurationStatistic statistic) {
    std::vector<double> days = days_to_close(rows);
    require_base(static_cast<double>(days.size()), "number of closed rows");
    if (statistic == DurationStatistic::mean) {
        return sum(days) / static_cast<double>(days.size()) / days_per_month;
    }
    std::sort(days.begin(), days.end());
    return percentile(days, statistic == DurationStatistic::median ? 0.5 : 0.9) / days_per_month;
}

} // namespace utfall::core

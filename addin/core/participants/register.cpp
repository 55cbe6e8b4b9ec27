#include "core/participants/register.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/statistics/percentile.hpp"

#include <algorithm>
#include <vector>

namespace utfall::core {

namespace {

std::vector<double> days_to_close(std::span<const Participation> rows) {
    std::vector<double> days;
    for (const Participation& row : rows) {
        if (!row.end) {
            continue;
        }
        if (const auto stay = read_stay(row.start, row.end)) {
            days.push_back(*stay->end - stay->start);
        }
    }
    return days;
}

} // namespace

ParticipantVolume participant_volume(std::span<const Participation> rows, double from, double to) {
    const Period period = require_period(from, to);
    ParticipantVolume volume;
    for (const Participation& row : rows) {
        if (const auto stay = read_stay(row.start, row.end)) {
            volume.add(*stay, period, row.sex);
        }
    }
    return volume;
}

void ParticipantVolume::add(const Stay& stay, const Period& period, Sex sex) {
    const bool begun = stay.start <= period.to;
    if (begun && (!stay.end || *stay.end >= period.from)) {
        participants.add(sex);
    }
    if (begun && stay.start >= period.from) {
        started.add(sex);
    }
    if (stay.closed_in(period)) {
        closed.add(sex);
    }
    if (begun && (!stay.end || *stay.end > period.to)) {
        remaining.add(sex);
    }
}

double time_to_close(std::span<const Participation> rows, DurationStatistic statistic,
                     DurationUnit unit) {
    std::vector<double> days = days_to_close(rows);
    if (days.empty()) {
        throw DivisionByZero({.rule = Rule::no_closed, .argument = "end"});
    }
    const double unit_days = unit == DurationUnit::months ? days_per_month : 1.0;
    if (statistic == DurationStatistic::mean) {
        return sum(days) / static_cast<double>(days.size()) / unit_days;
    }
    std::sort(days.begin(), days.end());
    return percentile(days, statistic == DurationStatistic::median ? 0.5 : 0.9) / unit_days;
}

} // namespace utfall::core

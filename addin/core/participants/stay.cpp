#include "core/participants/stay.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"

#include <algorithm>

namespace utfall::core {

std::optional<Stay> read_stay(std::optional<double> start, std::optional<double> end) {
    if (!start) {
        if (end) {
            throw DomainError({.rule = Rule::start_filled, .argument = "start"});
        }
        return std::nullopt;
    }
    Stay stay{day_of(*start, "start"), std::nullopt};
    if (end) {
        stay.end = day_of(*end, "end");
        if (*stay.end < stay.start) {
            throw DomainError({.rule = Rule::end_after_start,
                               .argument = "end",
                               .value = *end,
                               .other = "start",
                               .other_value = *start});
        }
    }
    return stay;
}

double days_within(const Stay& stay, const Period& period, double extent) {
    const double last = std::min(stay.end.value_or(period.to), period.to);
    const double days = last - std::max(stay.start, period.from) + 1.0;
    return std::max(days, 0.0) * require_share(extent, "extent");
}

} // namespace utfall::core

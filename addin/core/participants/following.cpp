#include "core/participants/following.hpp"

#include "core/base/calendar.hpp"
#include "core/base/numeric.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace utfall::core {

namespace {

constexpr double long_ago = -std::numeric_limits<double>::infinity();

double latest_day(const Stay& stay) {
    return stay.end.value_or(stay.start);
}

/// A day so long after another one.
class Limit {
public:
    Limit(double length, DurationUnit unit, std::string_view name) {
        if (unit == DurationUnit::months) {
            months_ = require_whole(length, 0, most_months, name);
        } else {
            days_ = require_not_negative(length, name);
        }
    }

    [[nodiscard]] double after(double day) const {
        return months_ ? add_months(day, *months_) : day + days_;
    }

private:
    std::optional<int> months_;
    double days_ = 0.0;
};

} // namespace

Followed share_within(std::span<const Stay> stays, double limit, DurationUnit unit,
                      std::optional<double> as_of) {
    const Limit length(limit, unit, "limit");
    double today = long_ago;
    if (as_of) {
        today = day_of(*as_of, "as_of");
    } else {
        for (const Stay& stay : stays) {
            today = std::max(today, latest_day(stay));
        }
    }
    Followed result;
    for (const Stay& stay : stays) {
        const double last = length.after(stay.start);
        if (last < today) {
            result.followed += 1.0;
            result.happened += stay.end && *stay.end <= last ? 1.0 : 0.0;
        }
    }
    return result;
}

Followed return_share(std::span<const PersonStay> stays, double months,
                      std::optional<double> as_of) {
    const Limit length(months, DurationUnit::months, "months");
    double today = as_of ? day_of(*as_of, "as_of") : long_ago;
    std::unordered_map<std::string_view, std::vector<double>> starts;
    for (const PersonStay& row : stays) {
        starts[row.person].push_back(row.stay.start);
        if (!as_of) {
            today = std::max(today, latest_day(row.stay));
        }
    }
    for (auto& [person, days] : starts) {
        std::sort(days.begin(), days.end());
    }
    Followed result;
    for (const PersonStay& row : stays) {
        if (!row.stay.end || length.after(*row.stay.end) > today) {
            continue;
        }
        result.followed += 1.0;
        const auto& days = starts[row.person];
        const auto next = std::upper_bound(days.begin(), days.end(), *row.stay.end);
        const bool returned = next != days.end() && *next <= length.after(*row.stay.end);
        result.happened += returned ? 1.0 : 0.0;
    }
    return result;
}

} // namespace utfall::core

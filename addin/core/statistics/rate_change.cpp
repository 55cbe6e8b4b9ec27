#include "core/statistics/rate_change.hpp"

#include "core/base/numeric.hpp"
#include "core/base/share.hpp"
#include "core/statistics/fisher.hpp"
#include "core/statistics/intervals.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core {

namespace {

/// std::hypot of shares, whose squares neither overflow nor vanish: that of today's glibc is newer
/// than the oldest system that we promise.
double root_of_squares(double left, double right) {
    return std::sqrt(left * left + right * right);
}

} // namespace

RateChange rate_change(double part1, double whole1, double part2, double whole2,
                       double confidence) {
    require_base(whole1, "whole1");
    require_base(whole2, "whole2");
    const double before = share_of_counts(part1, whole1, "part1", "whole1");
    const double after = share_of_counts(part2, whole2, "part2", "whole2");
    const Interval first = rate_interval(part1, whole1, confidence, IntervalMethod::wilson);
    const Interval second = rate_interval(part2, whole2, confidence, IntervalMethod::wilson);
    const double change = difference(after, before);
    return {change,
            std::max(-1.0, change - root_of_squares(after - second.lower, first.upper - before)),
            std::min(1.0, change + root_of_squares(second.upper - after, before - first.lower)),
            fisher_exact_p(std::round(part1), std::round(whole1), std::round(part2),
                           std::round(whole2))};
}

} // namespace utfall::core

#include "core/statistics/intervals.hpp"

#include "core/base/numeric.hpp"
#include "core/base/share.hpp"
#include "core/statistics/in_double.hpp"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>

#include <cmath>

namespace utfall::core {

namespace {

using Beta = boost::math::beta_distribution<double, InDouble>;
using Normal = boost::math::normal_distribution<double, InDouble>;
using boost::math::complement;
using boost::math::quantile;

// `tail` is the probability outside the interval on each side.

Interval wilson(double part, double whole, double tail) {
    const double z = quantile(complement(Normal(), tail));
    const double centre = part + z * z / 2.0;
    const double half = z * std::sqrt(part * ((whole - part) / whole) + z * z / 4.0);
    const double base = whole + z * z;
    return {(centre - half) / base, (centre + half) / base};
}

Interval exact(double part, double whole, double tail) {
    const double rest = whole - part;
    Interval interval;
    if (part > 0.0) {
        interval.lower = quantile(Beta(part, rest + 1.0), tail);
    }
    if (rest > 0.0) {
        interval.upper = quantile(complement(Beta(part + 1.0, rest), tail));
    }
    return interval;
}

Interval jeffreys(double part, double whole, double tail) {
    const Beta posterior(part + 0.5, whole - part + 0.5);
    return {quantile(posterior, tail), quantile(complement(posterior, tail))};
}

Interval by_method(double part, double whole, double tail, IntervalMethod method) {
    switch (method) {
    case IntervalMethod::exact:
        return exact(part, whole, tail);
    case IntervalMethod::jeffreys:
        return jeffreys(part, whole, tail);
    case IntervalMethod::wilson:
        break;
    }
    return wilson(part, whole, tail);
}

} // namespace

Interval rate_interval(double part, double whole, double confidence, IntervalMethod method) {
    static_cast<void>(share_of_counts(part, whole, "part", "whole"));
    part = require_count(part, "part");
    whole = require_count(whole, "whole");
    const double tail = (1.0 - require_open_share(confidence, "confidence")) / 2.0;
    Interval interval = by_method(part, whole, tail, method);
    if (part == 0.0) {
        interval.lower = 0.0;
    }
    if (part == whole) {
        interval.upper = 1.0;
    }
    return interval;
}

} // namespace utfall::core

#include "core/checks/arithmetic.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/base/shown_unit.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core {

namespace {

double unit_of(std::span<const double> parts, double total) {
    return std::min(shown_unit(parts), shown_unit({&total, 1}));
}

} // namespace

double sum_check(std::span<const double> parts, double total, std::optional<double> given) {
    const double unit = given ? require_not_negative(*given, "unit") : unit_of(parts, total);
    require_finite(total, "total");
    CompensatedSum parts_sum;
    double largest = std::abs(total);
    for (const double part : parts) {
        parts_sum.add(require_finite(part, "part"));
        largest = std::max(largest, std::abs(part));
    }
    const double error = require_finite(difference(total, parts_sum.value()), "total − parts");
    const double reach = static_cast<double>(parts.size() + 1) * unit / 2.0;
    // The last bits of decimal fractions: 0.1 + 0.2 isn't quite 0.3.
    const double noise = largest * 1e-12;
    return std::abs(error) <= reach * (1.0 + same_figure_tolerance) + noise ? 0.0 : error;
}

double rate_check(double part, double whole, double printed, double decimals) {
    require_base(whole, "whole");
    require_finite(part, "part");
    require_finite(whole, "whole");
    require_finite(printed, "printed");
    const int places = require_whole(decimals, 0, 15, "decimals");
    const double rate = part / whole;
    if (rate < 0.0) {
        throw DomainError(
            part < 0.0 ? Problem{.rule = Rule::not_negative, .argument = "part", .value = part}
                       : Problem{.rule = Rule::positive, .argument = "whole", .value = whole});
    }
    if (printed > largest_share_printed && rate <= 1.0) {
        throw DomainError({.rule = Rule::share, .argument = "printed", .value = printed});
    }
    const double reach = 0.005 * std::pow(10.0, -places);
    const double error = difference(printed, rate);
    return std::abs(error) <= reach * (1.0 + same_figure_tolerance) + 1e-15 ? 0.0 : error;
}

} // namespace utfall::core

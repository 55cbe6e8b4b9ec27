#include "core/checks/arithmetic.hpp"

#include "core/base/numeric.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core {

double sum_check(std::span<const double> parts, double total, double unit) {
    require_positive(unit, "unit");
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
    require_not_negative(part, "part");
    require_not_negative(whole, "whole");
    require_finite(printed, "printed");
    const int places = require_whole(decimals, 0, 15, "decimals");
    require_base(whole, "whole");
    require_part_of(part, whole, "part", "whole");
    const double rate = part / whole;
    const double reach = 0.005 * std::pow(10.0, -places);
    const double error = difference(printed, rate);
    return std::abs(error) <= reach * (1.0 + same_figure_tolerance) + 1e-15 ? 0.0 : error;
}

} // namespace utfall::core

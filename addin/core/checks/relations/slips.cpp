#include "core/checks/relations/slips.hpp"

#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/limits.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace utfall::core::checks {

namespace {

std::string digits_of(double value, double step) {
    return std::to_string(std::llround(std::abs(value) / step));
}

} // namespace

bool is_power_of_ten_off(double printed, double expected, double step) {
    // The digits that both show are the same, as far as rounding leaves them.
    const double last = 0.5 * last_digit(printed, step);
    const double rounding = evidence::most_rounding_steps * step;
    for (const double factor : {10.0, 100.0, 1000.0}) {
        const double less = std::abs(printed * factor - expected);
        const double more = std::abs(expected * factor - printed);
        if ((less <= evidence::ten_share * std::abs(expected) &&
             less <= factor * last + rounding) ||
            (more <= evidence::ten_share * std::abs(printed) && more <= last + factor * rounding)) {
            return true;
        }
    }
    return false;
}

bool has_swapped_digits(double printed, double expected, double step) {
    if (!(step > 0.0) ||
        std::max(std::abs(printed), std::abs(expected)) / step > limits::most_steps) {
        return false;
    }
    std::string left = digits_of(printed, step);
    std::string right = digits_of(expected, step);
    if (left == right || left.size() != right.size() || left.size() < evidence::fewest_digits) {
        return false;
    }
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    return left == right;
}

bool has_one_other_digit(double printed, double expected, double step) {
    if (!(step > 0.0) ||
        std::max(std::abs(printed), std::abs(expected)) / step > limits::most_steps ||
        (printed < 0.0) != (expected < 0.0)) {
        return false;
    }
    const std::string left = digits_of(printed, step);
    const std::string right = digits_of(expected, step);
    if (left.size() != right.size() || left.size() < evidence::fewest_equal_digits + 1) {
        return false;
    }
    std::size_t other = 0;
    for (std::size_t k = 0; k < left.size(); ++k) {
        other += left[k] != right[k] ? 1U : 0U;
    }
    return other == 1;
}

bool has_other_sign(double printed, double expected, double slack) {
    return printed != 0.0 &&
           std::abs(printed + expected) <= slack + evidence::binary_noise * std::abs(printed);
}

double last_digit(double value, double step) {
    const double steps = std::round(std::abs(value) / step);
    double unit = 1.0;
    while (steps > 0.0 && steps < limits::most_steps && std::fmod(steps, 10.0 * unit) == 0.0) {
        unit *= 10.0;
    }
    return unit * step;
}

} // namespace utfall::core::checks

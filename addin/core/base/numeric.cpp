#include "core/base/numeric.hpp"

#include "core/base/errors.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

namespace utfall::core {

namespace {

Problem broken(Rule rule, std::string_view name, double value) {
    return {.rule = rule, .argument = std::string(name), .value = value};
}

/// What Calc's minus takes for the last bits of a figure, relative to it: 4 of its 53 bits.
constexpr double calc_last_bits = 0x1p-48;

bool is_whole(double value) {
    return std::floor(value) == value && std::abs(value) <= largest_count;
}

} // namespace

double sum(std::span<const double> values) {
    CompensatedSum total;
    for (const double value : values) {
        total.add(value);
    }
    return total.value();
}

bool close(double left, double right) {
    return left == right || within(left, right, 0.0);
}

bool at_least(double left, double right) {
    return left >= right || close(left, right);
}

bool at_most(double left, double right) {
    return left <= right || close(left, right);
}

bool within(double left, double right, double tolerance) {
    const double noise = same_figure_tolerance * std::max(std::abs(left), std::abs(right));
    const double difference = std::abs(left - right);
    return std::isfinite(difference) && difference <= tolerance + noise;
}

double difference(double left, double right) {
    const double plain = left - right;
    const double gap = std::abs(plain);
    const double smaller = std::min(std::abs(left), std::abs(right));
    const bool same_sign = (left < 0.0 && right < 0.0) || (left > 0.0 && right > 0.0);
    if (!same_sign || !(gap < smaller * calc_last_bits)) {
        return plain;
    }
    return is_whole(left) && is_whole(right) ? plain : 0.0;
}

double round_half_up(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    const double scaled = std::abs(value) * scale;
    if (!std::isfinite(scaled) || scaled >= largest_count) {
        return value;
    }
    double whole = std::floor(scaled);
    const double fraction = scaled - whole;
    const double noise = std::min(scaled * 1e-15, 0.01);
    if (at_least(fraction, 0.5) || fraction + noise >= 0.5) {
        whole += 1.0;
    }
    return std::copysign(whole / scale, value);
}

double require_finite(double value, std::string_view name) {
    if (!std::isfinite(value)) {
        throw DomainError(broken(Rule::finite, name, value));
    }
    return value;
}

double require_count(double value, std::string_view name) {
    if (value > 0.0 && value <= largest_count &&
        value == static_cast<double>(static_cast<std::int64_t>(value))) {
        return value; // the most, and the rest costs as much as the formula around it
    }
    require_finite(value, name);
    const double whole = std::round(value);
    if (whole < 0.0 || whole > largest_count || !close(value, whole)) {
        throw DomainError(broken(Rule::count, name, value));
    }
    return whole == 0.0 ? 0.0 : whole;
}

int require_whole(double value, int from, int to, std::string_view name) {
    require_finite(value, name);
    const double whole = std::round(value);
    if (!close(value, whole) || whole < from || whole > to) {
        Problem problem = broken(Rule::whole_between, name, value);
        problem.low = from;
        problem.high = to;
        throw DomainError(std::move(problem));
    }
    return static_cast<int>(whole);
}

double require_share(double value, std::string_view name) {
    if (!(value >= 0.0 && at_most(value, 1.0))) {
        throw DomainError(broken(Rule::share, name, value));
    }
    return std::min(value, 1.0);
}

double require_open_share(double value, std::string_view name) {
    if (!(value > 0.0 && value < 1.0)) {
        throw DomainError(broken(Rule::open_share, name, value));
    }
    return value;
}

double require_positive(double value, std::string_view name) {
    if (!(require_finite(value, name) > 0.0)) {
        throw DomainError(broken(Rule::positive, name, value));
    }
    return value;
}

double require_not_negative(double value, std::string_view name) {
    if (require_finite(value, name) < 0.0) {
        throw DomainError(broken(Rule::not_negative, name, value));
    }
    return value;
}

void require_part_of(double part, double whole, std::string_view part_name,
                     std::string_view whole_name) {
    if (part > whole) {
        Problem problem = broken(Rule::part_of, part_name, part);
        problem.other = whole_name;
        problem.other_value = whole;
        throw DomainError(std::move(problem));
    }
}

void require_base(double value, std::string_view name) {
    if (value == 0.0) {
        throw DivisionByZero(broken(Rule::base, name, value));
    }
}

} // namespace utfall::core

#include "core/base/numeric.hpp"

#include "core/base/errors.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>

namespace utfall::core {

namespace {

std::string message(std::string_view name, double value, std::string_view rule) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << name << " is " << value << ", but " << rule;
    return text.str();
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
        throw DomainError(message(name, value, "must be a finite number"));
    }
    return value;
}

double require_count(double value, std::string_view name) {
    require_finite(value, name);
    const double whole = std::round(value);
    if (whole < 0.0 || whole > largest_count || !close(value, whole)) {
        throw DomainError(message(name, value, "must be a whole number, 0 or more"));
    }
    return whole == 0.0 ? 0.0 : whole;
}

int require_whole(double value, int from, int to, std::string_view name) {
    require_finite(value, name);
    const double whole = std::round(value);
    if (!close(value, whole) || whole < from || whole > to) {
        throw DomainError(message(name, value,
                                  "must be a whole number from " + std::to_string(from) + " to " +
                                      std::to_string(to)));
    }
    return static_cast<int>(whole);
}

double require_share(double value, std::string_view name) {
    if (!(value >= 0.0 && at_most(value, 1.0))) {
        throw DomainError(message(name, value, "must be a share from 0 to 1"));
    }
    return std::min(value, 1.0);
}

double require_open_share(double value, std::string_view name) {
    if (!(value > 0.0 && value < 1.0)) {
        throw DomainError(message(name, value, "must lie between 0 and 1"));
    }
    return value;
}

double require_positive(double value, std::string_view name) {
    if (!(require_finite(value, name) > 0.0)) {
        throw DomainError(message(name, value, "must be greater than 0"));
    }
    return value;
}

double require_not_negative(double value, std::string_view name) {
    if (require_finite(value, name) < 0.0) {
        throw DomainError(message(name, value, "must be 0 or more"));
    }
    return value;
}

void require_part_of(double part, double whole, std::string_view part_name,
                     std::string_view whole_name) {
    if (part > whole) {
        throw DomainError(message(part_name, part,
                                  "can't be more than " + std::string(whole_name) + ", " +
                                      std::to_string(whole)));
    }
}

void require_base(double value, std::string_view name) {
    if (value == 0.0) {
        throw DivisionByZero(std::string(name) + " is 0: nothing to divide by");
    }
}

} // namespace utfall::core

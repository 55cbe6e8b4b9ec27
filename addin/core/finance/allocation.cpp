#include "core/finance/allocation.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace utfall::core {

namespace {

// 2^53 units times a key of 2^53 fits, as does the sum of as many keys as there are cells.
using Whole = boost::multiprecision::uint128_t;

constexpr int key_digits = 15;
constexpr std::uint64_t tie_parts = 1'000'000'000;

/// Keys as whole numbers in the same proportions.
struct Keys {
    std::vector<Whole> values;
    Whole sum = 0;
    Whole tie = 0; ///< remainders this close, in units of 1/sum, are the same
};

/// An amount as a whole number of units.
struct Units {
    std::uint64_t count = 0;
    double sign = 1.0;
    double scale = 1.0; ///< 10^|decimals|
    int decimals = 0;

    [[nodiscard]] double amount(std::uint64_t share) const {
        const auto units = static_cast<double>(share);
        return sign * (decimals < 0 ? units * scale : units / scale);
    }
};

Units units_of(double amount, double places) {
    Units units;
    const int decimals =
        require_whole(places, -most_allocation_decimals, most_allocation_decimals, "decimals");
    units.decimals = decimals;
    units.scale = std::pow(10.0, std::abs(decimals));
    units.sign = std::copysign(1.0, require_finite(amount, "amount"));
    const double size = std::abs(amount);
    const double count = round_half_up(decimals < 0 ? size / units.scale : size * units.scale, 0);
    if (!(count <= largest_count)) {
        throw DomainError({.rule = Rule::countable, .argument = "amount"});
    }
    units.count = static_cast<std::uint64_t>(count);
    return units;
}

void require_keys(std::span<const std::optional<double>> keys) {
    if (std::none_of(keys.begin(), keys.end(), [](const auto& key) { return key > 0.0; })) {
        throw DivisionByZero({.rule = Rule::keys, .argument = "keys"});
    }
}

/// What to multiply keys by to make them whole: 1, or the power of ten that leaves key_digits
/// digits of the largest.
double key_factor(std::span<const std::optional<double>> keys) {
    double largest = 0.0;
    bool whole = true;
    for (const std::optional<double>& key : keys) {
        const double value = require_not_negative(key.value_or(0.0), "keys");
        whole = whole && value <= largest_count && value == std::floor(value);
        largest = std::max(largest, value);
    }
    if (whole) {
        return 1.0;
    }
    const double factor = std::pow(10.0, key_digits - 1 - std::floor(std::log10(largest)));
    return require_finite(factor, "size of the keys");
}

Keys whole_keys(std::span<const std::optional<double>> keys) {
    const double factor = key_factor(keys);
    Keys result;
    result.values.reserve(keys.size());
    for (const std::optional<double>& key : keys) {
        result.values.emplace_back(
            static_cast<std::uint64_t>(std::round(key.value_or(0.0) * factor)));
        result.sum += result.values.back();
    }
    if (factor != 1.0) {
        result.tie = result.sum / tie_parts;
    }
    return result;
}

/// Adds the units that are left to the largest remainders, ties to the earlier.
void hand_out(std::size_t left, const std::vector<Whole>& remainders, const Whole& tie,
              std::vector<std::uint64_t>& shares) {
    if (left == 0) {
        return;
    }
    std::vector<Whole> sorted = remainders;
    const auto last = sorted.begin() + static_cast<std::ptrdiff_t>(left - 1);
    std::nth_element(sorted.begin(), last, sorted.end(), std::greater<>());
    const Whole cutoff = *last;
    const auto above = [&](const Whole& remainder) { return remainder > cutoff + tie; };
    const auto ties = [&](const Whole& remainder) {
        return !above(remainder) && remainder + tie >= cutoff;
    };
    left -= static_cast<std::size_t>(std::count_if(remainders.begin(), remainders.end(), above));
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const bool tied = left > 0 && ties(remainders[i]);
        shares[i] += tied || above(remainders[i]) ? 1 : 0;
        left -= tied ? 1 : 0;
    }
}

std::vector<std::uint64_t> share_out(std::uint64_t units, const Keys& keys) {
    std::vector<std::uint64_t> shares;
    std::vector<Whole> remainders;
    shares.reserve(keys.values.size());
    remainders.reserve(keys.values.size());
    std::uint64_t left = units;
    for (const Whole& key : keys.values) {
        const Whole product = key * units;
        shares.push_back(static_cast<std::uint64_t>(product / keys.sum));
        remainders.push_back(product % keys.sum);
        left -= shares.back();
    }
    hand_out(static_cast<std::size_t>(left), remainders, keys.tie, shares);
    return shares;
}

} // namespace

std::vector<std::optional<double>>
allocate(double amount, std::span<const std::optional<double>> keys, double decimals) {
    require_keys(keys);
    const Units units = units_of(amount, decimals);
    const std::vector<std::uint64_t> shares = share_out(units.count, whole_keys(keys));
    std::vector<std::optional<double>> result;
    result.reserve(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        result.push_back(keys[i] ? std::optional(units.amount(shares[i])) : std::nullopt);
    }
    return result;
}

} // namespace utfall::core

#include "core/statistics/fisher.hpp"

#include "core/base/errors.hpp"
#include "core/statistics/in_double.hpp"

#include <boost/math/special_functions/log1p.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace utfall::core {

namespace {

constexpr double tie = 1e-7;

/// Up to here a factorial is a whole number that double holds; beyond, the series below has no
/// error that double shows.
constexpr double last_factorial = 15;

/// log(n!) less what Stirling's formula gives for it.
double stirling_error(double n) {
    if (n <= last_factorial) {
        double factorial = 1;
        for (double k = 2; k <= n; ++k) {
            factorial *= k;
        }
        return n == 0 ? 0
                      : std::log(factorial) - (n + 0.5) * std::log(n) + n -
                            0.5 * std::log(2 * std::numbers::pi);
    }
    const double square = n * n;
    return (1.0 / 12 -
            (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) /
                square) /
           n;
}

/// x log(x / mean) - x + mean, for x > 0. Small where x is near the mean, and as exact there, which
/// is what lets double do for groups of hundreds of millions.
double deviance(double x, double mean) {
    return -x * boost::math::log1pmx((mean - x) / x, InDouble());
}

/// The logarithm of a binomial chance, by Loader's saddle-point expansion (2000).
/// @param chance, rest of a success and of none; 0 < chance < 1
double log_binomial(double trials, double successes, double chance, double rest) {
    const double failures = trials - successes;
    if (successes == 0) {
        return failures * std::log(rest);
    }
    if (failures == 0) {
        return successes * std::log(chance);
    }
    return stirling_error(trials) - stirling_error(successes) - stirling_error(failures) -
           deviance(successes, trials * chance) - deviance(failures, trials * rest) -
           0.5 * std::log(2 * std::numbers::pi * successes * (failures / trials));
}

/// The 2x2 tables with given margins, known by the first group's part.
class Tables {
public:
    Tables(double first_whole, double second_whole, double part)
        : first_(first_whole), all_(first_whole + second_whole), part_(part),
          margin_(binomial(all_, first_)) {}

    [[nodiscard]] double lowest() const { return std::max(0.0, part_ + first_ - all_); }
    [[nodiscard]] double highest() const { return std::min(part_, first_); }
    [[nodiscard]] double likeliest() const {
        return std::floor((part_ + 1) * (first_ + 1) / (all_ + 2));
    }

    /// Hypergeometric chance, as three binomial ones: as exact as Boost's own hypergeometric
    /// density, which takes milliseconds for groups of some ten thousand.
    [[nodiscard]] double chance(double k) const {
        return std::exp(binomial(part_, k) + binomial(all_ - part_, first_ - k) - margin_);
    }

    /// chance(k + step) / chance(k), for a step of 1 or -1.
    [[nodiscard]] double ratio(double k, int step) const {
        const double rest = all_ - part_ - first_;
        return step > 0 ? (part_ - k) * (first_ - k) / ((k + 1) * (rest + k + 1))
                        : k * (rest + k) / ((part_ - k + 1) * (first_ - k + 1));
    }

private:
    [[nodiscard]] double binomial(double trials, double successes) const {
        return log_binomial(trials, successes, first_ / all_, (all_ - first_) / all_);
    }

    double first_;
    double all_;
    double part_;
    double margin_;
};

/// Chance of the tables from the likeliest one towards `end` that are no likelier than `limit`.
/// Chances fall all the way, so the first of them is found by halving.
double tail(const Tables& tables, double end, double limit) {
    double likelier = tables.likeliest();
    if (likelier == end || tables.chance(end) > limit) {
        return 0;
    }
    const int step = end > likelier ? 1 : -1;
    double first = end;
    while (std::abs(first - likelier) > 1) {
        const double middle = std::floor((first + likelier) / 2);
        (tables.chance(middle) > limit ? likelier : first) = middle;
    }
    double sum = 0;
    double chance = tables.chance(first);
    for (double k = first; sum + chance > sum; k += step) {
        sum += chance;
        chance *= tables.ratio(k, step); // 0 beyond the end
    }
    return sum;
}

} // namespace

double fisher_exact_p(double first_part, double first_whole, double second_part,
                      double second_whole) {
    if (first_whole + second_whole > largest_fisher_total) {
        throw DomainError({.rule = Rule::test_size});
    }
    const Tables tables(first_whole, second_whole, first_part + second_part);
    const double limit = tables.chance(first_part) * (1 + tie);
    if (tables.chance(tables.likeliest()) <= limit) {
        return 1.0;
    }
    const double p = tail(tables, tables.lowest(), limit) + tail(tables, tables.highest(), limit);
    return std::min(p, 1.0);
}

} // namespace utfall::core

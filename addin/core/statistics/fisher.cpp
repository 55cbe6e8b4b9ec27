#include "core/statistics/fisher.hpp"

#include "core/base/errors.hpp"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <cmath>

namespace utfall::core {

namespace {

// Wider than double where there is such a type, so that p-values of 1e-308 keep their digits.
using Real = long double;

constexpr Real tie = 1e-7L;

/// The 2x2 tables with given margins, known by the first group's part.
class Tables {
public:
    Tables(Real first_whole, Real second_whole, Real part)
        : first_(first_whole), all_(first_whole + second_whole), part_(part),
          margin_(binomial(all_, first_)) {}

    [[nodiscard]] Real lowest() const { return std::max<Real>(0, part_ + first_ - all_); }
    [[nodiscard]] Real highest() const { return std::min(part_, first_); }
    [[nodiscard]] Real likeliest() const {
        return std::floor((part_ + 1) * (first_ + 1) / (all_ + 2));
    }

    /// Hypergeometric chance, as three binomial ones (Loader 2000): as exact as Boost's own
    /// hypergeometric density, which takes milliseconds for groups of some ten thousand.
    [[nodiscard]] Real chance(Real k) const {
        return binomial(part_, k) / margin_ * binomial(all_ - part_, first_ - k);
    }

    /// chance(k + step) / chance(k), for a step of 1 or -1.
    [[nodiscard]] Real ratio(Real k, int step) const {
        const Real rest = all_ - part_ - first_;
        return step > 0 ? (part_ - k) * (first_ - k) / ((k + 1) * (rest + k + 1))
                        : k * (rest + k) / ((part_ - k + 1) * (first_ - k + 1));
    }

private:
    [[nodiscard]] Real binomial(Real trials, Real successes) const {
        return boost::math::pdf(boost::math::binomial_distribution<Real>(trials, first_ / all_),
                                successes);
    }

    Real first_;
    Real all_;
    Real part_;
    Real margin_;
};

/// Chance of the tables from the likeliest one towards `end` that are no likelier than `limit`.
/// Chances fall all the way, so the first of them is found by halving.
Real tail(const Tables& tables, Real end, Real limit) {
    Real likelier = tables.likeliest();
    if (likelier == end || tables.chance(end) > limit) {
        return 0;
    }
    const int step = end > likelier ? 1 : -1;
    Real first = end;
    while (std::abs(first - likelier) > 1) {
        const Real middle = std::floor((first + likelier) / 2);
        (tables.chance(middle) > limit ? likelier : first) = middle;
    }
    Real sum = 0;
    Real chance = tables.chance(first);
    for (Real k = first; sum + chance > sum; k += step) {
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
    const Tables tables(first_whole, second_whole, Real(first_part) + Real(second_part));
    const Real limit = tables.chance(first_part) * (1 + tie);
    if (tables.chance(tables.likeliest()) <= limit) {
        return 1.0;
    }
    const Real p = tail(tables, tables.lowest(), limit) + tail(tables, tables.highest(), limit);
    return static_cast<double>(std::min<Real>(p, 1));
}

} // namespace utfall::core

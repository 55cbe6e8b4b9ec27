#include "core/checks/relations/sums_so_far.hpp"

#include "core/checks/relations/limits.hpp"

#include <cmath>
#include <cstdint>

namespace utfall::core::checks {

namespace {

// Sums that differ by a few steps stand side by side in memory: they are looked up together.
std::size_t hash_of(long long steps) {
    constexpr unsigned neighbours = 4; // sixteen sums
    const auto bits = static_cast<std::uint64_t>(steps);
    const std::uint64_t place = bits & ((1U << neighbours) - 1U);
    return (spread(bits >> neighbours) << neighbours | place) & 0xffffffffU;
}

} // namespace

SumsSoFar::SumsSoFar(const std::vector<double>& figures, double step, bool one_sign)
    : step_(step), one_sign_(one_sign) {
    double sum = 0.0;
    sums_.reserve(figures.size() + 1);
    sums_.push_back(sum);
    for (const double figure : figures) {
        sum += figure;
        sums_.push_back(sum);
    }
}

void SumsSoFar::long_before(std::size_t n, double figure, std::vector<std::size_t>& ends) {
    ends.clear();
    const double before = (sums_[n] - figure) / step_;
    if (figure == 0.0 || n <= limits::longest_scan || std::abs(before) >= limits::most_steps ||
        (one_sign_ && !was_so_much(n, before))) {
        return;
    }
    see_until(n - limits::longest_scan);
    const long long steps = std::llround(before);
    for (long long off = -limits::long_run_steps; off <= limits::long_run_steps; ++off) {
        const long long wanted = steps + off;
        const auto found =
            seen_.find(hash_of(wanted), [&](std::size_t after) { return steps_[after] == wanted; });
        if (found) {
            ends.push_back(*found);
        }
    }
}

void SumsSoFar::see_until(std::size_t end) {
    for (std::size_t after = steps_.size(); after < end; ++after) {
        const double sum = sums_[after] / step_;
        const bool counts = std::abs(sum) < limits::most_steps;
        const long long steps = counts ? std::llround(sum) : 0;
        steps_.push_back(steps);
        if (counts) {
            seen_.find_or_add(hash_of(steps), after,
                              [&](std::size_t other) { return steps_[other] == steps; });
        }
    }
}

// Figures of one sign only add up: what a figure leaves can't be more than there was. Most tables
// are spared the looking up.
bool SumsSoFar::was_so_much(std::size_t n, double before) const {
    const double then = sums_[n - limits::longest_scan - 1] / step_;
    return std::abs(before) <= std::abs(then) + static_cast<double>(limits::long_run_steps + 1);
}

} // namespace utfall::core::checks

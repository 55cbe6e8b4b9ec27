#include "core/checks/relations/sums_so_far.hpp"

#include "core/checks/relations/limits.hpp"

#include <cmath>

namespace utfall::core::checks {

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

std::vector<std::size_t> SumsSoFar::long_before(std::size_t n, double figure) {
    std::vector<std::size_t> ends;
    const double before = (sums_[n] - figure) / step_;
    if (figure == 0.0 || n <= limits::longest_scan || std::abs(before) >= limits::most_steps ||
        (one_sign_ && !was_so_much(n, before))) {
        return ends;
    }
    for (; unseen_ + limits::longest_scan < n; ++unseen_) {
        const double steps = sums_[unseen_] / step_;
        if (std::abs(steps) < limits::most_steps) {
            seen_.emplace(std::llround(steps), unseen_);
        }
    }
    const long long steps = std::llround(before);
    for (long long off = -limits::long_run_steps; off <= limits::long_run_steps; ++off) {
        const auto found = seen_.find(steps + off);
        if (found != seen_.end()) {
            ends.push_back(found->second);
        }
    }
    return ends;
}

// Figures of one sign only add up: what a figure leaves can't be more than there was. Most tables
// are spared the looking up.
bool SumsSoFar::was_so_much(std::size_t n, double before) const {
    const double then = sums_[n - limits::longest_scan - 1] / step_;
    return std::abs(before) <= std::abs(then) + static_cast<double>(limits::long_run_steps + 1);
}

} // namespace utfall::core::checks

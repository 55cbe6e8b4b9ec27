// What the first figures of a list come to: none, one, two, …
#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace utfall::core::checks {

class SumsSoFar {
public:
    /// @param step     the smallest difference that shows among the figures, > 0
    /// @param one_sign whether none is of another sign than the others
    SumsSoFar(const std::vector<double>& figures, double step, bool one_sign);

    /// After how many figures the sum was what it is after n of them but for one figure, within
    /// rounding: the first of each sum, of those longer ago than a scan reaches. A nought tells
    /// nothing.
    [[nodiscard]] std::vector<std::size_t> long_before(std::size_t n, double figure);

private:
    [[nodiscard]] bool was_so_much(std::size_t n, double before) const;

    double step_;
    bool one_sign_;
    std::vector<double> sums_;
    std::unordered_map<long long, std::size_t> seen_; ///< sum in steps -> first after so many
    std::size_t unseen_ = 0;                          ///< the first of the sums that isn't in it
};

} // namespace utfall::core::checks

// What the first figures of a list come to: none, one, two, …
#pragma once

#include "core/checks/relations/hash_index.hpp"

#include <cstddef>
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
    /// @param ends that it is written to, so that asking for each of many figures takes no memory
    void long_before(std::size_t n, double figure, std::vector<std::size_t>& ends);

private:
    void see_until(std::size_t end);
    [[nodiscard]] bool was_so_much(std::size_t n, double before) const;

    double step_;
    bool one_sign_;
    std::vector<double> sums_;
    std::vector<long long> steps_; ///< each sum that has been seen, in steps
    HashIndex seen_;               ///< after how many figures each of them was first
};

} // namespace utfall::core::checks

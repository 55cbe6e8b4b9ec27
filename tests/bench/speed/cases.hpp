// What is timed: data, a formula in several ways, and where it stands.
#pragma once

#include "core/base/cell.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace utfall::bench {

/// One way of computing the same: ours, the floor, Calc's own.
struct Way {
    std::string name;
    std::string formula; ///< stored names, `;` between arguments; as it stands in row 1
};

struct Case {
    std::string name;
    std::function<core::Table()> data; ///< begins in A1
    std::vector<Way> ways;             ///< the first is ours
    std::size_t cells = 1; ///< the formula stands in this many cells, one below the other
    bool array = false;    ///< instead: one array formula over `cells` rows and `width` columns
    std::size_t width = 1;
    bool seconds = false; ///< the time itself is wanted, not only ratios
};

[[nodiscard]] std::vector<Case> cases();

} // namespace utfall::bench

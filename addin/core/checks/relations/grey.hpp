// What rounding could nearly explain: a break where all else agrees better than that.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"

#include <vector>

namespace utfall::core::checks {

/// Where the other instances agree far better than rounding asks, what is beyond the worst case is
/// a break and no bad luck; where they agree exactly, so is what is beyond chance.
void settle_grey(const Axis& axis, Family& family);

/// The same by all sums of a table, which are rounded in one way: for what has few instances of its
/// own, once it is believed. A complete total that calls itself one needs no more than that its own
/// agreements are as close.
void settle_grey(const Axis& across, std::vector<Family>& rows, const Axis& down,
                 std::vector<Family>& columns);

} // namespace utfall::core::checks

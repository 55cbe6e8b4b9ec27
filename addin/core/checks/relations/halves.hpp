// Parts that happen to be half of their whole.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"

#include <vector>

namespace utfall::core::checks {

/// Drops the sums that say that one part is others together, where a line that calls itself a total
/// sums them all: the state pays half, the region and the municipalities a quarter each. An error
/// in the total makes it no less so, and a subtotal would count twice in it.
void drop_halves(const Axis& axis, std::vector<Family>& families);

} // namespace utfall::core::checks

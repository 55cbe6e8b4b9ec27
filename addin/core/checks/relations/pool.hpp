// One relation that stands in several places.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"

#include <vector>

namespace utfall::core::checks {

/// The same quotient of the lines two and one above stands in each block of a table, and quotients
/// of several lines on one base stand below each other: once such a relation is believed, in one
/// place or in all together, another place costs little to say. Lowers the cost and the need of
/// families that are one relation moved.
/// @param families evaluated, of one direction
void pool_moved(const Axis& axis, std::vector<Family>& families);

} // namespace utfall::core::checks

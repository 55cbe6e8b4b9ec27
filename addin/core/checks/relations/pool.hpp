// One relation that stands in several places.
#pragma once

#include "core/checks/relations/family.hpp"

#include <vector>

namespace utfall::core::checks {

/// The same quotient of the lines two and one above stands in each block of a table: once it is
/// believed, another place costs little to say. Lowers the cost and the need of families that are
/// one relation moved, where one of them is believed by itself.
/// @param families evaluated, of one direction
void pool_moved(std::vector<Family>& families);

} // namespace utfall::core::checks

// Which relations can't both be meant.
#pragma once

#include "core/checks/relations/by_line.hpp"
#include "core/checks/relations/family.hpp"

#include <vector>

namespace utfall::core::checks {

/// Whether both say what makes a whole.
[[nodiscard]] bool are_wholes(const Family& left, const Family& right);

/// The first of the families that can't be meant beside the one: they compute one figure from
/// common others, each computes a part of the other, or they are one relation moved (a = b + c,
/// c = a − b). Null if there is none.
/// @param by_line of these families
[[nodiscard]] const Family* first_rival(const Family& family, const std::vector<Family>& families,
                                        const ByLine& by_line);

} // namespace utfall::core::checks

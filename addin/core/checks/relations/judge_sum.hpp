// The judge of sums, differences and results.
#pragma once

#include "core/checks/relations/family.hpp"
#include "core/checks/relations/gathered.hpp"

namespace utfall::core::checks {

/// Whether a sum is the target in a line of the other direction, within rounding, or isn't meant
/// there.
/// @param all its terms together, one at least
[[nodiscard]] Instance judge_sum(const Axis& axis, const Family& family, std::size_t instance,
                                 const Value& target, const Gathered& all);

} // namespace utfall::core::checks

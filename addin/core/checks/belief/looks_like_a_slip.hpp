// Whether a break looks like a figure that went wrong, and not like a relation that isn't meant
// there.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"

namespace utfall::core::checks {

/// Whether the figure has many more decimals than its parts, or than its column: a formula's result
/// among printed figures, and no sum.
[[nodiscard]] bool has_more_decimals(const Axis& axis, const Family& family,
                                     const Instance& instance);

/// Whether a slip of the pen is more likely than that something else is meant: by its size, its
/// digits, its sign and what the relation says in the other lines.
[[nodiscard]] bool looks_like_a_slip(const Axis& axis, const Family& family,
                                     const Instance& instance);

} // namespace utfall::core::checks

// Where a sum's lines begin and end.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"

namespace utfall::core::checks {

/// Whether the run reaches a boundary: a gap, the table's end or another total.
[[nodiscard]] bool is_complete(const Axis& axis, const Family& family);

/// Whether the terms are a whole block of 'of which' lines right under the target.
[[nodiscard]] bool is_block_of_parts(const Axis& axis, const Family& family);

} // namespace utfall::core::checks

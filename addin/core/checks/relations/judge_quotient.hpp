// Quotients and relative changes in one instance.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"

#include <optional>

namespace utfall::core::checks {

/// Tries a quotient in one instance; nothing when its part or base isn't known there.
/// @param target the figure that the quotient should be
[[nodiscard]] std::optional<Instance> judge_quotient(const Axis& axis, const Family& family,
                                                     std::size_t instance, const Value& target);

} // namespace utfall::core::checks

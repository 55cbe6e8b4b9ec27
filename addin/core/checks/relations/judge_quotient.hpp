// Quotients and relative changes in one instance.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"

#include <optional>

namespace utfall::core::checks {

/// Whether the base of a quotient is its percentage: 51 is 40,7 % of 125,6, whichever of the two
/// figures is said to be made of the others.
[[nodiscard]] bool is_base_the_percentage(double target, double base);

/// Tries a quotient in one instance; nothing when its part or base isn't known there.
/// @param target the figure that the quotient should be
[[nodiscard]] std::optional<Instance> judge_quotient(const Axis& axis, const Family& family,
                                                     std::size_t instance, const Value& target);

} // namespace utfall::core::checks

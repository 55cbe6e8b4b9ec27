// The one law of rounding: does a relation hold in one instance, and what does that say?
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"

#include <optional>

namespace utfall::core::checks {

/// How far rounding takes a total from the sum of its terms: at least one rounded term and the
/// total, at most all of them, and no further than chance.
/// @param target the total's slack
/// @param sum    the terms' slacks together
/// @param squares the terms' squared slacks together
/// @param most   the largest of the terms' slacks
/// @param terms  how many
[[nodiscard]] double rounding_reach(double target, double sum, double squares, double most,
                                    std::size_t terms);

/// The same of terms that are all rounded alike, with what a figure of this size loses as a binary
/// fraction.
/// @param each a term's slack
[[nodiscard]] double reach_of_alike(double target, double each, std::size_t terms, double size);

/// What an agreement says where the figures lie apart by the spread and it could miss by the width.
/// @param most the bits that it says at most, if others than most do
[[nodiscard]] double agreement(double spread, double width);
[[nodiscard]] double agreement(double spread, double width, double most);

/// An instance of what was found.
[[nodiscard]] Instance judged(State state, double bits, double expected, double off,
                              std::size_t missing);

/// What a break by this share of the figures costs.
[[nodiscard]] double cost_of_break(double share);

/// Tries the family in one instance; nothing when it can't be compared there.
[[nodiscard]] std::optional<Instance> judge(const Axis& axis, const Family& family,
                                            std::size_t instance);

/// The same of a sum where something isn't known, as if it were nothing.
[[nodiscard]] std::optional<Instance> judge_with_unknown(const Axis& axis, const Family& family,
                                                         std::size_t instance);

} // namespace utfall::core::checks

// Whether figures that are called persons are counts, or estimates that somebody has rounded.
#pragma once

#include "core/checks/belief/believe.hpp"
#include "core/checks/model/model.hpp"

namespace utfall::core::checks {

/// Whether sums of counts are off by what rounding would explain, or none is known at all: then it
/// is worth a look how they agree when they are taken for rounded.
[[nodiscard]] bool may_be_rounded(const Model& counted, const Beliefs& beliefs);

/// Persons are counted exactly, unless the table's own sums are off by what rounding explains, time
/// and again and both ways: labour force surveys, populations in thousands.
/// @param counted the model with exact counts
/// @param rounded what is believed when they are taken for rounded
[[nodiscard]] bool are_counts_rounded(const Model& counted, const Beliefs& rounded);

} // namespace utfall::core::checks

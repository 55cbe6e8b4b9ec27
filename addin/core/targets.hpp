// Targets and change: is it reached, is it near, is it better than last year.
#pragma once

#include "core/options.hpp"

namespace utfall::core {

/// Whether an outcome reaches its target: outcome >= target (increase) or <= target (decrease).
/// The same figure worked out in two ways reaches itself (same_figure_tolerance).
/// @param outcome any finite figure, in the target's unit
/// @param target  any finite figure
/// @return 1 reached, 0 not
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, Bilaga 1 (25-26).
[[nodiscard]] double target_met(double outcome, double target, Direction direction);

} // namespace utfall::core

// Targets and change: is it reached, is it near, is it better than last year.
#pragma once

#include "core/base/options.hpp"

namespace utfall::core {

/// How much of the target an outcome may be short of and still be near it: 5 %, as the reports
/// call 38 % of 40 % and 79 % of 80 % near.
inline constexpr double usual_near = 0.05;

/// Whether an outcome reaches its target: outcome >= target (increase) or <= target (decrease).
/// The same figure worked out in two ways reaches itself (same_figure_tolerance).
/// @param outcome any finite figure, in the target's unit
/// @param target  any finite figure
/// @return 1 reached, 0 not
/// @throws DomainError NaN or infinity
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, Bilaga 1 (25-26).
/// Law: seen from the other direction, the negated figures give the same.
[[nodiscard]] double target_met(double outcome, double target, Direction direction);

/// Whether an outcome reaches its target, or is short of it by at most near * |target|.
/// @param outcome any finite figure, in the target's unit
/// @param target  any finite figure
/// @param near    share 0..1 of the target; the limit is included
/// @return 1 reached, 0.5 near, 0 not
/// @throws DomainError NaN or infinity, near outside 0..1
/// Source: Samordningsförbundet Umeåregionen, social accounts: 38 % for 40 % and 79 % for 80 % are
/// orange, 73 % for 80 % is red.
/// Law: with near 0 it is target_met.
[[nodiscard]] double target_signal(double outcome, double target, Direction direction, double near);

/// Whether a figure really moved the desired way: 'har ökat', 'har minskat'. Unchanged isn't met.
/// current > previous (increase) or < previous (decrease), and not the same figure
/// (same_figure_tolerance).
/// @param previous any finite figure
/// @param current  any finite figure, in the unit of `previous`
/// @return 1 moved the desired way, 0 not
/// @throws DomainError NaN or infinity
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, Bilaga 4 (34 onwards): goals
/// such as 'andelen har minskat'. Law: at most one of the two directions is met; it is 1 where
/// change_signal without tolerance is.
[[nodiscard]] double change_met(double previous, double current, Direction direction);

/// Whether a figure has become better, seen from the desired direction.
/// @param previous  any finite figure
/// @param current   any finite figure, in the unit of `previous`
/// @param tolerance largest absolute difference that counts as unchanged, in the same unit, >= 0;
///                  the limit is included
/// @return 1 better, 0 unchanged, -1 worse
/// @throws DomainError NaN or infinity, a negative tolerance
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, Bilaga 4 (34 onwards).
/// Law: the other direction, or previous and current swapped, changes the sign.
[[nodiscard]] double change_signal(double previous, double current, Direction direction,
                                   double tolerance);

} // namespace utfall::core

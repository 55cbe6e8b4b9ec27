// Own capital: the recommended ceiling and how it rolls from year to year.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace utfall::core {

/// One step of the ceiling (trappan): the slice of the allocation up to `limit`, above the step
/// before, counts with `rate`.
struct CapitalStep {
    double limit = 0.0; ///< tkr, > 0, rising from step to step
    double rate = 0.0;  ///< share 0..1
};

/// The national council's steps: 20 % up to 7 000 tkr, 15 % above, for up to 15 000 tkr.
inline constexpr std::array<CapitalStep, 2> recommended_steps{{{7000.0, 0.20}, {15000.0, 0.15}}};

/// SEK in a unit of the amounts, where nothing else is said: tkr.
inline constexpr double tkr = 1000.0;

/// Highest recommended own capital: each slice of the allocation up to a limit times its rate.
/// sum((min(allocation, limit) - limit before) * rate).
/// @param allocation the members' contributions for the year, 0 or more, in `unit`
/// @param steps      at least one
/// @param unit       SEK per unit of the allocation and the result, > 0
/// @return amount in `unit`, not rounded
/// @throws DomainError allocation negative, unit not greater than 0, no steps, limits that aren't
///                     positive and rising, a rate outside 0..1
/// @throws Undefined   the allocation is above the last limit
/// Source: Nationella rådet's trappan, as in Årsredovisning 2023, 1.4: 20 % of 7 000 tkr and 15 %
///         of the rest. (The report's 2 087 applies it to the whole income.)
/// Law: 1 000 times the amount in a 1 000th of the unit gives 1 000 times the result.
[[nodiscard]] double capital_ceiling(double allocation, std::span<const CapitalStep> steps,
                                     double unit);

/// Closing equity after each result: opening + the results so far.
/// @param opening equity before the first result, in the results' unit
/// @param results one per period, in order; nothing = no result yet, and no closing
/// @return closing equity for each result, nothing where there is none
/// @throws DomainError NaN or infinity
/// Source: Årsredovisning 2023, 1.3 (6), own capital 2018-2023.
/// Law: the last closing is opening + sum(results).
[[nodiscard]] std::vector<std::optional<double>>
equity_roll(double opening, std::span<const std::optional<double>> results);

} // namespace utfall::core

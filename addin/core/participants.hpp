// Participants: outcomes, throughput and what a register holds.
#pragma once

namespace utfall::core {

/// Share of closed participants who closed to an outcome positive for the individual.
/// positive / closed.
/// @param positive count, whole, 0..closed
/// @param closed   count, whole, > 0
/// @return fraction, 0..1, not rounded
/// @throws DivisionByZero closed is 0
/// @throws DomainError    negative or fractional count, positive > closed
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, 1.7.4, Tabell 1 (12-13).
/// Law: positive_outcome_rate(n, n) == 1.
[[nodiscard]] double positive_outcome_rate(double positive, double closed);

} // namespace utfall::core

// Participants: the rates that reports print.
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

/// Throughput (genomströmning): share of the year's participants who closed in the year.
/// closed / participants.
/// @param closed       count, whole, 0..participants
/// @param participants count, whole, > 0
/// @return fraction, 0..1, not rounded
/// @throws DivisionByZero participants is 0
/// @throws DomainError    negative or fractional count, closed > participants
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, 1.7.4.
/// Law: throughput(n, n) == 1.
[[nodiscard]] double throughput(double closed, double participants);

} // namespace utfall::core

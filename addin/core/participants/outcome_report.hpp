// The annual report's table of participants, straight from the register.
#pragma once

#include "core/base/label.hpp"
#include "core/participants/outcomes.hpp"
#include "core/participants/register.hpp"

#include <optional>
#include <span>
#include <vector>

namespace utfall::core {

/// A row of a register with its outcome.
struct RegisterRow {
    Participation participation;
    const Label* outcome = nullptr; ///< null: no outcome is given
};

struct OutcomeReport {
    ParticipantVolume volume;
    BySex positive;                ///< closed to an outcome of the list
    std::vector<OutcomeRow> parts; ///< a row for each outcome of `positive`
    std::vector<OutcomeRow> other; ///< a row for each other outcome
    BySex unlisted;                ///< closed without outcome, or to one in no list
};

/// Counts the rows of the report from `from` to `to`, both days included: participant_volume, and
/// the period's closings by outcome.
/// @param positive outcomes that are positive for the individual; one listed twice has one row
/// @param other    the other outcomes in their order; nothing: every other outcome of the period
///                 in order of first appearance
/// @throws DomainError an outcome in both lists, and as participant_volume
/// Source: Samordningsförbundet Umeåregionen, Socialt bokslut 2020, tables 1-8.
/// Law: closed == positive + other + unlisted, and positive == its parts, for each sex.
[[nodiscard]] OutcomeReport outcome_report(std::span<const RegisterRow> rows, double from,
                                           double to, std::span<const Label> positive,
                                           const std::optional<std::vector<Label>>& other);

} // namespace utfall::core

// Closings by outcome and sex.
#pragma once

#include "core/base/label.hpp"
#include "core/base/sex.hpp"

#include <span>
#include <vector>

namespace utfall::core {

/// One closed participant.
struct Closing {
    const Label* outcome = nullptr; ///< never null
    Sex sex = Sex::other;
};

/// A row of the table of outcomes.
struct OutcomeRow {
    Cell outcome;
    BySex closings;
};

/// Counts closings by outcome.
/// @param order outcomes to list first, also those without closings; one listed twice counts once
/// @return a row per outcome: those of `order`, then the others in order of first appearance
/// Law: the totals of the rows sum to the number of closings; the order of the closings decides
/// nothing but the order of the rows.
[[nodiscard]] std::vector<OutcomeRow> outcome_table(std::span<const Closing> closings,
                                                    std::span<const Label> order);

} // namespace utfall::core

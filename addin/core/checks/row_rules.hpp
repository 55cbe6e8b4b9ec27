// What rows say about each other: sums, results, 'of which' rows, participants, and what rolls from
// one year to the next.
#pragma once

#include "core/checks/relation.hpp"
#include "core/checks/sums.hpp"

#include <cstddef>
#include <vector>

namespace utfall::core::checks {

/// An 'of which' block: rows under a parent.
struct PartBlock {
    std::size_t parent = 0;
    std::vector<std::size_t> parts;
    bool fills = false; ///< the parts make up the parent, by the figures of most columns
};

/// The rows of a participants table: who took part, was new, closed and is left.
struct ParticipantRows {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t participants = none;
    std::size_t started = none;
    std::size_t carried_in = none;
    std::size_t closed = none;
    std::size_t remaining = none;
    std::vector<std::size_t> exits; ///< the ways to close that make up all closed

    [[nodiscard]] bool known() const { return participants != none && closed != none; }
};

/// Everything that the rows were found to be, for the percentages.
struct RowPlan {
    std::vector<SumRule> sums;
    std::vector<PartBlock> blocks;
    ParticipantRows people;
};

/// Sums of sections, sums of sums, results and running subtotals; 'of which' blocks; participants
/// (remaining = participants − closed, closed = the ways to close); opening + result = closing, a
/// year's closing is the next year's opening; assets = equity and liabilities.
/// @param amounts the columns whose rows are summed: no percentages, means or differences
RowPlan check_rows(Ledger& ledger, const std::vector<std::size_t>& amounts);

} // namespace utfall::core::checks

#include "core/publishing/suppression.hpp"

#include "core/base/errors.hpp"
#include "core/publishing/suppression_network.hpp"

#include <functional>
#include <queue>
#include <tuple>

namespace utfall::core {

namespace {

bool is_small(const CountCell& cell, int threshold) {
    return cell.count && *cell.count >= 1.0 && *cell.count < threshold;
}

std::vector<bool> small_or_hidden(const CountTable& table, int threshold) {
    std::vector<bool> hidden;
    hidden.reserve(table.cells.size());
    for (const CountCell& cell : table.cells) {
        hidden.push_back(cell.hidden || is_small(cell, threshold));
    }
    return hidden;
}

/// Step 2: no row or column keeps a single hidden cell.
void protect_lines(SuppressionNetwork& network, const CountTable& table) {
    using Candidate = std::tuple<double, std::size_t, std::size_t>; // count, cell, line
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> candidates;
    const auto add_candidates = [&](std::size_t line) {
        if (network.gives_away(line)) {
            for (const std::size_t cell : network.candidates(line)) {
                candidates.emplace(*table.cells[cell].count, cell, line);
            }
        }
    };
    for (std::size_t line = 0; line < network.lines(); ++line) {
        add_candidates(line);
    }
    while (!candidates.empty()) {
        const auto [count, cell, line] = candidates.top();
        candidates.pop();
        if (!network.is_hidden(cell) && network.gives_away(line)) {
            network.hide(cell);
            for (const std::size_t touched : network.lines_of(cell)) {
                add_candidates(touched);
            }
        }
    }
}

/// Step 3: every hidden cell can be another count in a table with the same shown cells.
void protect_cells(SuppressionNetwork& network, std::size_t cells) {
    std::vector<bool> safe(cells);
    for (std::size_t cell = 0; cell < cells; ++cell) {
        if (!network.is_hidden(cell) || safe[cell]) {
            continue;
        }
        const auto change = network.cheapest_change(cell);
        if (!change) { // a table that doesn't add up
            continue;
        }
        for (const std::size_t other : change->cells) {
            network.hide(other);
            safe[other] = true;
        }
    }
}

} // namespace

std::vector<bool> suppress_small(const CountTable& table, int threshold, bool totals) {
    const std::vector<bool> small = small_or_hidden(table, threshold);
    if (!totals) {
        return small;
    }
    if (table.cells.size() > most_suppressed_cells) {
        throw DomainError("the table is too large to protect its sums");
    }
    SuppressionNetwork network(table);
    for (std::size_t cell = 0; cell < small.size(); ++cell) {
        if (small[cell]) {
            network.hide(cell);
        }
    }
    protect_lines(network, table);
    protect_cells(network, small.size());
    return network.hidden();
}

} // namespace utfall::core

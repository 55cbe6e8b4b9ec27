#include "core/publishing/suppression_network.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace utfall::core {

SuppressionNetwork::SuppressionNetwork(const CountTable& table)
    : table_(table), hidden_(table.cells.size()) {
    find_extent();
    find_sums();
    hidden_in_.resize(lines());
    node_cells_.resize(lines() + 1);
    visited_in_.resize(lines() + 1);
    for (std::size_t row = 0; row < rows_; ++row) {
        for (std::size_t column = 0; column < columns_; ++column) {
            const std::size_t cell = row * table_.columns + column;
            const CountCell& content = table_.cells[cell];
            if (content.hidden) {
                hide(cell);
            }
            const auto [from, to] = arc(cell);
            if (from != to && (content.hidden || content.count.value_or(0.0) > 0.0)) {
                node_cells_[from].push_back(cell);
                node_cells_[to].push_back(cell);
            }
        }
    }
}

void SuppressionNetwork::find_extent() {
    for (std::size_t row = 0; row < table_.rows(); ++row) {
        for (std::size_t column = 0; column < table_.columns; ++column) {
            if (!is_blank(row, column)) {
                rows_ = row + 1;
                columns_ = std::max(columns_, column + 1);
            }
        }
    }
}

// A table of one row has no column sums, and one of one column no row sums.
void SuppressionNetwork::find_sums() {
    is_sum_.resize(lines());
    for (std::size_t row = 0; row < rows_; ++row) {
        is_sum_[row] = columns_ > 1 && !is_blank(row, columns_ - 1);
    }
    for (std::size_t column = 0; column < columns_; ++column) {
        is_sum_[rows_ + column] = rows_ > 1 && !is_blank(rows_ - 1, column);
    }
}

bool SuppressionNetwork::is_blank(std::size_t row, std::size_t column) const {
    const CountCell& cell = table_.cells[row * table_.columns + column];
    return !cell.count && !cell.hidden;
}

void SuppressionNetwork::hide(std::size_t cell) {
    if (hidden_[cell]) {
        return;
    }
    hidden_[cell] = true;
    for (const std::size_t line : lines_of(cell)) {
        ++hidden_in_[line];
    }
}

std::array<std::size_t, 2> SuppressionNetwork::lines_of(std::size_t cell) const {
    return {cell / table_.columns, rows_ + cell % table_.columns};
}

bool SuppressionNetwork::gives_away(std::size_t line) const {
    return is_sum_[line] && hidden_in_[line] == 1;
}

std::vector<std::size_t> SuppressionNetwork::candidates(std::size_t line) const {
    std::vector<std::size_t> cells;
    for (const std::size_t cell : node_cells_[line]) {
        if (!hidden_[cell]) {
            cells.push_back(cell);
        }
    }
    return cells;
}

std::size_t SuppressionNetwork::node(std::size_t line) const {
    return is_sum_[line] ? line : lines();
}

SuppressionNetwork::Arc SuppressionNetwork::arc(std::size_t cell) const {
    const auto [row, column] = lines_of(cell);
    const bool total_of_column = rows_ > 1 && row + 1 == rows_;
    const bool total_of_row = columns_ > 1 && column + 1 == lines();
    // The grand total is a part of neither kind of total, so it runs as an ordinary cell.
    if (total_of_column != total_of_row) {
        return {node(column), node(row)};
    }
    return {node(row), node(column)};
}

bool SuppressionNetwork::can_decrease(std::size_t cell) const {
    const auto& count = table_.cells[cell].count;
    return !count || *count >= 2.0;
}

std::optional<std::size_t> SuppressionNetwork::across(std::size_t cell, std::size_t node,
                                                      Way way) const {
    const Arc increase = arc(cell);
    const auto [near, far] = way == Way::forwards ? increase : Arc{increase.to, increase.from};
    if (near == node) {
        return far;
    }
    return can_decrease(cell) ? std::optional(near) : std::nullopt;
}

// Depth first, from the end with fewer cells: in a table of many rows and few columns the search
// soon comes to every column.
std::optional<SuppressionNetwork::Change> SuppressionNetwork::free_path(Arc ends,
                                                                        std::size_t without) {
    struct Step {
        std::size_t node = 0;
        std::size_t cell = 0; ///< through which it was reached
        std::size_t next = 0; ///< which of its cells to try next
    };
    const bool forwards = node_cells_[ends.from].size() <= node_cells_[ends.to].size();
    const std::size_t goal = forwards ? ends.to : ends.from;
    ++searches_;
    std::vector<Step> way{{forwards ? ends.from : ends.to, without, 0}};
    while (!way.empty() && way.back().node != goal) {
        const std::size_t node = way.back().node;
        visited_in_[node] = searches_;
        if (way.back().next == node_cells_[node].size()) {
            way.pop_back();
            continue;
        }
        const std::size_t cell = node_cells_[node][way.back().next++];
        if (cell == without || !hidden_[cell]) {
            continue;
        }
        const auto next = across(cell, node, forwards ? Way::forwards : Way::backwards);
        if (next && visited_in_[*next] != searches_) {
            way.push_back({*next, cell, 0});
        }
    }
    if (way.empty()) {
        return std::nullopt;
    }
    Change change;
    for (std::size_t i = 1; i < way.size(); ++i) {
        change.cells.push_back(way[i].cell);
    }
    return change;
}

// Dijkstra's shortest path; a hidden cell costs nothing, a shown one its count.
std::optional<SuppressionNetwork::Change>
SuppressionNetwork::cheapest_path(Arc ends, std::size_t without) const {
    struct Reached {
        double cost = std::numeric_limits<double>::infinity();
        std::size_t node = 0; ///< where it was reached from
        std::size_t cell = 0; ///< and through which cell
    };
    using Step = std::pair<double, std::size_t>;
    std::vector<Reached> reached(node_cells_.size());
    std::priority_queue<Step, std::vector<Step>, std::greater<>> steps;
    reached[ends.from].cost = 0.0;
    steps.emplace(0.0, ends.from);
    while (!steps.empty() && steps.top().second != ends.to) {
        const auto [cost, node] = steps.top();
        steps.pop();
        if (cost > reached[node].cost) {
            continue;
        }
        for (const std::size_t cell : node_cells_[node]) {
            const auto next = cell == without ? std::nullopt : across(cell, node, Way::forwards);
            const double next_cost = cost + (hidden_[cell] ? 0.0 : *table_.cells[cell].count);
            if (next && next_cost < reached[*next].cost) {
                reached[*next] = {next_cost, node, cell};
                steps.emplace(next_cost, *next);
            }
        }
    }
    if (steps.empty()) {
        return std::nullopt;
    }
    Change change{{}, reached[ends.to].cost};
    for (std::size_t node = ends.to; node != ends.from; node = reached[node].node) {
        change.cells.push_back(reached[node].cell);
    }
    return change;
}

std::optional<SuppressionNetwork::Change> SuppressionNetwork::cheapest_change(std::size_t cell) {
    const Arc decrease = arc(cell);
    if (decrease.from == decrease.to) { // in no sum
        return Change();
    }
    // An increase of the cell is made up for by a way back.
    const Arc increase{decrease.to, decrease.from};
    const bool both = can_decrease(cell);
    if (auto change = free_path(increase, cell)) {
        return change;
    }
    if (auto change = both ? free_path(decrease, cell) : std::nullopt) {
        return change;
    }
    auto change = cheapest_path(increase, cell);
    auto other = both ? cheapest_path(decrease, cell) : std::nullopt;
    return other && (!change || other->cost < change->cost) ? other : change;
}

} // namespace utfall::core

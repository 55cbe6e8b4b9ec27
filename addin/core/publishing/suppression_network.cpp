#include "core/publishing/suppression_network.hpp"

#include "core/publishing/suppression_blocks.hpp"

#include <functional>
#include <queue>
#include <unordered_map>
#include <utility>

namespace utfall::core {

SuppressionNetwork::SuppressionNetwork(std::size_t nodes) : parent_(nodes), touching_(nodes) {
    for (std::size_t node = 0; node < nodes; ++node) {
        parent_[node] = node;
    }
}

std::size_t SuppressionNetwork::add(const NetworkFigure& figure) {
    figures_.push_back(figure);
    const std::size_t id = figures_.size() - 1;
    if (figure.from != figure.to && (figure.hidden || figure.can_hide)) {
        touching_[figure.from].push_back(id);
        touching_[figure.to].push_back(id);
    }
    return id;
}

std::size_t SuppressionNetwork::block_of(std::size_t node) {
    while (parent_[node] != node) {
        parent_[node] = parent_[parent_[node]];
        node = parent_[node];
    }
    return node;
}

void SuppressionNetwork::merge(std::size_t left, std::size_t right) {
    left = block_of(left);
    right = block_of(right);
    if (left == right) {
        return;
    }
    if (touching_[left].size() < touching_[right].size()) {
        std::swap(left, right);
    }
    parent_[right] = left;
    touching_[left].insert(touching_[left].end(), touching_[right].begin(), touching_[right].end());
    touching_[right] = {};
}

void SuppressionNetwork::find_blocks() {
    work_ += figures_.size();
    for (const auto& [left, right] : joined_nodes(figures_, parent_.size())) {
        merge(left, right);
    }
}

bool SuppressionNetwork::is_safe(std::size_t id) {
    const NetworkFigure& figure = figures_[id];
    return block_of(figure.from) == block_of(figure.to);
}

std::optional<std::size_t> SuppressionNetwork::across(const NetworkFigure& figure,
                                                      std::size_t block, bool backwards) {
    const std::size_t from = block_of(backwards ? figure.to : figure.from);
    const std::size_t to = block_of(backwards ? figure.from : figure.to);
    if (from == to) {
        return std::nullopt;
    }
    if (from == block) {
        return to;
    }
    return figure.can_decrease ? std::optional(from) : std::nullopt;
}

// Dijkstra's shortest path; a hidden figure costs nothing, a shown one its count. It starts at the
// end that fewer figures touch: in a table of many rows and few columns the other is soon there.
std::optional<SuppressionNetwork::Change> SuppressionNetwork::cheapest_way(Ends ends,
                                                                           std::size_t without) {
    struct Reached {
        double cost = 0.0;
        std::size_t block = 0;  ///< from where
        std::size_t figure = 0; ///< and through which figure
    };
    using Candidate = std::pair<double, std::size_t>;
    const bool backwards = touching_[ends.start].size() > touching_[ends.goal].size();
    const std::size_t start = backwards ? ends.goal : ends.start;
    const std::size_t goal = backwards ? ends.start : ends.goal;
    std::unordered_map<std::size_t, Reached> reached{{start, {0.0, start, without}}};
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> candidates;
    candidates.emplace(0.0, start);
    while (!candidates.empty() && candidates.top().second != goal) {
        const auto [cost, block] = candidates.top();
        candidates.pop();
        if (cost > reached.at(block).cost) {
            continue;
        }
        for (const std::size_t id : touching_[block]) {
            ++work_;
            const NetworkFigure& figure = figures_[id];
            const auto next = id == without ? std::nullopt : across(figure, block, backwards);
            if (!next) {
                continue;
            }
            const double next_cost = cost + (figure.hidden ? 0.0 : figure.count);
            const auto [place, added] = reached.try_emplace(*next, Reached{next_cost, block, id});
            if (added || next_cost < place->second.cost) {
                place->second = {next_cost, block, id};
                candidates.emplace(next_cost, *next);
            }
        }
    }
    if (candidates.empty()) {
        return std::nullopt;
    }
    Change way{{}, reached.at(goal).cost};
    for (std::size_t block = goal; block != start; block = reached.at(block).block) {
        const std::size_t id = reached.at(block).figure;
        const bool arrives_at_to = block_of(figures_[id].to) == block;
        way.steps.push_back({id, arrives_at_to != backwards});
    }
    return way;
}

std::optional<SuppressionNetwork::Change> SuppressionNetwork::cheapest_change(std::size_t id) {
    const NetworkFigure& figure = figures_[id];
    const Ends increase{block_of(figure.to), block_of(figure.from)};
    if (increase.start == increase.goal) {
        return Change{{{id, true}}, 0.0};
    }
    auto best = cheapest_way(increase, id);
    bool increases = true;
    if (figure.can_decrease && (!best || best->cost > 0.0)) {
        auto other = cheapest_way({increase.goal, increase.start}, id);
        if (other && (!best || other->cost < best->cost)) {
            best = std::move(other);
            increases = false;
        }
    }
    if (best) {
        best->steps.insert(best->steps.begin(), {id, increases});
    }
    return best;
}

void SuppressionNetwork::join(const Change& change) {
    const std::size_t node = figures_[change.steps.front().figure].from;
    for (const Step& step : change.steps) {
        merge(node, figures_[step.figure].from);
        merge(node, figures_[step.figure].to);
    }
}

} // namespace utfall::core

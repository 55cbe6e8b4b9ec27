#include "core/publishing/suppression_blocks.hpp"

#include <algorithm>
#include <limits>

namespace utfall::core {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

struct Arc {
    std::size_t to = 0;
    std::size_t figure = 0;
};
using Graph = std::vector<std::vector<Arc>>;

/// A node on the way of a search in depth.
struct Place {
    std::size_t node = 0;
    std::size_t through = none; ///< the figure that it was reached by
    std::size_t next = 0;       ///< which of its arcs to follow next
};

/// Where a hidden figure can pass a change on to.
Graph ways(std::span<const NetworkFigure> figures, std::size_t nodes) {
    Graph graph(nodes);
    for (std::size_t id = 0; id < figures.size(); ++id) {
        const NetworkFigure& figure = figures[id];
        if (figure.hidden && figure.from != figure.to) {
            graph[figure.from].push_back({figure.to, id});
            if (figure.can_decrease) {
                graph[figure.to].push_back({figure.from, id});
            }
        }
    }
    return graph;
}

/// Tarjan's search: order of discovery, and the earliest node that each can reach.
class DepthFirst {
public:
    DepthFirst(const Graph& graph)
        : graph_(graph), order_(graph.size(), none), low_(graph.size()) {}

    [[nodiscard]] bool is_new(std::size_t node) const { return order_[node] == none; }
    [[nodiscard]] std::size_t order(std::size_t node) const { return order_[node]; }
    [[nodiscard]] std::size_t low(std::size_t node) const { return low_[node]; }
    void see(std::size_t node, std::size_t earlier) { low_[node] = std::min(low_[node], earlier); }

    /// Walks from `root`; `meet` judges an arc to a node seen before, `leave` a node that is done
    /// with the place before it.
    template <typename Meet, typename Leave>
    void walk(std::size_t root, const Meet& meet, const Leave& leave) {
        std::vector<Place> way;
        enter(way, root, none);
        while (!way.empty()) {
            Place& place = way.back();
            if (place.next < graph_[place.node].size()) {
                const Arc arc = graph_[place.node][place.next++];
                if (is_new(arc.to)) {
                    enter(way, arc.to, arc.figure);
                } else {
                    meet(place, arc);
                }
                continue;
            }
            const Place done = place;
            way.pop_back();
            if (!way.empty()) {
                see(way.back().node, low_[done.node]);
            }
            leave(done, way.empty() ? none : way.back().node);
        }
    }

private:
    void enter(std::vector<Place>& way, std::size_t node, std::size_t through) {
        order_[node] = low_[node] = seen_++;
        way.push_back({node, through, 0});
    }

    const Graph& graph_;
    std::vector<std::size_t> order_;
    std::vector<std::size_t> low_;
    std::size_t seen_ = 0;
};

/// The strong component of each node.
std::vector<std::size_t> components(const Graph& graph) {
    std::vector<std::size_t> component(graph.size(), none);
    std::vector<std::size_t> open;
    std::size_t count = 0;
    DepthFirst search(graph);
    for (std::size_t root = 0; root < graph.size(); ++root) {
        if (!search.is_new(root)) {
            continue;
        }
        // A node is open from when it is left until its component's first node is left.
        search.walk(
            root,
            [&](const Place& place, const Arc& arc) {
                if (component[arc.to] == none) {
                    search.see(place.node, search.order(arc.to));
                }
            },
            [&](const Place& done, std::size_t) {
                open.push_back(done.node);
                if (search.low(done.node) != search.order(done.node)) {
                    return;
                }
                while (!open.empty() && search.order(open.back()) >= search.order(done.node)) {
                    component[open.back()] = count;
                    open.pop_back();
                }
                ++count;
            });
    }
    return component;
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>>
joined_nodes(std::span<const NetworkFigure> figures, std::size_t nodes) {
    const std::vector<std::size_t> component = components(ways(figures, nodes));
    Graph inside(nodes); // both ways, whatever the figures can do
    for (std::size_t id = 0; id < figures.size(); ++id) {
        const NetworkFigure& figure = figures[id];
        if (figure.hidden && figure.from != figure.to &&
            component[figure.from] == component[figure.to]) {
            inside[figure.from].push_back({figure.to, id});
            inside[figure.to].push_back({figure.from, id});
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> joined;
    DepthFirst search(inside);
    for (std::size_t root = 0; root < nodes; ++root) {
        if (!search.is_new(root)) {
            continue;
        }
        search.walk(
            root,
            [&](const Place& place, const Arc& arc) {
                if (arc.figure != place.through) {
                    search.see(place.node, search.order(arc.to));
                    joined.emplace_back(place.node, arc.to);
                }
            },
            [&](const Place& done, std::size_t before) {
                // A tree arc is a bridge unless something below it leads above it.
                if (before != none && search.low(done.node) <= search.order(before)) {
                    joined.emplace_back(done.node, before);
                }
            });
    }
    return joined;
}

} // namespace utfall::core

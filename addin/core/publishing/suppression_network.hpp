// The sums of a count table as a network, to see what its hidden cells give away.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace utfall::core {

/// A figure of the network. Every sum is a node; a figure that changes has to be made up for in the
/// sums it belongs to, two at most: it is an arc between them. An increase runs from `from` to
/// `to`, a decrease back, so that a change that keeps every sum is a cycle. What belongs to one sum
/// only has the ground, node 0, as its other end.
struct NetworkFigure {
    std::size_t from = 0;
    std::size_t to = 0;
    double count = 0.0; ///< what it costs to hide it
    bool hidden = false;
    bool can_hide = false;     ///< shown, and above 0
    bool can_decrease = false; ///< and stay what a reader takes it to be
};

/// Which hidden figures a reader can't work out, and what else must be hidden for the others.
///
/// A hidden figure is safe when it lies on a cycle of hidden figures, passed in directions that
/// they can change in. That holds within a *block*: nodes between which hidden figures lead both
/// ways, without the figures that alone hold two parts together (bridges).
/// Source: Gusfield, SIAM J. Comput. 17 (1988) 552-571; Boesch and Tindell, Amer. Math. Monthly 87
/// (1980) 716-719, for the bridges.
class SuppressionNetwork {
public:
    explicit SuppressionNetwork(std::size_t nodes = 1);

    std::size_t add(const NetworkFigure& figure);
    [[nodiscard]] const NetworkFigure& figure(std::size_t id) const { return figures_[id]; }
    [[nodiscard]] std::size_t size() const { return figures_.size(); }
    void hide(std::size_t id) { figures_[id].hidden = true; }

    /// Finds the blocks of what is hidden so far.
    void find_blocks();
    /// Whether both ends of the figure are one block, or it is in no sum.
    [[nodiscard]] bool is_safe(std::size_t id);

    struct Step {
        std::size_t figure = 0;
        bool increase = true;
    };
    /// A change of one figure by 1 with what makes up for it.
    struct Change {
        std::vector<Step> steps; ///< the figure itself first; what lies inside blocks isn't there
        double cost = 0.0;       ///< sum of the shown counts among them
    };
    /// The change of a hidden figure with the least cost; nothing if there is none.
    [[nodiscard]] std::optional<Change> cheapest_change(std::size_t id);
    /// Makes one block of all nodes that a change passes; its figures must be hidden.
    void join(const Change& change);

    /// Figures looked at so far: what the work grows with.
    [[nodiscard]] std::size_t work() const { return work_; }

private:
    struct Ends {
        std::size_t start = 0;
        std::size_t goal = 0;
    };

    [[nodiscard]] std::size_t block_of(std::size_t node);
    void merge(std::size_t left, std::size_t right);
    /// The cheapest way from one block to another, without one figure.
    [[nodiscard]] std::optional<Change> cheapest_way(Ends ends, std::size_t without);
    /// The other end of a figure, if a change can pass to it (backwards: from it) from a block.
    [[nodiscard]] std::optional<std::size_t> across(const NetworkFigure& figure, std::size_t block,
                                                    bool backwards);

    std::vector<NetworkFigure> figures_;
    std::vector<std::size_t> parent_;                ///< of a node in its block
    std::vector<std::vector<std::size_t>> touching_; ///< by block: the figures that end in it
    std::size_t work_ = 0;
};

} // namespace utfall::core

// The sums of a count table as a network, to see what its hidden cells give away.
#pragma once

#include "core/publishing/count_table.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace utfall::core {

/// A table whose last row and last column are sums, with some cells hidden.
///
/// A line is a row or a column; one with a total is a sum that the reader can check. A change of a
/// hidden cell has to be made up for in its row and in its column, by other hidden cells, and so
/// on: lines are the nodes of a network, cells its arcs from row to column (from column to row for
/// a total of a row or of a column), and a change that keeps every sum is a cycle. Lines without a
/// total need no making up for; they are one node, the ground.
class SuppressionNetwork {
public:
    /// `table` must outlive the network.
    explicit SuppressionNetwork(const CountTable& table);

    [[nodiscard]] const std::vector<bool>& hidden() const { return hidden_; }
    [[nodiscard]] bool is_hidden(std::size_t cell) const { return hidden_[cell]; }
    void hide(std::size_t cell);

    [[nodiscard]] std::size_t lines() const { return rows_ + columns_; }
    [[nodiscard]] std::array<std::size_t, 2> lines_of(std::size_t cell) const;
    /// Whether the line is a sum with a single hidden cell, so that anyone can work that cell out.
    [[nodiscard]] bool gives_away(std::size_t line) const;
    /// The shown counts above 0 of a line: what may be hidden there.
    [[nodiscard]] std::vector<std::size_t> candidates(std::size_t line) const;

    /// A change of one cell that keeps every sum, by way of other cells.
    struct Change {
        std::vector<std::size_t> cells; ///< those that make up for it
        double cost = 0.0;              ///< sum of the counts among them that are shown
    };
    /// The change of a hidden cell with the least cost, where hidden counts stay at least 1;
    /// nothing if there is none.
    [[nodiscard]] std::optional<Change> cheapest_change(std::size_t cell);

private:
    struct Arc {
        std::size_t from = 0;
        std::size_t to = 0;
    };

    void find_extent();
    void find_sums();
    [[nodiscard]] bool is_blank(std::size_t row, std::size_t column) const;
    [[nodiscard]] std::size_t node(std::size_t line) const;
    /// Where an increase of the cell goes from and to.
    [[nodiscard]] Arc arc(std::size_t cell) const;
    [[nodiscard]] bool can_decrease(std::size_t cell) const;
    enum class Way { forwards, backwards };
    /// The other end of a cell, if a change can pass to it (backwards: from it) by the cell.
    [[nodiscard]] std::optional<std::size_t> across(std::size_t cell, std::size_t node,
                                                    Way way) const;
    /// A way between two nodes through hidden cells.
    [[nodiscard]] std::optional<Change> free_path(Arc ends, std::size_t without);
    /// The way between two nodes with the least cost.
    [[nodiscard]] std::optional<Change> cheapest_path(Arc ends, std::size_t without) const;

    const CountTable& table_;
    std::size_t rows_ = 0;    ///< up to the last row that holds anything
    std::size_t columns_ = 0; ///< up to the last column that holds anything
    std::vector<bool> hidden_;
    std::vector<bool> is_sum_;                         ///< by line
    std::vector<std::size_t> hidden_in_;               ///< by line
    std::vector<std::vector<std::size_t>> node_cells_; ///< cells hidden or above 0; ground last
    std::size_t searches_ = 0;
    std::vector<std::size_t> visited_in_; ///< by node: the last search that came there
};

} // namespace utfall::core

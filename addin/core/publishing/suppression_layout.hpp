// The sums that a table states, as lines and as a network.
#pragma once

#include "core/publishing/count_table.hpp"
#include "core/publishing/suppression_network.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace utfall::core {

/// A sum of rows, kept in every column: whole = parts, and a rest that isn't printed.
struct RowSum {
    std::size_t whole = 0;
    std::vector<std::size_t> parts;
    bool rest = false;
};

/// A table, or one of several below each other, with what its rows and columns state.
struct StatedSums {
    std::vector<std::size_t> rows;
    /// A row is a part of one sum at most. A row that is a part is the whole of one sum at most,
    /// one that isn't of two.
    std::vector<RowSum> sums;
    std::optional<std::size_t> total_column; ///< the sum of the columns before it
};

/// The figures of such a table as a network, with the cells of the table that they stand for.
///
/// A row that is no sum itself is a node where it has a total; so is every column of every sum.
/// That the wholes' rows add up too follows from the others. A total that isn't printed, and a
/// rest, are figures that nobody sees.
class SuppressionLayout {
public:
    /// `table` must outlive the layout.
    SuppressionLayout(const CountTable& table, StatedSums stated);

    [[nodiscard]] SuppressionNetwork& network() { return network_; }
    /// The figure of a cell; nothing for a blank or a 0.
    [[nodiscard]] std::optional<std::size_t> figure_of(std::size_t cell) const;
    /// The cell of a figure; nothing where it isn't printed.
    [[nodiscard]] std::optional<std::size_t> cell_of(std::size_t figure) const;

    /// The sums that a reader can check: the cells of each.
    [[nodiscard]] const std::vector<std::vector<std::size_t>>& lines() const { return lines_; }
    /// Whether changes of some cells keep every sum, and no rest falls below 0.
    struct CellChange {
        std::size_t cell = 0;
        double by = 0.0;
    };
    [[nodiscard]] bool keeps_sums(std::span<const CellChange> changes) const;

private:
    struct Sum {
        RowSum rows;
        bool turned = false;  ///< its nodes have the other sign, see the constructor
        std::size_t node = 0; ///< of its first column
    };
    struct Place { ///< of a row among the sums
        std::optional<std::size_t> part_of;
        std::vector<std::size_t> whole_of;
        std::size_t node = 0; ///< of the row, if it is no sum; 0 = none
    };

    /// The change of a cell, by row and column.
    using ChangeOf = std::function<double(std::size_t, std::size_t)>;

    void place_rows(StatedSums& stated);
    [[nodiscard]] bool keeps_row(std::size_t row, const ChangeOf& change_of) const;
    [[nodiscard]] bool keeps_column(const RowSum& rows, std::size_t column,
                                    const ChangeOf& change_of) const;
    [[nodiscard]] Place& place_of(std::size_t row) { return places_[row - first_row_]; }
    [[nodiscard]] const Place& place_of(std::size_t row) const { return places_[row - first_row_]; }
    void number_nodes();
    void add_row(std::size_t row);
    void add_rest(std::size_t sum);
    void add_lines();
    void add_line(std::vector<std::size_t> cells);
    [[nodiscard]] const CountCell& at(std::size_t row, std::size_t column) const;
    [[nodiscard]] bool is_blank(std::size_t row, std::size_t column) const;
    [[nodiscard]] bool has_parts(std::size_t sum, std::size_t column) const;
    /// What isn't printed of a whole; nothing where a figure is hidden already.
    [[nodiscard]] std::optional<double> rest_of(const RowSum& rows, std::size_t column) const;
    [[nodiscard]] std::size_t own_node(const Place& place, std::size_t column) const;
    [[nodiscard]] std::size_t upper_node(const Place& place, std::size_t column) const;
    [[nodiscard]] NetworkFigure arc(const Place& place, bool turned, std::size_t column) const;

    const CountTable& table_;
    std::vector<std::size_t> rows_;
    std::vector<Sum> sums_;
    std::size_t first_row_ = 0;
    std::vector<Place> places_; ///< by row from the first
    std::optional<std::size_t> total_column_;
    std::vector<std::optional<std::size_t>> figures_; ///< by cell from the first row's
    std::vector<std::optional<std::size_t>> cells_;   ///< by figure
    std::vector<std::vector<std::size_t>> lines_;
    SuppressionNetwork network_;
};

} // namespace utfall::core

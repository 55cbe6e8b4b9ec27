// A table as the rules see it: its lines, their labels and what the labels' words say, and the
// figures that can be compared.
#pragma once

#include "core/base/cell.hpp"
#include "core/checks/check_table.hpp"
#include "core/checks/figures/figures.hpp"
#include "core/checks/words/lexicon.hpp"

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace utfall::core::checks {

/// A row or a column.
struct Line {
    std::string label; ///< as a finding names it
    std::string words; ///< everything written on it
    Roles roles;
    bool figures = false; ///< holds any
    bool heading = false; ///< only texts
    int decimals = 0;     ///< that most of its figures are printed with
    int indent = 0;       ///< how many blanks its label begins with
    double coarse = 0.0;  ///< of a column: what all its figures may be rounded to, or 0
};

/// Which way the lines of a relation run.
enum class Direction : unsigned char {
    down,  ///< the lines are rows; the relation is tried in each column
    across ///< the lines are columns; the relation is tried in each row
};

/// A figure as the judge needs it.
struct Value {
    double value = std::numeric_limits<double>::quiet_NaN(); ///< NaN: no figure
    double step = 1.0;    ///< the smallest difference that shows, > 0
    double slack = 0.5;   ///< how far rounding may have moved it, >= 0; 0 = exact
    bool unknown = false; ///< something is there that isn't known: `..`, an error, an unread text
    bool blank = false;   ///< nothing is written there
    bool dash = false;    ///< '–': none, which is 0 among parts and no figure as their total
    int decimals = 0;     ///< printed

    [[nodiscard]] bool has() const { return value == value; }
};

class Model {
public:
    /// @param figures of the whole table
    /// @param first, last the rows [first, last) that are one table
    Model(const Table& table, const figures::Figures& figures, std::optional<double> unit,
          std::size_t first, std::size_t last);

    /// Whether any figures are taken for exact, as they are called persons.
    [[nodiscard]] bool has_counts() const;
    /// The same, with counts for figures that somebody has rounded, though they are called persons.
    [[nodiscard]] Model with_rounded_counts() const;

    [[nodiscard]] std::size_t rows() const { return rows_.size(); }
    [[nodiscard]] std::size_t columns() const { return columns_.size(); }
    [[nodiscard]] const Line& row(std::size_t row) const { return rows_[row]; }
    [[nodiscard]] const Line& column(std::size_t column) const { return columns_[column]; }
    [[nodiscard]] const Value& at(std::size_t row, std::size_t column) const {
        return values_[row * columns_.size() + column];
    }
    [[nodiscard]] const Value& at(CellPlace place) const { return at(place.row, place.column); }
    /// Where row 0 stands in the table as given.
    [[nodiscard]] std::size_t first_row() const { return first_; }
    /// The first row that holds figures.
    [[nodiscard]] std::size_t first_figures() const { return first_figures_; }

private:
    std::size_t first_ = 0;
    std::size_t first_figures_ = 0;
    std::vector<Line> rows_;
    std::vector<Line> columns_;
    std::vector<Value> values_;
};

} // namespace utfall::core::checks

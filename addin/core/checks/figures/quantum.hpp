// What a printed figure is rounded to.
#pragma once

#include "core/checks/figures/figures.hpp"

#include <cstddef>
#include <vector>

namespace utfall::core::figures {

/// Whether std::fmod would leave nothing, which takes longer than all else that is asked of a
/// figure.
/// @param base whole, or a half
[[nodiscard]] bool is_multiple(double value, double base);

/// The steps of a table's figures, row by row: a cell printed with `decimals` decimals, or with
/// fewer because trailing zeros aren't shown where its row and column usually have them, is rounded
/// to 10^-decimals; a column (or row) whose figures are all multiples of 10, 100 or 1000 to that.
/// Says nothing about counts of persons, which are exact: that is the model's.
class Quanta {
public:
    explicit Quanta(const Figures& figures) : Quanta(figures, 0, figures.rows()) {}
    /// @param first_row where the data begin: years in a header are no figures
    /// @param last_row  where they end: another table has habits of its own
    Quanta(const Figures& figures, std::size_t first_row, std::size_t last_row);

    /// What the figure is rounded to, > 0.
    [[nodiscard]] double at(std::size_t row, std::size_t column) const {
        return steps_[row * columns_ + column];
    }

private:
    std::size_t columns_ = 0;
    std::vector<double> steps_;
};

} // namespace utfall::core::figures

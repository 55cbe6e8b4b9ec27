#include "core/checks/figures/quantum.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace utfall::core::figures {

namespace {

/// Where most figures of a line have decimals, one without has lost them: 82 among 82.1 and 86.9.
constexpr double most_have_decimals = 0.6;

/// The usual decimals are what at least a fifth of the figures show: one formula's result among
/// printed figures doesn't make them all precise.
constexpr std::size_t fifth = 5;

/// Fewer figures than this are multiples of 10 by chance: one in a thousand columns at three.
constexpr std::size_t fewest_rounded_figures = 4;

/// The steps that reports round to beyond the unit.
constexpr double coarsest_step = 1000.0;

/// A formula's result, or a figure with more decimals than reports print, isn't rounded to anything
/// coarser than the first decimal that isn't counted.
constexpr double precise_step = 1e-6;

/// Where all decimals of a column are ,5 its figures are rounded to halves; three that are by
/// chance: once in a thousand columns.
constexpr double half_step = 0.5;
constexpr std::ptrdiff_t fewest_halves = 3;

double power_of_ten(int exponent) {
    return std::pow(10.0, exponent);
}

// What a row or a column usually shows.
struct Line {
    std::vector<int> decimals;        ///< of each figure but zeros
    bool all[3] = {true, true, true}; ///< multiples of 10, 100, 1000
    bool halves = true;               ///< all decimals are ,5

    void add(const Figure& figure) {
        if (!figure.is_number() || figure.value == 0.0) {
            return;
        }
        decimals.push_back(std::max<int>(figure.decimals, 0));
        halves = halves && std::fmod(figure.value, half_step) == 0.0;
        double step = 10.0;
        for (bool& multiple : all) {
            multiple = multiple && std::fmod(figure.value, step) == 0.0;
            step *= 10.0;
        }
    }

    [[nodiscard]] int usual_decimals() {
        const auto with =
            std::count_if(decimals.begin(), decimals.end(), [](int count) { return count > 0; });
        if (decimals.empty() ||
            static_cast<double>(with) < most_have_decimals * static_cast<double>(decimals.size())) {
            return 0;
        }
        std::sort(decimals.begin(), decimals.end(), std::greater<>());
        return decimals[std::min(decimals.size() - 1, decimals.size() / fifth)];
    }

    [[nodiscard]] bool in_halves() const {
        return halves && std::count_if(decimals.begin(), decimals.end(),
                                       [](int count) { return count > 0; }) >= fewest_halves;
    }

    [[nodiscard]] double coarse_step() const {
        if (decimals.size() < fewest_rounded_figures) {
            return 1.0;
        }
        double step = coarsest_step;
        for (int i = 2; i >= 0; --i) {
            if (all[i]) {
                return step;
            }
            step /= 10.0;
        }
        return 1.0;
    }
};

} // namespace

Quanta::Quanta(const Figures& figures, std::size_t first_row)
    : columns_(figures.columns()), steps_(figures.rows() * figures.columns(), 1.0) {
    std::vector<Line> by_row(figures.rows());
    std::vector<Line> by_column(figures.columns());
    for (std::size_t row = first_row; row < figures.rows(); ++row) {
        for (std::size_t column = 0; column < columns_; ++column) {
            by_row[row].add(figures.at(row, column));
            by_column[column].add(figures.at(row, column));
        }
    }
    std::vector<int> usual(columns_);
    std::vector<double> coarse(columns_);
    std::vector<bool> halves(columns_);
    for (std::size_t column = 0; column < columns_; ++column) {
        usual[column] = by_column[column].usual_decimals();
        coarse[column] = by_column[column].coarse_step();
        halves[column] = by_column[column].in_halves();
    }
    for (std::size_t row = first_row; row < figures.rows(); ++row) {
        Line& line = by_row[row];
        const bool lone = line.decimals.size() < 2;
        const int usual_in_row = line.usual_decimals();
        for (std::size_t column = 0; column < columns_; ++column) {
            const Figure& figure = figures.at(row, column);
            double& step = steps_[row * columns_ + column];
            if (figure.decimals == full_precision) {
                step = precise_step;
                continue;
            }
            const int shared = lone ? usual[column] : std::min(usual[column], usual_in_row);
            const int decimals = std::max<int>(figure.decimals, shared);
            step = halves[column] && decimals <= 1 ? half_step
                   : decimals > 0                  ? power_of_ten(-decimals)
                                                   : coarse[column];
        }
    }
}

} // namespace utfall::core::figures

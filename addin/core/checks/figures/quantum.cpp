#include "core/checks/figures/quantum.hpp"

#include "core/checks/figures/reading.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace utfall::core::figures {

namespace {

double power_of_ten(int exponent) {
    return std::pow(10.0, exponent);
}

// What a row or a column usually shows.
struct Line {
    std::vector<int> decimals;        ///< of each figure but zeros
    std::set<double> different;       ///< figures, as many as tell what they are rounded to
    bool all[3] = {true, true, true}; ///< multiples of 10, 100, 1000
    bool halves = true;               ///< all decimals are ,5

    void add(const Figure& figure) {
        if (!figure.is_number() || figure.value == 0.0) {
            return;
        }
        decimals.push_back(std::max<int>(figure.decimals, 0));
        if (different.size() < reading::fewest_rounded_figures) {
            different.insert(figure.value);
        }
        halves = halves && std::fmod(figure.value, reading::half_step) == 0.0;
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
            static_cast<double>(with) <
                reading::most_have_decimals * static_cast<double>(decimals.size())) {
            return 0;
        }
        std::sort(decimals.begin(), decimals.end(), std::greater<>());
        return decimals[std::min(decimals.size() - 1,
                                 decimals.size() / reading::usual_decimals_of)];
    }

    [[nodiscard]] bool in_halves() const {
        return halves && std::count_if(decimals.begin(), decimals.end(), [](int count) {
                             return count > 0;
                         }) >= static_cast<std::ptrdiff_t>(reading::fewest_halves);
    }

    // The same figure once more doesn't say again that it is rounded.
    [[nodiscard]] double coarse_step() const {
        if (different.size() < reading::fewest_rounded_figures) {
            return 1.0;
        }
        double step = reading::coarsest_step;
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
    std::vector<Line> by_column(figures.columns());
    for (std::size_t row = first_row; row < figures.rows(); ++row) {
        for (std::size_t column = 0; column < columns_; ++column) {
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
        // Amounts beside a percentage don't tell how many decimals it has.
        Line line;
        for (std::size_t column = 0; column < columns_; ++column) {
            if (usual[column] > 0) {
                line.add(figures.at(row, column));
            }
        }
        const bool lone = line.decimals.size() < 2;
        const int usual_in_row = line.usual_decimals();
        for (std::size_t column = 0; column < columns_; ++column) {
            const Figure& figure = figures.at(row, column);
            double& step = steps_[row * columns_ + column];
            if (figure.decimals == full_precision) {
                step = reading::precise_step;
                continue;
            }
            const int shared = lone ? usual[column] : std::min(usual[column], usual_in_row);
            const int decimals = std::max<int>(figure.decimals, shared);
            step = halves[column] && decimals <= 1 ? reading::half_step
                   : decimals > 0                  ? power_of_ten(-decimals)
                                                   : coarse[column];
        }
    }
}

} // namespace utfall::core::figures

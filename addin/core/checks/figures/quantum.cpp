#include "core/checks/figures/quantum.hpp"

#include "core/checks/figures/reading.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace utfall::core::figures {

namespace {

double power_of_ten(int exponent) {
    return exponent == 0 ? 1.0 : std::pow(10.0, exponent);
}

// What a row or a column usually shows.
struct Line {
    std::vector<int> decimals; ///< of each figure but zeros
    bool halves = true;        ///< all decimals are ,5

    // Nothing and a hundred per cent have no decimals to show.
    void add(const Figure& figure) {
        if (!figure.is_number() || figure.value == 0.0 || figure.value == reading::all_shares) {
            return;
        }
        decimals.push_back(std::max<int>(figure.decimals, 0));
        halves = halves && is_multiple(figure.value, reading::half_step);
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

    // Of two figures beside each other one with decimals shows that the other has lost its own.
    [[nodiscard]] int decimals_beside() {
        return decimals.size() == 2 ? *std::max_element(decimals.begin(), decimals.end())
                                    : usual_decimals();
    }

    [[nodiscard]] bool is_whole() const {
        const auto without =
            std::count_if(decimals.begin(), decimals.end(), [](int count) { return count == 0; });
        return decimals.size() > 1 && static_cast<std::size_t>(without) * 2 > decimals.size();
    }

    [[nodiscard]] bool in_halves() const {
        return halves && std::count_if(decimals.begin(), decimals.end(), [](int count) {
                             return count > 0;
                         }) >= static_cast<std::ptrdiff_t>(reading::fewest_halves);
    }
};

/// How a column's figures are written.
struct Habit {
    int decimals = 0;
    bool halves = false;
    bool whole = false; ///< several figures, of which most have no decimals
};

/// @param shared the decimals that the figure has with those beside it, written or not
double step_of(const Figure& figure, const Habit& column, int shared) {
    if (figure.decimals == full_precision) {
        return reading::precise_step;
    }
    const int decimals = std::max<int>(figure.decimals, shared);
    if (column.halves && decimals <= 1) {
        return reading::half_step;
    }
    return power_of_ten(-decimals);
}

} // namespace

bool is_multiple(double value, double base) {
    constexpr double all_whole_below = 9007199254740992.0; // 2^53
    if (std::abs(value) >= all_whole_below) {
        return std::fmod(value, base) == 0.0;
    }
    return static_cast<double>(static_cast<long long>(value / base)) * base == value;
}

Quanta::Quanta(const Figures& figures, std::size_t first_row, std::size_t last_row)
    : columns_(figures.columns()), steps_(figures.rows() * figures.columns(), 1.0) {
    std::vector<Line> by_column(figures.columns());
    for (std::size_t row = first_row; row < last_row; ++row) {
        for (std::size_t column = 0; column < columns_; ++column) {
            by_column[column].add(figures.at(row, column));
        }
    }
    std::vector<Habit> habits;
    habits.reserve(columns_);
    for (Line& column : by_column) {
        habits.push_back({column.usual_decimals(), column.in_halves(), column.is_whole()});
    }
    for (std::size_t row = first_row; row < last_row; ++row) {
        // Amounts beside a percentage don't tell how many decimals it has.
        Line line;
        for (std::size_t column = 0; column < columns_; ++column) {
            if (!habits[column].whole) {
                line.add(figures.at(row, column));
            }
        }
        const bool lone = line.decimals.size() < 2;
        const int usual_in_row = line.decimals_beside();
        for (std::size_t column = 0; column < columns_; ++column) {
            const int usual = habits[column].decimals;
            steps_[row * columns_ + column] = step_of(figures.at(row, column), habits[column],
                                                      lone ? usual : std::min(usual, usual_in_row));
        }
    }
}

} // namespace utfall::core::figures

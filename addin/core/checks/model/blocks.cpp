#include "core/checks/model/blocks.hpp"

#include "core/checks/figures/reading.hpp"

#include <cmath>

namespace utfall::core::checks {

namespace {

struct RowShape {
    std::size_t texts = 0;
    std::size_t years = 0;
    std::size_t figures = 0;

    [[nodiscard]] bool blank() const { return texts + years + figures == 0; }
    [[nodiscard]] bool heads() const {
        return figures == 0 && texts + years >= reading::fewest_headings;
    }
};

RowShape shape_of(const figures::Figures& figures, std::size_t row) {
    RowShape shape;
    for (std::size_t column = 0; column < figures.columns(); ++column) {
        const figures::Figure& figure = figures.at(row, column);
        const bool year = figure.is_number() && figure.value == std::floor(figure.value) &&
                          figure.value >= reading::first_year && figure.value <= reading::last_year;
        if (year) {
            ++shape.years;
        } else if (figure.has_value()) {
            ++shape.figures;
        } else if (figure.state == figures::State::label ||
                   figure.state == figures::State::unread) {
            ++shape.texts;
        }
    }
    return shape;
}

} // namespace

std::vector<Block> find_blocks(const figures::Figures& figures) {
    std::vector<Block> blocks{{0, figures.rows()}};
    bool figures_above = false;
    std::size_t start = 0; // first row after the last blank one
    bool after_blank = false;
    for (std::size_t row = 0; row < figures.rows(); ++row) {
        const RowShape shape = shape_of(figures, row);
        if (shape.blank()) {
            start = row + 1;
            after_blank = true;
            continue;
        }
        if (figures_above && after_blank && shape.heads()) {
            blocks.back().last = start;
            blocks.push_back({start, figures.rows()});
            figures_above = false;
        }
        if (shape.figures > 0) {
            figures_above = true;
            after_blank = false;
        }
    }
    return blocks;
}

} // namespace utfall::core::checks

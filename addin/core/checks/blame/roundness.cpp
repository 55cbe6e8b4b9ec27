#include "core/checks/blame/roundness.hpp"

#include "core/checks/relations/evidence.hpp"

#include <cmath>

namespace utfall::core::checks {

namespace {

bool is_multiple(double figure, double of, double within) {
    return std::abs(figure - std::round(figure / of) * of) <=
           within * evidence::at_edge + evidence::binary_noise * std::abs(figure);
}

} // namespace

std::optional<double> asked_exactly(const Value& printed, const Change& change) {
    const double meant = std::round((printed.value + change.by) / printed.step) * printed.step;
    const bool is_rare =
        2.0 * change.within * std::exp2(evidence::explains) <= printed.step && meant != 0.0;
    return is_rare && is_multiple(printed.value + change.by, printed.step, change.within)
               ? std::optional(meant)
               : std::nullopt;
}

Roundness::Roundness(const Axis& down) : down_(&down) {
    std::vector<std::vector<CellPlace>> rows(down.lines());
    std::vector<std::vector<CellPlace>> columns(down.instances());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (!down.is_nothing(row, column)) {
                rows[row].push_back({row, column});
                columns[column].push_back({row, column});
            }
        }
    }
    for (const auto& row : rows) {
        by_row_.push_back(odd_of(row));
    }
    for (const auto& column : columns) {
        by_column_.push_back(odd_of(column));
    }
}

Roundness::Odd Roundness::odd_of(const std::vector<CellPlace>& cells) const {
    Odd odd;
    for (std::size_t k = 0; k < round_to.size(); ++k) {
        std::size_t others = 0;
        for (const CellPlace cell : cells) {
            const Value& own = down_->at(cell.row, cell.column);
            if (is_multiple(own.value, round_to[k] * own.step, 0.0)) {
                ++others;
            } else {
                odd[k] = cell;
            }
        }
        if (others + 1 != cells.size() || others < evidence::many_against_one) {
            odd[k].reset();
        }
    }
    return odd;
}

std::optional<double> Roundness::mended(CellPlace cell, const Change& change) const {
    const Value& own = down_->at(cell.row, cell.column);
    const double meant = own.value + change.by;
    for (std::size_t k = 0; k < round_to.size(); ++k) {
        const double step = round_to[k] * own.step;
        const bool is_odd = by_row_[cell.row][k] == cell || by_column_[cell.column][k] == cell;
        if (is_odd && 2.0 * change.within < step && is_multiple(meant, step, change.within)) {
            return std::round(meant / step) * step;
        }
    }
    return std::nullopt;
}

} // namespace utfall::core::checks

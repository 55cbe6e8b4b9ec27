#include "core/publishing/suppression_layout.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace utfall::core {

// A figure of a row that is no sum stands in its row's sum and in the sum that the row is a part
// of; a figure of a whole in its own sum and in the one above. Written as 0 = ..., every figure has
// + in one and - in the other when the rows' sums are written parts - total, and the sums of rows
// whole - parts, the other way round in the column of totals. Where a row is the whole of two sums
// it would have the same sign in both: the second, and all below it, is turned.
SuppressionLayout::SuppressionLayout(const CountTable& table, StatedSums stated)
    : table_(table), total_column_(stated.total_column) {
    place_rows(stated);
    number_nodes();
    for (const std::size_t row : rows_) {
        add_row(row);
    }
    for (std::size_t sum = 0; sum < sums_.size(); ++sum) {
        if (sums_[sum].rows.rest) {
            add_rest(sum);
        }
    }
    add_lines();
}

void SuppressionLayout::place_rows(StatedSums& stated) {
    rows_ = std::move(stated.rows);
    if (!rows_.empty()) {
        const auto [first, last] = std::minmax_element(rows_.begin(), rows_.end());
        first_row_ = *first;
        places_.resize(*last - *first + 1);
        figures_.resize(places_.size() * table_.columns);
    }
    for (RowSum& rows : stated.sums) {
        const std::size_t id = sums_.size();
        Place& whole = place_of(rows.whole);
        whole.whole_of.push_back(id);
        for (const std::size_t part : rows.parts) {
            place_of(part).part_of = id;
        }
        sums_.push_back({std::move(rows), whole.whole_of.size() > 1, 0});
    }
    // What is below a turned sum is turned too: as deep as sums are nested.
    for (bool changed = true; changed;) {
        changed = false;
        for (Sum& sum : sums_) {
            const auto& above = place_of(sum.rows.whole).part_of;
            if (above && sums_[*above].turned != sum.turned) {
                sum.turned = sums_[*above].turned;
                changed = true;
            }
        }
    }
}

void SuppressionLayout::number_nodes() {
    std::size_t nodes = 1;
    for (const std::size_t row : rows_) {
        if (place_of(row).whole_of.empty() && total_column_) {
            place_of(row).node = nodes++;
        }
    }
    for (Sum& sum : sums_) {
        sum.node = nodes;
        nodes += table_.columns + (sum.rows.rest && total_column_ ? 1 : 0);
    }
    network_ = SuppressionNetwork(nodes);
}

const CountCell& SuppressionLayout::at(std::size_t row, std::size_t column) const {
    return table_.cells[row * table_.columns + column];
}

bool SuppressionLayout::is_blank(std::size_t row, std::size_t column) const {
    return !at(row, column).count && !at(row, column).hidden;
}

bool SuppressionLayout::has_parts(std::size_t sum, std::size_t column) const {
    const auto& parts = sums_[sum].rows.parts;
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::size_t row) { return !is_blank(row, column); });
}

std::size_t SuppressionLayout::own_node(const Place& place, std::size_t column) const {
    return place.whole_of.empty() ? place.node : sums_[place.whole_of.front()].node + column;
}

std::size_t SuppressionLayout::upper_node(const Place& place, std::size_t column) const {
    if (place.part_of) {
        return sums_[*place.part_of].node + column;
    }
    return place.whole_of.size() > 1 ? sums_[place.whole_of[1]].node + column : 0;
}

NetworkFigure SuppressionLayout::arc(const Place& place, bool turned, std::size_t column) const {
    const bool total = total_column_ == column;
    NetworkFigure figure;
    figure.from = own_node(place, column);
    figure.to = upper_node(place, column);
    if (total != turned) {
        std::swap(figure.from, figure.to);
    }
    return figure;
}

void SuppressionLayout::add_row(std::size_t row) {
    const Place& place = place_of(row);
    const bool turned = !place.whole_of.empty() ? sums_[place.whole_of.front()].turned
                        : place.part_of         ? sums_[*place.part_of].turned
                                                : false;
    bool filled = false;
    for (std::size_t column = 0; column < table_.columns; ++column) {
        filled = filled || !is_blank(row, column);
    }
    for (std::size_t column = 0; column < table_.columns; ++column) {
        const CountCell& cell = at(row, column);
        const bool unseen = is_blank(row, column) && filled &&
                            (total_column_ == column ||
                             std::any_of(place.whole_of.begin(), place.whole_of.end(),
                                         [&](std::size_t sum) { return has_parts(sum, column); }));
        if (!unseen && !cell.hidden && !(cell.count > 0.0)) {
            continue;
        }
        NetworkFigure figure = arc(place, turned, column);
        figure.count = cell.count.value_or(0.0);
        figure.hidden = cell.hidden || unseen;
        figure.can_hide = !unseen;
        figure.can_decrease = !cell.count || *cell.count >= 2.0;
        const std::size_t id = network_.add(figure);
        cells_.push_back(unseen ? std::nullopt : std::optional(row * table_.columns + column));
        if (!unseen) {
            figures_[(row - first_row_) * table_.columns + column] = id;
        }
    }
}

std::optional<double> SuppressionLayout::rest_of(const RowSum& rows, std::size_t column) const {
    auto left = at(rows.whole, column).count;
    for (const std::size_t part : rows.parts) {
        const CountCell& cell = at(part, column);
        left =
            left && !cell.hidden ? std::optional(*left - cell.count.value_or(0.0)) : std::nullopt;
    }
    return left;
}

// The rest is a row of its own that isn't printed.
void SuppressionLayout::add_rest(std::size_t sum) {
    Place place;
    place.part_of = sum;
    place.node = total_column_ ? sums_[sum].node + table_.columns : 0;
    const auto& rows = sums_[sum].rows;
    for (std::size_t column = 0; column < table_.columns; ++column) {
        if (is_blank(rows.whole, column)) {
            continue;
        }
        const auto left = rest_of(rows, column);
        NetworkFigure figure = arc(place, sums_[sum].turned, column);
        figure.hidden = true;
        figure.can_decrease = !left || *left >= 1.0;
        network_.add(figure);
        cells_.push_back(std::nullopt);
    }
}

void SuppressionLayout::add_lines() {
    const auto cell = [this](std::size_t row, std::size_t column) {
        return row * table_.columns + column;
    };
    for (const std::size_t row : rows_) {
        if (!total_column_ || is_blank(row, *total_column_)) {
            continue;
        }
        std::vector<std::size_t> cells;
        for (std::size_t column = 0; column <= *total_column_; ++column) {
            cells.push_back(cell(row, column));
        }
        lines_.push_back(std::move(cells));
    }
    for (const Sum& sum : sums_) {
        for (std::size_t column = 0; column < table_.columns; ++column) {
            if (sum.rows.rest || is_blank(sum.rows.whole, column)) {
                continue;
            }
            std::vector<std::size_t> cells{cell(sum.rows.whole, column)};
            for (const std::size_t part : sum.rows.parts) {
                cells.push_back(cell(part, column));
            }
            lines_.push_back(std::move(cells));
        }
    }
}

std::optional<std::size_t> SuppressionLayout::figure_of(std::size_t cell) const {
    return figures_[cell - first_row_ * table_.columns];
}

std::optional<std::size_t> SuppressionLayout::cell_of(std::size_t figure) const {
    return cells_[figure];
}

bool SuppressionLayout::keeps_row(std::size_t row, const ChangeOf& change_of) const {
    if (!total_column_ || is_blank(row, *total_column_)) {
        return true;
    }
    double line = 0.0;
    for (std::size_t column = 0; column < table_.columns; ++column) {
        line += change_of(row, column) * (column == *total_column_ ? -1.0 : 1.0);
    }
    return line == 0.0;
}

bool SuppressionLayout::keeps_column(const RowSum& rows, std::size_t column,
                                     const ChangeOf& change_of) const {
    double left = change_of(rows.whole, column);
    for (const std::size_t part : rows.parts) {
        left -= change_of(part, column);
    }
    if (is_blank(rows.whole, column) || left == 0.0) {
        return true;
    }
    const auto rest = rest_of(rows, column);
    return rows.rest && (!rest || *rest + left >= 0.0);
}

bool SuppressionLayout::keeps_sums(std::span<const CellChange> changes) const {
    std::unordered_map<std::size_t, double> by;
    for (const CellChange& change : changes) {
        by[change.cell] += change.by;
    }
    const ChangeOf change_of = [&](std::size_t row, std::size_t column) {
        const auto found = by.find(row * table_.columns + column);
        return found == by.end() ? 0.0 : found->second;
    };
    return std::all_of(changes.begin(), changes.end(), [&](const CellChange& change) {
        const std::size_t column = change.cell % table_.columns;
        return keeps_row(change.cell / table_.columns, change_of) &&
               std::all_of(sums_.begin(), sums_.end(), [&](const Sum& sum) {
                   return keeps_column(sum.rows, column, change_of);
               });
    });
}

} // namespace utfall::core

#include "core/checks/model/model.hpp"

#include "core/checks/figures/reading.hpp"
#include "core/checks/model/draft.hpp"

#include <algorithm>
#include <utility>

namespace utfall::core::checks {

namespace {

void read_values(Draft& draft) {
    for (std::size_t row = 0; row < draft.rows.size(); ++row) {
        for (std::size_t column = 0; column < draft.columns.size(); ++column) {
            const figures::Figure& read = draft.figure(row, column);
            Value& value = draft.value(row, column);
            if (read.has_value()) {
                value.value = read.value;
            }
            value.blank = read.state == figures::State::blank;
            value.dash = read.state == figures::State::none;
            value.unknown =
                read.state == figures::State::missing || read.state == figures::State::unread;
            value.decimals = read.decimals < 0 ? reading::most_printed_decimals : read.decimals;
        }
    }
}

// A dash among percentages says that there is no figure, not 0 %.
void drop_dashes_of_percent(Draft& draft) {
    for (std::size_t row = 0; row < draft.rows.size(); ++row) {
        for (std::size_t column = 0; column < draft.columns.size(); ++column) {
            const bool percent = draft.columns[column].roles.has(Role::percent) ||
                                 draft.rows[row].roles.has(Role::percent);
            if (percent && draft.figure(row, column).state == figures::State::none) {
                draft.value(row, column).value = std::numeric_limits<double>::quiet_NaN();
            }
        }
    }
}

} // namespace

Model::Model(const Table& table, const figures::Figures& figures, std::optional<double> unit,
             std::size_t first, std::size_t last)
    : first_(first) {
    const std::size_t rows = last - first;
    const std::size_t columns = table.columns();
    Draft draft{.table = table,
                .figures = figures,
                .first = first,
                .rows = std::vector<Line>(rows),
                .columns = std::vector<Line>(columns),
                .values = std::vector<Value>(rows * columns)};
    read_values(draft);
    name_lines(draft);
    drop_dashes_of_percent(draft);
    set_rounding(draft, unit);
    first_figures_ = draft.first_figures;
    rows_ = std::move(draft.rows);
    columns_ = std::move(draft.columns);
    values_ = std::move(draft.values);
}

bool Model::has_counts() const {
    return std::any_of(values_.begin(), values_.end(),
                       [](const Value& value) { return value.has() && value.slack == 0.0; });
}

Model Model::with_rounded_counts() const {
    Model rounded = *this;
    for (Value& value : rounded.values_) {
        if (value.slack == 0.0) {
            value.slack = 0.5 * value.step;
        }
    }
    return rounded;
}

} // namespace utfall::core::checks

#include "core/participants/cross_table.hpp"

#include <cstddef>

namespace utfall::core {

namespace {

LabelList list_of(std::span<const Label> order) {
    LabelList list;
    for (const Label& label : order) {
        list.add(label);
    }
    return list;
}

std::vector<Cell> shown(const LabelList& list) {
    std::vector<Cell> labels;
    for (std::size_t place = 0; place < list.size(); ++place) {
        labels.push_back(list.shown(place));
    }
    return labels;
}

} // namespace

CrossTable cross_table(std::span<const Crossing> cases, std::span<const Label> row_order,
                       std::span<const Label> column_order) {
    LabelList rows = list_of(row_order);
    LabelList columns = list_of(column_order);
    std::vector<std::vector<double>> counts(rows.size());
    for (const Crossing& crossing : cases) {
        const std::size_t row = rows.add(*crossing.row);
        const std::size_t column = columns.add(*crossing.column);
        counts.resize(rows.size());
        if (counts[row].size() <= column) {
            counts[row].resize(columns.size());
        }
        counts[row][column] += 1.0;
    }
    for (auto& row : counts) {
        row.resize(columns.size());
    }
    return {shown(rows), shown(columns), std::move(counts)};
}

} // namespace utfall::core

#include "cells/texts.hpp"

#include "cells/read.hpp"

#include <unordered_map>

namespace utfall::cells {

core::TextColumn read_texts(const Packed& cells, std::size_t first, std::size_t step,
                            bool keep_none) {
    core::TextColumn column;
    column.rows.reserve((cells.size() - first + step - 1) / step);
    // Where a cell's text stands among the column's; none = not read yet.
    std::vector<std::uint32_t> places(cells.others().size(), core::TextColumn::none);
    std::unordered_map<double, std::uint32_t> numbers;
    const auto add = [&column](std::uint32_t& place, const Cell& cell) {
        if (place == core::TextColumn::none) {
            place = static_cast<std::uint32_t>(column.texts.size());
            column.texts.push_back(read_text(cell));
        }
        column.rows.push_back(place);
    };
    const auto values = cells.values();
    for (std::size_t i = first; i < values.size(); i += step) {
        if (Packed::is_number(values[i])) {
            add(numbers.try_emplace(values[i], core::TextColumn::none).first->second, values[i]);
            continue;
        }
        const std::uint32_t other = Packed::place(values[i]);
        if (cells.others()[other].blank || cells.others()[other].missing) {
            if (keep_none) {
                column.rows.push_back(core::TextColumn::none);
            }
        } else {
            add(places[other], cells.others()[other].cell);
        }
    }
    return column;
}

} // namespace utfall::cells

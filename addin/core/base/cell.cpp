#include "core/base/cell.hpp"

#include <iterator>

namespace utfall::core {

void Table::add_row(std::vector<Cell> row) {
    if (cells_.empty()) {
        columns_ = row.size();
    }
    row.resize(columns_);
    cells_.insert(cells_.end(), std::make_move_iterator(row.begin()),
                  std::make_move_iterator(row.end()));
}

} // namespace utfall::core

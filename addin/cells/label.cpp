#include "cells/label.hpp"

#include "cells/read.hpp"
#include "core/base/text.hpp"

namespace utfall::cells {

core::Label read_label(const core::Cell& cell) {
    const std::string text = read_text(cell);
    return {core::is_number(cell) ? cell : core::Cell(core::trim(text)), core::fold(text)};
}

const core::Label* LabelReader::operator()(const core::Cell& cell) {
    if (!core::is_text(cell)) {
        return &others_.emplace_back(read_label(cell));
    }
    const auto known = texts_.find(&cell);
    return known != texts_.end() ? &known->second
                                 : &texts_.emplace(&cell, read_label(cell)).first->second;
}

std::vector<core::Label> read_labels(std::span<const core::Cell> cells) {
    std::vector<core::Label> labels;
    for (const core::Cell& cell : cells) {
        if (!is_blank_cell(cell)) {
            labels.push_back(read_label(cell));
        }
    }
    return labels;
}

} // namespace utfall::cells

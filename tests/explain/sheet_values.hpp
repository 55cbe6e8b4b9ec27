// The cells of a data row as an explanation reads them.
#pragma once

#include "data_rows.hpp"
#include "explain/formula.hpp"
#include "scanner.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace utfall::tests {

class SheetValues : public explain::Values {
public:
    explicit SheetValues(std::string_view cells) {
        for (const CellBlock& block : parse_cells(cells)) {
            for (std::size_t r = 0; r < block.values.rows(); ++r) {
                for (std::size_t c = 0; c < block.values.columns(); ++c) {
                    cells_[{block.row + r, block.column + c}] = block.values.at(r, c);
                    used_rows_ = std::max(used_rows_, block.row + r + 1);
                }
            }
        }
    }

    std::optional<cells::Argument> cells(const std::string& reference) override {
        if (reference == "TRUE" || reference == "FALSE") {
            return cells::Argument(core::Cell(reference == "TRUE" ? 1.0 : 0.0));
        }
        const auto range = read(reference);
        if (!range) {
            return std::nullopt;
        }
        const auto& [first, last, whole] = *range;
        core::Table table(last.row - first.row + 1, last.column - first.column + 1);
        for (std::size_t r = 0; r < table.rows(); ++r) {
            for (std::size_t c = 0; c < table.columns(); ++c) {
                const auto found = cells_.find({first.row + r, first.column + c});
                if (found != cells_.end()) {
                    if (is_formula(found->second)) {
                        return std::nullopt;
                    }
                    table.at(r, c) = found->second;
                }
            }
        }
        if (whole) {
            return cells::Argument::whole_columns(std::move(table));
        }
        if (table.size() == 1 && core::is_blank(table.at(0, 0))) {
            return cells::Argument(core::Cell(0.0));
        }
        return cells::Argument(std::move(table));
    }

    explain::Origin origin(const std::string& reference) override {
        explain::Origin origin;
        if (const auto range = read(reference)) {
            origin.cells = true;
            origin.row = range->first.row;
            origin.column = range->first.column;
        }
        return origin;
    }

    std::optional<cells::Argument> calc(const std::string& /*function*/,
                                        const std::vector<cells::Argument>& /*values*/) override {
        return std::nullopt;
    }

private:
    struct Range {
        CellAddress first;
        CellAddress last;
        bool whole = false;
    };

    static bool is_formula(const core::Cell& cell) {
        const auto* text = std::get_if<std::string>(&cell);
        return text != nullptr && text->starts_with('=');
    }

    std::optional<Range> read(const std::string& reference) const {
        const std::size_t colon = reference.find(':');
        const std::string first = reference.substr(0, colon);
        const std::string last = colon == std::string::npos ? first : reference.substr(colon + 1);
        if (const auto start = parse_address(first), end = parse_address(last); start && end) {
            return Range{*start, *end};
        }
        const auto start = parse_address(first + "1");
        const auto end = parse_address(last + std::to_string(std::max<std::size_t>(used_rows_, 1)));
        if (colon == std::string::npos || !start || !end) {
            return std::nullopt;
        }
        return Range{*start, *end, true};
    }

    std::map<std::pair<std::size_t, std::size_t>, core::Cell> cells_;
    std::size_t used_rows_ = 0;
};

} // namespace utfall::tests

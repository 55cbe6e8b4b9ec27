// What formulas carry: a cell that is worked out from others is wrong where they are.
#pragma once

#include "core/checks/belief/believe.hpp"
#include "core/checks/relations/mends.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace utfall::core::checks {

class Formulas {
public:
    /// @param cells of the whole table, with what their formulas read; empty where nothing is known
    Formulas(const Beliefs& beliefs, const SheetCells& cells);

    /// Whether the cell's formula reads the other.
    [[nodiscard]] bool reads(CellPlace cell, CellPlace other) const;

    /// The cells as typed: each sum that is worked out by a formula gives way to what it sums up,
    /// level after level.
    [[nodiscard]] Weights typed(const Weights& weights) const;

private:
    struct Sum {
        const Family* family = nullptr;
        std::size_t instance = 0;
    };

    void find_sums(const Family& family);
    [[nodiscard]] const std::vector<CellPlace>& read_by(CellPlace cell) const;

    const Beliefs& beliefs_;
    const SheetCells& cells_;
    std::map<CellPlace, Sum> sums_; ///< cells whose formula reads just what a held sum adds up
};

} // namespace utfall::core::checks

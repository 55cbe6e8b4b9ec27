// Which cells are wrong: the fewest whose change mends every broken relation.
#pragma once

#include "core/checks/belief/believe.hpp"
#include "core/checks/belief/blanks.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace utfall::core::checks {

/// A cell to point at, and the relation that tells why.
struct Accused {
    CellPlace cell; ///< in the model's block
    const Family* family = nullptr;
    const Instance* instance = nullptr;
    std::optional<double> printed; ///< nothing in a blank cell
    double computed = 0.0;
    std::optional<Ask> also;       ///< what else asks a blank cell for the figure
    bool target_confirmed = false; ///< the target is what other relations say it is
};

/// Chooses, again and again, the cell whose change mends most of the broken relations that are
/// left; relations that hold speak for their cells. Changes are thought, never made.
/// @param cells of the whole table: a formula can't vouch for what it reads
[[nodiscard]] std::vector<Accused> accuse(const Beliefs& beliefs, const SheetCells& cells);

} // namespace utfall::core::checks

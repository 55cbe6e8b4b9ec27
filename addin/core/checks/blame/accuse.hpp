// Which cells are wrong: the fewest whose change mends every broken relation.
#pragma once

#include "core/checks/relations/believe.hpp"

#include <cstddef>
#include <vector>

namespace utfall::core::checks {

/// A cell to point at, and the relation that tells why.
struct Accused {
    CellPlace cell; ///< in the model's block
    const Family* family = nullptr;
    const Instance* instance = nullptr;
    double printed = 0.0;
    double computed = 0.0;
    bool target_confirmed = false; ///< the target is what other relations say it is
};

/// Chooses, again and again, the cell whose change mends most of the broken relations that are
/// left; relations that hold speak for their cells. Changes are thought, never made.
/// @param reads what the formulas of the whole table read; a formula can't vouch for what it reads
[[nodiscard]] std::vector<Accused> accuse(const Beliefs& beliefs, const FormulaReads& reads);

} // namespace utfall::core::checks

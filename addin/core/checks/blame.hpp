// Which cell is wrong: the fewest cells whose mending makes every broken relation hold.
#pragma once

#include "core/checks/relation.hpp"

#include <vector>

namespace utfall::core::checks {

/// A cell to point at, and the relation that tells why.
struct Blame {
    Term cell;
    Relation relation;
    double printed = 0.0;
    double computed = 0.0;
    bool target_confirmed = false;
};

/// A cell that single-handedly explains several broken relations is blamed once for all of them;
/// else the figure that the relation computes, unless the others confirm it and leave one part.
/// @param sheet the ledger's sheet; its figures are mended while the search goes on
[[nodiscard]] std::vector<Blame> find_wrong_cells(Sheet& sheet, const Ledger& ledger);

} // namespace utfall::core::checks

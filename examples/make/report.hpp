// What the sheets of a recalculated report share.
#pragma once

#include "comparison.hpp"
#include "notation.hpp"

#include <map>
#include <string>

namespace utfall::examples {

/// The published figures, and the list that every comparison ends up in.
struct Report {
    Figures& figures;
    Summary& summary;
};

/// Row label and row number.
using Rows = std::map<std::string, int>;

/// First and last row.
struct Span {
    int first = 0;
    int last = 0;
};

} // namespace utfall::examples

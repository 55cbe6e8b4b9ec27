// How a single figure would have to change for a broken relation to hold.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"

#include <map>

namespace utfall::core::checks {

/// By how much a relation's difference grows when a cell grows by one.
using Weights = std::map<CellPlace, double>;

/// How a cell would have to change to mend a relation, and how exactly that is known.
struct Change {
    double by = 0.0;
    double within = 0.0;
};
using Mends = std::map<CellPlace, Change>;

/// The weights of a sum's or a bound's cells: its target and what it adds up.
[[nodiscard]] Weights weights_of(const Axis& axis, const Family& family, const Instance& instance);

/// What changes of its cells mend a broken instance, by itself.
[[nodiscard]] Mends mends_of(const Axis& axis, const Family& family, const Instance& instance);

} // namespace utfall::core::checks

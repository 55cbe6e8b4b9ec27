// What the terms of a relation come to in one instance.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"

#include <cmath>
#include <cstddef>

namespace utfall::core::checks {

/// The terms of a sum together.
struct Gathered {
    double sum = 0.0;
    double size = 0.0; ///< of absolute values
    double largest = 0.0;
    double low = INFINITY;
    double high = -INFINITY;
    double slack = 0.0;
    double squares = 0.0;
    double most_slack = 0.0;
    double step = 0.0;
    std::size_t count = 0;
    std::size_t not_zero = 0;
    std::size_t missing = 0;
    bool unknown = false;
};

/// Where a term stands in an instance.
[[nodiscard]] CellPlace term_place(const Axis& axis, const Family& family, std::size_t term,
                                   std::size_t instance);

/// A term's figure in an instance.
[[nodiscard]] inline const Value& term_at(const Axis& axis, const Family& family, std::size_t term,
                                          std::size_t instance) {
    return axis.model().at(term_place(axis, family, term, instance));
}

[[nodiscard]] Gathered gather(const Axis& axis, const Family& family, std::size_t instance);

/// How far a relation may be off in the worst case of rounding: what its target and its terms are.
[[nodiscard]] double slack_of(const Axis& axis, const Family& family, std::size_t instance);

/// What all figures of a relation may be rounded to beyond the unit, or 0.
[[nodiscard]] double coarse_step_of(const Axis& axis, const Family& family, std::size_t instance);

/// Whether a run holds, or goes on to, a figure that isn't known and may be meant with it.
[[nodiscard]] bool touches_unknown(const Axis& axis, const Family& family, std::size_t instance);

} // namespace utfall::core::checks

#include "core/checks/relations/complete.hpp"

#include <algorithm>
#include <cstddef>

namespace utfall::core::checks {

namespace {

// Noughts add nothing: whether a sum takes them in can't be told.
bool is_noughts(const Axis& axis, std::size_t line) {
    const auto& filled = axis.filled();
    return axis.line(line).figures &&
           std::all_of(filled.begin(), filled.end(),
                       [&](std::size_t instance) { return axis.is_nothing(line, instance); });
}

} // namespace

bool is_complete(const Axis& axis, const Family& family) {
    const std::size_t low = family.terms.front();
    const std::size_t high = family.terms.back();
    if (family.target > low && family.target < high) {
        return false;
    }
    const bool above = family.target > high;
    const int step = above ? -1 : 1;
    // Parts of a total within the run don't stand between it and its end, and noughts neither.
    auto next = static_cast<long long>(above ? low : high) + step;
    while (next >= 0 && next < static_cast<long long>(axis.lines()) &&
           (axis.is_used_up(static_cast<std::size_t>(next)) ||
            axis.is_covered(static_cast<std::size_t>(next)) ||
            is_noughts(axis, static_cast<std::size_t>(next))) &&
           !axis.is_total(static_cast<std::size_t>(next))) {
        next += step;
    }
    if (next < 0 || next >= static_cast<long long>(axis.lines())) {
        return true;
    }
    const auto line = static_cast<std::size_t>(next);
    // And a result is no part of a total that stands above it.
    return !axis.line(line).figures || axis.is_total(line) || axis.ends_block(line) ||
           axis.is_subtotal(line) || (!above && axis.line(line).roles.has(Role::result));
}

bool is_block_of_parts(const Axis& axis, const Family& family) {
    return axis.down() && family.terms.front() == family.target + 1 &&
           !axis.is_part(family.target) &&
           std::all_of(family.terms.begin(), family.terms.end(),
                       [&axis](std::size_t term) { return axis.is_part(term); });
}

} // namespace utfall::core::checks

// What the rules for known relations of reports share: lines by role, and columns by period.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"
#include "core/checks/search/search.hpp"
#include "core/checks/words/period.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace utfall::core::checks {

/// A relation that words name: accepted where the arithmetic doesn't speak against it.
[[nodiscard]] Family known_sum(const Search& search, std::string_view rule, std::size_t target,
                               std::vector<std::size_t> terms, std::vector<int> signs = {});

/// Whether every break is one and the same line left out, or taken twice.
[[nodiscard]] bool leaves_one_out(const Axis& axis, const Family& family);

/// Only in lines of amounts and counts.
void leave_out_rates(const Search& search, Family& family);

/// The lines that fit, or none where there are more than a report has of them.
[[nodiscard]] std::vector<std::size_t> known_lines(const Axis& axis,
                                                   const std::function<bool(std::size_t)>& fits);

/// Whether the relation holds more often than it breaks, or breaks as slips do: few, or near.
[[nodiscard]] bool arithmetic_allows(const Search& search, Family& family);

/// Adds what the words name beyond doubt though it holds nowhere, where it could be tried as seldom
/// as slips may break it.
void add_unconfirmed(const Search& search, Family family, std::vector<Family>& families);

/// Of several readings of what words name, keeps the one that holds in most places, the first of
/// equals, among those that the arithmetic allows.
/// @param best the one kept so far, if any
void keep_better(const Search& search, std::optional<Family>& best, Family family);

/// The nearest line before `before` that fits, not beyond `from`.
[[nodiscard]] std::optional<std::size_t> line_before(std::size_t before, std::size_t from,
                                                     const std::function<bool(std::size_t)>& fits);

/// The instances that hold a figure of the line, in their order.
[[nodiscard]] std::vector<std::size_t> instances_of(const Axis& axis, std::size_t line);

/// Whether an instance is a total of others, and no step between two periods.
[[nodiscard]] bool sums_up(const Axis& axis, std::size_t instance);

/// For each instance that the other comes right before in time and speaks of the same, the other.
struct Follows {
    std::size_t instance = 0;
    std::size_t previous = 0;
};
[[nodiscard]] std::vector<Follows> periods_in_row(const Axis& axis);

} // namespace utfall::core::checks

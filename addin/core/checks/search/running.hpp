// Figures that go on from the line before: from one figure of a running line to the next, and what
// flows in between.
#pragma once

#include "core/checks/search/search.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace utfall::core::checks {

/// A line whose figures change the running one.
struct Flow {
    std::size_t line = 0;
    int sign = 1;
};

using Flows = std::vector<Flow>;

/// From one figure of the running line to the next.
struct Step {
    std::size_t own = 0;
    std::size_t before = 0;
    bool open = false; ///< a heading or a total stands between: another account may begin
};

/// What flows in an instance, and how far rounding may have moved it.
struct Movement {
    double by = 0.0;
    double slack = 0.0;
    bool printed = false;
};

[[nodiscard]] Movement movement_of(const Axis& axis, const Flows& flows, std::size_t instance);

/// A total of the others is no step.
[[nodiscard]] std::vector<Step> steps_of(const Axis& axis, std::size_t running);

/// The steps as one relation: what the line was, and what flows.
[[nodiscard]] Family family_of(const Search& search, std::string_view rule, std::size_t running,
                               const Flows& flows, const std::vector<Step>& steps);

/// The way that the figures speak for most, if they say enough without a word. A total has one in
/// which lines only add up: those are tried first, as they are fewer.
[[nodiscard]] std::optional<Family> best_proved(const Search& search, std::string_view rule,
                                                std::size_t running, Running kind);

} // namespace utfall::core::checks

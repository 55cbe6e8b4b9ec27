// Which of many relations have a line, so that those that don't needn't be asked.
#pragma once

#include "core/checks/relations/family.hpp"

#include <cstddef>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace utfall::core::checks {

class ByLine {
public:
    /// What a line is to a family.
    struct Use {
        std::size_t family = 0; ///< its place among those that were added
        bool as_target = false;
        bool as_term = false; ///< both where the term stands in another period
    };

    /// Each line of a family once; the place is the next that is added.
    [[nodiscard]] std::vector<std::pair<std::size_t, Use>> uses_of(const Family& family) const;

    void add(const Family& family);
    /// The families that have the line, in the order in which they were added.
    [[nodiscard]] std::span<const Use> with(std::size_t line) const;
    /// How many lines a family has.
    [[nodiscard]] std::size_t lines(std::size_t family) const { return lines_[family]; }

private:
    std::unordered_map<std::size_t, std::vector<Use>> uses_;
    std::vector<std::size_t> lines_;
};

} // namespace utfall::core::checks

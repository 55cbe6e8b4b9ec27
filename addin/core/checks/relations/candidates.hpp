// Candidate families, each kept once with how many instances spoke for it.
#pragma once

#include "core/checks/relations/family.hpp"

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace utfall::core::checks {

class Candidates {
public:
    /// Adds a vote for the family of these lines.
    void add(const Family& family);
    /// The ones with most votes, the earliest first among equals.
    [[nodiscard]] std::vector<Family> best(std::size_t most, std::size_t least_votes = 1) const;

private:
    struct Counted {
        Family family;
        std::size_t votes = 0;
    };
    std::vector<Counted> all_;
    std::unordered_multimap<std::size_t, std::size_t> by_hash_;
};

} // namespace utfall::core::checks

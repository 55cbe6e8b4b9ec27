// Which lines may flow into a running one: what a sample of its steps agrees with.
#pragma once

#include "core/checks/search/running.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace utfall::core::checks {

/// What a line says in a sample of the steps in which the running one moves, read once: 0 where
/// there is nothing.
struct Sampled {
    std::size_t line = 0;
    std::vector<double> flows;
    std::vector<double> slacks;
    bool spare = false; ///< others say the same

    [[nodiscard]] bool flows_ever() const {
        return std::any_of(flows.begin(), flows.end(), [](double flow) { return flow != 0.0; });
    }
};

struct Sample {
    std::vector<double> moves; ///< of the running line
    std::vector<double> slack; ///< of its two figures, and for binary fractions
    std::vector<Sampled> lines;
};

/// One line or two of the sample.
struct Way {
    const Sampled* one = nullptr;
    int sign = 1;
    const Sampled* other = nullptr;
    int other_sign = 1;
    std::size_t place = 0; ///< among all ways

    [[nodiscard]] bool only_adds() const { return sign > 0 && other_sign > 0; }
    [[nodiscard]] Flows flows() const {
        Flows flows{{one->line, sign}};
        if (other != nullptr) {
            flows.push_back({other->line, other_sign});
        }
        std::sort(flows.begin(), flows.end(),
                  [](const Flow& a, const Flow& b) { return a.line < b.line; });
        return flows;
    }
};

/// What the running line and those near it say in some of its steps.
[[nodiscard]] Sample sample_of(const Search& search, std::size_t running,
                               const std::vector<Step>& steps);

/// Of the ways that only add, or of the others.
[[nodiscard]] std::vector<Way> ways_that_agree(const Sample& sampled, bool adding);

} // namespace utfall::core::checks

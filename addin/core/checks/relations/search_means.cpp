// Means of the lines that a known sum sums up: total and mean stand side by side.
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/search.hpp"

#include <algorithm>

namespace utfall::core::checks {

namespace {

void try_mean(const Axis& axis, const Family& sum, std::size_t target,
              const std::vector<std::size_t>& instances, Candidates& candidates) {
    Family family;
    family.operation = Operation::average;
    family.target = target;
    family.terms = sum.terms;
    for (const std::size_t instance : instances) {
        const auto judged = judge(axis, family, instance);
        if (judged && judged->state == State::held) {
            candidates.add(family);
        }
    }
}

} // namespace

std::vector<Family> find_means_of_sums(const Search& search) {
    const Axis& axis = search.axis;
    const std::vector<std::size_t> instances = sample(axis.filled(), limits::sampled);
    Candidates candidates;
    for (const Family& sum : search.ledger.families()) {
        if (!sum.is_sum() || sum.has_signs() || sum.terms.size() < 2 || !sum.cells.empty()) {
            continue;
        }
        const std::size_t low =
            sum.target > limits::statistics_beside ? sum.target - limits::statistics_beside : 0;
        const std::size_t high = std::min(axis.lines(), sum.target + limits::statistics_beside + 1);
        for (std::size_t target = low; target < high; ++target) {
            if (target != sum.target &&
                !std::binary_search(sum.terms.begin(), sum.terms.end(), target)) {
                try_mean(axis, sum, target, instances, candidates);
            }
        }
    }
    return candidates.best(limits::most_candidates);
}

} // namespace utfall::core::checks

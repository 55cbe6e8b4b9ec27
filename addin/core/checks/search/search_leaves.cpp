// Sums of lines that are no sums themselves, and of those that are, wherever they stand.
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/search/search.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core::checks {

namespace {

// Sums of all the leaves beside a target, as long as they agree once.
void scan_leaves(const Axis& axis, std::size_t instance, std::size_t target,
                 const std::vector<std::size_t>& leaves, int step, Candidates& candidates) {
    const Value& x = axis.at(target, instance);
    const auto first = static_cast<long long>(
        std::lower_bound(leaves.begin(), leaves.end(), target) - leaves.begin());
    const auto size = static_cast<long long>(leaves.size());
    const bool itself = first < size && leaves[static_cast<std::size_t>(first)] == target;
    double sum = 0.0;
    std::size_t not_zero = 0;
    std::size_t count = 0;
    for (long long k = step < 0 ? first - 1 : first + (itself ? 1 : 0); k >= 0 && k < size;
         k += step) {
        const Value& leaf = axis.at(leaves[static_cast<std::size_t>(k)], instance);
        sum += leaf.value;
        not_zero += leaf.value != 0.0 ? 1U : 0U;
        ++count;
        if (not_zero >= 2 && leaf.value != 0.0 &&
            std::abs(sum - x.value) <= reach_of_alike(x.slack, leaf.slack, not_zero, x.value)) {
            Family family;
            family.shape = Shape::leaves;
            family.target = target;
            const long long low = step < 0 ? k : k - static_cast<long long>(count) + 1;
            family.terms.assign(leaves.begin() + low,
                                leaves.begin() + low + static_cast<long long>(count));
            candidates.add(family);
            return;
        }
        if (count > 2 * limits::longest_scan && !axis.is_total(target)) {
            return;
        }
    }
}

void scan_all(const Axis& axis, std::size_t instance, const std::vector<std::size_t>& lines,
              std::size_t fewest, Candidates& candidates) {
    if (lines.size() < fewest || lines.size() > limits::longest_report) {
        return;
    }
    for (std::size_t target = 0; target < axis.lines(); ++target) {
        if (axis.alive(target, instance) && axis.value(target, instance) != 0.0) {
            scan_leaves(axis, instance, target, lines, -1, candidates);
            scan_leaves(axis, instance, target, lines, 1, candidates);
        }
    }
}

} // namespace

std::vector<Family> find_leaf_sums(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<char> is_target(axis.lines() * axis.instances());
    bool any = false;
    for (const Family& family : search.ledger.families()) {
        if (!family.is_sum()) {
            continue;
        }
        for (const Instance& instance : family.instances) {
            is_target[family.target * axis.instances() + instance.at] = 1;
            any = true;
        }
    }
    Candidates candidates;
    if (!any) {
        return {};
    }
    for (const std::size_t instance : sample(axis.filled(), limits::sampled)) {
        std::vector<std::size_t> lines;
        std::vector<std::size_t> totals;
        for (std::size_t line = 0; line < axis.lines(); ++line) {
            if (axis.has(line, instance)) {
                const bool total = is_target[line * axis.instances() + instance] != 0;
                (total ? totals : lines).push_back(line);
            }
        }
        scan_all(axis, instance, lines, 3, candidates);
        scan_all(axis, instance, totals, 2, candidates);
    }
    return candidates.best(axis.lines());
}

} // namespace utfall::core::checks

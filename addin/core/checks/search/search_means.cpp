// Means of the lines that a known sum sums up, as total and mean stand side by side, and of the
// lines of one kind.
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/search/search.hpp"

#include <algorithm>
#include <map>

namespace utfall::core::checks {

namespace {

void try_mean(const Axis& axis, const std::vector<std::size_t>& terms, Shape shape,
              std::size_t target, const std::vector<std::size_t>& instances,
              Candidates& candidates) {
    Family family;
    family.operation = Operation::average;
    family.shape = shape;
    family.target = target;
    family.terms = terms;
    for (const std::size_t instance : instances) {
        const auto judged = judge(axis, family, instance);
        if (judged && judged->state == State::held) {
            candidates.add(family);
        }
    }
}

// The lines of each kind of which there are enough for a mean.
std::vector<std::vector<std::size_t>> kinds_of(const Axis& axis) {
    std::map<std::size_t, std::vector<std::size_t>> by_kind;
    std::size_t filled = 0;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (axis.line(line).figures) {
            by_kind[axis.kind(line)].push_back(line);
            ++filled;
        }
    }
    std::vector<std::vector<std::size_t>> kinds;
    for (auto& [kind, lines] : by_kind) {
        if (lines.size() >= evidence::fewest_in_a_mean && lines.size() < filled) {
            kinds.push_back(std::move(lines));
        }
    }
    return kinds;
}

} // namespace

std::vector<Family> find_means_of_kinds(const Search& search) {
    const Axis& axis = search.axis;
    if (axis.lines() > limits::longest_report) {
        return {};
    }
    const std::vector<std::vector<std::size_t>> kinds = kinds_of(axis);
    const std::vector<std::size_t> instances = sample(axis.filled(), limits::sampled);
    Candidates candidates;
    for (std::size_t target = 0; target < axis.lines(); ++target) {
        if (!axis.line(target).figures || !axis.line(target).roles.has(Role::mean)) {
            continue;
        }
        for (const std::vector<std::size_t>& lines : kinds) {
            if (!std::binary_search(lines.begin(), lines.end(), target)) {
                try_mean(axis, lines, Shape::kind, target, instances, candidates);
            }
        }
    }
    return candidates.best(axis.lines());
}

std::vector<Family> find_means_of_sums(const Search& search) {
    const Axis& axis = search.axis;
    const std::vector<std::size_t> instances = sample(axis.filled(), limits::sampled);
    Candidates candidates;
    for (const Family& sum : search.ledger.families()) {
        if (!sum.is_plain_sum() || sum.terms.size() < 2) {
            continue;
        }
        const std::size_t low =
            sum.target > limits::statistics_beside ? sum.target - limits::statistics_beside : 0;
        const std::size_t high = std::min(axis.lines(), sum.target + limits::statistics_beside + 1);
        for (std::size_t target = low; target < high; ++target) {
            if (target != sum.target &&
                !std::binary_search(sum.terms.begin(), sum.terms.end(), target)) {
                try_mean(axis, sum.terms, Shape::run, target, instances, candidates);
            }
        }
    }
    return candidates.best(axis.lines());
}

} // namespace utfall::core::checks

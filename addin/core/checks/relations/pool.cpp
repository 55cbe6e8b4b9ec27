#include "core/checks/relations/pool.hpp"

#include "core/checks/relations/belief.hpp"
#include "core/checks/relations/evidence.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace utfall::core::checks {

namespace {

/// What stays the same when a relation moves: how far its terms stand from its target.
using Pattern = std::tuple<std::string_view, Operation, double, std::vector<std::ptrdiff_t>>;

Pattern pattern_of(const Family& family) {
    std::vector<std::ptrdiff_t> steps;
    for (const std::size_t term : family.terms) {
        steps.push_back(static_cast<std::ptrdiff_t>(term) -
                        static_cast<std::ptrdiff_t>(family.target));
    }
    return {family.rule, family.operation, family.scale, std::move(steps)};
}

// Which relation is meant has been said: the figures alone decide.
void lower(Family& family) {
    family.score += std::max(family.cost, 0.0);
    family.cost = std::min(family.cost, 0.0);
    family.needed = std::min(family.needed, evidence::believed_named);
}

} // namespace

void pool_moved(std::vector<Family>& families) {
    std::map<Pattern, std::vector<Family*>> places;
    for (Family& family : families) {
        if (family.is_quotient() && !family.judged && !family.named) {
            places[pattern_of(family)].push_back(&family);
        }
    }
    for (auto& [pattern, members] : places) {
        if (std::any_of(members.begin(), members.end(),
                        [](const Family* member) { return is_believed(*member); })) {
            std::for_each(members.begin(), members.end(), [](Family* member) { lower(*member); });
        }
    }
}

} // namespace utfall::core::checks

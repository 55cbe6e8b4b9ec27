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

// What the figures say for the relation, before what it costs to say it.
double evidence_for(const Family& family) {
    return family.score + family.cost;
}

void lower(Family& family) {
    const double cost = std::min(family.cost, evidence::moved_cost);
    family.score += family.cost - cost;
    family.cost = cost;
    family.needed = std::min(family.needed, evidence::believed_named);
}

} // namespace

void pool_moved(std::vector<Family>& families) {
    std::map<Pattern, std::vector<Family*>> places;
    for (Family& family : families) {
        if (family.is_quotient() && !family.judged && !family.named &&
            evidence_for(family) > evidence::moved_cost) {
            places[pattern_of(family)].push_back(&family);
        }
    }
    for (auto& [pattern, members] : places) {
        double all = 0.0;
        for (const Family* member : members) {
            all += evidence_for(*member) - evidence::moved_cost;
        }
        const bool one = std::any_of(members.begin(), members.end(),
                                     [](const Family* member) { return is_believed(*member); });
        const bool together = members.size() >= evidence::fewest_places &&
                              all - members.front()->cost >= evidence::believed_together;
        if (members.size() > 1 && (one || together)) {
            std::for_each(members.begin(), members.end(), [](Family* member) { lower(*member); });
        }
    }
}

} // namespace utfall::core::checks

#include "core/checks/relations/pool.hpp"

#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/ledger.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace utfall::core::checks {

namespace {

/// What stays the same when a relation moves: how far its terms stand from its target, or how far
/// all but the base, which every line shares.
using Pattern = std::tuple<std::string_view, Operation, double, bool, std::vector<std::ptrdiff_t>>;

Pattern pattern_of(const Family& family, bool shares_base) {
    std::vector<std::ptrdiff_t> places;
    for (const std::size_t term : family.terms) {
        places.push_back(static_cast<std::ptrdiff_t>(term) -
                         static_cast<std::ptrdiff_t>(family.target));
    }
    if (shares_base) {
        places.back() = static_cast<std::ptrdiff_t>(family.terms.back());
    }
    return {family.rule, family.operation, family.scale, shares_base, std::move(places)};
}

// Which relation is meant has been said: the figures alone decide.
void lower(Family& family) {
    family.score += std::max(family.cost, 0.0);
    family.cost = std::min(family.cost, 0.0);
    family.needed = std::min(family.needed, evidence::believed_named);
}

// Whether one of them is believed, or all together: what the relation is needs saying once, and of
// each where it stands.
bool are_meant(const Axis& axis, const std::vector<Family*>& members) {
    const double a_line = std::log2(static_cast<double>(axis.filled_lines()));
    double together = 0.0;
    double cost = 0.0;
    for (const Family* member : members) {
        if (is_believed(*member)) {
            return true;
        }
        together += std::max(0.0, member->score + member->cost - a_line);
        cost = std::max(cost, member->cost);
    }
    return together - cost >= evidence::believed;
}

} // namespace

void pool_moved(const Axis& axis, std::vector<Family>& families) {
    std::map<Pattern, std::vector<Family*>> places;
    for (Family& family : families) {
        if (family.is_quotient() && !family.judged && !family.named) {
            places[pattern_of(family, false)].push_back(&family);
            places[pattern_of(family, true)].push_back(&family);
        }
    }
    std::set<Family*> meant;
    for (const auto& [pattern, members] : places) {
        if (are_meant(axis, members)) {
            meant.insert(members.begin(), members.end());
        }
    }
    std::for_each(meant.begin(), meant.end(), [](Family* family) { lower(*family); });
}

} // namespace utfall::core::checks

#include "core/checks/rules/rules.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core::checks {

namespace {

bool is_exit(const Roles& roles) {
    return roles.has(Role::positive) || roles.has(Role::health) || roles.has(Role::other_exit);
}

// The kinds of exit after a line of closed, up to what isn't one.
std::vector<std::size_t> exits_after(const Axis& axis, std::size_t closed) {
    std::vector<std::size_t> exits;
    for (std::size_t line = closed + 1; line < axis.lines(); ++line) {
        const Roles& roles = axis.line(line).roles;
        if (!axis.line(line).figures || axis.is_part(line)) {
            continue;
        }
        if (!is_exit(roles)) {
            break;
        }
        exits.push_back(line);
    }
    return exits;
}

std::vector<Family> propose(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        const Roles& roles = axis.line(line).roles;
        if (!roles.has(Role::closed) || is_exit(roles) || axis.is_part(line)) {
            continue;
        }
        std::vector<std::size_t> exits = exits_after(axis, line);
        const bool all = std::any_of(exits.begin(), exits.end(), [&axis](std::size_t exit) {
            return axis.line(exit).roles.has(Role::other_exit);
        });
        if (exits.size() >= 2 && all) {
            Family family = known_sum(search, "exits", line, std::move(exits));
            if (arithmetic_allows(search, family)) {
                families.push_back(std::move(family));
            }
        }
    }
    return families;
}

} // namespace

const Rule exits_rule{
    "exits",
    {"avslut", "exits"},
    {"De avslutade är de som gick till en positiv lösning, av hälsoskäl och av andra skäl.",
     "The closed are those with a positive outcome, for health reasons and for other reasons."},
    {{"|Kvinnor|Män|Totalt\n"
      "Avslutade|30|25|55\n"
      "Positiv lösning|18|14|32\n"
      "Av hälsoskäl|8|6|14\n"
      "Övriga avbrott|4|5|9\n",
      "|Women|Men|Total\n"
      "Closed|30|25|55\n"
      "Positive outcome|18|14|32\n"
      "For health reasons|8|6|14\n"
      "Other exits|4|5|9\n"},
     {3, 2},
     "9"},
    {{Stage::runs, Direction::down, propose}, {Stage::runs, Direction::across, propose}}};

} // namespace utfall::core::checks

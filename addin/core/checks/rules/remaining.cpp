#include "core/checks/relations/known.hpp"
#include "core/checks/rules/rules.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core::checks {

namespace {

// The lines of one group of participants.
struct Group {
    std::size_t participants = 0;
    std::size_t closed = 0;
    std::size_t remaining = 0;
};

bool is_count(const Axis& axis, std::size_t line) {
    const Roles& roles = axis.line(line).roles;
    return axis.line(line).figures && !axis.is_part(line) && !roles.has(Role::rate) &&
           !roles.has(Role::mean) && !roles.has(Role::percent) && !roles.has(Role::cost);
}

bool is_all_closed(const Axis& axis, std::size_t line) {
    const Roles& roles = axis.line(line).roles;
    return roles.has(Role::closed) && !roles.has(Role::positive) && !roles.has(Role::health) &&
           !roles.has(Role::other_exit) && is_count(axis, line);
}

bool is_all_participants(const Axis& axis, std::size_t line) {
    const Roles& roles = axis.line(line).roles;
    return roles.has(Role::participants) && !roles.has(Role::remaining) &&
           !roles.has(Role::closed) && !roles.has(Role::started) && is_count(axis, line);
}

std::vector<Group> groups(const Axis& axis) {
    std::vector<Group> found;
    std::size_t from = 0;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (!axis.line(line).roles.has(Role::remaining) || !is_count(axis, line)) {
            continue;
        }
        const auto participants = line_before(
            line, from, [&axis](std::size_t other) { return is_all_participants(axis, other); });
        // The first of the closed is all of them; kinds of exit follow.
        for (std::size_t closed = participants ? *participants + 1 : line; closed < line;
             ++closed) {
            if (is_all_closed(axis, closed)) {
                found.push_back({*participants, closed, line});
                break;
            }
        }
        from = line + 1;
    }
    return found;
}

std::vector<Family> propose_remaining(const Search& search) {
    std::vector<Family> families;
    for (const Group& group : groups(search.axis)) {
        Family family = known_sum(search, "remaining", group.remaining,
                                  {group.participants, group.closed}, {1, -1});
        if (arithmetic_allows(search, family)) {
            families.push_back(std::move(family));
        }
    }
    return families;
}

// Those who remained last year and the new ones are this year's participants.
std::vector<Family> propose_next_year(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    const std::vector<Follows> follows = periods_in_row(axis);
    for (const Group& group : groups(axis)) {
        const auto started = line_before(group.closed, group.participants, [&](std::size_t line) {
            return axis.line(line).roles.has(Role::started);
        });
        if (!started) {
            continue;
        }
        Family family =
            known_sum(search, "remaining", group.participants, {*started, group.remaining});
        for (const Follows& pair : follows) {
            const bool rate = axis.other(pair.instance).roles.has(Role::percent);
            if (!rate && axis.has(*started, pair.instance) &&
                axis.has(group.remaining, pair.previous)) {
                family.only.push_back(pair.instance);
                family.cells.push_back({axis.place(*started, pair.instance),
                                        axis.place(group.remaining, pair.previous)});
            }
        }
        if (!family.only.empty() && arithmetic_allows(search, family)) {
            families.push_back(std::move(family));
        }
    }
    return families;
}

} // namespace

const Rule remaining_rule{
    "remaining",
    {"kvar", "remaining"},
    {"Kvar är deltagarna minus de avslutade; nästa års deltagare är de som var kvar och de nya.",
     "Remaining is participants less closed; next year's participants are those who remained and "
     "the new ones."},
    {{"|Kvinnor|Män|Totalt\n"
      "Antal deltagare|398|374|772\n"
      "Totalt antal avslutade|112|122|234\n"
      "Antal kvar|286|252|538\n",
      "|Women|Men|Total\n"
      "Participants|398|374|772\n"
      "Closed|112|122|234\n"
      "Remaining|286|252|538\n"},
     {3, 1},
     "268"},
    {{Stage::runs, Direction::down, propose_remaining},
     {Stage::runs, Direction::across, propose_remaining},
     {Stage::late, Direction::down, propose_next_year},
     {Stage::late, Direction::across, propose_next_year}}};

} // namespace utfall::core::checks

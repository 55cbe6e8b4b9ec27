#include "core/checks/rules/rules.hpp"
#include "core/checks/search/known.hpp"

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

// The only line that a word names, or none.
std::optional<std::size_t> only_line(const Axis& axis,
                                     const std::function<bool(std::size_t)>& fits) {
    std::optional<std::size_t> only;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (fits(line)) {
            if (only) {
                return std::nullopt;
            }
            only = line;
        }
    }
    return only;
}

// Period after period: who remained, with the new ones and without the closed.
std::vector<Family> propose_course(const Search& search) {
    const Axis& axis = search.axis;
    const auto remaining = only_line(axis, [&axis](std::size_t line) {
        return axis.line(line).roles.has(Role::remaining) && is_count(axis, line);
    });
    const auto started = only_line(axis, [&axis](std::size_t line) {
        return axis.line(line).roles.has(Role::started) && is_count(axis, line);
    });
    const auto closed =
        only_line(axis, [&axis](std::size_t line) { return is_all_closed(axis, line); });
    if (!remaining || !started || !closed) {
        return {};
    }
    Family family =
        known_sum(search, "remaining", *remaining, {*started, *closed, *remaining}, {1, -1, 1});
    const std::vector<std::size_t> instances = instances_of(axis, *remaining);
    for (std::size_t k = 1; k < instances.size(); ++k) {
        const std::size_t own = instances[k];
        if (!sums_up(axis, own) && !sums_up(axis, instances[k - 1]) && axis.has(*started, own) &&
            axis.has(*closed, own)) {
            family.only.push_back(own);
            family.cells.push_back({axis.place(*started, own), axis.place(*closed, own),
                                    axis.place(*remaining, instances[k - 1])});
        }
    }
    if (family.only.empty() || !arithmetic_allows(search, family) || family.held == 0) {
        return {};
    }
    return {std::move(family)};
}

} // namespace

const Rule remaining_rule{
    "remaining",
    {"kvar", "remaining"},
    {"Kvar är deltagarna minus de avslutade; deltagarna är de som var kvar från förra perioden "
     "och de nya.",
     "Remaining is participants less closed; the participants are those who remained from the "
     "period before and the new ones."},
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
     {Stage::late, Direction::across, propose_next_year},
     {Stage::late, Direction::across, propose_course},
     {Stage::late, Direction::down, propose_course}}};

} // namespace utfall::core::checks

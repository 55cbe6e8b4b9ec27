#include "core/checks/relations/evidence.hpp"
#include "core/checks/rules/rules.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>

namespace utfall::core::checks {

namespace {

bool may_repeat(const Search& search, const Family& family) {
    const Axis& axis = search.axis;
    const Roles& first = axis.line(family.terms.front()).roles;
    const Roles& second = axis.line(family.target).roles;
    return search.ledger.computes(family.target, true) ||
           search.ledger.computes(family.terms.front(), true) || second.has(Role::repeats) ||
           (first.has(Role::result) && second.has(Role::result));
}

// Nothing stands between a result and the year's result: they are one.
std::vector<Family> propose_result(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    for (std::size_t line = 1; line < axis.lines(); ++line) {
        if (!axis.line(line).roles.has(Role::net_result) || !axis.line(line).figures) {
            continue;
        }
        const auto before =
            line_before(line, 0, [&axis](std::size_t other) { return axis.line(other).figures; });
        if (!before || !axis.line(*before).roles.has(Role::result) ||
            axis.line(*before).roles.has(Role::net_result) ||
            axis.line(*before).roles.has(Role::cash_flow)) {
            continue;
        }
        Family family = known_sum(search, "repeat", line, {*before});
        if (arithmetic_allows(search, family) && family.held >= 1) {
            families.push_back(std::move(family));
        }
    }
    return families;
}

// A line that calls itself a check says the line above once more, if the figures say so too: of a
// control group there are several, and others stand above.
std::vector<Family> propose_checks(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    for (std::size_t line = 1; line < axis.lines(); ++line) {
        if (!axis.line(line).roles.has(Role::repeats) || !axis.line(line - 1).figures ||
            axis.line(line - 1).roles.has(Role::repeats)) {
            continue;
        }
        Family family = known_sum(search, "repeat", line, {line - 1});
        if (arithmetic_allows(search, family) && family.held_bits >= evidence::telling) {
            families.push_back(std::move(family));
        }
    }
    return families;
}

std::vector<Family> propose(const Search& search) {
    std::vector<Family> families = find_equals(search);
    std::erase_if(families,
                  [&search](const Family& family) { return !may_repeat(search, family); });
    price(search, families, "repeat");
    for (Family& family : families) {
        const bool sum = search.ledger.computes(family.target, true) ||
                         search.ledger.computes(family.terms.front(), true);
        family.cost -= sum ? evidence::equal_sum : 0.0;
    }
    return families;
}

} // namespace

const Rule repeat_rule{
    "repeat",
    {"upprepning", "repeat"},
    {"En rad som upprepar en annan säger detsamma.", "A line that repeats another says the same."},
    {{"Tkr|2023|2022|2021\n"
      "Resultat efter finansiella poster|1512|3490|2208\n"
      "Årets resultat|1512|3490|2208\n",
      "SEK 000|2023|2022|2021\n"
      "Result after financial items|1512|3490|2208\n"
      "Net result|1512|3490|2208\n"},
     {2, 1},
     "1521"},
    {{Stage::near, Direction::down, propose},
     {Stage::late, Direction::down, propose_result},
     {Stage::runs, Direction::down, propose_checks}}};

} // namespace utfall::core::checks

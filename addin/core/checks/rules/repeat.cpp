#include "core/checks/relations/evidence.hpp"
#include "core/checks/rules/rules.hpp"

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

bool is_part_of_the_other(const Search& search, const Family& family) {
    const std::size_t a = family.terms.front();
    const std::size_t b = family.target;
    const auto& all = search.ledger.families();
    return std::any_of(all.begin(), all.end(), [a, b](const Family& other) {
        const auto has = [&other](std::size_t line) {
            return std::find(other.terms.begin(), other.terms.end(), line) != other.terms.end();
        };
        return other.is_sum() && ((other.target == a && has(b)) || (other.target == b && has(a)));
    });
}

std::vector<Family> propose(const Search& search) {
    std::vector<Family> families = find_equals(search);
    std::erase_if(families, [&search](const Family& family) {
        return !may_repeat(search, family) || is_part_of_the_other(search, family);
    });
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
    {{Stage::near, Direction::down, propose}}};

} // namespace utfall::core::checks

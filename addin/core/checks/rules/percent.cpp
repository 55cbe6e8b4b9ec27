#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

namespace {

std::vector<Family> propose_quotients(const Search& search) {
    std::vector<Family> families = find_quotients(search, Operation::ratio);
    price(search, families, "percent");
    return families;
}

// Their cost is the search's own: which column, and where the base changes.
std::vector<Family> propose_shares(const Search& search) {
    std::vector<Family> families = find_shares(search);
    for (Family& family : families) {
        family.rule = "percent";
    }
    return families;
}

} // namespace

const Rule percent_rule{
    "percent",
    {"procent eller kvot", "percent or quotient"},
    {"En procentsats är delen genom det hela, och en kvot, som kostnaden per deltagare, det ena "
     "genom det andra.",
     "A percentage is the part over the whole, and a quotient, such as the cost per participant, "
     "one figure over another."},
    {{"Insats|Inskrivna|Kvinnor|Andel kvinnor\n"
      "Delta|40|26|65 %\n"
      "Start|18|7|39 %\n"
      "Navet|55|31|56 %\n",
      "Project|Enrolled|Women|Share of women\n"
      "Delta|40|26|65 %\n"
      "Start|18|7|39 %\n"
      "Navet|55|31|56 %\n"},
     {3, 3},
     "65 %"},
    {{Stage::quotients, Direction::across, propose_quotients},
     {Stage::quotients, Direction::down, propose_quotients},
     {Stage::late, Direction::across, propose_shares}}};

} // namespace utfall::core::checks

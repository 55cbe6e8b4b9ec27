#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

namespace {

std::vector<Family> propose_sums(const Search& search) {
    std::vector<Family> families = find_part_sums(search);
    price(search, families, "of_which");
    return families;
}

std::vector<Family> propose_filling(const Search& search) {
    std::vector<Family> families = find_filling_parts(search);
    price(search, families, "of_which");
    return families;
}

std::vector<Family> propose_bounds(const Search& search) {
    std::vector<Family> families = find_part_bounds(search);
    price(search, families, "of_which");
    return families;
}

} // namespace

const Rule of_which_rule{"of_which",
                         {"varav", "of which"},
                         {"Det som står under ”varav” är tillsammans inte mer än det som det är en "
                          "del av, och fyller det där det gör så på andra ställen.",
                          "What stands under 'of which' is together no more than what it is a part "
                          "of, and fills it where it does so elsewhere."},
                         {{"|Kvinnor|Män|Totalt\n"
                           "Antal deltagare|60|40|100\n"
                           "varav nya|25|15|40\n",
                           "|Women|Men|Total\n"
                           "Participants|60|40|100\n"
                           "of which new|25|15|40\n"},
                          {2, 3},
                          "140"},
                         {{Stage::runs, Direction::down, propose_sums},
                          {Stage::labelled, Direction::down, propose_filling},
                          {Stage::late, Direction::down, propose_bounds}}};

} // namespace utfall::core::checks

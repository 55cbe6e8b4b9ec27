#include "core/checks/rules/rules.hpp"

#include <algorithm>

namespace utfall::core::checks {

namespace {

std::vector<Family> propose(const Search& search) {
    std::vector<Family> families = find_quotients(search);
    std::erase_if(families, [](const Family& family) {
        return family.operation != Operation::relative_change;
    });
    price(search, families, "relative_change");
    return families;
}

} // namespace

const Rule relative_change_rule{
    "relative_change",
    {"förändring i procent", "change in percent"},
    {"En förändring i procent räknas på det äldre värdet.",
     "A change in percent is counted on the older value."},
    {{"Kommun|2022|2023|Förändring %\n"
      "Ale|60|75|25\n"
      "Kungälv|40|60|50\n"
      "Tjörn|80|88|10\n"
      "Mark|50|61|22\n",
      "Municipality|2022|2023|Change %\n"
      "Ale|60|75|25\n"
      "Kungälv|40|60|50\n"
      "Tjörn|80|88|10\n"
      "Mark|50|61|22\n"},
     {1, 3},
     "20"},
    {{Stage::quotients, Direction::across, propose}, {Stage::quotients, Direction::down, propose}}};

} // namespace utfall::core::checks

#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

namespace {

std::vector<Family> propose(const Search& search) {
    std::vector<Family> families = find_pairs(search);
    std::erase_if(families, [](const Family& family) { return !family.has_signs(); });
    price(search, families, "deviation");
    return families;
}

} // namespace

const Rule deviation_rule{
    "deviation",
    {"avvikelse", "deviation"},
    {"En avvikelse eller förändring är skillnaden mellan de två tal som den jämför.",
     "A deviation or change is the difference between the two figures that it compares."},
    {{"Tkr|Utfall|Budget|Avvikelse\n"
      "Löner|-1102|-1450|348\n"
      "Lokaler|-180|-240|60\n"
      "Insatser|-3965|-6100|2135\n",
      "SEK 000|Outcome|Budget|Deviation\n"
      "Salaries|-1102|-1450|348\n"
      "Premises|-180|-240|60\n"
      "Projects|-3965|-6100|2135\n"},
     {2, 3},
     "90"},
    {{Stage::runs, Direction::across, propose}}};

} // namespace utfall::core::checks

#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

namespace {

std::vector<Family> propose(const Search& search) {
    return find_running(search, "cumulative", Running::total);
}

} // namespace

const Rule cumulative_rule{
    "cumulative",
    {"ackumulerat", "cumulative"},
    {"Ett ackumulerat värde är det förra och periodens eget; totalen är det sista.",
     "A cumulative figure is the one before and the period's own; the total is the last."},
    {{"Månad|Nya|Ackumulerat\n"
      "Januari|12|12\n"
      "Februari|9|21\n"
      "Mars|14|35\n"
      "April|5|40\n"
      "Maj|7|47\n",
      "Month|New|Cumulative\n"
      "January|12|12\n"
      "February|9|21\n"
      "March|14|35\n"
      "April|5|40\n"
      "May|7|47\n"},
     {3, 2},
     "53"},
    {{Stage::late, Direction::across, propose}, {Stage::late, Direction::down, propose}}};

} // namespace utfall::core::checks

#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

const Rule percent_rule{
    "percent",
    {"procent", "percent"},
    {"En procentsats är delen genom det hela.", "A percentage is the part over the whole."},
    {{"Insats|Inskrivna|Kvinnor|Andel kvinnor\n"
      "Delta|40|26|65 %\n"
      "Start|18|7|39 %\n"
      "Navet|55|31|56 %\n",
      "Project|Enrolled|Women|Share of women\n"
      "Delta|40|26|65 %\n"
      "Start|18|7|39 %\n"
      "Navet|55|31|56 %\n"},
     {3, 3},
     "65 %"}};

} // namespace utfall::core::checks

#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

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
                          "140"}};

} // namespace utfall::core::checks

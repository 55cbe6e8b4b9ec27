#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

const Rule shares_to_100_rule{"shares_to_100",
                              {"andelar till 100 %", "shares to 100%"},
                              {"Andelarna av ett och samma blir tillsammans 100 %.",
                               "The shares of one whole add up to 100%."},
                              {{"Svar i procent|Kvinnor (%)|Män (%)\n"
                                "Dåligt|15|20\n"
                                "Bra|52|49\n"
                                "Mycket bra|33|31\n"
                                "Totalt|100|100\n",
                                "Answers in percent|Women (%)|Men (%)\n"
                                "Bad|15|20\n"
                                "Good|52|49\n"
                                "Very good|33|31\n"
                                "Total|100|100\n"},
                               {2, 1},
                               "25"},
                              {}};

} // namespace utfall::core::checks

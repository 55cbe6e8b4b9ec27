#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

const Rule roll_forward_rule{"roll_forward",
                             {"ingående och utgående", "opening and closing"},
                             {"Utgående värde är ingående värde och det som hände däremellan, och "
                              "nästa periods ingående värde.",
                              "The closing value is the opening value and what happened in "
                              "between, and the next period's opening value."},
                             {{"Eget kapital (tkr)|2021|2022|2023\n"
                               "Ingående eget kapital|1810|2005|1650\n"
                               "Årets resultat|195|-355|120\n"
                               "Utgående eget kapital|2005|1650|1770\n",
                               "Equity (SEK 000)|2021|2022|2023\n"
                               "Opening equity|1810|2005|1650\n"
                               "Net result|195|-355|120\n"
                               "Closing equity|2005|1650|1770\n"},
                              {3, 3},
                              "1707"},
                             {}};

} // namespace utfall::core::checks

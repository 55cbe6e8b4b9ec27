#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

const Rule sum_rule{"sum",
                    {"summa", "sum"},
                    {"En summarad är summan av de rader som den sammanfattar, kolumn för kolumn.",
                     "A total row is the sum of the rows that it sums up, column by column."},
                    {{"Tkr|2022|2023\n"
                      "Insatser|6100|6400\n"
                      "Kansli|1450|1500\n"
                      "Summa|7550|7900\n",
                      "SEK 000|2022|2023\n"
                      "Projects|6100|6400\n"
                      "Office|1450|1500\n"
                      "Total|7550|7900\n"},
                     {3, 2},
                     "7990"}};

} // namespace utfall::core::checks

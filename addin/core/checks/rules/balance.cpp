#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

const Rule balance_rule{"balance",
                        {"balans", "balance"},
                        {"Tillgångarna är lika stora som eget kapital och skulder tillsammans.",
                         "Assets equal equity and liabilities together."},
                        {{"Tkr|2023|2022\n"
                          "Summa tillgångar|3668|3232\n"
                          "Eget kapital|2292|2105\n"
                          "Skulder|1376|1127\n"
                          "Summa eget kapital och skulder|3668|3232\n",
                          "SEK 000|2023|2022\n"
                          "Total assets|3668|3232\n"
                          "Equity|2292|2105\n"
                          "Liabilities|1376|1127\n"
                          "Total equity and liabilities|3668|3232\n"},
                         {4, 1},
                         "3686"},
                        {}};

} // namespace utfall::core::checks

#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

const Rule total_column_rule{"total_column",
                             {"totalkolumn", "total column"},
                             {"En totalkolumn är summan av de kolumner som den sammanfattar, rad "
                              "för rad: kvinnor och män, kvartalen.",
                              "A total column is the sum of the columns that it sums up, row by "
                              "row: women and men, the quarters."},
                             {{"Insats|Kvinnor|Män|Totalt\n"
                               "Stegen|34|21|55\n"
                               "Navet|12|18|30\n"
                               "Kraft|44|31|75\n",
                               "Project|Women|Men|Total\n"
                               "Stegen|34|21|55\n"
                               "Navet|12|18|30\n"
                               "Kraft|44|31|75\n"},
                              {2, 3},
                              "33"}};

} // namespace utfall::core::checks

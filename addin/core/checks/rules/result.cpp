#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

namespace {

std::vector<Family> propose(const Search& search) {
    std::vector<Family> families = find_results(search);
    price(search, families, "result");
    return families;
}

} // namespace

const Rule result_rule{"result",
                       {"resultat", "result"},
                       {"Ett resultat är intäkter minus kostnader, med poster som följer.",
                        "A result is income less costs, with the lines that follow."},
                       {{"Tkr|2022|2023\n"
                         "Summa intäkter|8710|8855\n"
                         "Summa kostnader|7625|8133\n"
                         "Årets resultat|1085|722\n",
                         "SEK 000|2022|2023\n"
                         "Total income|8710|8855\n"
                         "Total costs|7625|8133\n"
                         "Net result|1085|722\n"},
                        {3, 2},
                        "772"},
                       {{Stage::near, Direction::down, propose}}};

} // namespace utfall::core::checks

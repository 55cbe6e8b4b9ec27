#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

namespace {

std::vector<Family> propose_runs(const Search& search) {
    std::vector<Family> families = find_runs(search, Operation::sum);
    price(search, families, "total_column");
    return families;
}

std::vector<Family> propose_leaves(const Search& search) {
    std::vector<Family> families = find_leaf_sums(search);
    price(search, families, "total_column");
    return families;
}

std::vector<Family> propose_labelled(const Search& search) {
    std::vector<Family> families = find_labelled(search);
    price(search, families, "total_column");
    return families;
}

std::vector<Family> propose_pairs(const Search& search) {
    std::vector<Family> families = find_pairs(search);
    std::erase_if(families, [](const Family& family) { return family.has_signs(); });
    price(search, families, "total_column");
    return families;
}

} // namespace

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
                              "33"},
                             {{Stage::runs, Direction::across, propose_runs},
                              {Stage::leaves, Direction::across, propose_leaves},
                              {Stage::labelled, Direction::across, propose_labelled},
                              {Stage::near, Direction::across, find_sums_of_parts},
                              {Stage::near, Direction::across, propose_pairs}},
                             "sum"};

} // namespace utfall::core::checks

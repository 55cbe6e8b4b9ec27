#include "core/checks/rules/rules.hpp"

#include <algorithm>

namespace utfall::core::checks {

namespace {

std::vector<Family> propose(const Search& search) {
    std::vector<Family> families = find_runs(search, Operation::average);
    price(search, families, "average");
    return families;
}

std::vector<Family> propose_beside_sums(const Search& search) {
    std::vector<Family> families = find_means_of_sums(search);
    price(search, families, "average");
    return families;
}

std::vector<Family> propose_of_kinds(const Search& search) {
    std::vector<Family> families = find_means_of_kinds(search);
    price(search, families, "average");
    return families;
}

std::vector<Family> propose_broken(const Search& search) {
    return find_broken_means(search);
}

} // namespace

const Rule average_rule{
    "average",
    {"medelvärde", "mean"},
    {"Ett medelvärde är summan genom antalet.", "A mean is the sum over the number of figures."},
    {{"Kommun|2020|2021|2022|2023|2024\n"
      "Ale|23|31|28|35|29\n"
      "Kungälv|41|35|38|44|47\n"
      "Tjörn|12|18|15|21|17\n"
      "Mark|55|52|60|64|58\n"
      "Medelvärde|32.8|34|35.3|41|37.8\n",
      "Municipality|2020|2021|2022|2023|2024\n"
      "Ale|23|31|28|35|29\n"
      "Kungälv|41|35|38|44|47\n"
      "Tjörn|12|18|15|21|17\n"
      "Mark|55|52|60|64|58\n"
      "Mean|32.8|34|35.3|41|37.8\n"},
     {5, 5},
     "47.8"},
    {{Stage::runs, Direction::down, propose},
     {Stage::runs, Direction::across, propose},
     {Stage::near, Direction::down, propose_beside_sums},
     {Stage::near, Direction::across, propose_beside_sums},
     {Stage::near, Direction::down, propose_of_kinds},
     {Stage::near, Direction::across, propose_of_kinds},
     {Stage::late, Direction::down, propose_broken},
     {Stage::late, Direction::across, propose_broken}}};

} // namespace utfall::core::checks

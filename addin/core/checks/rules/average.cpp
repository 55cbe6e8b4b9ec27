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

} // namespace

const Rule average_rule{
    "average",
    {"medelvärde", "mean"},
    {"Ett medelvärde är summan genom antalet.", "A mean is the sum over the number of figures."},
    {{"Kommun|2022|2023\n"
      "Ale|23|31\n"
      "Kungälv|41|35\n"
      "Tjörn|12|18\n"
      "Medelvärde|25.3|28\n",
      "Municipality|2022|2023\n"
      "Ale|23|31\n"
      "Kungälv|41|35\n"
      "Tjörn|12|18\n"
      "Mean|25.3|28\n"},
     {4, 2},
     "38"},
    {{Stage::runs, Direction::down, propose},
     {Stage::runs, Direction::across, propose},
     {Stage::near, Direction::down, propose_beside_sums},
     {Stage::near, Direction::across, propose_beside_sums}}};

} // namespace utfall::core::checks

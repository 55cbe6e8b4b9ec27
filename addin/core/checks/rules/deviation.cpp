#include "core/checks/relations/ledger.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/rules/rules.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace utfall::core::checks {

namespace {

std::vector<Family> propose(const Search& search) {
    std::vector<Family> families = find_pairs(search);
    std::erase_if(families, [](const Family& family) { return !family.has_signs(); });
    price(search, families, "deviation");
    return families;
}

// Outcome less budget, or budget less outcome, whichever holds in more rows. A row that holds the
// other way round is the other side of the budget, and isn't judged.
std::optional<Family> named_deviation(const Search& search, std::size_t target, std::size_t outcome,
                                      std::size_t budget) {
    std::array<Family, 2> ways{known_sum(search, "deviation", target, {outcome, budget}, {1, -1}),
                               known_sum(search, "deviation", target, {budget, outcome}, {1, -1})};
    for (Family& way : ways) {
        leave_out_rates(search, way);
        evaluate(search.axis, way);
    }
    if (ways[0].held < ways[1].held) {
        std::swap(ways[0], ways[1]);
    }
    Family& meant = ways[0];
    if (meant.broken == 0) {
        return std::nullopt; // the pair says so by itself
    }
    for (const Instance& other : ways[1].instances) {
        if (other.held()) {
            const auto own = std::find_if(
                meant.instances.begin(), meant.instances.end(),
                [&other](const Instance& one) { return one.at == other.at && !one.held(); });
            if (own != meant.instances.end()) {
                std::erase(meant.only, other.at);
            }
        }
    }
    return arithmetic_allows(search, meant) && meant.broken > 0 ? std::optional(meant)
                                                                : std::nullopt;
}

std::vector<Family> propose_named(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    if (axis.filled().size() > limits::few_rows) {
        return families;
    }
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (!axis.line(line).roles.has(Role::deviation)) {
            continue;
        }
        const auto called = [&](Role role) {
            return line_before(line, 0, [&](std::size_t other) {
                return axis.line(other).roles.has(role) &&
                       !axis.line(other).roles.has(Role::deviation);
            });
        };
        const auto outcome = called(Role::outcome);
        const auto budget = called(Role::budget);
        if (outcome && budget && *outcome != *budget) {
            if (auto family = named_deviation(search, line, *outcome, *budget)) {
                families.push_back(*std::move(family));
            }
        }
    }
    return families;
}

} // namespace

const Rule deviation_rule{
    "deviation",
    {"avvikelse", "deviation"},
    {"En avvikelse eller förändring är skillnaden mellan de två tal som den jämför.",
     "A deviation or change is the difference between the two figures that it compares."},
    {{"Tkr|Utfall|Budget|Avvikelse\n"
      "Löner|-1102|-1450|348\n"
      "Lokaler|-180|-240|60\n"
      "Insatser|-3965|-6100|2135\n",
      "SEK 000|Outcome|Budget|Deviation\n"
      "Salaries|-1102|-1450|348\n"
      "Premises|-180|-240|60\n"
      "Projects|-3965|-6100|2135\n"},
     {2, 3},
     "90"},
    {{Stage::runs, Direction::across, propose}, {Stage::runs, Direction::across, propose_named}}};

} // namespace utfall::core::checks

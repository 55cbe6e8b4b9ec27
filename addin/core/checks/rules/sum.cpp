#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/complete.hpp"
#include "core/checks/rules/rules.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>

namespace utfall::core::checks {

namespace {

// Blocks of 'of which' are another rule's.
std::vector<Family> propose_runs(const Search& search) {
    std::vector<Family> families = find_runs(search, Operation::sum);
    std::erase_if(families, [&search](const Family& family) {
        return is_block_of_parts(search.axis, family);
    });
    price(search, families, "sum");
    return families;
}

std::vector<Family> propose_leaves(const Search& search) {
    std::vector<Family> families = find_leaf_sums(search);
    price(search, families, "sum");
    return families;
}

std::vector<Family> propose_labelled(const Search& search) {
    std::vector<Family> families = find_labelled(search);
    price(search, families, "sum");
    return families;
}

std::vector<Family> propose_numbered(const Search& search) {
    std::vector<Family> families = find_numbered(search);
    price(search, families, "sum");
    return families;
}

std::vector<Family> propose_indented(const Search& search) {
    std::vector<Family> families = find_indented(search);
    price(search, families, "sum");
    return families;
}

// What adds up within each block adds up over the blocks as well.
bool are_namesakes(const Axis& axis, const Family& family) {
    const std::string& label = axis.line(family.target).label;
    return !label.empty() &&
           std::all_of(family.terms.begin(), family.terms.end(),
                       [&](std::size_t term) { return axis.line(term).label == label; });
}

// A total between its two parts, or apart from them, where no other sum has taken them; a result
// may be a part of another, and what it is itself isn't said with that.
std::vector<Family> propose_pairs(const Search& search) {
    std::vector<Family> families = find_pairs(search);
    const auto used_up = [&search](std::size_t line) { return search.axis.is_used_up(line); };
    std::erase_if(families, [&](const Family& family) {
        return family.has_signs() ||
               (!are_namesakes(search.axis, family) &&
                ((used_up(family.target) && !is_unexplained(search, family.target)) ||
                 std::all_of(family.terms.begin(), family.terms.end(), used_up)));
    });
    price(search, families, "sum");
    return families;
}

// The row that stands alone between a heading and a total, which then says the same.
std::optional<std::size_t> only_row(const Axis& axis, std::size_t total) {
    if (total < 2 || !axis.line(total).figures ||
        (!axis.is_total(total) && !axis.line(total).roles.has(Role::cash_flow))) {
        return std::nullopt;
    }
    const std::size_t row = total - 1;
    const bool alone = axis.line(row).figures && !axis.is_total(row) && !axis.is_part(row) &&
                       axis.line(row - 1).heading;
    return alone ? std::optional(row) : std::nullopt;
}

std::vector<Family> propose_only_row(const Search& search) {
    std::vector<Family> families;
    for (std::size_t total = 0; total < search.axis.lines(); ++total) {
        const auto row = only_row(search.axis, total);
        if (row && !search.ledger.computes(total)) {
            Family family = known_sum(search, "sum", total, {*row});
            if (arithmetic_allows(search, family) && family.held > 0 &&
                separate_breaks(search.axis, family) <= 1) { // else other rows are summed
                families.push_back(std::move(family));
            }
        }
    }
    return families;
}

} // namespace

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
                     "7990"},
                    {{Stage::runs, Direction::down, propose_runs},
                     {Stage::leaves, Direction::down, propose_leaves},
                     {Stage::labelled, Direction::down, propose_labelled},
                     {Stage::labelled, Direction::down, propose_numbered},
                     {Stage::labelled, Direction::down, propose_indented},
                     {Stage::near, Direction::down, find_sums_of_parts},
                     {Stage::near, Direction::down, propose_pairs},
                     {Stage::late, Direction::down, propose_only_row}},
                    "total_column"};

} // namespace utfall::core::checks

// Where relations can be found: the searches that rules share. Each looks for agreement in some
// instances and returns the families that agreed there; what they are worth is the belief's to say.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/ledger.hpp"
#include "core/checks/search/candidates.hpp"

#include <string_view>
#include <vector>

namespace utfall::core::checks {

/// What the rules of one direction look at.
struct Search {
    const Axis& axis;
    const Ledger& ledger;         ///< what was accepted before in this direction
    bool kinds = false;           ///< whether runs of lines of one kind are tried too
    Observer* observer = nullptr; ///< who is told of relations that are refused unjudged
};

/// Sums, or means, of the lines beside a target, over what isn't used up yet.
[[nodiscard]] std::vector<Family> find_runs(const Search& search, Operation operation);

/// Whether any runs of lines of one kind are looked for in a table of this length.
[[nodiscard]] bool looks_at_kinds(const Axis& axis);

/// Means of what known sums sum up.
[[nodiscard]] std::vector<Family> find_means_of_sums(const Search& search);

/// What calls itself a mean, of all the lines of one kind, wherever they stand.
[[nodiscard]] std::vector<Family> find_means_of_kinds(const Search& search);

/// What calls itself nothing but a mean and can be none of the lines beside it, for a slip in it or
/// in one of them.
[[nodiscard]] std::vector<Family> find_broken_means(const Search& search);

/// Sums over lines that aren't totals themselves.
[[nodiscard]] std::vector<Family> find_leaf_sums(const Search& search);

/// a + b = c and a − b = c among lines near by.
[[nodiscard]] std::vector<Family> find_pairs(const Search& search);

/// Three to six signed lines above a line.
[[nodiscard]] std::vector<Family> find_results(const Search& search);

/// Quotients, or relative changes, of lines near by; in a small table of any lines.
[[nodiscard]] std::vector<Family> find_quotients(const Search& search, Operation operation);

/// The lines that a total's place names, where nothing agrees.
[[nodiscard]] std::vector<Family> find_labelled(const Search& search);

/// Rows that are numbered as parts of another, where most such sums hold.
[[nodiscard]] std::vector<Family> find_numbered(const Search& search);
[[nodiscard]] std::vector<Family> find_indented(const Search& search);

/// Lines that say the same figures as another.
[[nodiscard]] std::vector<Family> find_equals(const Search& search);

/// Whether the line calls itself a total or a result and no accepted relation makes it.
[[nodiscard]] bool is_unexplained(const Search& search, std::size_t line);

/// The 'of which' lines right under their whole, two or more, as its sum.
[[nodiscard]] std::vector<Family> find_part_sums(const Search& search);

/// 'Of which' lines that are called alike in several blocks, and mostly fill their whole.
[[nodiscard]] std::vector<Family> find_filling_parts(const Search& search);

/// 'Of which' lines of a total: they add up what is called alike of its parts.
[[nodiscard]] std::vector<Family> find_sums_of_parts(const Search& search);

/// 'Of which' lines that are more than their whole where others aren't.
[[nodiscard]] std::vector<Family> find_part_bounds(const Search& search);

/// Percentages of a column whose bases stand further up or down in another column.
[[nodiscard]] std::vector<Family> find_shares(const Search& search);

/// What changes from line to line.
enum class Running : unsigned char {
    total,  ///< only adds up: what has come so far
    balance ///< goes up and down: what is left
};

/// Figures that go on from the line before, where words or the figures themselves say so.
[[nodiscard]] std::vector<Family> find_running(const Search& search, std::string_view rule,
                                               Running kind);

/// Subtotals of a cash flow statement, of the lines or the subtotals since the one before.
[[nodiscard]] std::vector<Family> find_cash_subtotals(const Search& search, std::string_view rule);
/// Its last line, of the subtotals that no other takes in.
[[nodiscard]] std::vector<Family> find_cash_flow(const Search& search, std::string_view rule);

/// Sets the rule, the cost and the need of each family.
void price(const Search& search, std::vector<Family>& families, std::string_view rule);

/// Sets what the family costs to say and what it needs to be believed.
void set_cost(const Axis& axis, Family& family);

} // namespace utfall::core::checks

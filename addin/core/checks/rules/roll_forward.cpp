#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/rules/rules.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace utfall::core::checks {

namespace {

struct Roll {
    std::size_t opening = 0;
    std::size_t closing = 0;
    std::vector<std::size_t> changes;
};

bool is_opening(const Axis& axis, std::size_t line) {
    const Roles& roles = axis.line(line).roles;
    return axis.line(line).figures && roles.has(Role::opening) && !roles.has(Role::closing);
}

bool is_closing(const Axis& axis, std::size_t line) {
    const Roles& roles = axis.line(line).roles;
    return axis.line(line).figures && roles.has(Role::closing) && !roles.has(Role::opening);
}

// Takes the income and the costs out of what stands before the year's result: it is made of them,
// and only it changes the value.
void keep_result_of_statement(const Axis& axis, std::vector<std::size_t>& changes) {
    const auto has = [&axis](Role role) {
        return [&axis, role](std::size_t line) { return axis.line(line).roles.has(role); };
    };
    const auto result = std::find_if(changes.begin(), changes.end(), has(Role::net_result));
    if (result == changes.end() || std::none_of(changes.begin(), result, has(Role::income)) ||
        std::none_of(changes.begin(), result, has(Role::cost))) {
        return;
    }
    changes.erase(std::remove_if(changes.begin(), result,
                                 [&has](std::size_t line) {
                                     return has(Role::income)(line) || has(Role::cost)(line);
                                 }),
                  result);
}

// What changed the value: the lines between.
std::vector<std::size_t> changes_of(const Axis& axis, std::size_t opening, std::size_t closing) {
    std::vector<std::size_t> changes;
    for (std::size_t line = opening + 1; line < closing; ++line) {
        if (axis.line(line).figures && !axis.is_part(line)) {
            changes.push_back(line);
        }
    }
    keep_result_of_statement(axis, changes);
    return changes;
}

// 'Årets totalresultat' among the changes is the sum of those right above it, where the figures say
// so.
std::optional<Family> sum_of_last(const Search& search, std::size_t line,
                                  const std::vector<std::size_t>& changes) {
    if (!search.axis.is_total(line) && !search.axis.line(line).roles.has(Role::result)) {
        return std::nullopt;
    }
    std::optional<Family> best;
    for (std::size_t count = 1; count <= changes.size(); ++count) {
        keep_better(search, best,
                    known_sum(search, "roll_forward", line,
                              {changes.end() - static_cast<std::ptrdiff_t>(count), changes.end()}));
    }
    const bool all =
        best && best->held > 0 && separate_breaks(search.axis, *best) <= 1; // else they aren't all
    return all ? best : std::nullopt;
}

// The same without the totals among the changes, which stand for others of them. Once more are left
// than signs are tried for, the rest doesn't matter: in a long list of totals each would be tried
// with all before it.
Roll without_totals(const Search& search, const Roll& roll, std::vector<Family>& totals) {
    Roll left{roll.opening, roll.closing, {}};
    for (const std::size_t line : roll.changes) {
        if (left.changes.size() > limits::most_result_terms) {
            break;
        }
        if (auto total = sum_of_last(search, line, left.changes)) {
            totals.push_back(std::move(*total));
        } else {
            left.changes.push_back(line);
        }
    }
    return left;
}

// The same with the result before the opening, if there is one.
std::optional<Roll> with_result(const Axis& axis, Roll roll) {
    const auto before =
        line_before(roll.opening, 0, [&axis](std::size_t line) { return axis.line(line).figures; });
    if (!before || !axis.line(*before).roles.has(Role::result)) {
        return std::nullopt;
    }
    roll.changes.insert(roll.changes.begin(), *before);
    return roll;
}

std::vector<Roll> rolls(const Axis& axis) {
    std::vector<Roll> found;
    std::size_t from = 0;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (!is_closing(axis, line)) {
            continue;
        }
        const auto opening =
            line_before(line, from, [&axis](std::size_t other) { return is_opening(axis, other); });
        if (opening) {
            found.push_back({*opening, line, changes_of(axis, *opening, line)});
            from = line + 1;
        }
    }
    return found;
}

// Those who left are taken off and those who came are added, whatever the figures say.
bool may_be(const Axis& axis, std::size_t change, bool minus) {
    const Roles& roles = axis.line(change).roles;
    return minus ? !roles.has(Role::started) : !roles.has(Role::closed) || roles.has(Role::started);
}

// The signs of the changes that agree most often: an outflow may be printed without a minus.
void keep_best_signs(const Search& search, const Roll& roll, std::optional<Family>& best) {
    if (roll.changes.empty() || roll.changes.size() > limits::most_result_terms) {
        return;
    }
    std::vector<std::size_t> terms = roll.changes;
    terms.push_back(roll.opening);
    std::sort(terms.begin(), terms.end());
    for (unsigned mask = 0; mask < (1U << roll.changes.size()); ++mask) {
        std::vector<int> signs;
        std::size_t change = 0;
        bool possible = true;
        for (const std::size_t term : terms) {
            const bool minus = term != roll.opening && (mask >> change & 1U) != 0;
            signs.push_back(minus ? -1 : 1);
            possible = possible && (term == roll.opening || may_be(search.axis, term, minus));
            change += term == roll.opening ? 0U : 1U;
        }
        if (!possible) {
            continue;
        }
        keep_better(search, best,
                    known_sum(search, "roll_forward", roll.closing, terms,
                              mask == 0 ? std::vector<int>{} : signs));
    }
}

// Whether nothing but what came and what left, or the year's result, stands between.
bool names_all_changes(const Axis& axis, const Roll& roll) {
    const auto has = [&](std::size_t change, Role role) {
        return axis.line(roll.changes[change]).roles.has(role);
    };
    return (roll.changes.size() == 1 && has(0, Role::net_result)) ||
           (roll.changes.size() == 2 && has(0, Role::started) && has(1, Role::closed));
}

Family as_named(const Search& search, const Roll& roll) {
    std::vector<std::size_t> terms = roll.changes;
    terms.insert(terms.begin(), roll.opening);
    const std::vector<int> left =
        terms.size() > 2 ? std::vector<int>{1, 1, -1} : std::vector<int>{};
    return known_sum(search, "roll_forward", roll.closing, std::move(terms), left);
}

std::vector<Family> propose_within(const Search& search) {
    std::vector<Family> families;
    for (const Roll& roll : rolls(search.axis)) {
        std::optional<Family> best;
        keep_best_signs(search, roll, best);
        if (const auto more = with_result(search.axis, roll)) {
            keep_best_signs(search, *more, best);
        }
        std::vector<Family> totals;
        const Roll left = without_totals(search, roll, totals);
        const std::size_t held = best ? best->held : 0;
        keep_best_signs(search, left, best);
        if (best && best->held > held) {
            std::move(totals.begin(), totals.end(), std::back_inserter(families));
        }
        if (best) {
            families.push_back(std::move(*best));
        } else if (names_all_changes(search.axis, roll)) {
            // The words leave nothing else that could be meant, however far a slip took it.
            add_unconfirmed(search, as_named(search, roll), families);
        }
    }
    return families;
}

// Whether what is added is taken off again in most rows, which leaves nothing to check.
bool cancels_out(const Axis& axis, const Family& family) {
    const auto leaves_nothing = [&](std::size_t instance) {
        for (std::size_t k = 0; k < family.terms.size(); ++k) {
            for (std::size_t other = 0; other < k; ++other) {
                if (family.sign(k) != family.sign(other) &&
                    axis.value(family.terms[k], instance) ==
                        axis.value(family.terms[other], instance)) {
                    return true;
                }
            }
        }
        return false;
    };
    const std::vector<std::size_t>& rows = axis.filled();
    return 2 * std::count_if(rows.begin(), rows.end(), leaves_nothing) >
           static_cast<std::ptrdiff_t>(rows.size());
}

// What stands first, with what came and went, is what stands last: where no word says so, row after
// row does.
std::vector<Family> propose_beside(const Search& search) {
    std::vector<Family> families = find_results(search);
    std::erase_if(families, [&search](const Family& family) {
        const bool is_difference = family.terms.size() == 2; // another rule's
        return is_difference || family.sign(0) < 0 || cancels_out(search.axis, family);
    });
    price(search, families, "roll_forward");
    return families;
}

// Each line and the one before it.
std::vector<Follows> lines_in_row(const Axis& axis) {
    std::vector<Follows> follows;
    const std::vector<std::size_t>& lines = axis.filled();
    for (std::size_t k = 1; k < lines.size(); ++k) {
        follows.push_back({lines[k], lines[k - 1]});
    }
    return follows;
}

Family opens_as_closed(const Search& search, const Roll& roll,
                       const std::vector<Follows>& follows) {
    const Axis& axis = search.axis;
    Family family = known_sum(search, "roll_forward", roll.opening, {roll.closing});
    for (const Follows& pair : follows) {
        if (axis.has(roll.opening, pair.instance) && axis.has(roll.closing, pair.previous)) {
            family.only.push_back(pair.instance);
            family.cells.push_back({axis.place(roll.closing, pair.previous)});
        }
    }
    return family;
}

// What one period closes with the next one opens with: that of the year before, where the labels
// say which it is, or the line before, where most of them agree.
std::vector<Family> propose_between(const Search& search) {
    std::vector<Family> families;
    const std::vector<Follows> periods = periods_in_row(search.axis);
    const std::vector<Follows> lines = lines_in_row(search.axis);
    for (const Roll& roll : rolls(search.axis)) {
        std::optional<Family> best;
        Family in_row = opens_as_closed(search, roll, lines);
        if (arithmetic_allows(search, in_row) && in_row.held_bits >= evidence::believed &&
            in_row.held >= evidence::held_for_one * in_row.broken) {
            best = std::move(in_row);
        }
        keep_better(search, best, opens_as_closed(search, roll, periods));
        if (best) {
            families.push_back(std::move(*best));
        }
    }
    return families;
}

} // namespace

const Rule roll_forward_rule{"roll_forward",
                             {"ingående och utgående", "opening and closing"},
                             {"Utgående värde är ingående värde och det som hände däremellan, och "
                              "nästa periods ingående värde.",
                              "The closing value is the opening value and what happened in "
                              "between, and the next period's opening value."},
                             {{"Eget kapital (tkr)|2021|2022|2023\n"
                               "Ingående eget kapital|1810|2005|1650\n"
                               "Årets resultat|195|-355|120\n"
                               "Utgående eget kapital|2005|1650|1770\n",
                               "Equity (SEK 000)|2021|2022|2023\n"
                               "Opening equity|1810|2005|1650\n"
                               "Net result|195|-355|120\n"
                               "Closing equity|2005|1650|1770\n"},
                              {3, 3},
                              "1707"},
                             {{Stage::runs, Direction::down, propose_within},
                              {Stage::runs, Direction::across, propose_within},
                              {Stage::near, Direction::across, propose_beside},
                              {Stage::late, Direction::down, propose_between},
                              {Stage::late, Direction::across, propose_between}}};

} // namespace utfall::core::checks

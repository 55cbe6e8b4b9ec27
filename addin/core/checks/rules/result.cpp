#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/rules/rules.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace utfall::core::checks {

namespace {

// How many figures of the lines are above nothing, less those below it.
int sign_of(const Axis& axis, const std::vector<std::size_t>& lines) {
    int sign = 0;
    for (const std::size_t line : lines) {
        for (const std::size_t j : axis.filled()) {
            if (axis.has(line, j)) {
                sign += (axis.value(line, j) > 0.0 ? 1 : 0) - (axis.value(line, j) < 0.0 ? 1 : 0);
            }
        }
    }
    return sign;
}

// Costs that are mostly printed with a minus are added, whatever one of them says. Where these say
// both alike, the others of the table tell.
bool costs_have_minus(const Axis& axis, const std::vector<std::size_t>& lines) {
    const int sign = sign_of(axis, lines);
    if (sign != 0) {
        return sign < 0;
    }
    std::vector<std::size_t> costs;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (axis.line(line).roles.has(Role::cost)) {
            costs.push_back(line);
        }
    }
    return sign_of(axis, costs) < 0;
}

std::vector<std::size_t> lines_between(const Axis& axis, std::size_t from, std::size_t to) {
    std::vector<std::size_t> lines;
    for (std::size_t line = from; line <= to; ++line) {
        if (axis.line(line).figures) {
            lines.push_back(line);
        }
    }
    return lines;
}

// Deviations of costs that are taken off follow a habit of their own, and another rule checks them.
Family result_of(const Search& search, std::size_t line, const std::vector<std::size_t>& terms,
                 const std::vector<int>& signs = {}) {
    Family family = known_sum(search, "result", line, terms, signs);
    leave_out_rates(search, family);
    std::erase_if(family.only, [&](std::size_t j) {
        return family.has_signs() && search.axis.other(j).roles.has(Role::deviation);
    });
    return family;
}

// Breaks as few as a relation may have that speaks of each.
bool breaks_seldom(const Axis& axis, const Family& family) {
    const std::size_t broken = separate_breaks(axis, family);
    return family.held > 0 && (broken <= 1 || static_cast<double>(broken) <=
                                                  evidence::most_broken_share *
                                                      static_cast<double>(broken + family.held));
}

// What is left of income when costs are taken off, or added where they are printed with a minus: as
// the figures say, and the lines themselves where both hold as often.
struct Sides {
    Family less;     ///< costs are taken off
    Family together; ///< they are added
    bool minus_costs = false;
};

void add_what_fits(const Search& search, Sides sides, bool (*fits)(const Axis&, const Family&),
                   std::vector<Family>& families) {
    const bool less_fits = arithmetic_allows(search, sides.less) && fits(search.axis, sides.less);
    const bool together_fits =
        arithmetic_allows(search, sides.together) && fits(search.axis, sides.together);
    const bool as_well = sides.minus_costs ? sides.less.held > sides.together.held
                                           : sides.less.held >= sides.together.held;
    if (less_fits && (!together_fits || as_well)) {
        families.push_back(std::move(sides.less));
    } else if (together_fits) {
        families.push_back(std::move(sides.together));
    }
}

// Income and costs, whatever sign costs are printed with.
std::vector<Family> propose_net(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    std::size_t from = 0;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        const Roles& own = axis.line(line).roles;
        if (!own.has(Role::result) || !axis.line(line).figures || own.has(Role::deviation)) {
            continue;
        }
        const auto cost = line_before(line, from, [&axis](std::size_t other) {
            return axis.is_total(other) && axis.line(other).roles.has(Role::cost) &&
                   !axis.line(other).roles.has(Role::income);
        });
        const auto income = line_before(line, from, [&axis](std::size_t other) {
            return axis.is_total(other) && axis.line(other).roles.has(Role::income) &&
                   !axis.line(other).roles.has(Role::cost);
        });
        const bool next = cost && income && std::max(*cost, *income) + 2 >= line;
        if (next) {
            std::vector<std::size_t> terms{std::min(*cost, *income), std::max(*cost, *income)};
            const std::vector<int> minus =
                *income < *cost ? std::vector<int>{1, -1} : std::vector<int>{-1, 1};
            const bool minus_costs =
                *income < *cost && costs_have_minus(axis, lines_between(axis, *income + 1, *cost));
            add_what_fits(
                search,
                {result_of(search, line, terms, minus), result_of(search, line, terms),
                 minus_costs},
                [](const Axis&, const Family&) { return true; }, families);
        }
        from = line + 1;
    }
    return families;
}

// A result of a statement: the one before it, and the income and costs that stand between.
std::vector<std::size_t> lines_of_result(const Axis& axis, std::size_t from, std::size_t line) {
    std::vector<std::size_t> terms;
    for (std::size_t other = from; other < line; ++other) {
        const Roles& roles = axis.line(other).roles;
        if (!axis.line(other).figures) {
            continue;
        }
        const bool before = other == from && roles.has(Role::result);
        const bool named = roles.has(Role::income) != roles.has(Role::cost);
        if (!before && (!named || axis.is_part(other) || axis.is_total(other))) {
            return {};
        }
        terms.push_back(other);
    }
    return terms;
}

// What a label says beside that it is income, cost or result.
std::vector<std::string> subject_of(const Axis& axis, std::size_t line) {
    std::vector<std::string> words = label_words(axis.line(line).label);
    std::erase_if(words, [](const std::string& word) {
        const Roles roles = read_roles(word);
        return roles.has(Role::income) || roles.has(Role::cost) || roles.has(Role::result);
    });
    return words;
}

// Whether income, costs and result are of one and the same: 'verksamhetens', or of all. A net cost
// is the other way round.
bool are_of_one_subject(const Axis& axis, const std::vector<std::size_t>& terms,
                        std::size_t result) {
    const Roles& own = axis.line(result).roles;
    if (terms.size() != 2 || own.has(Role::net) ||
        axis.line(terms[0]).roles.has(Role::income) ==
            axis.line(terms[1]).roles.has(Role::income)) {
        return false;
    }
    const std::vector<std::string> subject = subject_of(axis, terms[0]);
    return subject == subject_of(axis, terms[1]) &&
           (subject.empty() || subject == subject_of(axis, result));
}

// Costs are taken off or added, as the figures say.
void add_result_that_fits(const Search& search, std::size_t line,
                          const std::vector<std::size_t>& terms, std::vector<Family>& families) {
    const Axis& axis = search.axis;
    std::vector<int> minus;
    std::vector<std::size_t> costs;
    for (const std::size_t term : terms) {
        const bool cost = axis.line(term).roles.has(Role::cost);
        minus.push_back(cost ? -1 : 1);
        if (cost) {
            costs.push_back(term);
        }
    }
    Sides sides{result_of(search, line, terms, minus), result_of(search, line, terms),
                costs_have_minus(axis, costs)};
    const std::size_t before = families.size();
    add_what_fits(search, sides, breaks_seldom, families);
    if (families.size() == before && are_of_one_subject(axis, terms, line)) {
        // The words leave nothing else that could be meant, however far a slip took it.
        add_unconfirmed(search,
                        sides.minus_costs ? std::move(sides.together) : std::move(sides.less),
                        families);
    }
}

// Income less costs, level after level, whatever sign costs are printed with.
std::vector<Family> propose_statement(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    std::size_t from = 0;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        const Roles& own = axis.line(line).roles;
        if (!axis.line(line).figures) {
            from = from == line ? line + 1 : from;
            continue;
        }
        if (from == line && own.has(Role::opening)) {
            from = line + 1; // what the result is added to
            continue;
        }
        if (!own.has(Role::result) || own.has(Role::deviation)) {
            continue;
        }
        const std::vector<std::size_t> terms = lines_of_result(axis, from, line);
        from = line;
        if (terms.size() < 2) {
            continue;
        }
        add_result_that_fits(search, line, terms, families);
    }
    return families;
}

std::vector<Family> propose_cash_subtotals(const Search& search) {
    return find_cash_subtotals(search, "result");
}

std::vector<Family> propose_cash_flow(const Search& search) {
    return find_cash_flow(search, "result");
}

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
                       {{Stage::runs, Direction::down, propose_net},
                        {Stage::runs, Direction::down, propose_statement},
                        {Stage::runs, Direction::across, propose_net},
                        {Stage::runs, Direction::down, propose_cash_subtotals},
                        {Stage::late, Direction::down, propose_cash_flow},
                        {Stage::near, Direction::down, propose}}};

} // namespace utfall::core::checks

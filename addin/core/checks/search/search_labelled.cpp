// A line that calls itself a total and agrees with nothing: the lines that its place names.
#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/slips.hpp"
#include "core/checks/search/search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

namespace utfall::core::checks {

namespace {

// How far a family is off, instance by instance: 0 where it holds.
std::vector<double> misses(const Axis& axis, const Family& family) {
    std::vector<double> all;
    for (const Instance& instance : family.instances) {
        const double size =
            std::max({std::abs(axis.value(family.target, instance.at)), std::abs(instance.expected),
                      std::numeric_limits<double>::min()});
        const Value& printed = axis.at(family.target, instance.at);
        const bool slip =
            has_other_sign(printed.value, instance.expected,
                           printed.slack * static_cast<double>(family.terms.size() + 1)) ||
            has_swapped_digits(printed.value, instance.expected, printed.step) ||
            is_power_of_ten_off(printed.value, instance.expected, printed.step) ||
            one_slip_explains(axis, family, instance);
        all.push_back(slip && instance.state == State::broken ? 0.0
                      : instance.state == State::broken       ? std::abs(instance.off) / size
                      : instance.state == State::misplaced    ? INFINITY
                                                              : 0.0);
    }
    std::sort(all.begin(), all.end());
    return all;
}

// How many of the breaks are this line left out.
std::size_t misses(const Axis& axis, const Family& family, std::size_t term) {
    return static_cast<std::size_t>(std::count_if(
        family.instances.begin(), family.instances.end(), [&](const Instance& instance) {
            return instance.broken() && is_off_by(axis, term, instance);
        }));
}

// How many of the breaks are one and the same line left out.
std::size_t left_out(const Axis& axis, const Family& family) {
    std::size_t most = 0;
    for (const std::size_t term : family.terms) {
        most = std::max(most, misses(axis, family, term));
    }
    return most;
}

// Parts of another sum. One that takes them all in, and more, skips a subtotal of theirs, which may
// be this one, being wrong.
bool used_by_another(const Ledger& ledger, std::size_t target,
                     const std::vector<std::size_t>& terms) {
    std::set<std::size_t> with_terms;
    for (const std::size_t term : terms) {
        for (const ByLine::Use& use : ledger.with(term)) {
            if (use.as_term) {
                with_terms.insert(use.family);
            }
        }
    }
    return std::any_of(with_terms.begin(), with_terms.end(), [&](std::size_t place) {
        const Family& family = ledger.families()[place];
        return family.is_sum() && family.target != target &&
               (family.has_line(target) || !family.takes_in_more(terms));
    });
}

// Whether these lines and more make the target where it is explained: then they do it everywhere.
bool made_of_more(const Ledger& ledger, std::size_t target, const std::vector<std::size_t>& terms) {
    const auto uses = ledger.with(target);
    return std::any_of(uses.begin(), uses.end(), [&](const ByLine::Use& use) {
        const Family& family = ledger.families()[use.family];
        return use.as_target && family.is_sum() && !family.has_signs() &&
               family.takes_in_more(terms);
    });
}

// Shares of a whole, which they may make together.
bool are_shares(const Roles& roles) {
    return roles.has(Role::percent) && !roles.has(Role::deviation);
}

// The instances in which nothing explains the line yet. Shares are asked for their own whole where
// nothing else is printed: beside what they are shares of, they have its breaks.
std::vector<std::size_t> open_instances(const Search& search, std::size_t target) {
    const Axis& axis = search.axis;
    std::set<std::size_t> covered;
    for (const ByLine::Use& use : search.ledger.with(target)) {
        const Family& family = search.ledger.families()[use.family];
        if (use.as_target && !family.is_quotient()) {
            for (const Instance& instance : family.instances) {
                covered.insert(instance.at);
            }
        }
    }
    const auto& filled = axis.filled();
    const bool only_shares = std::all_of(filled.begin(), filled.end(), [&](std::size_t j) {
        return !axis.has(target, j) || are_shares(axis.other(j).roles);
    });
    std::vector<std::size_t> open;
    bool own = false;
    for (const std::size_t j : filled) {
        const bool rate =
            axis.other(j).roles.has(Role::rate) || axis.line(target).roles.has(Role::rate);
        if (axis.has(target, j) && covered.count(j) == 0 &&
            (!axis.down() || !rate || only_shares)) {
            open.push_back(j);
            own = own || !axis.dependent(j);
        }
    }
    // What is made out of columns that don't sum up, as changes of an index, doesn't either.
    return own ? open : std::vector<std::size_t>{};
}

// The lines on one side of the target up to the next total or gap: those that are no part of
// another sum yet, or all.
std::vector<std::size_t> beside(const Axis& axis, std::size_t target, int step,
                                const std::vector<std::size_t>& instances, bool used) {
    std::vector<std::size_t> lines;
    for (auto i = static_cast<long long>(target) + step;
         i >= 0 && i < static_cast<long long>(axis.lines()); i += step) {
        const auto line = static_cast<std::size_t>(i);
        const bool gap = axis.down() && !axis.line(line).figures;
        if (axis.is_total(line) || (gap && !lines.empty())) {
            break;
        }
        const bool counts =
            std::any_of(instances.begin(), instances.end(), [&](std::size_t instance) {
                return used ? axis.has(line, instance) : axis.alive(line, instance);
            });
        if (counts && !axis.is_part(line)) {
            lines.push_back(line);
        }
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

// 'Summa', 'Totalt 2023', 'Summa kostnader', '19: Summe'; not 'aktualiseringar totalt'.
bool names_a_total(const Axis& axis, std::size_t line) {
    const Line& own = axis.line(line);
    if (!axis.is_total(line)) {
        return false; // most lines: their words needn't be read
    }
    const Roles called = read_roles(own.label); // its figures may be shares, and it all of them
    if (called.has(Role::rate) || own.roles.has(Role::mean) || own.roles.has(Role::excluding)) {
        return false; // not the lines that its place names
    }
    const std::vector<std::string> words = label_words(own.label);
    const auto first = std::find_if(words.begin(), words.end(), [](const std::string& word) {
        return word.find_first_not_of("0123456789") != std::string::npos;
    });
    const bool begins = first != words.end() && read_roles(*first).has(Role::total);
    return begins || own.label.size() <= limits::longest_bare_label;
}

// Whether fewer lines, from the target on, make it wherever it can be tried.
bool begins_with_a_sum(const Axis& axis, std::size_t target, int step,
                       const std::vector<std::size_t>& lines,
                       const std::vector<std::size_t>& open) {
    const std::size_t most = std::min(lines.size(), limits::longest_scan + 1);
    for (std::size_t count = 2; count < most; ++count) {
        Family family;
        family.target = target;
        const auto begin =
            step > 0 ? lines.begin() : lines.end() - static_cast<std::ptrdiff_t>(count);
        family.terms.assign(begin, begin + static_cast<std::ptrdiff_t>(count));
        const auto instance_holds = [&](std::size_t j) {
            const auto instance = judge(axis, family, j);
            return instance && instance->state == State::held;
        };
        if (!instance_holds(open.front())) {
            continue;
        }
        if (std::all_of(open.begin(), open.end(), instance_holds)) {
            return true;
        }
    }
    return false;
}

// The parts that a target's place names, and how far it misses them: in the middle of its
// instances, as a share of the figure.
struct Named {
    Family family;
    double miss = 0.0;
};

// The lines as the parts of the target, if they are near enough to be meant.
std::optional<Named> made_of(const Search& search, std::size_t target,
                             std::vector<std::size_t> terms, const std::vector<std::size_t>& open) {
    const Axis& axis = search.axis;
    if (terms.size() < 2 || used_by_another(search.ledger, target, terms) ||
        made_of_more(search.ledger, target, terms)) {
        return std::nullopt;
    }
    Family family;
    family.shape = Shape::labelled;
    family.target = target;
    family.terms = std::move(terms);
    for (const std::size_t j : open) {
        if (auto instance = judge(axis, family, j)) {
            family.instances.push_back(*instance);
        }
    }
    family.only = open;
    family.named = true;
    rescore(axis, family);
    const std::vector<double> all = misses(axis, family);
    if (all.empty()) {
        return std::nullopt;
    }
    const double miss = all[all.size() / 2];
    const auto near = static_cast<double>(std::count_if(
        all.begin(), all.end(), [](double one) { return one <= evidence::labelled_near; }));
    const bool one_out = family.broken >= 2 && left_out(axis, family) == family.broken;
    if (!one_out && near < evidence::labelled_share * static_cast<double>(all.size())) {
        return std::nullopt;
    }
    return Named{std::move(family), miss};
}

// The lines beside the target.
std::optional<Named> labelled_at(const Search& search, std::size_t target, int step,
                                 const std::vector<std::size_t>& open) {
    std::vector<std::size_t> terms = beside(search.axis, target, step, open, false);
    if (terms.empty() && !search.ledger.computes(target)) {
        terms = beside(search.axis, target, step, open, true);
    }
    if (begins_with_a_sum(search.axis, target, step, terms, open)) {
        return std::nullopt;
    }
    return made_of(search, target, std::move(terms), open);
}

// The totals above a line that are part of no other.
struct TotalsAbove {
    std::vector<std::size_t> lines; ///< the nearest first
    bool all = true;                ///< nothing stands above them that is part of none
};

// Up to a line that isn't part of any, a total that is made of totals itself, or one that is called
// what the target is.
TotalsAbove totals_above(const Search& search, std::size_t target,
                         const std::vector<std::size_t>& instances) {
    const Axis& axis = search.axis;
    std::set<std::size_t> parts;
    TotalsAbove found;
    for (std::size_t line = target; line-- > 0;) {
        bool total = axis.is_total(line);
        bool grand = false;
        for (const ByLine::Use& use : search.ledger.with(line)) {
            const Family& family = search.ledger.families()[use.family];
            if (use.as_target && family.is_sum() && !family.has_signs()) {
                parts.insert(family.terms.begin(), family.terms.end());
                total = true;
                grand =
                    grand || std::any_of(family.terms.begin(), family.terms.end(),
                                         [&axis](std::size_t term) { return axis.is_total(term); });
            }
        }
        const bool alive =
            std::any_of(instances.begin(), instances.end(),
                        [&](std::size_t instance) { return axis.alive(line, instance); });
        if (!alive || parts.contains(line)) {
            continue;
        }
        if (!total || grand || axis.line(line).label == axis.line(target).label) {
            found.all = false;
            break;
        }
        found.lines.push_back(line);
    }
    return found;
}

// Whether the figure is less than one of its parts: numbered headings, rather than totals.
bool is_below_a_part(const Axis& axis, const Family& family) {
    return std::any_of(
        family.instances.begin(), family.instances.end(), [&](const Instance& instance) {
            const double total = std::abs(axis.value(family.target, instance.at));
            return std::any_of(family.terms.begin(), family.terms.end(), [&](std::size_t term) {
                return axis.has(term, instance.at) &&
                       std::abs(axis.value(term, instance.at)) > total;
            });
        });
}

// A total of totals: of all that stand above it where they are all of the table, else of the
// nearest, where one choice alone is near.
std::optional<Named> labelled_of_totals(const Search& search, std::size_t target,
                                        const std::vector<std::size_t>& open) {
    const auto tried =
        std::count_if(search.axis.filled().begin(), search.axis.filled().end(),
                      [&](std::size_t instance) { return search.axis.has(target, instance); });
    if (static_cast<std::size_t>(tried) > evidence::labelled_breaks) {
        return std::nullopt; // in one of so many it would agree
    }
    const TotalsAbove above = totals_above(search, target, open);
    std::optional<Named> found;
    for (std::size_t count = above.lines.size(); count >= 2; --count) {
        std::vector<std::size_t> terms(above.lines.begin(),
                                       above.lines.begin() + static_cast<std::ptrdiff_t>(count));
        std::sort(terms.begin(), terms.end());
        auto named = made_of(search, target, std::move(terms), open);
        if (!named || is_below_a_part(search.axis, named->family)) {
            continue;
        }
        if (found) {
            return std::nullopt;
        }
        found = std::move(named);
        if (above.all && count == above.lines.size()) {
            break;
        }
    }
    return found;
}

// More than one break, none of the same line left out, and nothing that agrees: under a total
// stands often only the most of what it counts.
bool agrees_nowhere(const Axis& axis, const Family& family) {
    return family.held == 0 && family.broken > 1 && left_out(axis, family) < family.broken;
}

// Everywhere the first or the last line is left out: where a row is added, or where the marking of
// a range begins or ends wrong. A line in the midst is left out on purpose.
bool misses_an_end(const Axis& axis, const Family& family) {
    return family.terms.size() > 2 &&
           (misses(axis, family, family.terms.front()) == family.broken ||
            misses(axis, family, family.terms.back()) == family.broken);
}

// One or two breaks, or a few that are near or one line left out. Where all but one and the same
// line makes the sum everywhere, a row was added, or missed.
bool breaks_like_slips(const Axis& axis, const Named& named) {
    const Family& family = named.family;
    const std::size_t broken = family.broken;
    const std::size_t of_one_line = left_out(axis, family);
    const bool all_of_one_line = of_one_line == broken;
    if (family.held == 0 && broken >= evidence::never_by_slips && !all_of_one_line) {
        return false;
    }
    return broken > 0 && (broken <= evidence::labelled_breaks ||
                          (all_of_one_line && misses_an_end(axis, family)) ||
                          (broken <= evidence::labelled_like_breaks &&
                           (named.miss <= evidence::labelled_slips || of_one_line + 1 >= broken)));
}

} // namespace

std::vector<Family> find_labelled(const Search& search) {
    std::vector<Family> found;
    for (std::size_t target = 0; target < search.axis.lines(); ++target) {
        if (!names_a_total(search.axis, target)) {
            continue;
        }
        const std::vector<std::size_t> open = open_instances(search, target);
        if (open.empty()) {
            continue;
        }
        auto above = labelled_at(search, target, -1, open);
        if (!above) {
            above = labelled_of_totals(search, target, open);
        }
        auto below = labelled_at(search, target, 1, open);
        // Totals stand below what they sum up, but for few.
        if (below && (below->miss > evidence::labelled_below ||
                      agrees_nowhere(search.axis, below->family))) {
            below.reset();
        }
        auto& best = below && (!above || below->miss < above->miss) ? below : above;
        if (best && breaks_like_slips(search.axis, *best)) {
            found.push_back(std::move(best->family));
        }
    }
    return found;
}

} // namespace utfall::core::checks

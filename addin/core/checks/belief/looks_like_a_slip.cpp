#include "core/checks/belief/looks_like_a_slip.hpp"

#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/gathered.hpp"
#include "core/checks/relations/ledger.hpp"
#include "core/checks/relations/slips.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace utfall::core::checks {

namespace {

// A cell that also counts the next row, whose parts aren't printed: 41 + 44 = 50 + 35.
bool takes_in_the_next(const Axis& axis, const Family& family, const Instance& instance) {
    const std::size_t next = instance.at + 1;
    if (axis.down() || !family.is_sum() || next >= axis.instances() ||
        !axis.has(family.target, next)) {
        return false;
    }
    const bool no_parts = std::none_of(family.terms.begin(), family.terms.end(),
                                       [&](std::size_t term) { return axis.has(term, next); });
    const double own = axis.value(family.target, next);
    return no_parts && own != 0.0 &&
           std::abs(instance.off + own) <= axis.at(family.target, next).step * 0.5;
}

// The sign is lost, and rounding apart the figure is right.
bool is_other_sign(const Axis& axis, const Family& family, const Instance& instance) {
    const double slack = slack_of(axis, family, instance.at);
    const double printed = axis.value(family.target, instance.at);
    return has_other_sign(printed, instance.expected, slack);
}

// A column that calls itself a difference, and is one in most rows.
bool is_sure_difference(const Axis& axis, const Family& family) {
    return family.has_signs() && axis.line(family.target).roles.has(Role::deviation) &&
           agreements(axis, family) >= evidence::held_for_one * family.broken;
}

std::size_t different_agreements(const Family& family) {
    return static_cast<std::size_t>(
        std::count_if(family.instances.begin(), family.instances.end(),
                      [](const Instance& one) { return one.held() && !one.repeats; }));
}

bool one_against_many(const Family& family) {
    const auto held = static_cast<std::size_t>(
        std::count_if(family.instances.begin(), family.instances.end(), [](const Instance& one) {
            return one.held() && one.bits > evidence::telling;
        }));
    return held >= evidence::many_against_one && family.broken == 1;
}

// Whether the relation holds where as much is blank: then a blank is a zero.
bool has_such_gaps(const Family& family, const Instance& instance) {
    const auto alike = static_cast<std::size_t>(std::count_if(
        family.instances.begin(), family.instances.end(), [&instance](const Instance& other) {
            return other.held() && other.bits > 0.0 && other.missing >= instance.missing;
        }));
    return instance.missing == 0 || alike >= evidence::many_against_one;
}

// Means in most rows: where a total holds in a few rows only, it isn't meant in the others.
bool is_mostly_misplaced(const Family& family) {
    const auto misplaced = static_cast<std::size_t>(
        std::count_if(family.instances.begin(), family.instances.end(),
                      [](const Instance& one) { return one.state == State::misplaced; }));
    return misplaced > family.held;
}

// Whether words say that the line sums others up.
bool is_called_so(const Axis& axis, const Family& family) {
    return axis.is_total(family.target) || family.shape == Shape::named ||
           axis.line(family.target).roles.has(Role::result);
}

bool sum_slips(const Axis& axis, const Family& family, const Instance& instance, double share) {
    const double printed = axis.value(family.target, instance.at);
    if (instance.missing * 2 >= family.terms.size() && !has_such_gaps(family, instance)) {
        return false;
    }
    // Of a sum it is excused before its breaks are counted; a difference that meets such figures is
    // often none, and is judged by how often it breaks over them.
    if (family.has_signs() && has_more_decimals(axis, family, instance)) {
        return false;
    }
    const bool total = axis.is_total(family.target) && !family.has_signs();
    const bool sure =
        total && !is_mostly_misplaced(family) &&
        (is_sure_total(family) ||
         (family.broken == 1 && family.score >= evidence::believed + evidence::sure_total));
    return share <= evidence::slip_share || sure || is_sure_difference(axis, family) ||
           is_other_sign(axis, family, instance) ||
           (is_called_so(axis, family) && one_slip_explains(axis, family, instance)) ||
           is_power_of_ten_off(printed, instance.expected,
                               axis.at(family.target, instance.at).step) ||
           has_swapped_digits(printed, instance.expected,
                              axis.at(family.target, instance.at).step) ||
           one_against_many(family);
}

// What the rows say in which something is left of a difference: two like figures make nothing.
double told_by_rows(const Axis& axis, const Family& family) {
    if (axis.down()) {
        return 0.0;
    }
    double bits = -family.cost;
    for (const Instance& instance : family.instances) {
        bits -= instance.broken() ? instance.bits : 0.0;
        bits +=
            instance.held() && axis.value(family.target, instance.at) != 0.0 ? instance.bits : 0.0;
    }
    return bits;
}

// Among all pairs of small figures, and all signs of a few, some make another by chance, where no
// word says that they do; but not in row after row.
bool agrees_by_chance(const Axis& axis, const Family& family) {
    if (family.shape != Shape::pair && family.shape != Shape::result) {
        return false;
    }
    const Roles& roles = axis.line(family.target).roles;
    const bool said = family.has_signs() ? roles.has(Role::deviation) || roles.has(Role::result)
                                         : !axis.down() && axis.is_total(family.target);
    const bool sure =
        family.shape == Shape::pair && told_by_rows(axis, family) >= evidence::far_beyond_doubt;
    return !said && !sure &&
           family.held_bits < evidence::explains * static_cast<double>(family.held);
}

// Two of three may be means of something else, but not where the line calls itself one and the two
// are beyond doubt. Percentages have weights.
bool is_sure_mean(const Axis& axis, const Family& family, const Instance& instance,
                  std::size_t held) {
    const bool beyond_doubt = axis.line(family.target).roles.has(Role::mean) &&
                              !axis.other(instance.at).roles.has(Role::rate) &&
                              family.held_bits >= evidence::far_beyond_doubt;
    return beyond_doubt ? held > family.broken : held >= evidence::held_for_one * family.broken;
}

// Round figures and constants are quotients or means of each other by chance, a bit at a time. A
// relation that its words name needs less.
bool tells_much(const Family& family) {
    return family.named || family.held_bits >= evidence::telling * static_cast<double>(family.held);
}

// The base is one and the same figure in most lines, and where it is another, more than once, the
// quotient on that figure is printed: what is divided by is the figure, not the line.
bool is_on_a_constant(const Axis& axis, const Family& family) {
    if (!family.cells.empty() || !family.bases.empty() || family.terms.size() != 2) {
        return false;
    }
    const std::size_t base = family.terms.back();
    std::map<double, std::size_t> figures;
    for (const Instance& instance : family.instances) {
        ++figures[axis.value(base, instance.at)];
    }
    const auto [constant, count] =
        *std::max_element(figures.begin(), figures.end(), [](const auto& left, const auto& right) {
            return left.second < right.second;
        });
    const double change = family.operation == Operation::relative_change ? constant : 0.0;
    const auto fits = [&, constant = constant](const Instance& instance) {
        const double part = axis.value(family.terms.front(), instance.at);
        const Value& printed = axis.at(family.target, instance.at);
        return axis.value(base, instance.at) == constant ||
               std::abs(printed.value - family.scale * (part - change) / constant) <=
                   printed.slack * evidence::at_edge;
    };
    return constant != 0.0 && count + 2 <= family.instances.size() &&
           count * 2 > family.instances.size() &&
           std::all_of(family.instances.begin(), family.instances.end(), fits);
}

// A result is what is left of much larger figures, of which a slip in one takes all of it. What is
// only taken off leaves nothing: three lines that make nothing together.
bool is_slip_in_a_part(const Axis& axis, const Family& family, const Instance& instance) {
    const bool leaves_some =
        !family.has_signs() ||
        std::any_of(family.signs.begin(), family.signs.end(), [](int sign) { return sign > 0; });
    if (!leaves_some || !axis.line(family.target).roles.has(Role::result)) {
        return false;
    }
    double largest = 0.0;
    for (const std::size_t term : family.terms) {
        if (axis.has(term, instance.at)) {
            largest = std::max(largest, std::abs(axis.value(term, instance.at)));
        }
    }
    return std::abs(instance.off) <= evidence::slip_share * largest;
}

// Whether a figure of this sign is printed where the relation holds: where none is, the line may be
// printed without signs.
bool shows_sign(const Axis& axis, const Family& family, double expected) {
    return std::any_of(family.instances.begin(), family.instances.end(),
                       [&](const Instance& other) {
                           const double printed = axis.value(family.target, other.at);
                           return other.held() && printed != 0.0 &&
                                  std::signbit(printed) == std::signbit(expected);
                       });
}

} // namespace

bool has_more_decimals(const Axis& axis, const Family& family, const Instance& instance) {
    int most = 0;
    for (const std::size_t term : family.terms) {
        most = std::max(most, axis.at(term, instance.at).decimals);
    }
    const int printed = axis.at(family.target, instance.at).decimals;
    // Among totals without decimals one with some, and many in its row, is of a row of means.
    if (!axis.down() && axis.line(family.target).decimals == 0) {
        return printed > 0 && std::max(most, printed) >= evidence::more_decimals;
    }
    return printed >= most + evidence::more_decimals;
}

bool looks_like_a_slip(const Axis& axis, const Family& family, const Instance& instance) {
    const double printed = axis.value(family.target, instance.at);
    const double share =
        std::abs(instance.off) / std::max({std::abs(printed), std::abs(instance.expected),
                                           std::numeric_limits<double>::min()});
    const std::size_t held = agreements(axis, family);
    if (family.whole) {
        return true; // all shares say the same
    }
    if (takes_in_the_next(axis, family, instance) || agrees_by_chance(axis, family) ||
        hangs_on_a_line(axis, family, instance) || repeats_but_for_a_line(axis, family, instance) ||
        counts_parts_twice(axis, family, instance) || is_turned_deviation(axis, family, instance) ||
        adds_up_rounding(axis, family, instance)) {
        return false;
    }
    const std::size_t needed = family.shape == Shape::named ? 1 : evidence::many_against_one;
    if (family.named && family.is_sum() && instance.missing == 0 &&
        held >= needed * separate_breaks(axis, family)) {
        return true; // the words and the other lines say what it must be
    }
    // More than the whole, and printed as less of it: a share of something else.
    if (family.shape == Shape::share && printed <= family.scale &&
        instance.expected > family.scale * (1.0 + evidence::ten_share)) {
        return false;
    }
    if (family.is_quotient()) {
        const bool many =
            different_agreements(family) >= evidence::many_against_one * family.broken;
        return printed != 0.0 && tells_much(family) && !is_on_a_constant(axis, family) &&
               (share <= evidence::quotient_slip_share || many ||
                (shows_sign(axis, family, instance.expected) &&
                 has_other_sign(printed, instance.expected,
                                axis.at(family.target, instance.at).step)));
    }
    if (family.operation == Operation::average) {
        return family.shape == Shape::named || // looked for as one
               (printed != 0.0 && tells_much(family) && is_sure_mean(axis, family, instance, held));
    }
    return family.operation == Operation::bound || sum_slips(axis, family, instance, share) ||
           is_slip_in_a_part(axis, family, instance);
}

} // namespace utfall::core::checks

#include "core/checks/relations/judge_sum.hpp"

#include "core/checks/figures/reading.hpp"
#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/judge.hpp"
#include "core/checks/words/period.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace utfall::core::checks {

namespace {

// A relation as it is tried in one line of the other direction.
struct Tried {
    const Axis& axis;
    const Family& family;
    std::size_t instance;
    const Value& target;
    const Gathered& all; ///< of its terms

    /// What the line that it is tried in is.
    [[nodiscard]] const Roles& roles() const { return axis.other(instance).roles; }
    [[nodiscard]] double off() const { return target.value - all.sum; }
    [[nodiscard]] double gap() const { return std::abs(off()); }
    /// What binary fractions lose of the terms.
    [[nodiscard]] double noise() const { return evidence::binary_noise * all.size; }
    [[nodiscard]] double reach() const {
        return rounding_reach(target.slack, all.slack, all.squares, all.most_slack, all.count) +
               noise();
    }
    [[nodiscard]] Instance judged(State state, double bits) const {
        return checks::judged(state, bits, all.sum, off(), all.missing);
    }
};

// How far apart the figures are that the agreement could have missed by.
double spread_of(const Tried& tried) {
    const Gathered& all = tried.all;
    const double target = std::abs(tried.target.value);
    const double rest = all.size - all.largest;
    const double spread =
        rest > 0.0 ? std::min(std::max(target, all.largest), evidence::rest_spread * rest) : target;
    if (!tried.family.has_signs() || all.count <= 2) {
        return spread;
    }
    double low = target;
    double high = target;
    for (const std::size_t term : tried.family.terms) {
        if (tried.axis.has(term, tried.instance)) {
            low = std::min(low, std::abs(tried.axis.value(term, tried.instance)));
            high = std::max(high, std::abs(tried.axis.value(term, tried.instance)));
        }
    }
    return std::min(spread, high - low);
}

// Deviations are written with either sign: where a result's side isn't known, both are right.
bool either_sign(const Tried& tried) {
    const Axis& axis = tried.axis;
    const Family& family = tried.family;
    if (!family.has_signs() || family.terms.size() != 2 || !axis.down() ||
        !(axis.dependent(tried.instance) || tried.roles().has(Role::result))) {
        return false;
    }
    const auto at = [&](std::size_t term) {
        return axis.has(term, tried.instance) ? axis.value(term, tried.instance) : 0.0;
    };
    const double a = at(family.terms[0]);
    const double b = at(family.terms[1]);
    const double size = std::abs(tried.target.value);
    return std::min(std::abs(size - std::abs(a + b)), std::abs(size - std::abs(a - b))) <=
           tried.reach();
}

// The very mean of its parts, everybody among shares of which one may have several, or how many
// rows there are: no sum that went wrong, whatever the words say.
bool is_something_else(const Value& target, const Gathered& all) {
    const auto count = static_cast<double>(all.count);
    const bool mean = all.count >= evidence::fewest_in_a_mean && all.low < all.high &&
                      std::abs(all.sum / count - target.value) <=
                          target.slack + all.most_slack / std::sqrt(count);
    const bool everybody = target.value == reading::all_shares && all.low >= 0.0 &&
                           all.high <= reading::all_shares &&
                           all.sum > evidence::several_each * reading::all_shares;
    const bool counted =
        target.value == count && std::abs(all.sum) > evidence::between_parts * count;
    return mean || everybody || counted;
}

// A hundred per cent: the figure says so, or the parts of what is called a total come to it. In
// brackets they are no negative ones.
bool is_whole(const Tried& tried) {
    const Gathered& all = tried.all;
    const double target = tried.target.value;
    const auto parts_make = [&all](double whole) {
        return all.slack <= evidence::near_whole * whole &&
               std::abs(std::abs(all.sum) - whole) <= all.slack;
    };
    const bool shares =
        tried.axis.is_total(tried.family.target) && !tried.roles().has(Role::deviation);
    return target == 100.0 || target == 1.0 || (shares && (parts_make(100.0) || parts_make(1.0)));
}

// What stands at the end of each period, or persons who may be the same in each, isn't summed over
// the periods.
bool is_level(const Tried& tried) {
    if (!tried.roles().has(Role::level)) {
        return false;
    }
    std::vector<std::string> labels;
    for (const std::size_t term : tried.family.terms) {
        if (!tried.axis.line(term).roles.has(Role::period)) {
            return false;
        }
        labels.push_back(tried.axis.line(term).label);
    }
    return are_periods(labels);
}

// A mean lies between its parts; a total that says what its last part says is copied, and one that
// adds up but for a zero has it too many or too few.
bool is_between(const Tried& tried) {
    const Gathered& all = tried.all;
    if (all.low < 0.0 || all.low > tried.target.value || tried.target.value > all.high ||
        all.sum <= evidence::between_parts * all.high) {
        return false;
    }
    if (all.low == all.high || !tried.axis.is_total(tried.family.target)) {
        return true;
    }
    Instance broken = tried.judged(State::broken, 0.0);
    broken.at = tried.instance;
    return !is_total_copied(tried.axis, tried.family, tried.instance) &&
           !one_zero_explains(tried.axis, tried.family, broken);
}

// A percentage, mean or rate in the midst of sums isn't summed. A rate is, where it is off by no
// more of itself than slips are.
bool is_misplaced(const Tried& tried, double share) {
    const bool signs = tried.family.has_signs();
    if (tried.all.not_zero < 2) {
        return false;
    }
    if (!signs && (is_something_else(tried.target, tried.all) || is_level(tried))) {
        return true;
    }
    const Roles& roles = tried.roles();
    if (roles.has(Role::percent) && is_whole(tried)) {
        return false;
    }
    if (!tried.axis.down()) {
        const bool level = !signs && tried.all.count >= evidence::fewest_in_a_mean;
        // Percentages don't add up, but one less another is their difference.
        return (roles.has(Role::percent) && !signs) || roles.has(Role::mean) ||
               ((level || roles.has(Role::rate)) && is_between(tried));
    }
    return !signs && (is_between(tried) || roles.has(Role::percent) ||
                      (roles.has(Role::rate) && share > evidence::slip_share));
}

// Of noughts and blanks nothing is said where it makes nothing, and where something is missing.
Instance sum_of_zeros(const Tried& tried) {
    return tried.gap() <= tried.reach() || tried.all.missing > 0
               ? tried.judged(State::neutral, 0.0)
               : tried.judged(State::broken, evidence::break_cost + evidence::zero_total_cost);
}

// What the figures are rounded to where that explains the gap, or 0.
double coarse_rounding(const Tried& tried) {
    const double step = coarse_step_of(tried.axis, tried.family, tried.instance);
    const double slack = 0.5 * step;
    const auto count = static_cast<double>(tried.all.count);
    const double reach =
        rounding_reach(slack, count * slack, count * slack * slack, slack, tried.all.count);
    return tried.gap() <= reach ? step : 0.0;
}

// What an agreement says of figures that are rounded to what `coarse` says, or to their unit.
Instance agreeing_sum(const Tried& tried, double coarse) {
    const Gathered& all = tried.all;
    const double width =
        std::max({tried.target.step, 0.5 * all.step, coarse}) + 2.0 * tried.gap() + tried.noise();
    const double spread = spread_of(tried);
    const double bits = agreement(spread, width);
    if (all.not_zero == 1) {
        return tried.judged(State::held, bits * evidence::single_term);
    }
    Instance held = tried.judged(State::held, bits);
    held.beyond = agreement(spread, width, evidence::most_bits_of_many) - bits;
    return held;
}

// By which share of the figure a sum is off, or of what its smaller terms can move.
double share_off(const Tried& tried) {
    const Gathered& all = tried.all;
    const double target = std::abs(tried.target.value);
    const double rest = all.size - all.largest;
    const double movable = rest > 0.0 ? evidence::rest_break * rest : target;
    const double size = std::min(movable, std::max(target, std::abs(all.sum)));
    return tried.gap() / std::max(size, std::numeric_limits<double>::min());
}

double cost_of(const Tried& tried, double share) {
    const Gathered& all = tried.all;
    double cost = cost_of_break(share);
    if (all.missing > 0) { // one that was left out is off by all of it, and a slip all the same
        cost = std::min(cost, evidence::break_cost);
    }
    if (all.missing * 2 > all.count) {
        cost = std::max(evidence::least_break_cost, cost - evidence::mostly_missing);
    }
    return cost;
}

// Where rounding alone doesn't make it agree.
Instance differing_sum(const Tried& tried) {
    const Gathered& all = tried.all;
    const Value& target = tried.target;
    if (either_sign(tried)) {
        return tried.judged(State::neutral, 0.0);
    }
    const double worst = (target.slack + all.slack) * evidence::at_edge;
    const double grey = all.count <= evidence::short_sum ? 1.0 : evidence::grey;
    if (tried.gap() <= grey * worst + tried.noise()) {
        Instance nearly = tried.judged(State::neutral, 0.0);
        nearly.unlikely = true;
        nearly.grey = tried.gap() > worst + tried.noise();
        return nearly;
    }
    // Not yet known, as some of its parts; a single part may be a slip.
    if (target.dash && all.not_zero > 1) {
        return tried.judged(State::neutral, 0.0);
    }
    if (target.value == 0.0 && all.missing == 0) {
        return tried.judged(State::broken, evidence::break_cost + evidence::zero_total_cost);
    }
    const double share = share_off(tried);
    return is_misplaced(tried, share) ? tried.judged(State::misplaced, evidence::out_of_place)
                                      : tried.judged(State::broken, cost_of(tried, share));
}

} // namespace

Instance judge_sum(const Axis& axis, const Family& family, std::size_t instance,
                   const Value& target, const Gathered& all) {
    const Tried tried{axis, family, instance, target, all};
    if (all.not_zero == 0) {
        return sum_of_zeros(tried);
    }
    const bool rounded = tried.gap() <= tried.reach();
    const double coarse = rounded ? 0.0 : coarse_rounding(tried);
    return rounded || coarse > 0.0 ? agreeing_sum(tried, coarse) : differing_sum(tried);
}

} // namespace utfall::core::checks

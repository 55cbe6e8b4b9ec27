#include "core/checks/relations/judge.hpp"

#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/gathered.hpp"
#include "core/checks/relations/judge_quotient.hpp"
#include "core/checks/words/period.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace utfall::core::checks {

namespace {

// How far apart the figures are that the agreement could have missed by.
double spread_of(const Axis& axis, const Family& family, std::size_t instance, double target,
                 const Gathered& all) {
    const double rest = all.size - all.largest;
    double spread =
        rest > 0.0 ? std::min(std::max(std::abs(target), all.largest), evidence::rest_spread * rest)
                   : std::abs(target);
    if (family.has_signs() && all.count > 2) {
        double low = std::abs(target);
        double high = low;
        for (const std::size_t term : family.terms) {
            if (axis.has(term, instance)) {
                low = std::min(low, std::abs(axis.value(term, instance)));
                high = std::max(high, std::abs(axis.value(term, instance)));
            }
        }
        spread = std::min(spread, high - low);
    }
    return spread;
}

// Deviations are written with either sign: where a result's side isn't known, both are right.
bool either_sign(const Axis& axis, const Family& family, std::size_t instance, double target,
                 double reach) {
    if (!family.has_signs() || family.terms.size() != 2 || !axis.down() ||
        !(axis.dependent(instance) || axis.other(instance).roles.has(Role::result))) {
        return false;
    }
    const auto at = [&](std::size_t term) {
        return axis.has(term, instance) ? axis.value(term, instance) : 0.0;
    };
    const double a = at(family.terms[0]);
    const double b = at(family.terms[1]);
    const double size = std::abs(target);
    return std::min(std::abs(size - std::abs(a + b)), std::abs(size - std::abs(a - b))) <= reach;
}

// The very mean of its parts, everybody among shares of which one may have several, or how many
// rows there are: no sum that went wrong, whatever the words say.
bool is_something_else(const Value& target, const Gathered& all) {
    const auto count = static_cast<double>(all.count);
    const bool mean = all.count >= evidence::fewest_in_a_mean && all.low < all.high &&
                      std::abs(all.sum / count - target.value) <=
                          target.slack + all.most_slack / std::sqrt(count);
    const bool everybody = target.value == evidence::everybody && all.low >= 0.0 &&
                           all.high <= evidence::everybody &&
                           all.sum > evidence::several_each * evidence::everybody;
    const bool counted =
        target.value == count && std::abs(all.sum) > evidence::between_parts * count;
    return mean || everybody || counted;
}

// A hundred per cent: the figure says so, or the parts of what is called a total come to it. In
// brackets they are no negative ones.
bool is_whole(const Axis& axis, const Family& family, std::size_t instance, double target,
              const Gathered& all) {
    const auto parts_make = [&all](double whole) {
        return all.slack <= evidence::near_whole * whole &&
               std::abs(std::abs(all.sum) - whole) <= all.slack;
    };
    const bool shares =
        axis.is_total(family.target) && !axis.other(instance).roles.has(Role::deviation);
    return target == 100.0 || target == 1.0 || (shares && (parts_make(100.0) || parts_make(1.0)));
}

// What stands at the end of each period, or persons who may be the same in each, isn't summed over
// the periods.
bool is_level(const Axis& axis, const Family& family, std::size_t instance) {
    if (!axis.other(instance).roles.has(Role::level)) {
        return false;
    }
    std::vector<std::string> labels;
    for (const std::size_t term : family.terms) {
        if (!axis.line(term).roles.has(Role::period)) {
            return false;
        }
        labels.push_back(axis.line(term).label);
    }
    return are_periods(labels);
}

// A percentage, mean or rate in the midst of sums isn't summed.
bool is_misplaced(const Axis& axis, const Family& family, std::size_t instance,
                  const Value& printed, const Gathered& all, double share) {
    if (all.not_zero < 2) {
        return false;
    }
    if (!family.has_signs() &&
        (is_something_else(printed, all) || is_level(axis, family, instance))) {
        return true;
    }
    const double target = printed.value;
    const Roles& roles = axis.other(instance).roles;
    if (roles.has(Role::percent) && is_whole(axis, family, instance, target, all)) {
        return false;
    }
    // A mean lies between its parts; a total that says what its last part says is copied.
    const bool copied = all.low < all.high && is_total_copied(axis, family, instance);
    const bool between = !copied && all.low >= 0.0 && all.low <= target && target <= all.high &&
                         all.sum > evidence::between_parts * all.high;
    if (!axis.down()) {
        const bool level = !family.has_signs() && all.count >= evidence::fewest_in_a_mean;
        // Percentages don't add up, but one less another is their difference.
        return (roles.has(Role::percent) && !family.has_signs()) || roles.has(Role::mean) ||
               ((level || roles.has(Role::rate)) && between);
    }
    if (family.has_signs()) {
        return false;
    }
    return between || roles.has(Role::percent) ||
           (roles.has(Role::rate) && share > evidence::slip_share);
}

std::optional<Instance> judge_average(const Value& target, const Gathered& all) {
    if (all.count < 2) {
        return std::nullopt;
    }
    const double count = static_cast<double>(all.count);
    const double mean = all.sum / count;
    const double off = target.value - mean;
    // Zeros count in a mean. Noughts and ones are yes and no, which nobody has rounded.
    const double low = all.not_zero < all.count ? std::min(all.low, 0.0) : all.low;
    const double high = all.not_zero < all.count ? std::max(all.high, 0.0) : all.high;
    const bool rounded = low != 0.0 || high != 1.0;
    const double from_parts = rounded ? all.most_slack / std::sqrt(count) : 0.0;
    const double reach =
        std::max(target.slack + from_parts, evidence::binary_noise * std::abs(mean)) *
        evidence::at_edge;
    const double spread = all.not_zero == 0 ? 0.0 : high - low;
    if (spread <= 0.0) {
        return judged(State::neutral, 0.0, mean, off, all.missing);
    }
    if (std::abs(off) <= reach) {
        const double width = target.step + 2.0 * std::abs(off) + evidence::binary_noise * spread;
        return judged(State::held, agreement(spread, width), mean, off, all.missing);
    }
    const double share = std::abs(off) / std::max(spread, std::abs(target.value));
    return judged(State::broken, cost_of_break(share), mean, off, all.missing);
}

std::optional<Instance> judge_zeros(const Value& target, const Gathered& all) {
    const double reach =
        rounding_reach(target.slack, all.slack, all.squares, all.most_slack, all.count);
    if (std::abs(target.value) <= reach || all.missing > 0) {
        return judged(State::neutral, 0.0, all.sum, target.value, all.missing);
    }
    return judged(State::broken, evidence::break_cost + evidence::zero_total_cost, all.sum,
                  target.value, all.missing);
}

std::optional<Instance> judge_bound(const Value& target, const Gathered& all) {
    if (all.low < 0.0 || target.value < 0.0 || all.not_zero == 0) {
        return std::nullopt;
    }
    const double reach =
        rounding_reach(target.slack, all.slack, all.squares, all.most_slack, all.count) +
        evidence::binary_noise * all.size;
    const double off = target.value - all.sum;
    return off < -reach
               ? judged(State::broken, evidence::break_cost, all.sum, off, all.missing)
               : judged(State::held, evidence::least_break_cost, target.value, 0.0, all.missing);
}

// The last share stands for all of them: what it would have to be.
std::optional<Instance> judge_whole(const Family& family, const Value& target,
                                    const Gathered& all) {
    if (all.missing > 0) {
        return std::nullopt;
    }
    const double off = all.sum - family.scale;
    const double expected = target.value - off;
    const double bits = agreement(family.scale, target.step + 2.0 * std::abs(off));
    return std::abs(off) <= all.slack * evidence::at_edge + evidence::binary_noise
               ? judged(State::held, bits, expected, 0.0, 0)
               : judged(State::broken, cost_of_break(std::abs(off) / family.scale), expected, off,
                        0);
}

std::optional<Instance> judge_equal(const Axis& axis, std::size_t instance, const Value& target,
                                    const Gathered& all) {
    const double off = target.value - all.sum;
    const double gap = std::abs(off);
    const double size = std::max(std::abs(target.value), std::abs(all.sum));
    const double step = std::max(target.step, all.step);
    if (gap <= evidence::at_edge * (target.slack + all.slack) + evidence::binary_noise * size) {
        const double bits = agreement(std::abs(target.value), step + 2.0 * gap);
        return judged(State::held, std::max(0.0, bits - evidence::equal_discount), all.sum, off, 0);
    }
    if (axis.other(instance).roles.has(Role::rate)) {
        return judged(State::misplaced, evidence::out_of_place, all.sum, off, 0);
    }
    return judged(State::broken,
                  cost_of_break(gap / std::max(size, std::numeric_limits<double>::min())) +
                      evidence::equal_break_cost,
                  all.sum, off, 0);
}

// What the figures are rounded to where that explains the gap, or 0.
double coarse_rounding(const Axis& axis, const Family& family, std::size_t instance, double gap,
                       std::size_t terms) {
    const double step = coarse_step_of(axis, family, instance);
    const double slack = 0.5 * step;
    const auto count = static_cast<double>(terms);
    return gap <= rounding_reach(slack, count * slack, count * slack * slack, slack, terms) ? step
                                                                                            : 0.0;
}

std::optional<Instance> judge_sum(const Axis& axis, const Family& family, std::size_t instance,
                                  const Value& target, const Gathered& all) {
    if (all.not_zero == 0) {
        return judge_zeros(target, all);
    }
    const double noise = evidence::binary_noise * all.size;
    const double reach =
        rounding_reach(target.slack, all.slack, all.squares, all.most_slack, all.count) + noise;
    const double off = target.value - all.sum;
    const double gap = std::abs(off);
    const double coarse =
        gap > reach ? coarse_rounding(axis, family, instance, gap, all.count) : 0.0;
    if (gap <= reach || coarse > 0.0) {
        const double width = std::max({target.step, 0.5 * all.step, coarse}) + 2.0 * gap + noise;
        const double spread = spread_of(axis, family, instance, target.value, all);
        const double bits = agreement(spread, width);
        Instance held = judged(State::held, all.not_zero == 1 ? bits * evidence::single_term : bits,
                               all.sum, off, all.missing);
        if (all.not_zero > 1) {
            held.beyond = agreement(spread, width, evidence::most_bits_of_many) - bits;
        }
        return held;
    }
    const double grey = all.count <= evidence::short_sum ? 1.0 : evidence::grey;
    if (either_sign(axis, family, instance, target.value, reach)) {
        return judged(State::neutral, 0.0, all.sum, off, all.missing);
    }
    if (gap <= grey * (target.slack + all.slack) * evidence::at_edge + noise) {
        Instance nearly = judged(State::neutral, 0.0, all.sum, off, all.missing);
        nearly.unlikely = true;
        nearly.grey = gap > (target.slack + all.slack) * evidence::at_edge + noise;
        return nearly;
    }
    // Not yet known, as some of its parts; a single part may be a slip.
    if (target.dash && all.not_zero > 1) {
        return judged(State::neutral, 0.0, all.sum, off, all.missing);
    }
    if (target.value == 0.0 && all.missing == 0) {
        return judged(State::broken, evidence::break_cost + evidence::zero_total_cost, all.sum, off,
                      all.missing);
    }
    const double rest = all.size - all.largest;
    const double of_rest =
        gap / std::max(rest > 0.0 ? evidence::rest_break * rest : std::abs(target.value),
                       std::numeric_limits<double>::min());
    const double of_figure = gap / std::max({std::abs(target.value), std::abs(all.sum),
                                             std::numeric_limits<double>::min()});
    const double share = std::max(of_rest, of_figure);
    if (is_misplaced(axis, family, instance, target, all, share)) {
        return judged(State::misplaced, evidence::out_of_place, all.sum, off, all.missing);
    }
    double cost = cost_of_break(share);
    if (all.missing > 0) { // one that was left out is off by all of it, and a slip all the same
        cost = std::min(cost, evidence::break_cost);
    }
    if (all.missing * 2 > all.count) {
        cost = std::max(evidence::least_break_cost, cost - evidence::mostly_missing);
    }
    return judged(State::broken, cost, all.sum, off, all.missing);
}

std::optional<Instance> judge_gathered(const Axis& axis, const Family& family, std::size_t instance,
                                       const Value& target, const Gathered& all) {
    if (family.operation == Operation::average) {
        return judge_average(target, all);
    }
    if (family.operation == Operation::bound) {
        return judge_bound(target, all);
    }
    if (family.operation == Operation::whole) {
        return judge_whole(family, target, all);
    }
    if (family.shape == Shape::equal) {
        return judge_equal(axis, instance, target, all);
    }
    return judge_sum(axis, family, instance, target, all);
}

std::optional<Instance> judge_as_is(const Axis& axis, const Family& family, std::size_t instance) {
    const Value& target = axis.at(family.target, instance);
    if (!target.has()) {
        return std::nullopt;
    }
    if (family.is_quotient()) {
        return judge_quotient(axis, family, instance, target);
    }
    const Gathered all = gather(axis, family, instance);
    if (all.count == 0 || all.unknown || touches_unknown(axis, family, instance)) {
        return std::nullopt;
    }
    return judge_gathered(axis, family, instance, target, all);
}

} // namespace

double rounding_reach(double target, double sum, double squares, double most, std::size_t terms) {
    // A figure rounded to a step is off by a twelfth of the step's square on average: slack²/3.
    const double chance =
        evidence::rounding_deviations * std::sqrt((target * target + squares) / 3.0);
    const double least = target + (terms > 1 ? most : 0.0);
    return std::max(least, std::min(target + sum, chance)) * evidence::at_edge;
}

double reach_of_alike(double target, double each, std::size_t terms, double size) {
    const auto count = static_cast<double>(terms);
    return rounding_reach(target, count * each, count * each * each, each, terms) +
           evidence::binary_noise * std::abs(size);
}

double agreement(double spread, double width) {
    return agreement(spread, width, evidence::most_bits);
}

double agreement(double spread, double width, double most) {
    if (spread <= 0.0) {
        return 0.0;
    }
    return std::clamp(std::log2(std::max(spread, std::numeric_limits<double>::min()) / width), 0.0,
                      most);
}

Instance judged(State state, double bits, double expected, double off, std::size_t missing) {
    Instance instance;
    instance.state = state;
    instance.bits = bits;
    instance.expected = expected;
    instance.off = off;
    instance.missing = missing;
    return instance;
}

double cost_of_break(double share) {
    if (share < evidence::near_break) {
        return std::max(evidence::least_break_cost,
                        evidence::break_cost - std::log2(evidence::near_break /
                                                         std::max(share, evidence::binary_noise)));
    }
    return evidence::break_cost +
           std::min(evidence::most_far_cost,
                    evidence::far_cost_a_doubling *
                        std::log2(std::max(1.0, share / evidence::far_break)));
}

std::optional<Instance> judge(const Axis& axis, const Family& family, std::size_t instance) {
    std::optional<Instance> result = judge_as_is(axis, family, instance);
    if (result) {
        result->at = instance;
    }
    return result;
}

std::optional<Instance> judge_with_unknown(const Axis& axis, const Family& family,
                                           std::size_t instance) {
    const Value& target = axis.at(family.target, instance);
    if (!target.has() || !family.is_sum() || family.has_signs() || !family.cells.empty()) {
        return std::nullopt;
    }
    const Gathered all = gather(axis, family, instance);
    if (all.count == 0 || !(all.unknown || touches_unknown(axis, family, instance))) {
        return std::nullopt;
    }
    Instance result = judge_sum(axis, family, instance, target, all).value();
    result.at = instance;
    return result;
}

} // namespace utfall::core::checks

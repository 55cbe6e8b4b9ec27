#include "core/checks/relations/judge.hpp"

#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/gathered.hpp"
#include "core/checks/relations/judge_quotient.hpp"
#include "core/checks/relations/judge_sum.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace utfall::core::checks {

namespace {

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

Instance judge_equal(const Axis& axis, std::size_t instance, const Value& target,
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
    if (!target.has() || !family.is_plain_sum()) {
        return std::nullopt;
    }
    const Gathered all = gather(axis, family, instance);
    if (all.count == 0 || !(all.unknown || touches_unknown(axis, family, instance))) {
        return std::nullopt;
    }
    Instance result = judge_sum(axis, family, instance, target, all);
    result.at = instance;
    return result;
}

} // namespace utfall::core::checks

#include "core/checks/relations/judge_quotient.hpp"

#include "core/checks/figures/reading.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/gathered.hpp"
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/slips.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace utfall::core::checks {

namespace {

// What the parts and the base give, where the target stands printed.
double quotient_of(const Family& family, double part, double base, double printed) {
    if (family.operation != Operation::relative_change) {
        return family.scale * part / base;
    }
    const double change = family.scale * (part - base) / std::abs(base);
    // The change of a negative figure is counted on the figure or on its size: both are printed.
    const bool other_way = base < 0.0 && std::abs(printed + change) < std::abs(printed - change);
    return other_way ? -change : change;
}

} // namespace

bool is_base_the_percentage(double target, double base) {
    return std::abs(target) > reading::all_shares && std::abs(base) <= reading::all_shares;
}

std::optional<Instance> judge_quotient(const Axis& axis, const Family& family, std::size_t instance,
                                       const Value& target) {
    const Value& base = term_at(axis, family, family.terms.size() - 1, instance);
    double part = 0.0;
    double part_slack = 0.0;
    for (std::size_t k = 0; k + 1 < family.terms.size(); ++k) {
        const Value& term = term_at(axis, family, k, instance);
        if (!term.has() && (term.unknown || family.terms.size() == 2)) {
            return std::nullopt;
        }
        part += term.has() ? term.value : 0.0;
        part_slack += term.has() ? term.slack : 0.0;
    }
    if (!base.has() || base.value == 0.0) {
        return std::nullopt;
    }
    const bool change = family.operation == Operation::relative_change;
    const double size = std::abs(base.value);
    const double expected = quotient_of(family, part, base.value, target.value);
    const double noise = evidence::binary_noise * std::abs(expected);
    const double own = target.slack * evidence::at_edge + noise;
    const double reach =
        own + family.scale * (part_slack / size + std::abs(part) * base.slack / (size * size)) *
                  evidence::at_edge;
    const double off = target.value - expected;
    const bool by_one = size == 1.0 && family.scale == 1.0 && std::abs(off) <= reach;
    if ((part == 0.0 && target.value == 0.0) || by_one) {
        return judged(State::neutral, 0.0, expected, off, 0);
    }
    const double size_of_both = std::max(std::abs(target.value), std::abs(expected));
    const double seen = std::min(axis.range(family.target), size_of_both);
    const bool percent = axis.line(family.target).roles.has(Role::percent) && !change;
    if (std::abs(off) <= reach) {
        const double width = (percent ? target.step : last_digit(target.value, target.step)) +
                             2.0 * std::abs(off) + noise;
        // Beyond its own rounding it agrees only as far as coarse parts let anything agree.
        const bool exact = std::abs(off) <= own;
        const double told = exact ? width : std::max(width, 2.0 * reach);
        Instance held = judged(State::held, agreement(exact && percent ? family.scale : seen, told),
                               expected, off, 0);
        held.level = std::max(0.0, agreement(size_of_both, told) - held.bits);
        return held;
    }
    const double share = std::abs(off) / std::max({std::abs(target.value), std::abs(expected),
                                                   std::numeric_limits<double>::min()});
    return judged(State::broken, cost_of_break(share), expected, off, 0);
}

} // namespace utfall::core::checks

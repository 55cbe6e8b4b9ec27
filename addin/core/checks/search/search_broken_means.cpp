// Means that can be none, whatever the weights: outside their parts, or of one that has a zero too
// many or has lost its sign.
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/slips.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace utfall::core::checks {

namespace {

bool is_bare_mean(const Axis& axis, std::size_t line) {
    return axis.line(line).figures && axis.line(line).roles.has(Role::bare_mean);
}

// The lines before it up to a gap, a heading, or what isn't one of many like them. One that takes
// others in would weigh in twice, but lies among them.
std::vector<std::size_t> lines_before(const Axis& axis, std::size_t mean) {
    std::vector<std::size_t> lines;
    for (std::size_t line = mean; line-- > 0;) {
        const Roles& roles = axis.line(line).roles;
        if (axis.is_total(line) && lines.empty()) {
            continue; // their sum
        }
        if (!axis.line(line).figures || axis.is_part(line) || axis.is_total(line) ||
            roles.has(Role::mean) || roles.has(Role::result)) {
            break;
        }
        lines.insert(lines.begin(), line);
    }
    const bool enough = lines.size() >= evidence::fewest_in_a_mean;
    return enough && lines.size() <= limits::longest_scan ? lines : std::vector<std::size_t>{};
}

// What all lines but one say.
struct Others {
    double low = INFINITY;
    double high = -INFINITY;

    /// How far it lies outside them.
    [[nodiscard]] double beyond(double value) const {
        return std::max({low - value, value - high, 0.0});
    }
};

Others others_of(const Axis& axis, const Family& family, std::size_t instance,
                 std::size_t left_out) {
    Others others;
    for (const std::size_t term : family.terms) {
        if (term != left_out && axis.has(term, instance)) {
            others.low = std::min(others.low, axis.value(term, instance));
            others.high = std::max(others.high, axis.value(term, instance));
        }
    }
    return others;
}

// Whether the mean lies outside its parts, as near as a slip leaves it.
bool is_outside(const Axis& axis, const Family& family, const Instance& instance) {
    const Value& printed = axis.at(family.target, instance.at);
    const Others parts = others_of(axis, family, instance.at, family.target);
    // A mean may be rounded to fewer decimals than its parts: 5 for 4.9.
    const double slack = std::max(printed.slack, 0.5 * std::pow(10.0, -printed.decimals));
    const bool outside = parts.beyond(printed.value) > slack * evidence::at_edge;
    const double size = std::max(std::abs(printed.value), std::abs(instance.expected));
    return outside && (std::abs(instance.off) <= evidence::slip_share * size ||
                       has_other_sign(printed.value, instance.expected, printed.step) ||
                       is_power_of_ten_off(printed.value, instance.expected, printed.step));
}

// Whether a part lies farther from the others than these from each other, and among them without
// its zero too many, or near them with its sign, which makes the mean right.
bool one_part_explains(const Axis& axis, const Family& family, const Instance& instance) {
    const auto count = static_cast<double>(family.terms.size());
    const double within = count * axis.at(family.target, instance.at).slack * evidence::at_edge;
    return std::any_of(family.terms.begin(), family.terms.end(), [&](std::size_t term) {
        const double part = axis.value(term, instance.at);
        const double meant = part + count * instance.off;
        const Others others = others_of(axis, family, instance.at, term);
        const double apart = others.high - others.low;
        const auto may_be = [&](double value, double beyond) {
            return others.beyond(value) <= beyond && std::abs(value - meant) <= within;
        };
        return others.beyond(part) > apart && (may_be(-part, apart) || may_be(part / 10.0, 0.0));
    });
}

bool is_told(const Axis& axis, const Family& family, const Instance& instance) {
    return instance.broken() && instance.missing == 0 &&
           (is_outside(axis, family, instance) || one_part_explains(axis, family, instance));
}

} // namespace

std::vector<Family> find_broken_means(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    for (const std::size_t line :
         known_lines(axis, [&axis](std::size_t each) { return is_bare_mean(axis, each); })) {
        std::vector<std::size_t> lines = lines_before(axis, line);
        if (lines.empty() || search.ledger.computes(line)) {
            continue;
        }
        Family family = known_sum(search, "average", line, std::move(lines));
        family.operation = Operation::average;
        family.only = axis.filled();
        evaluate(axis, family);
        family.only.clear();
        for (const Instance& instance : family.instances) {
            if (is_told(axis, family, instance)) {
                family.only.push_back(instance.at);
            }
        }
        if (!family.only.empty() && family.only.size() <= evidence::most_unconfirmed) {
            evaluate(axis, family);
            families.push_back(std::move(family));
        }
    }
    return families;
}

} // namespace utfall::core::checks

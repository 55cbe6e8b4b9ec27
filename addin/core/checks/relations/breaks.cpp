#include "core/checks/relations/breaks.hpp"

#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/gathered.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/slips.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace utfall::core::checks {

namespace {

// Digits swapped or one of them wrong, where rounding moves the sum by a few steps.
bool is_digit_slip(double printed, double expected, double step, double slack) {
    const double most = std::min(slack, evidence::most_rounding_steps * step);
    for (double by = 0.0; by <= most; by += step) {
        for (const double meant : {expected - by, expected + by}) {
            if (has_swapped_digits(printed, meant, step) ||
                has_one_other_digit(printed, meant, step)) {
                return true;
            }
        }
    }
    return false;
}

// A zero too many, or one that is lost.
bool is_ten_times(double part, double meant, double slack) {
    return part != 0.0 && (std::abs(meant * 10.0 - part) <= 10.0 * slack ||
                           std::abs(part * 10.0 - meant) <= slack);
}

// Whether the figure is what a slip of the pen makes of one that is so much more.
bool is_slip(const Value& part, double more, double slack) {
    const double meant = part.value + more;
    return has_other_sign(part.value, meant, slack) || is_ten_times(part.value, meant, slack) ||
           (part.slack == 0.0 && (has_swapped_digits(part.value, meant, part.step) ||
                                  has_one_other_digit(part.value, meant, part.step)));
}

// A figure that the next instance counts on from breaks both, by as much in opposite directions.
bool mends_with_the_one_before(const Axis& axis, const Family& family, const Instance& instance,
                               double slack) {
    if (family.cells.empty()) {
        return false;
    }
    for (std::size_t term = 0; term < family.terms.size(); ++term) {
        const CellPlace place = term_place(axis, family, term, instance.at);
        const auto [line, at] =
            axis.down() ? std::pair(place.row, place.column) : std::pair(place.column, place.row);
        const Instance* const before =
            line == family.target && at != instance.at ? family.instance_at(at) : nullptr;
        if (before != nullptr && before->broken() &&
            std::abs(before->off + instance.off) <= 2.0 * slack) {
            return true;
        }
    }
    return false;
}

// What the terms that are totals have in common with those right above them, as far as these make
// them: a total and its own parts.
double counted_twice(const Axis& axis, const Family& family, std::size_t at) {
    double twice = 0.0;
    for (std::size_t k = 1; k < family.terms.size(); ++k) {
        if (!axis.is_total(family.terms[k]) || axis.is_nothing(family.terms[k], at)) {
            continue;
        }
        const Value& total = axis.at(family.terms[k], at);
        double parts = 0.0;
        for (std::size_t part = k; part-- > 0 && !axis.is_total(family.terms[part]);) {
            parts += axis.has(family.terms[part], at) ? axis.value(family.terms[part], at) : 0.0;
            if (std::abs(parts - total.value) <= evidence::at_edge * total.step) {
                twice += total.value;
                break;
            }
        }
    }
    return twice;
}

} // namespace

bool is_total_copied(const Axis& axis, const Family& family, std::size_t instance) {
    const std::size_t next =
        family.target > family.terms.back() ? family.terms.back() : family.terms.front();
    if (!axis.is_total(family.target) || axis.is_nothing(next, instance) ||
        axis.value(next, instance) != axis.value(family.target, instance)) {
        return false;
    }
    // Of what has added up so far the total is the last.
    return !std::is_sorted(family.terms.begin(), family.terms.end(),
                           [&](std::size_t left, std::size_t right) {
                               return axis.has(left, instance) && axis.has(right, instance) &&
                                      axis.value(left, instance) < axis.value(right, instance);
                           });
}

bool one_slip_explains(const Axis& axis, const Family& family, const Instance& instance) {
    if (!family.is_sum_of_lines() || instance.missing > 0) {
        return false;
    }
    const double total = axis.value(family.target, instance.at);
    const double slack = slack_of(axis, family, instance.at);
    const double step = axis.at(family.target, instance.at).step;
    if ((!family.has_signs() && is_total_copied(axis, family, instance.at)) ||
        is_digit_slip(total, instance.expected, step, slack)) {
        return true;
    }
    for (std::size_t k = 0; k < family.terms.size(); ++k) {
        if (axis.has(family.terms[k], instance.at) &&
            is_slip(axis.at(family.terms[k], instance.at), family.sign(k) * instance.off, slack)) {
            return true;
        }
    }
    return false;
}

bool one_zero_explains(const Axis& axis, const Family& family, const Instance& instance) {
    if (!family.is_plain_sum() || instance.missing > 0) {
        return false;
    }
    const Value& total = axis.at(family.target, instance.at);
    return is_power_of_ten_off(total.value, instance.expected, total.step) ||
           std::any_of(family.terms.begin(), family.terms.end(), [&](std::size_t term) {
               const Value& part = axis.at(term, instance.at);
               return axis.has(term, instance.at) &&
                      is_power_of_ten_off(part.value, part.value + instance.off, part.step);
           });
}

std::size_t clear_slips(const Axis& axis, const Family& family) {
    if (!family.is_plain_sum()) {
        return 0;
    }
    return static_cast<std::size_t>(std::count_if(
        family.instances.begin(), family.instances.end(), [&](const Instance& instance) {
            return instance.broken() && instance.missing == 0 &&
                   is_digit_slip(axis.value(family.target, instance.at), instance.expected,
                                 axis.at(family.target, instance.at).step,
                                 slack_of(axis, family, instance.at));
        }));
}

std::size_t agreements(const Axis& axis, const Family& family) {
    return static_cast<std::size_t>(
        std::count_if(family.instances.begin(), family.instances.end(), [&](const Instance& one) {
            return one.held() && (one.bits > 0.0 || axis.value(family.target, one.at) != 0.0);
        }));
}

std::size_t separate_breaks(const Axis& axis, const Family& family) {
    std::vector<double> own; // how far the breaks are off that no other column carries on
    for (const Instance& instance : family.instances) {
        if (instance.broken() && !axis.dependent(instance.at)) {
            own.push_back(std::abs(instance.off));
        }
    }
    std::sort(own.begin(), own.end());
    // A column that is taken off from another carries its error with the other sign.
    const auto is_carried = [&own](const Instance& instance, double within) {
        const auto nearest =
            std::lower_bound(own.begin(), own.end(), std::abs(instance.off) - within);
        return nearest != own.end() && *nearest <= std::abs(instance.off) + within;
    };
    std::size_t count = 0;
    for (const Instance& instance : family.instances) {
        if (!instance.broken()) {
            continue;
        }
        const double slack = slack_of(axis, family, instance.at);
        const bool told = mends_with_the_one_before(axis, family, instance, slack) ||
                          (axis.dependent(instance.at) && is_carried(instance, 2.0 * slack));
        count += told ? 0U : 1U;
    }
    return count;
}

bool is_off_by(const Axis& axis, std::size_t line, const Instance& instance) {
    return !axis.is_nothing(line, instance.at) &&
           std::abs(std::abs(instance.off) - std::abs(axis.value(line, instance.at))) <=
               evidence::at_edge * axis.at(line, instance.at).step;
}

std::optional<std::size_t> part_left_out(const Axis& axis, const Family& family,
                                         const Instance& instance) {
    if (!family.is_sum() || family.has_signs()) {
        return std::nullopt;
    }
    std::optional<std::size_t> left_out;
    std::size_t parts = 0;
    std::size_t fit = 0;
    for (std::size_t k = 0; k < family.terms.size(); ++k) {
        const Value& part = term_at(axis, family, k, instance.at);
        if (part.has() && part.value != 0.0) {
            ++parts;
            if (std::abs(instance.off + part.value) < 0.5 * part.step) {
                left_out = k;
                ++fit;
            }
        }
    }
    return parts > 2 && fit == 1 ? left_out : std::nullopt;
}

bool counts_parts_twice(const Axis& axis, const Family& family, const Instance& instance) {
    if (!family.is_plain_sum()) {
        return false;
    }
    const double twice = counted_twice(axis, family, instance.at);
    return twice != 0.0 && std::abs(instance.off + twice) <=
                               evidence::at_edge * axis.at(family.target, instance.at).step;
}

bool is_turned_deviation(const Axis& axis, const Family& family, const Instance& instance) {
    if (!family.is_sum() || family.has_signs() || !axis.down() || family.terms.size() != 2 ||
        !axis.dependent(instance.at) || instance.missing > 0) {
        return false;
    }
    const double difference =
        axis.value(family.terms[0], instance.at) - axis.value(family.terms[1], instance.at);
    return std::abs(std::abs(axis.value(family.target, instance.at)) - std::abs(difference)) <=
           slack_of(axis, family, instance.at) * evidence::at_edge;
}

bool adds_up_rounding(const Axis& axis, const Family& family, const Instance& instance) {
    if (!family.is_sum_of_lines() || !axis.dependent(instance.at)) {
        return false;
    }
    double left = 0.0;
    for (const Instance& other : family.instances) {
        left += other.held() && !axis.dependent(other.at) ? other.off : 0.0;
    }
    return left != 0.0 && std::abs(instance.off - left) <=
                              evidence::at_edge * axis.at(family.target, instance.at).step;
}

bool repeats_but_for_a_line(const Axis& axis, const Family& family, const Instance& instance) {
    if (family.shape != Shape::equal || family.held < evidence::many_against_one) {
        return false;
    }
    const auto is_the_rest = [&](std::size_t line) {
        return !family.has_line(line) && is_off_by(axis, line, instance) &&
               std::all_of(family.instances.begin(), family.instances.end(),
                           [&](const Instance& other) {
                               return !other.held() || axis.is_nothing(line, other.at);
                           });
    };
    const std::size_t first = std::min(family.target, family.terms.front());
    const std::size_t end =
        std::min(axis.lines(), std::max(family.target, family.terms.front()) + limits::near_lines);
    for (std::size_t line = first; line < end; ++line) {
        if (is_the_rest(line)) {
            return true;
        }
    }
    return false;
}

bool hangs_on_a_line(const Axis& axis, const Family& family, const Instance& instance) {
    const double step = axis.at(family.target, instance.at).step;
    if (!family.is_sum_of_lines() || family.named) {
        return false;
    }
    // Some line or other is as small as a trifle; one between the last part and the sum is not some
    // line.
    const bool trifle = std::abs(instance.off) < std::exp2(evidence::explains) * step;
    const double slack = evidence::at_edge * step;
    const auto makes_up = [&](std::size_t line, int times) {
        return !axis.is_nothing(line, instance.at) &&
               std::abs(instance.off - times * axis.value(line, instance.at)) <= slack &&
               std::all_of(family.instances.begin(), family.instances.end(),
                           [&](const Instance& other) {
                               return !other.held() || axis.is_nothing(line, other.at);
                           });
    };
    for (std::size_t k = 0; k < family.terms.size() && !trifle; ++k) {
        const bool left_out =
            !axis.is_total(family.target) && makes_up(family.terms[k], -family.sign(k));
        // Which way it counts is said nowhere else.
        const bool other_way = makes_up(family.terms[k], -2 * family.sign(k));
        if (left_out || other_way) {
            return true;
        }
    }
    const auto ever = [&](std::size_t line) {
        return std::any_of(family.instances.begin(), family.instances.end(),
                           [&](const Instance& other) {
                               return other.held() && !axis.is_nothing(line, other.at);
                           });
    };
    // Where the sum begins is a line further up as well, if that is nothing wherever it holds.
    std::size_t first = family.terms.back();
    if (!trifle) {
        first = std::min(family.terms.front(), family.target);
        while (first > 0 && !ever(first - 1)) {
            --first;
        }
    }
    // And a line between the last of its terms and the sum may belong to them.
    const std::size_t end = std::max(family.terms.back(), family.target);
    std::size_t lines = 0;
    double together = 0.0;
    for (std::size_t line = first; line < end; ++line) {
        if (family.has_line(line) || axis.is_nothing(line, instance.at) || ever(line)) {
            continue;
        }
        // It may be taken off as well: what is left stands further down, what was used before.
        if (makes_up(line, 1) || makes_up(line, -1)) {
            return true;
        }
        together += axis.value(line, instance.at);
        ++lines;
    }
    return lines > 1 && !trifle &&
           std::abs(instance.off - together) <= slack * static_cast<double>(lines);
}

} // namespace utfall::core::checks

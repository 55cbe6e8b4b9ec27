#include "core/checks/search/running_ways.hpp"

#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/limits.hpp"

#include <cmath>
#include <utility>

namespace utfall::core::checks {

namespace {

// Changes that a relation makes of the line itself aren't what makes it.
bool is_change_of(const Ledger& ledger, std::size_t line, std::size_t running) {
    return std::any_of(
        ledger.families().begin(), ledger.families().end(), [&](const Family& family) {
            return family.target == line && !family.cells.empty() && family.has_line(running);
        });
}

std::vector<Step> moving_steps(const Axis& axis, std::size_t running,
                               const std::vector<Step>& steps) {
    std::vector<std::size_t> places;
    for (std::size_t k = 0; k < steps.size(); ++k) {
        if (axis.value(running, steps[k].own) != axis.value(running, steps[k].before)) {
            places.push_back(k);
        }
    }
    std::vector<Step> moving;
    for (const std::size_t place : sample(places, limits::sampled)) {
        moving.push_back(steps[place]);
    }
    return moving;
}

// Whether lines say the same wherever they are asked, so that one flows as the other does. Periods
// are told by their labels as well.
bool are_twins(const Axis& axis, std::size_t left, std::size_t right) {
    if (axis.line(left).roles.has(Role::period) || axis.line(right).roles.has(Role::period)) {
        return false;
    }
    for (const std::size_t instance : axis.filled()) {
        const Value& a = axis.at(left, instance);
        const Value& b = axis.at(right, instance);
        const bool same = a.has() == b.has() && (!a.has() || a.value == b.value) &&
                          a.step == b.step && a.slack == b.slack && a.unknown == b.unknown;
        if (!same) {
            return false;
        }
    }
    return true;
}

// Of lines that all say the same two are enough: each way with others of them is a way with these.
bool is_spare(const Axis& axis, const std::vector<Sampled>& lines, const Sampled& line) {
    const auto twins = std::count_if(lines.begin(), lines.end(), [&](const Sampled& other) {
        return other.flows == line.flows && are_twins(axis, other.line, line.line);
    });
    return twins >= 2;
}

// The nearest lines that flow, those before the running one first.
void add_lines_near(const Search& search, std::size_t running, const std::vector<Step>& moving,
                    std::vector<Sampled>& lines) {
    const Axis& axis = search.axis;
    for (std::size_t far = 1; far <= limits::near_lines; ++far) {
        for (const std::size_t line : {running - far, running + far}) {
            if (line >= axis.lines() || !axis.line(line).figures ||
                lines.size() == limits::near_lines || is_change_of(search.ledger, line, running)) {
                continue;
            }
            Sampled sampled;
            sampled.line = line;
            sampled.flows.reserve(moving.size());
            sampled.slacks.reserve(moving.size());
            for (const Step& step : moving) {
                const Value& flow = axis.at(line, step.own);
                sampled.flows.push_back(flow.has() ? flow.value : 0.0);
                sampled.slacks.push_back(flow.has() ? flow.slack : 0.0);
            }
            if (sampled.flows_ever()) {
                sampled.spare = is_spare(axis, lines, sampled);
                lines.push_back(std::move(sampled));
            }
        }
    }
}

// Whether it agrees in most of the steps that are looked at, and leaves less than half of what the
// line moves by: what rounding lets agree with small figures explains none of it. Of two lines both
// take part in what agrees.
bool agrees_mostly(const Sample& sampled, const Way& way) {
    std::size_t missed = 0;
    bool one_flows = false;
    bool other_flows = way.other == nullptr;
    double moved = 0.0;
    double left = 0.0;
    for (std::size_t k = 0; k < sampled.moves.size(); ++k) {
        double by = way.sign * way.one->flows[k];
        double slack = sampled.slack[k] + way.one->slacks[k];
        if (way.other != nullptr) {
            by += way.other_sign * way.other->flows[k];
            slack += way.other->slacks[k];
        }
        const double off = std::abs(sampled.moves[k] - by);
        moved += std::abs(sampled.moves[k]);
        left += std::min(off, std::abs(sampled.moves[k]));
        const bool agrees = off <= slack * evidence::at_edge;
        missed += agrees ? 0U : 1U;
        one_flows = one_flows || (agrees && way.one->flows[k] != 0.0);
        other_flows = other_flows || (agrees && way.other->flows[k] != 0.0);
        if (missed * 2 >= sampled.moves.size()) {
            return false;
        }
    }
    return one_flows && other_flows && left * 2.0 < moved;
}

} // namespace

Sample sample_of(const Search& search, std::size_t running, const std::vector<Step>& steps) {
    const Axis& axis = search.axis;
    Sample sampled;
    const std::vector<Step> moving = moving_steps(axis, running, steps);
    for (const Step& step : moving) {
        const Value& own = axis.at(running, step.own);
        const Value& before = axis.at(running, step.before);
        sampled.moves.push_back(own.value - before.value);
        sampled.slack.push_back(own.slack + before.slack +
                                evidence::binary_noise *
                                    (std::abs(own.value) + std::abs(before.value)));
    }
    if (moving.size() >= 2) {
        add_lines_near(search, running, moving, sampled.lines);
    }
    return sampled;
}

std::vector<Way> ways_that_agree(const Sample& sampled, bool adding) {
    std::vector<Way> ways;
    std::size_t place = 0;
    const auto try_way = [&](Way way) {
        way.place = place++;
        if (way.only_adds() == adding && agrees_mostly(sampled, way)) {
            ways.push_back(way);
        }
    };
    const std::vector<Sampled>& lines = sampled.lines;
    for (std::size_t k = 0; k < lines.size(); ++k) {
        for (const int sign : {1, -1}) {
            if (lines[k].spare) {
                continue;
            }
            try_way({&lines[k], sign});
            for (std::size_t j = 0; j < k; ++j) {
                if (!lines[j].spare) {
                    try_way({&lines[k], sign, &lines[j], 1});
                    try_way({&lines[k], sign, &lines[j], -1});
                }
            }
        }
    }
    return ways;
}

} // namespace utfall::core::checks

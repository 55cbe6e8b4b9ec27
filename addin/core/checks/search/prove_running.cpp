// Running lines that no word names: the figures say that they run, and of what.
#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/gathered.hpp"
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/slips.hpp"
#include "core/checks/search/running.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace utfall::core::checks {

namespace {

// What it takes to say which lines flow, less what the line says of itself: what is left, at the
// end.
double cost_of(const Axis& axis, const Flows& flows, std::size_t running) {
    const Roles& roles = axis.line(running).roles;
    const bool named = roles.has(Role::running) || roles.has(Role::result) ||
                       roles.has(Role::level) || roles.has(Role::closing);
    return (named ? -evidence::result_word : 0.0) +
           evidence::a_place * std::log2(static_cast<double>(axis.filled_lines())) +
           evidence::signed_cost +
           evidence::further_term * (static_cast<double>(flows.size()) - 1.0);
}

// How far apart the line's steps are, but for the tenth at each end: a line that always moves by as
// much counts on by itself.
double range_of_steps(const Axis& axis, const Family& family) {
    std::vector<double> moves;
    for (std::size_t k = 0; k < family.only.size(); ++k) {
        moves.push_back(axis.value(family.target, family.only[k]) -
                        axis.model().at(family.cells[k].front()).value);
    }
    const auto ordered = [&moves](std::size_t place) {
        const auto at = moves.begin() + static_cast<std::ptrdiff_t>(place);
        std::nth_element(moves.begin(), at, moves.end());
        return *at;
    };
    const std::size_t tail = moves.size() / limits::range_tail;
    return ordered(moves.size() - 1 - tail) - ordered(tail);
}

// What an agreement says beyond that the line moves as it always does, once one has said how far
// that is; a balance that stands still says nothing.
void weigh_steps(const Axis& axis, const Flows& flows, Family& family) {
    const double range = range_of_steps(axis, family);
    double off = 0.0; // all that rounding lets agree is agreement, so that the farthest tells
    for (const Instance& instance : family.instances) {
        off = std::max(off, instance.held() ? std::abs(instance.off) : 0.0);
    }
    Instance* first = nullptr;
    for (Instance& instance : family.instances) {
        if (!instance.held()) {
            continue;
        }
        const double by = std::abs(movement_of(axis, flows, instance.at).by);
        const Value& own = axis.at(family.target, instance.at);
        const double width = own.step + 2.0 * off + evidence::binary_noise * std::abs(own.value);
        instance.level = agreement(evidence::rest_spread * by, width);
        instance.bits = std::min(instance.level, agreement(range, width));
        if (first == nullptr || instance.level > first->level) {
            first = &instance;
        }
    }
    if (first != nullptr) {
        first->bits = first->level;
    }
    family.count();
}

// Whether the line goes on from a figure further up than the last: a budget and an outcome both go
// on from the year before, and averages may stand between.
bool goes_on_from_earlier(const Axis& axis, const Family& family, std::size_t index) {
    const Instance& instance = family.instances[index];
    const double moved = instance.expected - term_at(axis, family, 0, instance.at).value;
    const double from = axis.value(family.target, instance.at) - moved;
    for (std::size_t back = 1; back <= std::min(index, limits::near_lines); ++back) {
        const double earlier = axis.value(family.target, family.instances[index - back].at);
        if (moved != 0.0 &&
            std::abs(earlier - from) <= slack_of(axis, family, instance.at) * evidence::at_edge) {
            return true;
        }
    }
    return false;
}

// Where the line goes on from quite another figure, another account begins.
void pass_over_beginnings(const Axis& axis, Family& family) {
    for (std::size_t index = 0; index < family.instances.size(); ++index) {
        Instance& instance = family.instances[index];
        const Value& own = axis.at(family.target, instance.at);
        const double size = std::max(std::abs(own.value), std::abs(instance.expected));
        if (instance.broken() && goes_on_from_earlier(axis, family, index)) {
            instance.state = State::neutral;
        }
        if (instance.broken() && std::abs(instance.off) > evidence::slip_share * size &&
            !is_power_of_ten_off(own.value, instance.expected, own.step) &&
            !has_swapped_digits(own.value, instance.expected, own.step)) {
            instance.state = State::neutral;
        }
    }
    family.count();
}

// Whether the figures alone say enough. A slip that isn't carried on breaks the next step as well.
bool is_proved(const Axis& axis, const Flows& flows, Family& family) {
    evaluate(axis, family);
    const std::size_t breaks = separate_breaks(axis, family);
    if (breaks > evidence::most_breaks) {
        return false;
    }
    weigh_steps(axis, flows, family);
    double against = 0.0;
    std::size_t told = 0;
    for (const Instance& instance : family.instances) {
        against += instance.broken() ? instance.bits : 0.0;
        told += instance.held() && instance.bits > 0.0 ? 1U : 0U;
    }
    if (told < evidence::held_for_one * breaks) {
        return false;
    }
    against *=
        static_cast<double>(breaks) / static_cast<double>(std::max<std::size_t>(1, family.broken));
    family.score = family.held_bits - against - cost_of(axis, flows, family.target);
    return family.score >= evidence::believed;
}

// Changes that a relation makes of the line itself aren't what makes it.
bool is_change_of(const Ledger& ledger, std::size_t line, std::size_t running) {
    return std::any_of(
        ledger.families().begin(), ledger.families().end(), [&](const Family& family) {
            return family.target == line && !family.cells.empty() && family.has_line(running);
        });
}

// What a line says in a sample of the steps in which the running one moves, read once: 0 where
// there is nothing.
struct Sampled {
    std::size_t line = 0;
    std::vector<double> flows;
    std::vector<double> slacks;
    bool spare = false; ///< others say the same

    [[nodiscard]] bool flows_ever() const {
        return std::any_of(flows.begin(), flows.end(), [](double flow) { return flow != 0.0; });
    }
};

struct Sample {
    std::vector<double> moves; ///< of the running line
    std::vector<double> slack; ///< of its two figures, and for binary fractions
    std::vector<Sampled> lines;
};

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

// One line or two of the sample.
struct Way {
    const Sampled* one = nullptr;
    int sign = 1;
    const Sampled* other = nullptr;
    int other_sign = 1;
    std::size_t place = 0; ///< among all ways

    [[nodiscard]] bool only_adds() const { return sign > 0 && other_sign > 0; }
    [[nodiscard]] Flows flows() const {
        Flows flows{{one->line, sign}};
        if (other != nullptr) {
            flows.push_back({other->line, other_sign});
        }
        std::sort(flows.begin(), flows.end(),
                  [](const Flow& a, const Flow& b) { return a.line < b.line; });
        return flows;
    }
};

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

// Of the ways that only add, or of the others.
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

// A running line's steps in one order of time.
struct Order {
    std::vector<Step> steps;
    Sample sampled;
};

// Who writes the newest first steps upwards.
std::vector<Step> turned(std::vector<Step> steps) {
    for (Step& step : steps) {
        std::swap(step.own, step.before);
    }
    return steps;
}

// What the figures say of one running line.
class Prover {
public:
    Prover(const Search& search, std::string_view rule, std::size_t running)
        : search_(search), rule_(rule), running_(running) {
        for (const bool newest_first : {false, true}) {
            std::vector<Step> steps =
                newest_first ? turned(orders_.front().steps) : steps_of(search.axis, running);
            Sample sampled = sample_of(search, running, steps);
            orders_.push_back({std::move(steps), std::move(sampled)});
        }
    }

    /// Tries the ways that only add, or the others.
    void try_ways(bool adding) {
        for (std::size_t order = 0; order < orders_.size(); ++order) {
            for (const Way& way : ways_that_agree(orders_[order].sampled, adding)) {
                try_way(order, way);
            }
        }
    }

    /// The first of the best.
    [[nodiscard]] std::optional<Family>& best() { return best_; }

private:
    void try_way(std::size_t order, const Way& way) {
        const Flows flows = way.flows();
        Family family = family_of(search_, rule_, running_, flows, orders_[order].steps);
        if (family.only.empty() || !is_proved(search_.axis, flows, family)) {
            return;
        }
        const std::pair place{order, way.place};
        if (!best_ || family.score > best_->score ||
            (family.score == best_->score && place < place_)) {
            best_ = std::move(family);
            place_ = place;
        }
    }

    const Search& search_;
    std::string_view rule_;
    std::size_t running_;
    std::vector<Order> orders_;
    std::optional<Family> best_;
    std::pair<std::size_t, std::size_t> place_; ///< of the best
};

} // namespace

std::optional<Family> best_proved(const Search& search, std::string_view rule, std::size_t running,
                                  Running kind) {
    Prover prover(search, rule, running);
    prover.try_ways(true);
    if (kind == Running::total && !prover.best()) {
        return std::nullopt;
    }
    prover.try_ways(false);
    std::optional<Family>& best = prover.best();
    if (best) {
        pass_over_beginnings(search.axis, *best);
        best->judged = true;
    }
    return std::move(best);
}

} // namespace utfall::core::checks

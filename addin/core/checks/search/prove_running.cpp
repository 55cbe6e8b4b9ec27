// Running lines that no word names: the figures say that they run, and of what.
#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/gathered.hpp"
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/slips.hpp"
#include "core/checks/search/running.hpp"
#include "core/checks/search/running_ways.hpp"

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

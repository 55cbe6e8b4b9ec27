// What a family says: where it holds and breaks, and with which signs.
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/grey.hpp"
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/ledger.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/seen_figures.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace utfall::core::checks {

namespace {

// The figures of an instance, by which it is known when it comes once more.
void read_figures(const Axis& axis, const Family& family, const Instance& instance,
                  std::span<double> figures) {
    figures[0] = axis.value(family.target, instance.at);
    for (std::size_t k = 0; k < family.terms.size(); ++k) {
        const Value& term = axis.at(family.terms[k], instance.at);
        figures[k + 1] = term.has() ? term.value : 0.0;
    }
}

// Whether two instances are the same figures in two units, such as counts and the shares made of
// them: each figure is as many times the one in the other as the targets are, within rounding.
bool are_in_two_units(const Axis& axis, const Family& family, const Instance& one,
                      const Instance& other) {
    const Value& left = axis.at(family.target, one.at);
    const Value& right = axis.at(family.target, other.at);
    return std::all_of(family.terms.begin(), family.terms.end(), [&](std::size_t term) {
        if (axis.has(term, one.at) != axis.has(term, other.at)) {
            return false;
        }
        const Value& from = axis.at(term, one.at);
        const Value& to = axis.at(term, other.at);
        const double slack = from.slack * std::abs(right.value) +
                             right.slack * std::abs(from.value) + to.slack * std::abs(left.value) +
                             left.slack * std::abs(to.value);
        return std::abs(from.value * right.value - to.value * left.value) <= slack;
    });
}

// The same figures once more are hardly new evidence, nor is what no word calls a mean where it is
// that of those just before in another unit.
void discount_repeats(const Axis& axis, Family& family) {
    SeenFigures seen(family.terms.size() + 1);
    const bool nameless_mean =
        family.operation == Operation::average && !axis.line(family.target).roles.has(Role::mean);
    const Instance* before = nullptr;
    for (Instance& instance : family.instances) {
        if (instance.state != State::held) {
            continue;
        }
        const bool in_other_unit =
            nameless_mean && before != nullptr && are_in_two_units(axis, family, *before, instance);
        read_figures(axis, family, instance, seen.next());
        if (seen.was_there() || in_other_unit) {
            instance.bits *= evidence::repeat_share;
            instance.repeats = true;
        }
        before = &instance;
    }
}

// Figures of one line are much alike, so that they say little once one of them has told how large
// they are; but that one says it.
void count_level(const Axis& axis, Family& family) {
    Instance* first = nullptr;
    for (Instance& instance : family.instances) {
        if (instance.state == State::held && !axis.dependent(instance.at) &&
            (first == nullptr || instance.level > first->level)) {
            first = &instance;
        }
    }
    if (first != nullptr) {
        first->bits += first->level;
    }
}

// `..` may be anything, and nothing can be said of a sum with it; but where sums hold without it
// time and again, it stands for nothing.
void add_where_unknown_is_none(Family& family, const std::vector<Instance>& with_unknown) {
    if (!hold_mostly(with_unknown)) {
        return;
    }
    std::vector<Instance>& all = family.instances;
    const auto added = all.insert(all.end(), with_unknown.begin(), with_unknown.end());
    std::inplace_merge(
        all.begin(), added, all.end(),
        [](const Instance& left, const Instance& right) { return left.at < right.at; });
}

// Where a relation holds in most of the columns that are called rates, it is meant in them; so it
// is in those of percentages, of which one that is above all shares may be a slip, but no change.
void settle_misplaced(const Axis& axis, Family& family) {
    for (const bool percent : {false, true}) {
        std::vector<Instance*> misplaced;
        std::size_t held = 0;
        for (Instance& instance : family.instances) {
            const Roles& roles = axis.other(instance.at).roles;
            const bool share = roles.has(Role::percent) && !roles.has(Role::deviation);
            const bool small =
                roles.has(Role::percent) &&
                std::abs(axis.value(family.target, instance.at)) <= evidence::largest_percent;
            if (percent ? !share : (!roles.has(Role::rate) || small)) {
                continue;
            }
            if (instance.state == State::misplaced && !(percent && small)) {
                misplaced.push_back(&instance);
            }
            held += instance.state == State::held && instance.bits >= evidence::explains ? 1U : 0U;
        }
        if (misplaced.empty() || held < evidence::held_for_one * misplaced.size()) {
            continue;
        }
        for (Instance* const instance : misplaced) {
            instance->state = State::broken;
            instance->bits = evidence::break_cost;
        }
    }
}

// An instance that others make says nothing new where they hold. Where one of them breaks, it says
// with the others what that one should: two of women, men and their total are enough.
bool is_implied(const Axis& axis, const std::vector<Instance>& all, const Instance& instance) {
    if (!axis.dependent(instance.at) || instance.state != State::held) {
        return axis.dependent(instance.at);
    }
    const auto any_is = [&, &others = axis.made_of(instance.at)](State state) {
        return std::any_of(others.begin(), others.end(), [&](std::size_t other) {
            const Instance* const one = instance_at(all, other);
            return one != nullptr && one->state == state;
        });
    };
    return !any_is(State::broken) || !any_is(State::held);
}

double weight_of(const Axis& axis, const std::vector<Instance>& all, const Instance& instance) {
    const bool against = instance.state == State::broken || instance.state == State::misplaced;
    return (against ? -instance.bits : instance.bits) *
           (is_implied(axis, all, instance) ? evidence::dependent : 1.0);
}

bool may_flip(const Axis& axis, const Family& family) {
    return family.shape == Shape::pair && family.has_signs() && family.is_sum() && !axis.down();
}

bool names_side(const Roles& roles) {
    return roles.has(Role::income) || roles.has(Role::cost) || roles.has(Role::result);
}

// One plain row whose sign is another than all others' has lost it: it is no side of its own.
void join_lone_side(const Axis& axis, Family& family, const std::vector<Instance>& straight,
                    const std::vector<Instance>& flipped) {
    const auto turned =
        static_cast<std::size_t>(std::count_if(family.instances.begin(), family.instances.end(),
                                               [](const Instance& one) { return one.flipped; }));
    const std::size_t others = family.instances.size() - 1;
    if (others < evidence::fewest_of_a_side || (turned != 1 && turned != others)) {
        return;
    }
    const bool lone = turned == 1;
    for (std::size_t k = 0; k < family.instances.size(); ++k) {
        const Roles& roles = axis.other(family.instances[k].at).roles;
        if (family.instances[k].flipped == lone && !names_side(roles)) {
            family.instances[k] = lone ? straight[k] : flipped[k];
            family.instances[k].flipped = !lone;
        }
    }
}

// What it takes to say that there are sides, and where they turn.
double cost_of_sides(const Axis& axis, const Family& family) {
    double cost = 0.0;
    for (std::size_t k = 0; k < family.instances.size(); ++k) {
        const Instance& instance = family.instances[k];
        if (instance.flipped && cost == 0.0) {
            cost = evidence::side_cost;
        }
        const bool turns = k > 0 && instance.flipped != family.instances[k - 1].flipped;
        if (turns && !names_side(axis.other(instance.at).roles) &&
            !names_side(axis.other(family.instances[k - 1].at).roles)) {
            cost += evidence::side_switch;
        }
    }
    return cost;
}

// Deviations of income and of costs have different signs in many reports: where along the rows
// the sign turns is found by dynamic programming.
void find_sides(const Axis& axis, Family& family) {
    Family turned = family;
    std::swap(turned.terms[0], turned.terms[1]);
    std::vector<Instance> other;
    for (const Instance& instance : family.instances) {
        other.push_back(*judge(axis, turned, instance.at));
    }
    const std::vector<Instance> own = family.instances;
    double straight = 0.0;
    double flipped = -evidence::side_switch;
    std::vector<std::pair<bool, bool>> from; // whether each state came from the flipped one
    for (std::size_t k = 0; k < family.instances.size(); ++k) {
        const bool turns = axis.other(family.instances[k].at).roles.has(Role::result);
        const double cost = turns ? 0.0 : evidence::side_switch;
        const bool straight_from_flipped = flipped - cost > straight;
        const bool flipped_from_flipped = flipped >= straight - cost;
        const double next = straight_from_flipped ? flipped - cost : straight;
        flipped = flipped_from_flipped ? flipped : straight - cost;
        straight = next + weight_of(axis, family.instances, family.instances[k]);
        flipped += weight_of(axis, other, other[k]);
        from.emplace_back(straight_from_flipped, flipped_from_flipped);
    }
    bool is_flipped = flipped > straight;
    for (std::size_t k = from.size(); k-- > 0;) {
        if (is_flipped) {
            family.instances[k] = other[k];
            family.instances[k].flipped = true;
        }
        is_flipped = is_flipped ? from[k].second : from[k].first;
    }
    join_lone_side(axis, family, own, other);
    family.cost += cost_of_sides(axis, family);
}

void evaluate_in(const Axis& axis, Family& family, const std::vector<std::size_t>& instances) {
    family.instances.clear();
    family.instances.reserve(instances.size());
    std::vector<Instance> with_unknown;
    for (const std::size_t j : instances) {
        if (auto instance = judge(axis, family, j)) {
            family.instances.push_back(*instance);
        } else if (auto unknown = judge_with_unknown(axis, family, j)) {
            with_unknown.push_back(*unknown);
        }
    }
    add_where_unknown_is_none(family, with_unknown);
    if (family.is_sum_of_lines()) {
        settle_grey(axis, family);
    }
    if (axis.down() && family.is_sum()) {
        settle_misplaced(axis, family);
    }
    if (may_flip(axis, family)) {
        find_sides(axis, family);
    }
    if (family.is_quotient()) {
        count_level(axis, family);
    }
    if (family.is_quotient() || family.operation == Operation::average ||
        (family.is_sum() && family.instances.size() >= evidence::repeats_matter)) {
        discount_repeats(axis, family);
    }
    rescore(axis, family);
}

} // namespace

void rescore(const Axis& axis, Family& family) {
    family.score = -family.cost;
    for (const Instance& instance : family.instances) {
        family.score += weight_of(axis, family.instances, instance);
    }
    family.count();
    if (family.named) {
        family.score =
            family.held_bits + (family.shape == Shape::named ? evidence::known_score : 0.0);
    }
}

void Tally::add(const Instance& instance) {
    held += instance.held() && instance.bits >= evidence::explains ? 1U : 0U;
    broken += instance.broken() ? 1U : 0U;
}

void Tally::add(const Tally& other) {
    held += other.held;
    broken += other.broken;
}

bool Tally::mostly() const {
    return held >= evidence::held_for_one * std::max<std::size_t>(1, broken);
}

bool hold_mostly(const std::vector<Instance>& instances) {
    Tally tally;
    for (const Instance& instance : instances) {
        tally.add(instance);
    }
    return tally.mostly();
}

void evaluate(const Axis& axis, Family& family) {
    if (family.judged) {
        return;
    }
    const std::vector<std::size_t>& filled = axis.filled();
    if (family.named || !family.only.empty() || filled.size() <= limits::longest_report) {
        evaluate_in(axis, family, family.only.empty() ? filled : family.only);
        return;
    }
    // What is out of the question in so many instances isn't tried in the thousands of others.
    const double cost = family.cost;
    evaluate_in(axis, family, sample(filled, limits::longest_report));
    if (family.score > -evidence::far_beyond_doubt) {
        family.cost = cost;
        evaluate_in(axis, family, filled);
    }
}

} // namespace utfall::core::checks

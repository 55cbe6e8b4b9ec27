#include "core/checks/relations/grey.hpp"

#include "core/checks/relations/complete.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/gathered.hpp"

#include <cmath>
#include <utility>

namespace utfall::core::checks {

namespace {

// How well what agrees does.
struct Closeness {
    std::size_t held = 0;
    bool close = true;
    bool exact = true;

    void add(const Axis& axis, const Family& family) {
        for (const Instance& instance : family.instances) {
            if (instance.state == State::held && instance.bits >= evidence::telling) {
                const double slack = slack_of(axis, family, instance.at);
                ++held;
                close = close && std::abs(instance.off) <= evidence::close_share * slack;
                exact = exact && std::abs(instance.off) <= evidence::exact_share * slack;
            }
        }
    }

    [[nodiscard]] bool settles(const Instance& instance) const {
        return held >= evidence::close_instances &&
               ((instance.grey && close) || (instance.unlikely && exact));
    }

    // The same where nothing but the sum's own agreement is asked.
    [[nodiscard]] bool allows(const Instance& instance) const {
        return held > 0 && instance.grey && close;
    }
};

void settle(Instance& instance) {
    instance.state = State::broken;
    instance.bits = evidence::least_break_cost;
}

// Its words and its place say what it must be.
bool is_complete_total(const Axis& axis, const Family& family) {
    return !family.named && axis.is_total(family.target) && is_complete(axis, family);
}

} // namespace

void settle_grey(const Axis& axis, Family& family) {
    Closeness own;
    own.add(axis, family);
    for (Instance& instance : family.instances) {
        if (own.settles(instance)) {
            settle(instance);
        }
    }
}

void settle_grey(const Axis& across, std::vector<Family>& rows, const Axis& down,
                 std::vector<Family>& columns) {
    std::vector<std::pair<const Axis*, Family*>> sums;
    sums.reserve(rows.size() + columns.size());
    for (Family& family : rows) {
        sums.emplace_back(&across, &family);
    }
    for (Family& family : columns) {
        sums.emplace_back(&down, &family);
    }
    std::erase_if(sums, [](const auto& sum) { return !sum.second->is_sum_of_lines(); });
    Closeness all;
    for (const auto& [axis, family] : sums) {
        all.add(*axis, *family);
    }
    for (const auto& [axis, family] : sums) {
        Closeness own;
        own.add(*axis, *family);
        for (Instance& instance : family->instances) {
            if (instance.state == State::neutral &&
                (all.settles(instance) ||
                 (is_complete_total(*axis, *family) && own.allows(instance)))) {
                settle(instance);
                ++family->broken;
            }
        }
    }
}

} // namespace utfall::core::checks

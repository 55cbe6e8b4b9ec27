#include "core/checks/relations/grey.hpp"

#include "core/checks/relations/evidence.hpp"

#include <cmath>

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
                double slack = axis.at(family.target, instance.at).slack;
                for (const std::size_t term : family.terms) {
                    slack += axis.has(term, instance.at) ? axis.at(term, instance.at).slack : 0.0;
                }
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
};

void settle(Instance& instance) {
    instance.state = State::broken;
    instance.bits = evidence::least_break_cost;
}

bool is_plain_sum(const Family& family) {
    return family.is_sum() && family.cells.empty();
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
    Closeness all;
    const auto add = [&all](const Axis& axis, const std::vector<Family>& accepted) {
        for (const Family& family : accepted) {
            if (is_plain_sum(family)) {
                all.add(axis, family);
            }
        }
    };
    add(across, rows);
    add(down, columns);
    for (std::vector<Family>* const accepted : {&rows, &columns}) {
        for (Family& family : *accepted) {
            for (Instance& instance : family.instances) {
                if (is_plain_sum(family) && instance.state == State::neutral && instance.in_scope &&
                    all.settles(instance)) {
                    settle(instance);
                    ++family.broken;
                }
            }
        }
    }
}

} // namespace utfall::core::checks

#include "core/checks/search/running.hpp"

#include "core/checks/relations/evidence.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core::checks {

namespace {

bool is_open(const Axis& axis, std::size_t from, std::size_t to) {
    for (std::size_t between = from + 1; between < to; ++between) {
        if (!axis.other(between).figures || sums_up(axis, between)) {
            return true;
        }
    }
    return false;
}

bool holds(const Axis& axis, std::size_t running, const Step& step, const Movement& movement) {
    const Value& own = axis.at(running, step.own);
    const Value& before = axis.at(running, step.before);
    const double size = std::abs(own.value) + std::abs(before.value);
    return std::abs(own.value - before.value - movement.by) <=
           (own.slack + before.slack + movement.slack) * evidence::at_edge +
               evidence::binary_noise * size;
}

// A first period, or a new year, begins with itself, and a new balance without anything that flows.
// What stands behind a heading or a total and neither begins nor goes on is no step.
class Steps {
public:
    Steps(const Axis& axis, const Flows& flows, std::size_t line)
        : axis_(axis), flows_(flows), line_(line) {}

    /// Of each step in turn.
    bool takes(const Step& step) {
        const Movement movement = movement_of(axis_, flows_, step.own);
        const bool begins = movement.printed && axis_.value(line_, step.own) == movement.by;
        const bool goes_on = holds(axis_, line_, step, movement);
        if (begins || !movement.printed) {
            runs_ = true;
        } else if (step.open) {
            runs_ = goes_on;
        }
        return runs_ && !begins && (movement.printed || goes_on);
    }

private:
    const Axis& axis_;
    const Flows& flows_;
    std::size_t line_;
    bool runs_ = true;
};

} // namespace

Movement movement_of(const Axis& axis, const Flows& flows, std::size_t instance) {
    Movement movement;
    for (const Flow& flow : flows) {
        if (axis.has(flow.line, instance)) {
            movement.by += flow.sign * axis.value(flow.line, instance);
            movement.slack += axis.at(flow.line, instance).slack;
            movement.printed = true;
        }
    }
    return movement;
}

std::vector<Step> steps_of(const Axis& axis, std::size_t running) {
    std::vector<std::size_t> instances = instances_of(axis, running);
    std::erase_if(instances, [&axis](std::size_t one) { return sums_up(axis, one); });
    std::vector<Step> steps;
    steps.reserve(instances.size());
    for (std::size_t k = 1; k < instances.size(); ++k) {
        const bool open = is_open(axis, instances[k - 1], instances[k]);
        steps.push_back({instances[k], instances[k - 1], open});
    }
    return steps;
}

Family family_of(const Search& search, std::string_view rule, std::size_t running,
                 const Flows& flows, const std::vector<Step>& steps) {
    std::vector<std::size_t> terms{running};
    std::vector<int> signs{1};
    for (const Flow& flow : flows) {
        terms.push_back(flow.line);
        signs.push_back(flow.sign);
    }
    const bool plain = std::all_of(signs.begin(), signs.end(), [](int sign) { return sign > 0; });
    Family family = known_sum(search, rule, running, terms, plain ? std::vector<int>{} : signs);
    Steps taken(search.axis, flows, running);
    for (const Step& step : steps) {
        if (!taken.takes(step)) {
            continue;
        }
        family.only.push_back(step.own);
        std::vector<CellPlace> cells{search.axis.place(running, step.before)};
        for (const Flow& flow : flows) {
            cells.push_back(search.axis.place(flow.line, step.own));
        }
        family.cells.push_back(std::move(cells));
    }
    return family;
}

} // namespace utfall::core::checks

#include "core/targets/targets.hpp"

#include "core/base/numeric.hpp"

#include <cmath>

namespace utfall::core {

double target_met(double outcome, double target, Direction direction) {
    require_finite(outcome, "outcome");
    require_finite(target, "target");
    const bool met =
        direction == Direction::increase ? at_least(outcome, target) : at_most(outcome, target);
    return met ? 1.0 : 0.0;
}

double target_signal(double outcome, double target, Direction direction, double near) {
    require_share(near, "near");
    if (target_met(outcome, target, direction) == 1.0) {
        return 1.0;
    }
    return within(outcome, target, near * std::abs(target)) ? 0.5 : 0.0;
}

double change_met(double previous, double current, Direction direction) {
    return change_signal(previous, current, direction, 0.0) == 1.0 ? 1.0 : 0.0;
}

double change_signal(double previous, double current, Direction direction, double tolerance) {
    require_finite(previous, "previous");
    require_finite(current, "current");
    if (within(previous, current, require_not_negative(tolerance, "tolerance"))) {
        return 0.0;
    }
    const bool better = (current > previous) == (direction == Direction::increase);
    return better ? 1.0 : -1.0;
}

} // namespace utfall::core

#include "core/targets.hpp"

#include "core/numeric.hpp"

namespace utfall::core {

double target_met(double outcome, double target, Direction direction) {
    const bool met =
        direction == Direction::increase ? at_least(outcome, target) : at_most(outcome, target);
    return met ? 1.0 : 0.0;
}

} // namespace utfall::core

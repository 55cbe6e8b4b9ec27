#include "constants/constant.hpp"

#include <cmath>
#include <type_traits>

namespace utfall::tests {

namespace {

constexpr double up_factor = 1.25;
constexpr double down_factor = 0.8;

/// Whole numbers from here on are changed by a factor: a table that is one row longer tells little.
constexpr double large = 20.0;

/// Smaller constants are tolerances of binary fractions, whose size tells in powers only.
constexpr double tiny = 1e-3;
constexpr double tiny_factor = 1e6;

double changed(double value, Step step) {
    if (std::abs(value) < tiny) {
        return step == Step::up ? value * tiny_factor : value / tiny_factor;
    }
    return value * (step == Step::up ? up_factor : down_factor);
}

template <class Whole> Whole changed_whole(Whole value, Step step) {
    if (static_cast<double>(value) >= large) {
        return static_cast<Whole>(std::llround(changed(static_cast<double>(value), step)));
    }
    return step == Step::up ? value + 1 : value - 1;
}

} // namespace

Mutation::Mutation(const Constant& constant, Step step, int steps) : constant_(constant) {
    std::visit(
        [&](auto* place) {
            kept_ = *place;
            for (int done = 0; done < steps; ++done) {
                if constexpr (std::is_same_v<decltype(place), double*>) {
                    *place = changed(*place, step);
                } else if (done == 0 || step == Step::up || *place > 1) {
                    *place = changed_whole(*place, step);
                }
            }
        },
        constant.place);
}

Mutation::~Mutation() {
    std::visit(
        [&](auto* place) { *place = std::get<std::remove_pointer_t<decltype(place)>>(kept_); },
        constant_.place);
}

} // namespace utfall::tests

// From a model and the rules to the relations that are believed, and to their breaks that are
// worth a word.
#pragma once

#include "core/checks/model/model.hpp"
#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"
#include "core/checks/relations/observer.hpp"

#include <span>
#include <vector>

namespace utfall::core::checks {

struct Rule;

/// Both directions of a model with what is believed in them.
struct Beliefs {
    Axis across;
    Axis down;
    std::vector<Family> families;
    Observer* observer = nullptr; ///< who is told why, if anyone

    explicit Beliefs(const Model& model, Observer* told = nullptr)
        : across(model, Direction::across), down(model, Direction::down), observer(told) {}
    [[nodiscard]] const Axis& axis(Direction direction) const {
        return direction == Direction::down ? down : across;
    }
    [[nodiscard]] const Axis& axis(const Family& family) const { return axis(family.direction); }
};

/// Lets every rule propose, stage by stage, and accepts what is believed.
/// Law: whatever the order of the rules
void believe(Beliefs& beliefs, std::span<const Rule> rules);

/// Excuses breaks that are explained better elsewhere, silences families that break too often, and
/// excuses breaks that don't look like slips.
void keep_silent(Beliefs& beliefs);

} // namespace utfall::core::checks

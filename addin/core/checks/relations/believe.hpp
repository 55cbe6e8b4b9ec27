// From a model and the rules to the relations that are believed, and to their breaks that are
// worth a word.
#pragma once

#include "core/checks/model/model.hpp"
#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"

#include <vector>

namespace utfall::core::checks {

/// Both directions of a model with what is believed in them.
struct Beliefs {
    Axis across;
    Axis down;
    std::vector<Family> families;

    explicit Beliefs(const Model& model)
        : across(model, Direction::across), down(model, Direction::down) {}
    [[nodiscard]] const Axis& axis(Direction direction) const {
        return direction == Direction::down ? down : across;
    }
    [[nodiscard]] const Axis& axis(const Family& family) const { return axis(family.direction); }
};

/// Lets every rule propose, stage by stage, and accepts what is believed.
void believe(Beliefs& beliefs);

/// Excuses breaks that are explained better elsewhere, silences families that break too often, and
/// excuses breaks that don't look like slips.
void keep_silent(Beliefs& beliefs);

} // namespace utfall::core::checks

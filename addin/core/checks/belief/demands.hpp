// Where two broken relations of different kinds demand one and the same change of a figure.
#pragma once

#include "core/checks/belief/believe.hpp"
#include "core/checks/relations/mends.hpp"

#include <map>
#include <vector>

namespace utfall::core::checks {

/// What all broken relations that may speak demand of their cells.
class Demands {
public:
    explicit Demands(const Beliefs& beliefs);

    /// Whether another relation asks for the same change of one figure: a sum and a share, or a
    /// sum of its row and one of its column. That doesn't come by chance.
    [[nodiscard]] bool agree(const Family& family, const Instance& instance) const;

    /// How much a share, or a sum the other way, says for the same change of one figure, in bits.
    [[nodiscard]] double confirmed(const Family& family, const Instance& instance) const;

    /// Whether a share that breaks agrees with what a sum should have been among its amounts: that
    /// one is wrong, and the share is of it.
    [[nodiscard]] bool make_right(const Family& share, const Instance& instance) const;

private:
    struct Demand {
        const Family* family = nullptr;
        bool of_target = false;
        Change change;
    };

    const Beliefs& beliefs_;
    std::map<CellPlace, std::vector<Demand>> by_cell_;
};

} // namespace utfall::core::checks

#include "core/checks/belief/demands.hpp"

#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/gathered.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace utfall::core::checks {

namespace {

bool are_of_one_kind(const Family& left, const Family& right) {
    return left.is_sum() == right.is_sum() && left.direction == right.direction;
}

// What rounding leaves open of a change.
Mends demands_of(const Axis& axis, const Family& family, const Instance& instance) {
    if (!family.is_sum() && family.operation != Operation::ratio &&
        family.operation != Operation::average) {
        return {};
    }
    Mends mends = mends_of(axis, family, instance);
    const double slack = slack_of(axis, family, instance.at);
    for (auto& [cell, change] : mends) {
        change.within += family.is_sum() ? slack : 0.0;
    }
    return mends;
}

// Agreement within what is left open, in bits.
double agreement(const Change& left, const Change& right) {
    const double within = left.within + right.within;
    const double gap = std::abs(left.by - right.by);
    return gap > within || left.by == 0.0
               ? 0.0
               : std::log2(std::abs(left.by) /
                           (2.0 * within + evidence::binary_noise * std::abs(left.by)));
}

} // namespace

Demands::Demands(const Beliefs& beliefs) : beliefs_(beliefs) {
    for (const Family& family : beliefs.families) {
        for (const Instance& instance : family.instances) {
            if (!family.silent && instance.broken()) {
                for (const auto& [cell, change] :
                     demands_of(beliefs.axis(family), family, instance)) {
                    const bool of_target =
                        cell == beliefs.axis(family).place(family.target, instance.at);
                    by_cell_[cell].push_back({&family, of_target, change});
                }
            }
        }
    }
}

bool Demands::agree(const Family& family, const Instance& instance) const {
    // A mean has hardly anything else to be: its line says what it is in the other columns.
    const bool mean = family.operation == Operation::average;
    return confirmed(family, instance) >= (mean ? evidence::telling : evidence::explains);
}

double Demands::confirmed(const Family& family, const Instance& instance) const {
    double most = 0.0;
    for (const auto& [cell, change] : demands_of(beliefs_.axis(family), family, instance)) {
        const auto demands = by_cell_.find(cell);
        if (demands == by_cell_.end()) {
            continue;
        }
        for (const Demand& other : demands->second) {
            if (!are_of_one_kind(family, *other.family)) {
                most = std::max(most, agreement(change, other.change));
            }
        }
    }
    return most;
}

bool Demands::make_right(const Family& share, const Instance& instance) const {
    const Axis& axis = beliefs_.axis(share);
    const Value& printed = axis.at(share.target, instance.at);
    const double part = axis.value(share.terms.front(), instance.at);
    return std::any_of(by_cell_.begin(), by_cell_.end(), [&](const auto& one) {
        const auto& [cell, demands] = one;
        if (cell.column != share.terms.back() || cell.row == instance.at) {
            return false;
        }
        const double wrong = axis.value(cell.column, cell.row);
        return std::any_of(demands.begin(), demands.end(), [&](const Demand& demand) {
            const double base = wrong + demand.change.by;
            return demand.family->is_sum() && demand.of_target &&
                   std::abs(share.scale * part - printed.value * base) <=
                       printed.slack * std::abs(base) * evidence::at_edge;
        });
    });
}

} // namespace utfall::core::checks

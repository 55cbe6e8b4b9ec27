#include "core/checks/relations/mends.hpp"

#include "core/checks/relations/gathered.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core::checks {

namespace {

// Of two figures the earlier period's stands in an earlier report too, and the newer is suspected;
// what adds up along one line is all of this report.
bool is_older(const Axis& axis, const Family& family, std::size_t term, std::size_t at,
              CellPlace place) {
    return family.terms.size() > 1 && family.terms[term] != family.target &&
           place != axis.place(family.terms[term], at);
}

// A share is known to half its last digit, so its part and base are known that much less.
void add_mends_of_ratio(const Axis& axis, const Family& family, const Instance& instance,
                        Mends& mends) {
    const std::size_t at = instance.at;
    const auto index = static_cast<std::size_t>(&instance - family.instances.data());
    const bool share = family.shape == Shape::share;
    const std::size_t base_at = share ? family.bases[index] : at;
    const Value& target = axis.at(family.target, at);
    const double part = axis.value(family.terms[0], at);
    const double base = axis.value(family.terms[1], base_at);
    if (family.whole) {
        mends[axis.place(family.terms[1], base_at)] = {*family.whole - base, 0.0};
        return;
    }
    const double part_slack = std::abs(base) * target.slack / family.scale;
    mends[axis.place(family.terms[0], at)] = {base * target.value / family.scale - part,
                                              part_slack};
    if (!share && target.value != 0.0) {
        const double new_base = part * family.scale / target.value;
        mends[axis.place(family.terms[1], base_at)] = {
            new_base - base, std::abs(new_base) * target.slack / std::abs(target.value)};
    }
}

// A mean is known to half its last digit, and its parts as many times less as there are of them.
void add_mends_of_mean(const Axis& axis, const Family& family, const Instance& instance,
                       Mends& mends) {
    const auto is_printed = [&](std::size_t term) { return axis.has(term, instance.at); };
    const auto count =
        static_cast<double>(std::count_if(family.terms.begin(), family.terms.end(), is_printed));
    for (const std::size_t term : family.terms) {
        if (is_printed(term)) {
            mends[axis.place(term, instance.at)] = {
                instance.off * count, axis.at(family.target, instance.at).slack * count};
        }
    }
}

} // namespace

Weights weights_of(const Axis& axis, const Family& family, const Instance& instance) {
    Weights weights{{axis.place(family.target, instance.at), 1.0}};
    for (std::size_t k = 0; k < family.terms.size(); ++k) {
        const CellPlace place = term_place(axis, family, k, instance.at);
        if (!is_older(axis, family, k, instance.at, place) && axis.model().at(place).has()) {
            weights[place] = -family.sign(k) * (instance.flipped ? -1.0 : 1.0);
        }
    }
    return weights;
}

Mends mends_of(const Axis& axis, const Family& family, const Instance& instance) {
    Mends mends;
    if (family.is_sum() || family.operation == Operation::bound) {
        for (const auto& [cell, weight] : weights_of(axis, family, instance)) {
            mends[cell] = {-instance.off / weight, 0.0};
        }
        return mends;
    }
    mends[axis.place(family.target, instance.at)] = {-instance.off, 0.0};
    if (family.operation == Operation::ratio && family.terms.size() == 2) {
        add_mends_of_ratio(axis, family, instance, mends);
    }
    if (family.operation == Operation::average) {
        add_mends_of_mean(axis, family, instance, mends);
    }
    if (family.operation == Operation::whole) {
        for (const std::size_t term : family.terms) {
            mends[axis.place(term, instance.at)] = {-instance.off, 0.0};
        }
    }
    return mends;
}

} // namespace utfall::core::checks

#include "core/checks/belief/counts.hpp"

#include "core/checks/relations/evidence.hpp"

#include <cmath>
#include <cstddef>

namespace utfall::core::checks {

namespace {

// How far rounding could move a sum if its counts were rounded; 0 for a sum of anything else.
double rounding_of_counts(const Model& counted, const Axis& axis, const Family& family,
                          std::size_t instance) {
    double rounding = 0.0;
    std::size_t parts = 0;
    for (std::size_t k = 0; k <= family.terms.size(); ++k) {
        const bool part = k < family.terms.size();
        const CellPlace place = axis.place(part ? family.terms[k] : family.target, instance);
        const Value& value = counted.at(place.row, place.column);
        if (!value.has()) {
            continue;
        }
        if (value.slack != 0.0) {
            return 0.0;
        }
        rounding += 0.5 * value.step;
        parts += part && value.value != 0.0 ? 1U : 0U;
    }
    return parts > 1 ? rounding : 0.0;
}

// Sums of counts: those that agree to the last person, and those that are off by no more than
// rounding would explain.
struct SumsOfCounts {
    std::size_t agree = 0;
    std::size_t above = 0;
    std::size_t below = 0;

    SumsOfCounts(const Model& counted, const Beliefs& beliefs) {
        for (const Family& family : beliefs.families) {
            if (!family.is_sum_of_lines()) {
                continue;
            }
            const Axis& axis = beliefs.axis(family);
            for (const Instance& instance : family.instances) {
                add(instance.off, rounding_of_counts(counted, axis, family, instance.at));
            }
        }
    }

    void add(double off, double rounding) {
        if (std::abs(off) <= rounding && rounding > 0.0) {
            ++(off > 0.0 ? above : off < 0.0 ? below : agree);
        }
    }
};

} // namespace

bool may_be_rounded(const Model& counted, const Beliefs& beliefs) {
    const SumsOfCounts sums(counted, beliefs);
    return sums.above + sums.below > 0 || sums.agree == 0;
}

bool are_counts_rounded(const Model& counted, const Beliefs& rounded) {
    const SumsOfCounts sums(counted, rounded);
    const std::size_t off = sums.above + sums.below;
    return sums.above > 0 && sums.below > 0 && off >= evidence::fewest_rounded_sums &&
           static_cast<double>(off) >=
               evidence::rounded_sums * static_cast<double>(sums.agree + off);
}

} // namespace utfall::core::checks

// What a break looks like from its own figures: one slip that explains it, one that another break
// has already told, or a line that the sum may or may not take in.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"

#include <cstddef>

namespace utfall::core::checks {

/// Whether one slip in the total or in one part explains the break of a sum or difference: the
/// total says what a part says, one of them has a wrong digit or swapped two, or a part has lost
/// its sign or a zero.
[[nodiscard]] bool one_slip_explains(const Axis& axis, const Family& family,
                                     const Instance& instance);

/// Whether a zero too many or too few in the total or in one part explains the break of a sum.
[[nodiscard]] bool one_zero_explains(const Axis& axis, const Family& family,
                                     const Instance& instance);

/// In how many breaks of a sum all digits of the total are right but one, or two have changed
/// place.
[[nodiscard]] std::size_t clear_slips(const Axis& axis, const Family& family);

/// Whether a line that calls itself a total says what the part next to it says.
[[nodiscard]] bool is_total_copied(const Axis& axis, const Family& family, std::size_t instance);

/// How many lines agree with a relation; noughts agree with anything.
[[nodiscard]] std::size_t agreements(const Axis& axis, const Family& family);

/// How many breaks there are, where an error that was carried into a line made out of others (women
/// and their total) is one.
[[nodiscard]] std::size_t separate_breaks(const Axis& axis, const Family& family);

/// A line that is nothing wherever the sum holds makes up the break, or all such lines together do:
/// whether the sum takes them in or leaves them out is said by words alone.
[[nodiscard]] bool hangs_on_a_line(const Axis& axis, const Family& family,
                                   const Instance& instance);

/// Whether a line that repeats another differs from it by a third, which is nothing wherever it
/// does repeat: all, and all but a few.
[[nodiscard]] bool repeats_but_for_a_line(const Axis& axis, const Family& family,
                                          const Instance& instance);

/// Whether the break is as much as one line: left out, or counted where it shouldn't be.
[[nodiscard]] bool is_off_by(const Axis& axis, std::size_t line, const Instance& instance);

/// The only one of three parts or more without which a sum says what is printed: which term.
[[nodiscard]] std::optional<std::size_t> part_left_out(const Axis& axis, const Family& family,
                                                       const Instance& instance);

/// Whether the break is what totals and their own parts, all in one sum, count twice.
[[nodiscard]] bool counts_parts_twice(const Axis& axis, const Family& family,
                                      const Instance& instance);

/// Whether a sum of two breaks in a column of deviations and the difference of the two holds: more
/// income and less spent are both better, so that income = costs + surplus turns there.
[[nodiscard]] bool is_turned_deviation(const Axis& axis, const Family& family,
                                       const Instance& instance);

/// Whether a break in a line that adds up the others is what rounding left in each of them.
[[nodiscard]] bool adds_up_rounding(const Axis& axis, const Family& family,
                                    const Instance& instance);

} // namespace utfall::core::checks

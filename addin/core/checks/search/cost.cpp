// What it takes to say which relation is meant.
#include "core/checks/relations/complete.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/search/search.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace utfall::core::checks {

namespace {

double log_lines(const Axis& axis) {
    return std::log2(static_cast<double>(axis.filled_lines()));
}

double run_cost(const Axis& axis, const Family& family) {
    double cost = evidence::run_cost + log_lines(axis);
    if (is_complete(axis, family)) {
        cost -= std::min(evidence::at_boundary, log_lines(axis));
    }
    if (family.shape == Shape::kind) {
        cost += evidence::class_cost;
    }
    if (family.shape == Shape::leaves) {
        cost += evidence::from_leaves;
    }
    const auto some_are = [&family](auto is_one) {
        const auto count = static_cast<std::size_t>(
            std::count_if(family.terms.begin(), family.terms.end(), is_one));
        return count > 0 && count < family.terms.size();
    };
    if (some_are([&axis](std::size_t term) { return axis.is_part(term); })) {
        cost += evidence::mixed_parts;
    }
    if (some_are([&axis](std::size_t term) { return axis.line(term).roles.has(Role::percent); })) {
        cost += evidence::mixed_parts;
    }
    return cost;
}

// Where blocks end in their sums, the line below a whole block says what a word for total says.
bool ends_a_block(const Axis& axis, const Family& family) {
    return (axis.sums_blocks() || axis.is_subtotal(family.target)) && family.is_sum() &&
           !family.has_signs() && family.terms.back() < family.target && is_complete(axis, family);
}

double sum_words(const Axis& axis, const Family& family) {
    const Roles& roles = axis.line(family.target).roles;
    if (is_block_of_parts(axis, family)) {
        const std::size_t next = family.terms.back() + 1;
        return next >= axis.lines() || !axis.is_part(next) ? -evidence::of_which_word : 0.0;
    }
    double bits = 0.0;
    if ((axis.is_total(family.target) && !family.has_signs()) || ends_a_block(axis, family)) {
        bits -= evidence::total_word;
    } else if (roles.has(Role::mean) || roles.has(Role::rate)) {
        bits += evidence::wrong_word;
    }
    if (axis.down() && !family.has_signs() && roles.has(Role::result) &&
        !axis.is_total(family.target)) {
        bits -= evidence::result_sum_word;
    }
    if (family.has_signs() && roles.has(Role::result)) {
        bits -= evidence::result_word;
    }
    const bool of_totals = std::any_of(family.terms.begin(), family.terms.end(),
                                       [&axis](std::size_t term) { return axis.is_total(term); });
    if (!family.has_signs() && of_totals && !axis.is_total(family.target) &&
        family.terms.size() <= evidence::few_terms) {
        bits += evidence::totals_as_terms;
    }
    const bool of_deviations =
        !axis.down() &&
        std::any_of(family.terms.begin(), family.terms.end(),
                    [&](std::size_t term) { return axis.line(term).roles.has(Role::deviation); });
    if (of_deviations && !roles.has(Role::deviation) && !axis.is_total(family.target)) {
        bits += evidence::deviation_as_term;
    }
    return bits;
}

// Another result may stand between a result and rows further up, which it is made of as well.
bool is_result_of_rows_above(const Axis& axis, const Family& family) {
    return axis.line(family.target).roles.has(Role::result) &&
           family.terms.back() + 1 == family.target;
}

// A column called a difference, right after the only two that it can be of.
bool is_difference_of_the_two_before(const Axis& axis, const Family& family) {
    if (axis.down() || family.shape != Shape::pair || !family.has_signs() ||
        !axis.line(family.target).roles.has(Role::deviation)) {
        return false;
    }
    for (std::size_t line = 0; line < family.target; ++line) {
        if (axis.line(line).figures && line != family.terms[0] && line != family.terms[1]) {
            return false;
        }
    }
    return family.terms[0] < family.target && family.terms[1] < family.target;
}

// Figures under a column of figures with labels, and none of their own: what is printed under a
// line drawn below them.
bool is_unlabelled_below(const Axis& axis, const Family& family) {
    return axis.down() && axis.line(family.target).label.empty() &&
           family.terms.back() + 1 == family.target &&
           std::none_of(family.terms.begin(), family.terms.end(),
                        [&axis](std::size_t term) { return axis.line(term).label.empty(); });
}

bool share_a_word(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    return std::any_of(left.begin(), left.end(), [&right](const std::string& one) {
        return std::any_of(right.begin(), right.end(), [&one](const std::string& other) {
            return one.starts_with(other) || other.starts_with(one);
        });
    });
}

// 'Kostnad per deltagare' says which two lines it is made of, if there are such lines.
bool names_its_parts(const Axis& axis, const Family& family) {
    if (family.operation != Operation::ratio || family.terms.size() != 2) {
        return false;
    }
    const std::vector<std::string> words = label_words(axis.line(family.target).label);
    const auto per = std::find(words.begin(), words.end(), "per");
    return per != words.end() &&
           share_a_word({words.begin(), per}, label_words(axis.line(family.terms.front()).label)) &&
           share_a_word({per + 1, words.end()}, label_words(axis.line(family.terms.back()).label));
}

double shape_cost(const Axis& axis, const Family& family) {
    if (family.shape == Shape::equal) {
        const bool results = axis.line(family.target).roles.has(Role::result) &&
                             axis.line(family.terms.front()).roles.has(Role::result);
        return evidence::a_place * log_lines(axis) - evidence::equal_saved -
               (results ? evidence::equal_result : 0.0);
    }
    if (family.is_quotient()) {
        return evidence::a_place * log_lines(axis) + evidence::ratio_cost;
    }
    if (family.operation == Operation::average) {
        return evidence::average_cost + log_lines(axis) +
               (family.shape == Shape::kind ? evidence::class_cost : 0.0);
    }
    if (family.shape == Shape::pair || family.shape == Shape::result) {
        const auto minus =
            static_cast<double>(std::count(family.signs.begin(), family.signs.end(), -1));
        return evidence::a_place * log_lines(axis) + evidence::signed_cost +
               evidence::further_term * (static_cast<double>(family.terms.size()) - 2.0) +
               (family.shape == Shape::result ? minus : 0.0);
    }
    return run_cost(axis, family);
}

double word_cost(const Axis& axis, const Family& family) {
    if (family.shape == Shape::equal || family.operation == Operation::bound) {
        return 0.0;
    }
    const Roles& roles = axis.line(family.target).roles;
    if (family.is_sum()) {
        return sum_words(axis, family);
    }
    if (family.operation == Operation::average) {
        return roles.has(Role::mean) ? -evidence::mean_word : 0.0;
    }
    const bool quotient = roles.has(Role::rate) || roles.has(Role::mean) || roles.has(Role::result);
    return quotient ? -evidence::rate_word : 0.0;
}

} // namespace

bool is_unexplained(const Search& search, std::size_t line) {
    return (search.axis.is_total(line) || search.axis.is_subtotal(line) ||
            search.axis.line(line).roles.has(Role::result)) &&
           !search.ledger.computes(line);
}

void set_cost(const Axis& axis, Family& family) {
    family.cost = shape_cost(axis, family) + word_cost(axis, family);
    const bool said = axis.is_total(family.target) || is_result_of_rows_above(axis, family) ||
                      is_unlabelled_below(axis, family) || ends_a_block(axis, family);
    const bool named = (family.is_sum() && !family.has_signs() &&
                        ((said && is_complete(axis, family)) || is_block_of_parts(axis, family))) ||
                       is_difference_of_the_two_before(axis, family);
    const bool percent =
        family.operation == Operation::ratio && axis.line(family.target).roles.has(Role::percent);
    const bool per = names_its_parts(axis, family);
    if (per) {
        // Nothing is left to say, and of the same lines no other quotient is meant.
        family.cost = -shape_cost(axis, family);
    }
    family.needed = named || percent || per ? evidence::believed_named : evidence::believed;
}

void price(const Search& search, std::vector<Family>& families, std::string_view rule) {
    for (Family& family : families) {
        family.rule = rule;
        family.direction = search.axis.direction();
        set_cost(search.axis, family);
    }
}

} // namespace utfall::core::checks

// Which argument broke which rule, so that a log and the side panel can say it in two languages
// from one source.
#pragma once

#include "core/base/text.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <variant>

namespace utfall::core {

/// The rules that arguments can break. What each says stands in problem.cpp.
enum class Rule {
    left_out,           ///< argument
    pair_left_out,      ///< argument given without other
    number,             ///< argument, value (a text)
    filled,             ///< argument: a blank where a value must be
    no_error,           ///< argument: the cell holds an error of its own
    finite,             ///< argument
    count,              ///< argument, value
    whole_between,      ///< argument, value, low, high
    share,              ///< argument, value
    open_share,         ///< argument, value
    balance_limit,      ///< argument, value: a share from 0 to 0.5
    index,              ///< argument, value: 0..100
    spread,             ///< argument, value: 0..1, 1 excluded
    positive,           ///< argument, value
    not_negative,       ///< argument, value
    part_of,            ///< argument, value, other, other_value: counts
    base,               ///< argument: nothing to divide by
    known_word,         ///< argument, value, words
    attainment_word,    ///< argument, value
    single_value,       ///< argument: a range where one value must be
    same_length,        ///< argument, value (cells), other_value (cells needed)
    same_shape,         ///< the ranges of an elementwise function
    equally_many,       ///< argument, other
    columns,            ///< argument, value, low: the number of columns
    weighted_row,       ///< no row has a weight
    missing_attainment, ///< a blank attainment where all must be known
    nothing_lost,       ///< all indicators are met
    too_many_draws,     ///< draws times indicators
    whole_indicator,    ///< an indicator with only one of part and whole, or no target
    most_answers,       ///< argument, value, high
    named_area,         ///< a planned share without an area
    area_once,          ///< value: an area that is planned twice
    end_after_start,    ///< an end before its start
    start_filled,       ///< a row without a start
    period,             ///< from after to
    no_closed,          ///< no row has closed
    no_outcomes,        ///< no row has an outcome
    both_values,        ///< women and men must both have a value
    counts_or_shares,   ///< value, other_value: neither counts nor shares that sum to 1
    cost_signs,         ///< value, other_value: a cost's outcome and budget
    steps_given,        ///< there are no limits
    rising,             ///< limits that don't rise
    above_last_limit,   ///< value: the allocation
    countable,          ///< an amount of more units than can be counted
    keys,               ///< no key is greater than 0
    women_or_men,       ///< neither women nor men
    indicators,         ///< no row has values
    result_size,        ///< a result that is too large to be a number
    test_size,          ///< groups too large for Fisher's exact test
    scale_name,         ///< value: no built-in scale has the name
    step_once,          ///< value: a step that stands twice
    scale_steps,        ///< the scale has no steps
    scale_positions,    ///< a scale of a single step
    not_excluded,       ///< argument, value: both there and excluded
    positive_answer,    ///< no positive answer is named
    answers,            ///< nobody has answered
    table_size,         ///< a table that is too large
    nothing_deviates,   ///< no line differs from its budget
    tally_table,        ///< argument: neither a table of tallies nor one column
    criterion_pair,     ///< a column without its criterion, or the other way round
    criterion_value,    ///< value: what a criterion compares with
    group_found,        ///< argument: no row is of the group
    common_rate,        ///< amounts of opposite signs
    one_list,           ///< value: an outcome that stands in both lists
    date,               ///< argument: no date
    count_last          ///< not a rule: how many there are
};

/// A value that broke a rule. Which of the fields a rule uses is said with it.
struct Problem {
    Rule rule = Rule::left_out;
    std::string argument = {}; ///< as the contract names it: near_credit
    std::variant<std::monostate, double, std::string> value = {};
    std::string other = {}; ///< the argument that it was held against
    double other_value = 0.0;
    double low = 0.0;
    double high = 0.0;
    std::string words = {}; ///< the option words, as one text
};

/// What a rule says, with places for the values: {0} argument, {1} value, {2} other, {3} other
/// value, {4} low, {5} high, {6} words.
struct RuleText {
    Rule rule;
    Text broken; ///< what is wrong, a whole sentence
    Text remedy; ///< what to do, a whole sentence
};

[[nodiscard]] const RuleText& rule_text(Rule rule);

/// The values of a problem in the order of the places, as the language writes them.
/// @param argument, other the names to show
[[nodiscard]] std::string fill_rule(const Text& text, const Problem& problem,
                                    std::string_view argument, std::string_view other,
                                    Language language);

/// What is wrong in English, with the names of the contract: for logs.
[[nodiscard]] std::string log_message(const Problem& problem);

} // namespace utfall::core

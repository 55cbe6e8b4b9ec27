// How much an agreement, a break and a word weigh: every constant of the belief, in bits, with its
// reason. A bit is a factor of two in the odds that a relation is meant.
#pragma once

namespace utfall::core::checks::evidence {

/// The most that one agreement says: more digits can't rule out that a table repeats itself.
inline constexpr double most_bits = 14.0;
/// What a break costs: a slip in one figure of about sixty.
inline constexpr double break_cost = 6.0;
/// The least that a break costs, however small.
inline constexpr double least_break_cost = 1.0;
/// A break by this share of the figure costs as much as any; a smaller one looks like a slip and
/// costs a bit less for each halving.
inline constexpr double near_break = 0.14;
/// From this share on a break costs more: something else is meant.
inline constexpr double far_break = 0.3;
/// The most that a far break costs above others.
inline constexpr double most_far_cost = 2.5;
/// A total of nothing but zeros that isn't zero, or a zero total over figures.
inline constexpr double zero_break_cost = 3.0;
/// An agreement with a single term that isn't zero is a repeat, which happens for other reasons.
inline constexpr double single_term = 0.3;
/// The same figures once more say little new.
inline constexpr double repeat_share = 0.2;
/// An instance that another relation makes out of the others (the total column of a table) is no
/// witness of its own.
inline constexpr double dependent = 0.15;
/// A mean or a percentage among sums: the relation isn't meant there, which costs a little.
inline constexpr double out_of_place = 1.5;

/// Rounding that would need nearly every part to err the same way, as a multiple of the worst case:
/// neither an agreement nor a break.
inline constexpr double grey = 1.6;
/// The grey is left where this many instances agree within this share of the worst case.
inline constexpr int close_instances = 3;
inline constexpr double close_share = 0.7;
/// Up to this many terms the worst case is no rarity, and no grey is left beyond it.
inline constexpr int short_sum = 3;
/// Standard deviations of the summed rounding beyond which an agreement is no agreement.
inline constexpr double rounding_deviations = 3.2;

/// What a relation needs to be believed.
inline constexpr double believed = 7.0;
/// The same when the words and the place name it: a complete total, a block of 'of which'.
inline constexpr double believed_named = 2.0;
/// The same of a quotient that is called a percentage or a share.
inline constexpr double believed_percent = 5.0;
/// What a relation counts in competition that its words and place name, though little agrees.
inline constexpr double named_score = 5.0;
/// The same of a relation that reports know by name.
inline constexpr double known_score = 30.0;
/// A relation needs one agreement of at least this, or only zeros agree.
inline constexpr double telling = 2.0;

// What it takes to say which relation is meant.
inline constexpr double run_cost = 1.0;        ///< and log2 of the lines, where a run may end
inline constexpr double at_boundary = 3.0;     ///< saved: the run ends where the table does
inline constexpr double class_cost = 1.5;      ///< only the lines of one kind
inline constexpr double mixed_parts = 4.0;     ///< 'of which' rows among others
inline constexpr double signed_cost = 3.0;     ///< a pair or a result, and 2·log2 of its reach
inline constexpr double further_term = 2.0;    ///< each term beyond two
inline constexpr double further_part = 1.0;    ///< a second part beside a quotient's first
inline constexpr double ratio_cost = 4.0;      ///< a quotient, and 2·log2 of its reach
inline constexpr double average_cost = 4.0;    ///< a mean, and log2 of the lines
inline constexpr double total_word = 5.0;      ///< saved by a word for total on the target
inline constexpr double of_which_word = 4.0;   ///< saved by a whole block of 'of which'
inline constexpr double result_word = 4.0;     ///< saved by a word for result or difference
inline constexpr double result_sum_word = 3.0; ///< the same on an unsigned sum
inline constexpr double cost_word = 3.0;       ///< saved by each cost that a result takes off
inline constexpr double wrong_word = 3.0;      ///< a mean or a quotient as a sum
inline constexpr double mean_word = 6.0;       ///< saved by a word for mean
inline constexpr double no_mean_word = 4.0;    ///< a mean that isn't called one
inline constexpr double rate_word = 4.0;       ///< saved by a word for rate or change
inline constexpr double common_word = 3.0;     ///< saved when a quotient and its part share a word
inline constexpr double no_rate_word = 2.0;    ///< a quotient that isn't called one
inline constexpr double totals_as_terms = 2.0; ///< totals that make a line that isn't called one
inline constexpr double from_leaves = 3.0;     ///< a sum that skips the totals within it

/// A family that holds in one block of rows and not in the next: the cost of the switch, less at a
/// gap, and of beginning or ending outside.
inline constexpr double scope_switch = 9.0;
inline constexpr double scope_switch_at_gap = 6.0;
inline constexpr double scope_edge = 11.0;

/// A part that is no more than its whole says little.
inline constexpr double bound_bits = 0.5;
/// Two lines of the same figures: what more the agreement must say than that both are round.
inline constexpr double equal_discount = 2.0;
inline constexpr double equal_sum = 3.0;    ///< saved when one of them is a sum
inline constexpr double equal_result = 4.0; ///< saved when both are results

/// Shares of a column over a total in another: another base than the row's before.
inline constexpr double share_switch_at_parts = 1.5;
inline constexpr double share_most_bits = 7.0;
inline constexpr double share_cost = 3.0;
inline constexpr double share_word = 4.0;      ///< saved by a word for per cent or share
inline constexpr double share_of_itself = 3.0; ///< against a base whose own share isn't 100 %
inline constexpr double part_below_base = 2.0; ///< against an 'of which' share of a line below

/// Deviations that turn their sign between income and costs: the cost of the turn, less at a total
/// or a result, and of saying that they do.
inline constexpr double side_switch = 9.0;
inline constexpr double side_switch_at_result = 4.0;
inline constexpr double side_cost = 2.0;

/// A labelled, complete total that holds elsewhere may be off by this share and still be a slip.
inline constexpr double labelled_slip_share = 0.95;
inline constexpr double labelled_slip_bits = 10.0;

/// A difference or deviation isn't a part of what it compares.
inline constexpr double deviation_as_term = 8.0;

/// A family with more breaks than this, or this share of its instances, isn't meant: silence.
inline constexpr int most_breaks = 3;
inline constexpr double most_broken_share = 0.12;
/// The same when the words name the relation (a column of deviations, of totals).
inline constexpr double most_broken_named = 0.34;
/// How far beyond belief a labelled total with several breaks must be to speak.
inline constexpr double sure_total = 4.0;

/// A labelled total that agrees with nothing still names its rows if it is this near.
inline constexpr double labelled_near = 0.3;
inline constexpr double labelled_below = 0.12; ///< the same where it stands above its rows
/// What a labelled total counts as off by when the figure is right but for a sign, a power of ten
/// or the order of its digits.
inline constexpr double labelled_known_slip = 0.05;
inline constexpr double labelled_share = 0.7;
/// From this share of nearness several breaks of a labelled total are still slips.
inline constexpr double labelled_slips = 0.12;

/// A break within this share of the figure looks like a slip.
inline constexpr double slip_share = 0.5;

} // namespace utfall::core::checks::evidence

// How much an agreement, a break and a word weigh: every constant of the belief, in bits, with its
// reason. A bit is a factor of two in the odds that a relation is meant.
#pragma once

#include <cstddef>

namespace utfall::core::checks::evidence {

/// The most that one agreement says: more digits can't rule out that a table repeats itself.
inline constexpr double most_bits = 14.0;
/// The same of two terms or more that aren't zero, which are no repeat: it helps belief, once a
/// family, and not in the competition, where one long figure would outweigh what many rows say.
inline constexpr double most_bits_of_many = 20.0;
/// What a break costs: a slip in one figure of about sixty.
inline constexpr double break_cost = 6.0;
/// The least that a break costs, however small, and what a part says that is no more than its
/// whole.
inline constexpr double least_break_cost = 1.0;
/// A break by this share of the figure costs as much as any; a smaller one looks like a slip and
/// costs a bit less for each halving.
inline constexpr double near_break = 0.14;
/// From this share on a break costs more: something else is meant.
inline constexpr double far_break = 0.3;
/// The most that a far break costs above others.
inline constexpr double most_far_cost = 2.5;
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
inline constexpr std::size_t close_instances = 3;
inline constexpr double close_share = 0.7;
/// The same share where figures aren't rounded at all.
inline constexpr double exact_share = 1e-6;
/// Up to this many terms the worst case is no rarity, and no grey is left beyond it.
inline constexpr std::size_t short_sum = 3;
/// Standard deviations of the summed rounding beyond which an agreement is no agreement.
inline constexpr double rounding_deviations = 3.2;

/// Sums of persons that are off by what rounding explains, this many and this share of all, both
/// ways, were rounded: of two parts and their sum a third are off by one if all are. One slip
/// breaks its row, its column and what these are carried into, and all the same way.
inline constexpr std::size_t fewest_rounded_sums = 4;
inline constexpr double rounded_sums = 0.2;

/// Where the parts are shares that add up to more than this many times all of them, one person has
/// several of them. A single wrong share can't add more than everybody.
inline constexpr double several_each = 2.0;
/// The mean of two figures is half their sum, which a slip can give; of three it is a mean.
inline constexpr std::size_t fewest_in_a_mean = 3;
/// A mean lies between its parts where their sum is this much more than the largest; a total that
/// lost a part doesn't.
inline constexpr double between_parts = 1.5;
/// Beside one large term only what the others can move is told apart: this many times their size.
inline constexpr double rest_spread = 4.0;
/// The same of a break: off by twice all that the smaller terms come to is as far as can be.
inline constexpr double rest_break = 2.0;
/// What a far break costs more for each doubling.
inline constexpr double far_cost_a_doubling = 2.0;
/// A zero for a total of figures, or a figure for a total of zeros: more than a slip.
inline constexpr double zero_total_cost = 2.0;
/// What a break costs more in a line that repeats another: nothing else is meant by it.
inline constexpr double equal_break_cost = 1.0;
/// What a break costs less where most of the parts are missing.
inline constexpr double mostly_missing = 3.0;

/// What a relation needs to be believed.
inline constexpr double believed = 7.0;
/// The same when words name it: a total or a result, a whole block of 'of which', a quotient that
/// is called a percentage or a share.
inline constexpr double believed_named = 2.0;
/// What a relation counts in competition that reports know by name, though little agrees.
inline constexpr double known_score = 30.0;
/// A relation needs one agreement of at least this, or only zeros agree.
inline constexpr double telling = 2.0;

/// From this many instances on, repeats of the same figures count less: three of four by chance.
inline constexpr std::size_t repeats_matter = 4;
/// A relation that holds in this share of its instances makes its target out of the others.
inline constexpr double makes_dependent = 0.6;
/// What is this well supported is no chance, and doesn't give way for sharing some of its terms.
inline constexpr double far_beyond_doubt = 20.0;
/// A known relation with more breaks than agreements is still meant when it is off by this share at
/// most, in the middle.
inline constexpr double known_near = 0.3;
/// A known relation that holds nowhere is still meant when it could be tried this often at most.
inline constexpr std::size_t most_unconfirmed = 2;

// What it takes to say which relation is meant.
inline constexpr double a_place = 2.0;         ///< times log2 of the lines: where two terms stand
inline constexpr double run_cost = 1.0;        ///< and log2 of the lines, where a run may end
inline constexpr double at_boundary = 3.0;     ///< saved: the run ends where the table does
inline constexpr double class_cost = 1.5;      ///< only the lines of one kind
inline constexpr double mixed_parts = 4.0;     ///< 'of which' rows, or percentages, among others
inline constexpr double signed_cost = 3.0;     ///< a pair or a result, and its place
inline constexpr double further_term = 2.0;    ///< each term beyond two
inline constexpr double ratio_cost = 6.0;      ///< a quotient, and its place
inline constexpr double average_cost = 8.0;    ///< a mean, and log2 of the lines
inline constexpr double total_word = 5.0;      ///< saved by a word for total on the target
inline constexpr double of_which_word = 4.0;   ///< saved by a whole block of 'of which'
inline constexpr double result_word = 4.0;     ///< saved by a word for result or difference
inline constexpr double result_sum_word = 3.0; ///< the same on an unsigned sum
inline constexpr double wrong_word = 3.0;      ///< a mean or a quotient as a sum
inline constexpr double mean_word = 10.0;      ///< saved by a word for mean
inline constexpr double rate_word = 6.0;       ///< saved by a word for rate or change
inline constexpr double totals_as_terms = 2.0; ///< totals that make a line that isn't called one
inline constexpr std::size_t few_terms = 3;    ///< of these; more are a grand total's parts
inline constexpr double from_leaves = 3.0;     ///< a sum that skips the totals within it

/// Where so many blocks end in sums that no word names, a line below a block says as much as a word
/// for total.
inline constexpr std::size_t summed_blocks = 2;

/// Two lines of the same figures: what more the agreement must say than that both are round.
inline constexpr double equal_discount = 2.0;
inline constexpr double equal_saved = 1.0;  ///< of the two places: the earlier one comes first
inline constexpr double equal_sum = 3.0;    ///< saved when one of them is a sum
inline constexpr double equal_result = 4.0; ///< saved when both are results

/// Figures of fewer steps than this can be any quotient.
inline constexpr double fewest_quotient_steps = 8.0;

/// A column of shares holds figures up to this in most rows: a part may be over its whole by a
/// slip.
inline constexpr double largest_percent = 105.0;
inline constexpr double percent_rows = 0.7;
/// A column that isn't called a share is one where this share of its figures is between 0 and 1.
inline constexpr double fraction_rows = 0.8;

/// Deviations that turn their sign between income and costs: the cost of the turn where no result
/// stands between, and of saying that they do.
inline constexpr double side_switch = 9.0;
inline constexpr double side_cost = 2.0;
/// With so many rows of one sign a single other one is a slip.
inline constexpr std::size_t fewest_of_a_side = 3;

/// Where a labelled, complete total says this much in all, trifles that agree are no chance, and a
/// break is a slip however large.
inline constexpr double sure_total_bits = 10.0;

/// A difference or deviation isn't a part of what it compares.
inline constexpr double deviation_as_term = 8.0;

/// A family with more breaks than this, or this share of its instances, isn't meant: silence.
inline constexpr std::size_t most_breaks = 3;
inline constexpr double most_broken_share = 0.12;
/// The same when the words name the relation (a column of deviations, of totals).
inline constexpr double most_broken_named = 0.34;
/// How often a named difference or a mean holds for each time it breaks: two of three may be means
/// of something else. As often do sums hold without what isn't known where it stands for nothing,
/// and those of numbered rows where the numbers mean it.
inline constexpr std::size_t held_for_one = 3;
/// An agreement of at least this many bits explains a figure.
inline constexpr double explains = 5.0;
/// One break against so many that hold is a slip however large.
inline constexpr std::size_t many_against_one = 4;
/// How far beyond belief a labelled total with several breaks must be to speak.
inline constexpr double sure_total = 4.0;

/// A labelled total that agrees with nothing still names its rows if it is this near.
inline constexpr double labelled_near = 0.3;
inline constexpr double labelled_below = 0.12; ///< the same where it stands above its rows
inline constexpr double labelled_share = 0.7;
/// So many breaks of a labelled total are slips whatever they look like, and so many that look
/// alike.
inline constexpr std::size_t labelled_breaks = 2;
inline constexpr std::size_t labelled_like_breaks = 4;
/// So many totals, and none that agrees: when all lie below their parts, no slip is behind it.
inline constexpr std::size_t never_by_slips = 3;
/// From this share of nearness several breaks of a labelled total are still slips.
inline constexpr double labelled_slips = 0.12;

/// A break within this share of the figure looks like a slip, and of a quotient within this.
inline constexpr double slip_share = 0.5;
inline constexpr double quotient_slip_share = 0.6;
/// A power of ten too much may also be rounded, by this share.
inline constexpr double ten_share = 0.01;
/// Rounding by more steps than this leaves no digits to compare.
inline constexpr double most_rounding_steps = 3.0;
/// Two digits that change place make a third of all swaps of shorter figures: too few to tell.
inline constexpr std::size_t fewest_digits = 3;
/// A figure of which all digits but one are right has at least so many right ones.
inline constexpr std::size_t fewest_equal_digits = 3;
/// A total with so many more decimals than its parts is a formula's result.
inline constexpr int more_decimals = 2;

// Which cell is wrong: the one whose change mends most relations.
/// How much a relation that holds speaks for its cells.
inline constexpr double vote_of_held = 0.6;
/// What being the computed figure speaks against a cell.
inline constexpr double against_target = 0.4;
/// Changes that differ by rounding or this share are one change.
inline constexpr double same_change_steps = 3.0;
inline constexpr double same_change_share = 0.02;

// Shares that make 100 %.
/// Without a word for parts, this many instances must agree, and this share of all.
inline constexpr std::size_t fewest_wholes = 3;
/// All the percentages that stand side by side need fewer, and may miss once.
inline constexpr std::size_t fewest_wholes_beside = 2;
inline constexpr double enough_wholes = 0.8;
/// Parts of a whole that miss it by no more than this share are meant to make it.
inline constexpr double near_whole = 0.1;

/// What binary fractions lose in a sum of a hundred thousand terms.
inline constexpr double binary_noise = 1e-9;
/// A gap of exactly what rounding allows, in binary fractions.
inline constexpr double at_edge = 1.001;

} // namespace utfall::core::checks::evidence

// How figures and headings are told apart and how figures are rounded: every constant of reading a
// table, with its reason.
#pragma once

#include <cstddef>

namespace utfall::core::reading {

/// Years that a heading or a label can be.
inline constexpr double first_year = 1900.0;
inline constexpr double last_year = 2100.0;
/// A run of 1, 2, 3, … this long at the top or side numbers the lines.
inline constexpr std::size_t shortest_numbering = 3;
/// A heading row names at least two columns.
inline constexpr std::size_t fewest_headings = 2;
/// A table beside another names at least two rows of its own, and more of them than not.
inline constexpr std::size_t fewest_own_labels = 2;
/// A column to the right takes the place of the label column when it has this much more to tell:
/// one in so many.
inline constexpr std::size_t more_labels = 4;

/// A run of digits this long is an identity, telephone or reference number, not a figure.
inline constexpr std::size_t longest_plain_run = 9;
/// Longer than any figure with its unit and note mark: prose, not worth reading to its end.
inline constexpr std::size_t longest_figure = 40;
/// `85 deltagare` is a figure with a word beside it; more words are a remark that has a figure.
inline constexpr std::size_t most_letters_beside = 12;

/// More decimals than any report prints: the value is a formula's, in full precision.
inline constexpr int most_printed_decimals = 6;
/// What is left of a value of that many decimals after scaling it to whole numbers in binary.
inline constexpr double scaling_noise = 1e-9;
/// One text in ten may contradict the rest about the decimal mark: a date, a slip.
inline constexpr std::size_t texts_a_contradiction = 10;

/// Where most figures of a line have decimals, one without has lost them: 82 among 82.1 and 86.9.
inline constexpr double most_have_decimals = 0.6;
/// The usual decimals are what at least a fifth of the figures show: one formula's result among
/// printed figures doesn't make them all precise.
inline constexpr std::size_t usual_decimals_of = 5;
/// Fewer figures than this are all whole hundreds by chance.
inline constexpr std::size_t fewest_rounded_figures = 4;
/// The coarsest step that reports round to beyond the unit, and the finest: percentages and counts
/// are tens by themselves.
inline constexpr double coarsest_step = 1000.0;
inline constexpr double finest_coarse_step = 100.0;
/// A formula's result, or a figure with more decimals than reports print, isn't rounded to anything
/// coarser than the first decimal that isn't counted. A unit of 0, exact, is told apart there too.
inline constexpr double precise_step = 1e-6;
/// Where all decimals of a column are ,5 its figures are rounded to halves; three that are by
/// chance: once in a thousand columns.
inline constexpr double half_step = 0.5;
inline constexpr std::size_t fewest_halves = 3;
/// Statistical offices round to 5 or 3 at random: as far as to the next multiple but one. So many
/// figures, and this share of them, are multiples.
inline constexpr double random_rounding = 1.6;
inline constexpr std::size_t fewest_random = 6;
/// The same of a table as a whole: a small one of round figures isn't one of them.
inline constexpr std::size_t fewest_random_in_table = 20;
inline constexpr double random_share = 0.9;

/// All shares together, or everybody, in per cent: a figure that has no decimals to show, and says
/// nothing of the others.
inline constexpr double all_shares = 100.0;

} // namespace utfall::core::reading

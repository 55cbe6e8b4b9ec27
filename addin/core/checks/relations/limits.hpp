// How far the searches for relations look and how much they keep: every bound of their work, with
// its reason. What lies beyond is more often chance than meant, or would take longer than an office
// may.
#pragma once

#include <cstddef>

namespace utfall::core::checks::limits {

/// In how many instances candidates are looked for, evenly spread: what holds in none isn't meant.
inline constexpr std::size_t sampled = 24;
/// What candidates are worth judging, those with most votes first.
inline constexpr std::size_t most_candidates = 300;

/// Totals of totals of totals: no report has more levels.
inline constexpr std::size_t most_rounds = 8;

/// Runs up to this long are tried term by term; longer ones by their prefix sums, and of a block of
/// parts its beginnings up to this long, and the whole.
inline constexpr std::size_t longest_scan = 60;
/// How many steps a long run may be off by rounding and still be found.
inline constexpr long long long_run_steps = 4;
/// Beyond so many steps a binary fraction has no last digit that could be told.
inline constexpr double most_steps = 1e15;
/// Between a mean and its run, and between a mean and the sum of the same lines, other statistics
/// can stand: the sum, the least, the largest, the deviation, the number.
inline constexpr std::size_t statistics_beside = 6;
/// Agreements that one target may have in one instance, on each side.
inline constexpr std::size_t most_agreements = 2;

/// A longer table is a list: it isn't turned, its lines aren't parted by kind, its shares aren't
/// looked for, and what its results skip isn't either; what a relation is worth in so many of its
/// lines tells what it is in all.
inline constexpr std::size_t longest_report = 400;
/// Tables with more lines than this aren't searched for pairs, results and quotients: chance would
/// find them.
inline constexpr std::size_t most_searched_lines = 150;
/// How far from each other the lines of a pair, a quotient, shares and a running figure can stand.
inline constexpr std::size_t near_lines = 8;
/// In a table of so few lines a pair and its target can stand anywhere.
inline constexpr std::size_t most_lines_for_far_pairs = 40;
/// The most terms of a result, and what changes a value between opening and closing.
inline constexpr std::size_t most_result_terms = 6;
/// How many totals beyond those near a quotient are tried as its base.
inline constexpr std::size_t far_bases = 4;
/// Figures that more lines than this share are round, not repeated.
inline constexpr std::size_t most_equal_lines = 4;

/// A column of shares has so many figures, and one of its bases fits at least so many rows.
inline constexpr std::size_t fewest_share_rows = 3;
inline constexpr std::size_t fewest_of_a_base = 2;
/// Shares of one whole stand side by side, at most this many.
inline constexpr std::size_t most_shares = 12;

/// A label this long that only contains a word for total is about something else.
inline constexpr std::size_t longest_bare_label = 14;
/// A report has no more lines than this of which each names its relation by a word: 'netto',
/// 'ackumulerat', 'exkl.'. A list of thousands means something else by it, and would take too long.
inline constexpr std::size_t most_known = 100;
/// In a table of so few rows the agreement of some can't outweigh a break in another: there the
/// headings outcome, budget and deviation say what is meant. A longer one proves itself.
inline constexpr std::size_t few_rows = 6;

/// Words that begin with the same letters, this many at least, name the same thing: 'moms' and
/// 'momsen', 'avskrivning' and 'avskrivningar'.
inline constexpr std::size_t stem_letters = 4;

/// The share of a line's figures at each end that its range leaves out: one in so many.
inline constexpr std::size_t range_tail = 10;
/// With more broken relations than this nothing is gained by looking for common causes.
inline constexpr std::size_t most_broken = 300;
/// Words that must speak for the other orientation: one can stand anywhere.
inline constexpr int clear_words = 2;

} // namespace utfall::core::checks::limits

// What the words of row labels and column headers say about the figures beside or below them: how
// many bits each word adds to the belief in a role. Words never decide alone.
#pragma once

#include "core/base/text.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::core::checks {

/// What a line of a table can be. Several can hold at once.
enum class Role : unsigned char {
    total,     ///< sums up others
    grand,     ///< sums up everything: 'Totalt', 'Grand total'
    of_which,  ///< a part of the line above: 'varav'
    result,    ///< income less costs, net, balance, difference
    mean,      ///< average, median
    bare_mean, ///< a mean that says of nothing what it is the mean of: of what stands above it
    rate,      ///< a quotient: per cent, per person, index
    percent,   ///< per cent or share
    level,     ///< what stands at a moment, or unique persons: not summed over periods
    excluding, ///< a total that leaves something out
    repeats,   ///< 'kontroll': says another line once more
    running,   ///< cumulative: this period and those before
    income,
    cost,
    net,        ///< the one less the other: 'netto'
    net_result, ///< the year's own result, with everything in it
    opening,
    closing,
    equity,
    liabilities,
    assets,
    cash,
    cash_flow, ///< a subtotal of a cash flow statement
    outcome,
    budget,
    deviation,
    women,
    men,
    other_sex,
    people, ///< counts of persons, answers, cases: exact
    participants,
    started,
    closed,
    remaining,
    positive,
    health,
    other_exit,
    period, ///< year, quarter, month, tertial
    code,   ///< account, running number, note
    money,
    count_
};

inline constexpr std::size_t role_count = static_cast<std::size_t>(Role::count_);

/// How a word of the lexicon is looked for in a label.
enum class Match : unsigned char {
    word,  ///< a whole word, or several in a row
    head,  ///< the last part of a compound, or the whole word: budget|avvikelse
    front, ///< the first part of a compound, or the whole word: kassaflödes|analys
    first, ///< the label begins with it
    alone  ///< the label is nothing else
};

struct LexiconRow {
    std::string_view text; ///< folded
    Match match = Match::word;
    Role role = Role::total;
    double bits = 0.0; ///< how strongly it speaks for the role; negative: against
    Language language = Language::swedish;
};

/// Every word that the checker knows.
[[nodiscard]] std::span<const LexiconRow> lexicon();

/// The roles of a label, each with its bits.
class Roles {
public:
    [[nodiscard]] double bits(Role role) const { return bits_[static_cast<std::size_t>(role)]; }
    /// Whether the words speak for the role at all.
    [[nodiscard]] bool has(Role role) const { return bits(role) > 0.0; }
    void add(Role role, double bits);

private:
    std::array<double, role_count> bits_{};
};

/// A label as the lexicon reads it: folded, without marks, in words.
[[nodiscard]] std::vector<std::string> label_words(std::string_view label);

/// Its roles; a year is a period.
[[nodiscard]] Roles read_roles(std::string_view label);

/// The rows of the lexicon that a label matches, in the order of its words.
[[nodiscard]] std::vector<const LexiconRow*> matching_rows(std::string_view label);

} // namespace utfall::core::checks

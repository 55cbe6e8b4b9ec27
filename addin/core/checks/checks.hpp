// Does the table add up? Reads an ordinary report table and finds the figures that don't agree with
// the others in it. Rounding never raises a finding.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/text.hpp"
#include "core/checks/arithmetic.hpp"
#include "core/checks/number_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::core {

/// The rule that a figure breaks.
enum class FindingKind {
    sum,          ///< a total row isn't the sum of its rows
    total_column, ///< a total column isn't the sum of its columns (women + men, quarters)
    of_which,     ///< 'of which' rows exceed their parent, or don't fill it as they do elsewhere
    deviation,    ///< a deviation, difference or remainder isn't what the two figures give
    percent,      ///< a percentage isn't the share of its base
    share_sum,    ///< shares of one whole don't add up to 100 %
    result,       ///< a result isn't income and costs together
    roll_forward, ///< opening + change isn't closing, or closing isn't the next opening
    balance       ///< assets aren't equity and liabilities
};

/// A cell of the checked table, counted from 0.
struct CellPlace {
    std::size_t row = 0;
    std::size_t column = 0;

    friend bool operator==(const CellPlace&, const CellPlace&) = default;
};

/// One figure in the rule of a finding: `target` = sum of sign · figure.
struct RuleTerm {
    CellPlace place;
    std::string label; ///< what the reader calls it: a row label or a column header
    int sign = 1;
};

/// What a finding rests on, for describe() to put in words.
struct FindingRule {
    FindingKind kind = FindingKind::sum;
    CellPlace target_place;        ///< the cell that the rule computes
    std::string target;            ///< its row label or column header
    std::vector<RuleTerm> terms;   ///< what it is computed from; of a percentage, the part
    std::vector<RuleTerm> base;    ///< of a percentage: the whole
    bool across_columns = false;   ///< terms are columns of one row, not rows of one column
    bool at_most = false;          ///< the terms may be less than the target, not more
    bool target_confirmed = false; ///< other checks confirm the target: look among the terms
};

/// A figure that doesn't add up.
struct Finding {
    FindingKind kind = FindingKind::sum;
    std::size_t row = 0; ///< of the cell that is wrong, in the table as given, from 0
    std::size_t column = 0;
    std::string row_label;
    std::string column_header;
    double printed = 0.0; ///< for share_sum without a total: the sum of the printed shares
    double computed = 0.0;
    double difference = 0.0; ///< printed − computed
    FindingRule rule;
};

struct CheckReport {
    std::vector<Finding> findings; ///< row by row, then column by column
    std::size_t comparisons = 0;   ///< figures compared with what others give, right or wrong
};

/// The most rows of a table that is checked. The check compares lines with each other, so it takes
/// seconds at this size and many minutes at ten times it; a table for a report is a page or two.
inline constexpr std::size_t most_table_rows = 10000;

/// The most cells, for the same reason.
inline constexpr std::size_t most_table_cells = 100000;

/// Checks a whole table: header rows, label column and figures in any usual layout, transposed too.
/// Roles are read from texts (Swedish and English) and from the arithmetic itself. A text that is
/// unmistakably a number counts as one; `..` and error cells leave out what they are part of.
/// @param table the cells as selected
/// @param unit  what the figures are rounded to, > 0. Figures with decimals are taken as rounded to
///              the decimals they show
/// @throws DomainError unit is not > 0
/// Source: ours; the rounding bounds are those of sum_check and rate_check
/// Law: a table whose parts are rounded independently of their totals gives no finding
[[nodiscard]] CheckReport check_table(const Table& table, double unit = 1.0);

/// The rule in a sentence, with the labels of the rows or columns it rests on.
[[nodiscard]] std::string describe(const Finding& finding, Language language);

/// A short name of the kind, for a list: `summa`, `avvikelse`.
[[nodiscard]] std::string_view kind_name(FindingKind kind, Language language);

} // namespace utfall::core

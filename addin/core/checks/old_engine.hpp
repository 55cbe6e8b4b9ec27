// What the engine of version 0.1.0 finds, by kind. Goes away with it.
#pragma once

#include "core/checks/check_table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::core::checks {

/// The rule that a figure breaks.
enum class FindingKind {
    sum,           ///< a total row isn't the sum of its rows
    total_column,  ///< a total column isn't the sum of its columns (women + men, quarters)
    of_which,      ///< 'of which' rows exceed their parent, or don't fill it as they do elsewhere
    deviation,     ///< a deviation, difference or remainder isn't what the two figures give
    percent,       ///< a percentage isn't the share of its base
    shares_to_100, ///< shares of one whole don't add up to 100 %
    result,        ///< a result isn't income and costs together
    roll_forward,  ///< opening + change isn't closing, or closing isn't the next opening
    balance        ///< assets aren't equity and liabilities
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
struct OldFinding {
    FindingKind kind = FindingKind::sum;
    std::size_t row = 0; ///< of the cell that is wrong, in the table as given, from 0
    std::size_t column = 0;
    std::string row_label;
    std::string column_header;
    double printed = 0.0; ///< for shares_to_100 without a total: the sum of the printed shares
    double computed = 0.0;
    double difference = 0.0; ///< printed − computed
    FindingRule rule;
};

struct OldReport {
    std::vector<OldFinding> findings; ///< row by row, then column by column
    std::size_t comparisons = 0;      ///< figures compared with what others give, right or wrong
};

/// Checks a table by the rules of version 0.1.0.
[[nodiscard]] OldReport check_by_kind(const Table& table, double unit);

} // namespace utfall::core::checks

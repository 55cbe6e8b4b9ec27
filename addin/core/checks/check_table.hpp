// Does the table add up? Reads an ordinary report table and finds the figures that don't agree with
// the others in it. Rounding never raises a finding.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::core {

/// A cell of the checked table, counted from 0.
struct CellPlace {
    std::size_t row = 0;
    std::size_t column = 0;

    friend bool operator==(const CellPlace&, const CellPlace&) = default;
    friend auto operator<=>(const CellPlace&, const CellPlace&) = default;
};

/// How a cell's format shows it.
struct CellFormat {
    bool percent = false; ///< a number is shown as a percentage
    bool date = false;    ///< a number is shown as a date, and read as its text
    /// That a number is shown with, where the format says it.
    std::optional<int> decimals = std::nullopt;
    int indent = 0; ///< how far a text is set in, in blanks
};

/// One figure that a relation computes its target from.
struct RelationTerm {
    CellPlace place;
    int sign = 1;
    std::string label; ///< what the reader calls it: a row label or a column header
};

/// How the terms give the target.
enum class Operation {
    sum,             ///< target = Σ sign · term
    average,         ///< target = Σ term / number of terms
    ratio,           ///< target = scale · Σ terms / Σ base
    relative_change, ///< target = scale · (term − base) / |base|
    bound,           ///< target ≥ Σ term
    whole            ///< Σ term = a round whole (100 %), and no cell says it
};

/// What was compared: a cell and the figures that give it.
struct CheckedRelation {
    std::string rule; ///< its id in the registry of rules
    Operation operation = Operation::sum;
    CellPlace target;
    std::string target_label; ///< its row label, or its column header when the terms are columns
    std::vector<RelationTerm> terms;
    std::vector<RelationTerm> base; ///< of a ratio or a relative change
    double scale = 1.0;
    bool across_columns = false; ///< the terms are columns of one row, not rows of one column
    bool holds = true;
};

/// A figure that doesn't add up.
struct Finding {
    std::string rule;    ///< id in the registry of rules
    std::size_t row = 0; ///< of the cell that is wrong, in the table as given, from 0
    std::size_t column = 0;
    std::string row_label;
    std::string column_header;
    std::optional<double> printed;       ///< what the cell says; nothing where it is blank
    double computed = 0.0;               ///< what would agree
    std::optional<double> difference;    ///< printed − computed; nothing where nothing is printed
    CheckedRelation relation;            ///< what it rests on, for describe() to put in words
    std::optional<CheckedRelation> also; ///< what asks a blank cell for the same figure
    CellFormat format;                   ///< how the cell shows its figure
    std::string left_out;                ///< the one part without which it is the sum; or nothing
    bool target_confirmed = false; ///< other relations confirm the target: look among the terms
    std::string trace;             ///< why it is believed, for developers; not translated
};

/// Comparisons of one rule.
struct RuleCount {
    std::string rule;
    std::size_t comparisons = 0;
};

/// A known relation that the table doesn't keep, so that nothing is said of it.
struct GivenUp {
    std::string rule;
    CellPlace target; ///< the first cell that breaks it
    std::string label;
    std::size_t held = 0;
    std::size_t broken = 0;
};

struct CheckReport {
    std::vector<Finding> findings;  ///< row by row, then column by column
    std::size_t comparisons = 0;    ///< figures compared with what others give, right or wrong
    std::vector<RuleCount> by_rule; ///< the same, rule by rule in the registry's order
    std::vector<CellPlace> unread;  ///< look like figures, in number columns, and couldn't be read
    std::vector<CheckedRelation> relations; ///< each comparison
    std::vector<GivenUp> given_up;
    std::vector<std::string> trace; ///< when asked for: why each role, candidate and rejection
};

/// What a sheet knows of a cell beside its value.
struct SheetCell {
    std::vector<CellPlace> reads; ///< the cells of the table that its formula reads
    CellFormat format;
};

/// Cell by cell as the table's; empty where nothing is known. A formula can't vouch for what it
/// reads.
using SheetCells = std::vector<SheetCell>;

/// Whether the report says why each relation was believed or not. That takes time.
enum class Tracing { off, on };

/// The most rows of a table that is checked.
inline constexpr std::size_t most_table_rows = 10000;

/// The most cells: a table for a report is a page or two, and the office must never hang.
inline constexpr std::size_t most_table_cells = 100000;

/// Checks a whole table: header rows, label column and figures in any usual layout, transposed too,
/// several tables in one selection. Roles are read from the arithmetic first, and from texts
/// (Swedish and English). A text that is unmistakably a number counts as one; `..` and error cells
/// leave out what they are part of.
/// @param table the cells as selected
/// @param unit  what the figures are rounded to, >= 0; 0 = everything is exact. Left out: each
///              column's own, and counts of persons exact. Figures with decimals are taken as
///              rounded to the decimals they show
/// @param cells what the sheet knows of them, or empty
/// @param tracing whether to fill in the report's trace
/// @throws DomainError unit < 0 or not finite; more than most_table_rows or most_table_cells
/// Source: ours; the rounding bounds are those of sum_check and rate_check
/// Law: a table whose parts are rounded independently of their totals gives no finding
[[nodiscard]] CheckReport check_table(const Table& table, std::optional<double> unit = std::nullopt,
                                      const SheetCells& cells = {}, Tracing tracing = Tracing::off);

/// The relation in a sentence, with the labels of the rows or columns it rests on, and what the
/// cell says against it.
[[nodiscard]] std::string describe(const Finding& finding, Language language);

/// The rule's short name, for a list: `summa`, `avvikelse`. Empty for an unknown id.
[[nodiscard]] std::string_view rule_name(std::string_view rule, Language language);

} // namespace utfall::core

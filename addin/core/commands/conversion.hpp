// Texts that are numbers or dates: which ones to convert, how they shall look, and which to leave.
#pragma once

#include "core/base/cell.hpp"
#include "core/checks/check_table.hpp"
#include "core/checks/figures/number_text.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace utfall::core::commands {

/// How a number was written, for its number format.
struct Look {
    enum class Kind { number, percent, date };

    Kind kind = Kind::number;
    bool thousands = false; ///< `11 354`
    int decimals = 0;       ///< as shown: 0 for `45 %`
    std::string before;     ///< what stands before the figure: `£`
    std::string after;      ///< and after it, unit or note mark: ` tkr`, `*`

    friend auto operator<=>(const Look&, const Look&) = default;
};

struct Conversion {
    CellPlace place;
    double value = 0.0; ///< what the cell gets: 0.45 for `45 %`; of a date, days since 1899-12-30
    Look look;
};

enum class LeftReason {
    ambiguous,        ///< can be read as two numbers
    maybe_date,       ///< `20230102`, an amount or a date
    not_only_a_number ///< has digits and something more: a word, a code
};

struct LeftText {
    CellPlace place;
    std::string text;
    LeftReason reason = LeftReason::ambiguous;
};

struct ConversionPlan {
    std::vector<Conversion> conversions; ///< column by column, from the top
    std::vector<LeftText> left;          ///< ambiguous ones first
    std::size_t words = 0;               ///< texts without digits, left too
};

/// How many pieces the conversions make: cells below each other that look alike are one.
[[nodiscard]] std::size_t count_pieces(const std::vector<Conversion>& conversions);

/// The decimal mark of a table's texts: what they say themselves, else the one with which more of
/// the table's own sums agree; unsettled when they say nothing either.
[[nodiscard]] figures::DecimalMark settle_mark(const Table& table);

/// Where conversion begins in a table that was found around the cursor: below its headers, and
/// right of its labels. Dates are read in the first column too.
struct ConversionStart {
    std::size_t row = 0;
    std::size_t column = 0;
};

/// What to do with the texts of a range. Numbers, blanks and errors aren't touched.
/// @param table cells that hold no formulas: what a formula gives isn't the user's to retype
[[nodiscard]] ConversionPlan plan_conversion(const Table& table, figures::DecimalMark mark,
                                             ConversionStart start = {});

} // namespace utfall::core::commands

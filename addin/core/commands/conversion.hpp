// Texts that are numbers: which ones to convert, how they shall look, and which to leave.
#pragma once

#include "core/base/cell.hpp"
#include "core/checks/checks.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace utfall::core::commands {

/// How a number was written, for its number format.
enum class Look {
    plain,     ///< `181`
    decimals,  ///< `13,50`
    thousands, ///< `11 354`, with or without decimals
    percent    ///< `45 %`
};

struct Conversion {
    CellPlace place;
    double value = 0.0; ///< what the cell gets: 0.45 for `45 %`
    Look look = Look::plain;
    int decimals = 0;
};

enum class LeftReason {
    ambiguous,        ///< can be read as two numbers
    not_only_a_number ///< has digits and something more: a unit, a date, a code
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

/// What to do with the texts of a range. Numbers, blanks and errors aren't touched.
/// @param table cells that hold no formulas: what a formula gives isn't the user's to retype
[[nodiscard]] ConversionPlan plan_conversion(const Table& table);

} // namespace utfall::core::commands

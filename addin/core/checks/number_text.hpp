// Numbers that were pasted as text: `11 354`, `−181`, `45 %`.
#pragma once

#include <optional>
#include <string_view>

namespace utfall::core {

/// A text that reads as a number.
struct ParsedNumber {
    double value = 0.0;      ///< as written: 45 for `45 %`
    int decimals = 0;        ///< digits after the decimal mark, as written
    bool is_percent = false; ///< ends in %
    bool ambiguous = false;  ///< two readings, as `1,234`: don't convert; value is the decimal one

    /// What a cell should hold: 0.45 for `45 %`.
    [[nodiscard]] double cell_value() const { return is_percent ? value / 100.0 : value; }
};

/// Reads a text that is unmistakably one Swedish or English number: decimal comma or point,
/// thousands by blank (no-break, narrow and thin too), point or comma, minus as -, − or –, and %.
/// `1,234` and `1.234` are ambiguous: three decimals or thousands. So is `20230102`, a date or an
/// amount. Not numbers: dates, codes with a leading 0, ten or more digits in one run (identity and
/// telephone numbers), a dash alone, and numbers with a unit (`85 tkr`), whose unit a number cell
/// would lose.
/// @return nothing when the text isn't a number
[[nodiscard]] std::optional<ParsedNumber> parse_number_text(std::string_view text);

} // namespace utfall::core

// Texts that are numbers, as reports print them: `11 354`, `− 181`, `(807)`, `45 %`, `3 408 kr`,
// `2 861*`. The one place where they are read, for the checks and for the commands.
#pragma once

#include <optional>
#include <string_view>

namespace utfall::core::figures {

/// What a number was written with, or nothing.
enum class Unit : unsigned char {
    unspecified,
    percent,
    kronor,          ///< `kr`, `kronor`, `SEK`, `:-`
    thousand_kronor, ///< `tkr`
    million_kronor,  ///< `mkr`, `mnkr`
    pound,
    euro,
    dollar
};

/// Which mark parts whole from decimals in a table.
enum class DecimalMark : unsigned char { unsettled, comma, point };

/// One way to read the digits of a text.
struct Reading {
    double value = 0.0; ///< what a cell should hold: 0.45 for `45 %`, −1234 for `(1 234)`
    int decimals = 0;   ///< of `value`: 2 for `45 %`

    friend bool operator==(const Reading&, const Reading&) = default;
};

/// How a negative number was written.
enum class Negative : unsigned char { no, sign, parentheses, trailing_sign };

/// A text that reads as a number.
struct NumberText {
    Reading reading;              ///< the one reading, or with a decimal mark, the decimal one
    std::optional<Reading> whole; ///< the other: `1,234` as 1234. Only while it is open
    Unit unit = Unit::unspecified;
    Negative negative = Negative::no;
    bool grouped = false;                       ///< has marks between thousands (in `reading`)
    bool footnote = false;                      ///< ends in a note mark: `*`, `[2]`, `²`, ` 1)`
    bool maybe_date = false;                    ///< `20230102`: an amount or a date
    DecimalMark shows = DecimalMark::unsettled; ///< what it tells about its table

    /// Whether it can be read in more than one way.
    [[nodiscard]] bool is_ambiguous() const { return whole.has_value() || maybe_date; }
};

/// Reads a text that is one number: decimal comma or point, thousands by blank (no-break, narrow
/// and thin too), point or comma, the signs `-` `−` `–` with or without a blank before the figure,
/// `(1 234)` and `1 234-` as negative, %, a currency word or sign before or after, a note mark.
/// Not numbers: dates, codes with a leading 0, ten or more digits in one run (identity and
/// telephone numbers), a dash alone, and any other word beside the digits.
/// @param mark what the table settles; with it `1,234` has one reading
/// @return nothing when the text isn't a number
[[nodiscard]] std::optional<NumberText> read_number_text(std::string_view text,
                                                         DecimalMark mark = DecimalMark::unsettled);

/// Whether a text that isn't read as a number looks like a figure all the same: digits are most of
/// it or begin it, and it is no date, clock time or code.
[[nodiscard]] bool looks_like_figure(std::string_view text);

} // namespace utfall::core::figures

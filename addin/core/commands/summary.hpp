// What a command says when it is done.
#pragma once

#include "core/commands/conversion.hpp"
#include "core/commands/register_remarks.hpp"
#include "core/commands/table_remarks.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::core::commands {

/// What the check's message says besides the counts.
struct CheckedArea {
    std::string range;        ///< `Budget.A1:D35`, as people read it
    std::string list_sheet;   ///< where the list is; empty when none was needed
    bool hidden_rows = false; ///< rows or columns that were hidden by hand, checked too
    bool marked = true;       ///< false when the sheet is protected
    std::size_t approved = 0; ///< remarks that the user has approved before
    std::size_t unlisted = 0; ///< remarks that the list has no room for
};

[[nodiscard]] std::string table_summary(const TableRemarks& remarks, const CheckedArea& area,
                                        Language language);

[[nodiscard]] std::string register_summary(const RegisterRemarks& remarks, const CheckedArea& area,
                                           Language language);

/// A text with the name of its cell.
struct NamedText {
    std::string cell;
    std::string text;
    LeftReason reason = LeftReason::ambiguous; ///< of a text that is left
};

struct ConversionCounts {
    std::string range; ///< `Budget.A1:D35`
    std::size_t numbers = 0;
    std::size_t dates = 0;
    std::vector<NamedText> samples; ///< the first that are converted, and as what
    std::size_t left = 0;           ///< all, also those that aren't named
    std::vector<NamedText> named;   ///< the first of those left
    std::size_t words = 0;          ///< texts without digits

    [[nodiscard]] std::size_t converted() const { return numbers + dates; }
};

/// How many texts that were left, and how many that are converted, a message names.
inline constexpr std::size_t most_named_texts = 12;
inline constexpr std::size_t most_samples = 6;

/// What will be done, before it is done.
[[nodiscard]] std::string conversion_preview(const ConversionCounts& counts, Language language);
[[nodiscard]] std::string_view convert_button(Language language);

/// What was done.
[[nodiscard]] std::string conversion_summary(const ConversionCounts& counts, Language language);

/// `”−1 977” blir −1 977`, for a preview.
[[nodiscard]] std::string sample_text(const std::string& text, const Conversion& conversion,
                                      Language language);

/// A converted value as its cell will show it.
[[nodiscard]] std::string shown_conversion(const Conversion& conversion, Language language);

/// What a command says when something unforeseen stopped it.
[[nodiscard]] std::string failure_text(std::string_view reason, Language language);

} // namespace utfall::core::commands

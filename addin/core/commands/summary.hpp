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

/// A text that was left, with the name of its cell.
struct NamedText {
    std::string cell;
    std::string text;
    LeftReason reason = LeftReason::ambiguous;
};

struct ConversionCounts {
    std::size_t converted = 0;
    std::size_t left = 0;         ///< all, also those that aren't named
    std::vector<NamedText> named; ///< the first of those left
    std::size_t words = 0;        ///< texts without digits
};

/// How many texts that were left the message names.
inline constexpr std::size_t most_named_texts = 12;

[[nodiscard]] std::string conversion_summary(const ConversionCounts& counts, Language language);

/// What a command says when something unforeseen stopped it.
[[nodiscard]] std::string failure_text(std::string_view reason, Language language);

} // namespace utfall::core::commands

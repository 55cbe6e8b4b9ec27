// A copy to share: the sheet with its formulas, and what the two commands say.
#pragma once

#include "core/base/text.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace utfall::core::commands {

/// The columns of the sheet, from 0.
enum class FormulaColumn : std::size_t {
    cell,    ///< a link to the cells, which follows them
    formula, ///< as people read it
    shown,   ///< what the first cell showed when the copy was saved
    stored   ///< as the office stores it, to be put back; an array formula begins with `{`
};
inline constexpr std::size_t formula_columns = 4;
inline constexpr std::size_t formula_header_row = 3;
inline constexpr std::size_t first_formula_row = 4;

[[nodiscard]] const std::array<Text, formula_columns>& formula_headers();
[[nodiscard]] std::string_view formula_sheet_name(Language language);
/// The text in A1, by which the sheet is known as ours.
[[nodiscard]] std::string_view formula_title(Language language);
[[nodiscard]] bool is_formula_title(std::string_view text);
[[nodiscard]] std::string_view formula_note(Language language);

/// What the office writes before each of our functions: `ORG.UTFALL.FUNCTIONS.`
inline constexpr std::string_view stored_prefix = "ORG.UTFALL.FUNCTIONS.";

/// Whether a formula, as the office stores it, calls one of our functions.
[[nodiscard]] bool calls_us(std::string_view formula);
/// Without the prefix: `=IMPACTINDEX(B2:B9)`.
[[nodiscard]] std::string short_formula(std::string_view formula);

/// `Budget – kopia` for `Budget.ods`; a name of its own for an unsaved document.
[[nodiscard]] std::string copy_name(std::string_view document, Language language);

[[nodiscard]] std::string share_summary(std::size_t formulas, std::string_view path,
                                        std::string_view sheet, Language language);
/// @param changed cells that hold something else than the copy did, and were left
[[nodiscard]] std::string restore_summary(std::size_t formulas, std::size_t changed,
                                          Language language);

} // namespace utfall::core::commands

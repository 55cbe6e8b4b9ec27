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
    stored,  ///< as the office stores it, to be put back; an array formula begins with `{`
    kind,    ///< empty for a formula in cells
    details, ///< numbers that the office wants back with it
    second,  ///< a condition's or a rule's other formula
    named    ///< the name itself, or the style of a conditional format
};
inline constexpr std::size_t formula_columns = 8;
inline constexpr std::size_t formula_header_row = 3;
inline constexpr std::size_t first_formula_row = 4;

[[nodiscard]] const std::array<Text, formula_columns>& formula_headers();
[[nodiscard]] std::string_view formula_sheet_name(Language language);
/// The text in A1, by which the sheet is known as ours.
[[nodiscard]] std::string_view formula_title(Language language);
[[nodiscard]] bool is_formula_title(std::string_view text);
[[nodiscard]] std::string_view formula_note(Language language);

/// Where a formula of ours can stand.
enum class FormulaKind {
    cells,     ///< in a cell, or over an area
    name,      ///< a named expression
    condition, ///< a condition of a conditional format
    validity   ///< a rule for what may be typed
};
[[nodiscard]] std::string_view kind_name(FormulaKind kind, Language language);
/// A kind as kind_name writes it, in either language; cells for anything else.
[[nodiscard]] FormulaKind read_kind(std::string_view text);

/// Whether a formula uses a name: as a word of its own, outside texts.
[[nodiscard]] bool mentions(std::string_view formula, std::string_view name);

/// What the office writes before each of our functions: `ORG.UTFALL.FUNCTIONS.`
inline constexpr std::string_view stored_prefix = "ORG.UTFALL.FUNCTIONS.";

/// Whether a formula, as the office stores it, calls one of our functions.
[[nodiscard]] bool calls_us(std::string_view formula);
/// Without the prefix: `=IMPACTINDEX(B2:B9)`.
[[nodiscard]] std::string short_formula(std::string_view formula);

/// `Budget – kopia` for `Budget.ods`; a name of its own for an unsaved document.
[[nodiscard]] std::string copy_name(std::string_view document, Language language);

/// @param removed names, conditions and rules that aren't in the copy
[[nodiscard]] std::string share_summary(std::size_t formulas, std::size_t removed,
                                        std::string_view path, std::string_view sheet,
                                        Language language);
/// @param changed cells that hold something else than the copy did, and were left
[[nodiscard]] std::string restore_summary(std::size_t formulas, std::size_t changed,
                                          Language language);

} // namespace utfall::core::commands

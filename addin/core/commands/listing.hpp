// The sheet with the list of findings: its name, its texts and its links.
#pragma once

#include "core/base/text.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace utfall::core::commands {

/// The columns of the list, from 0.
enum class ListColumn : std::size_t {
    number,
    sheet,
    cell,
    kind,
    row,
    column,
    printed,
    computed,
    difference,
    explanation
};
inline constexpr std::size_t list_columns = 10;

/// The rows of the list, from 0.
inline constexpr std::size_t title_row = 0;
inline constexpr std::size_t note_row = 1;
inline constexpr std::size_t header_row = 3;
inline constexpr std::size_t first_list_row = 4;

[[nodiscard]] const std::array<Text, list_columns>& list_headers();

/// The text in A1, by which the sheet is known as ours.
[[nodiscard]] std::string_view list_title(Language language);
/// Whether a text in A1 is one of list_title's, in any language.
[[nodiscard]] bool is_list_title(std::string_view text);

/// What the list is, and how to use it; one line under the title.
[[nodiscard]] std::string_view list_note(Language language);

/// The line in place of a list when nothing remains to be listed.
[[nodiscard]] std::string_view empty_list(Language language);

/// `Granskning`, or the first of `Granskning 2`, `Granskning 3`, … that isn't taken.
[[nodiscard]] std::string free_sheet_name(std::span<const std::string> taken, Language language);

/// A formula that shows a cell's name and leads there. It holds a reference, so it follows the cell
/// when rows are inserted or the sheet gets another name.
[[nodiscard]] std::string link_formula(std::string_view sheet, std::size_t row, std::size_t column);

/// The reference in a link_formula, `$'Blad 1'.$D$5`; empty for any other formula.
[[nodiscard]] std::string linked_reference(std::string_view formula);

} // namespace utfall::core::commands

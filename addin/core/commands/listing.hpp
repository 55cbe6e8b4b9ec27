// The sheet with the list of findings: its name, its texts, its links and what a line is.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/text.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace utfall::core::commands {

/// The columns of the list, from 0. The last is the user's own: we write its header, no more.
enum class ListColumn : std::size_t {
    number,
    status,
    sheet,
    cell,
    kind,
    row,
    column,
    printed,
    computed,
    difference,
    explanation,
    note
};
inline constexpr std::size_t list_columns = 12;
/// The columns that are ours.
inline constexpr std::size_t own_columns = 11;

/// The rows of the list, from 0.
inline constexpr std::size_t title_row = 0;
inline constexpr std::size_t note_row = 1;
inline constexpr std::size_t header_row = 3;
inline constexpr std::size_t first_list_row = 4;

[[nodiscard]] const std::array<Text, list_columns>& list_headers();

/// How far a finding has come. `approved` is the user's word: the figure stands as it is.
enum class Status { fresh, remains, mended, approved };
inline constexpr std::array<Status, 4> statuses{Status::fresh, Status::remains, Status::mended,
                                                Status::approved};

[[nodiscard]] std::string_view status_name(Status status, Language language);
/// A status as people write it, in either language; fresh for anything else.
[[nodiscard]] Status read_status(std::string_view text);

/// The text in A1, by which the sheet is known as ours.
[[nodiscard]] std::string_view list_title(Language language);
/// Whether a text in A1 is one of list_title's, in any language.
[[nodiscard]] bool is_list_title(std::string_view text);

/// What the list is, and how to use it; one line under the title.
[[nodiscard]] std::string_view list_note(Language language);

/// `Granskning`, or the first of `Granskning 2`, `Granskning 3`, … that isn't taken.
[[nodiscard]] std::string free_sheet_name(std::span<const std::string> taken, Language language);
/// The first of `name`, `name 2`, `name 3`, … that no sheet has.
[[nodiscard]] std::string free_name(std::string_view name, std::span<const std::string> taken);

/// The cells that a line speaks of, in their sheet, from 0.
struct LinkedCells {
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t last_row = 0;
    std::size_t last_column = 0;
};

/// A formula that shows the cells' names and leads to the first. It holds references, so it follows
/// the cells when rows are inserted or the sheet gets another name.
[[nodiscard]] std::string link_formula(std::string_view sheet, const LinkedCells& cells);

/// The first reference in a link_formula, `$'Blad 1'.$D$5`; empty for any other formula.
[[nodiscard]] std::string linked_reference(std::string_view formula);

} // namespace utfall::core::commands

// How a ready sheet is tied to a register of the document: its formulas read columns that stand for
// the register's, and these are put in their place when the sheet is inserted.
#pragma once

#include "core/commands/register_remarks.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace utfall::core::commands {

enum class LinkedColumn { start, end, outcome, sex, platform };
inline constexpr std::size_t linked_columns = 5;

/// What stands for a column of the register in the declaration of a sheet: cells so far to the
/// right that no sheet of ours uses them.
inline constexpr std::array<std::string_view, linked_columns> stand_ins{
    "$ZU$1:$ZU$2", "$ZV$1:$ZV$2", "$ZW$1:$ZW$2", "$ZX$1:$ZX$2", "$ZY$1:$ZY$2"};

[[nodiscard]] constexpr std::string_view stand_in(LinkedColumn column) {
    return stand_ins.at(static_cast<std::size_t>(column));
}

/// So many persons a linked register may come to hold without a formula being edited: more than
/// three times the largest that we know of.
inline constexpr std::size_t room_for_persons = 5000;

/// Where a register's columns are in a document.
struct RegisterPlace {
    std::string sheet;
    std::size_t first_row = 0; ///< of a person, from 0
    std::size_t last_row = 0;  ///< of what the formulas reach
    RegisterColumns columns;
};

/// `A`, …, `Z`, `AA`: a column, from 0.
[[nodiscard]] std::string column_letters(std::size_t column);

/// @param table   the sheet from its first cell to its last used one
/// @return nothing without headings for start, end and outcome
[[nodiscard]] std::optional<RegisterPlace> place_register(const Table& table,
                                                          const std::string& sheet);

/// The formula, in the office's own grammar, with the register's columns for what stands for them.
/// A column of sexes that there isn't is left out; so the platforms, by which nothing is counted
/// then, stay as they are.
[[nodiscard]] std::string link_formula(std::string_view formula, const RegisterPlace& place);

} // namespace utfall::core::commands

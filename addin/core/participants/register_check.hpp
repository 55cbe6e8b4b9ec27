// The check of a participant register, a row a person.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/text.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace utfall::core {

enum class RegisterProblem {
    end_before_start,
    closed_without_outcome,
    outcome_without_end,
    text_for_date,
    date_out_of_range,
    unknown_sex,
    overlapping_stay, ///< the same person has another stay at the same time
    row_again,        ///< the same row stands further up
    date_after_as_of
};

struct RegisterFinding {
    std::size_t row = 0; ///< in the range, from 1
    RegisterProblem problem = RegisterProblem::end_before_start;
    Cell value; ///< the cell that shows it
};

/// The first and last day that a register can hold, as Calc's day numbers (1899-12-30 is 0).
inline constexpr double first_register_day = 32874.0; // 1990-01-01
inline constexpr double last_register_day = 73415.0;  // 2100-12-31

/// The columns of a register, equally long. Dates are Calc's day numbers.
struct RegisterCells {
    std::span<const Cell> start;   ///< dates, or blank
    std::span<const Cell> end;     ///< dates; blank: still active
    std::span<const Cell> outcome; ///< words; empty: no such column
    std::span<const Cell> sex;     ///< words; empty: no such column. Women, men, and the words for
                                   ///< other or unknown are known; blank is no problem
    std::span<const Cell> person;  ///< numbers or words; empty: no such column
};

/// What is wrong in a participant register, row by row. With persons also the stays of one person
/// that overlap (an end and a start on the same day don't) and rows that stand twice: the finding
/// is at the later row. A row whose start and end are headings is no person.
/// @param as_of the last day that the register is kept to; nothing: dates aren't held against it
/// @throws NotANumber  columns of different length
/// @throws DomainError as_of is no date
/// @throws Error       an error cell, handed on
/// Source: ours
[[nodiscard]] std::vector<RegisterFinding>
register_check(const RegisterCells& cells, std::optional<double> as_of = std::nullopt);

/// The problem in a few words, as a list shows it.
[[nodiscard]] std::string_view problem_name(RegisterProblem problem, Language language);

} // namespace utfall::core

// The check of a participant register, a row a person.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/text.hpp"

#include <cstddef>
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
    unknown_sex
};

struct RegisterFinding {
    std::size_t row = 0; ///< in the range, from 1
    RegisterProblem problem = RegisterProblem::end_before_start;
    Cell value; ///< the cell that shows it
};

/// The first and last day that a register can hold, as Calc's day numbers (1899-12-30 is 0).
inline constexpr double first_register_day = 32874.0; // 1990-01-01
inline constexpr double last_register_day = 73415.0;  // 2100-12-31

/// What is wrong in a participant register, row by row.
/// @param start   dates as Calc's day numbers, or blank
/// @param end     dates, blank = still active
/// @param outcome words; empty span = no such column
/// @param sex     words; empty span = no such column. Women, men, and the words for other or
/// unknown
///                are known; blank is no problem
/// @throws NotANumber columns of different length
/// @throws Error      an error cell, handed on
/// A first row that holds only header words (`Start`, `Slut`) is no person.
/// Source: ours
[[nodiscard]] std::vector<RegisterFinding> register_check(std::span<const Cell> start,
                                                          std::span<const Cell> end,
                                                          std::span<const Cell> outcome = {},
                                                          std::span<const Cell> sex = {});

/// The problem in a few words, as a list shows it.
[[nodiscard]] std::string_view problem_name(RegisterProblem problem, Language language);

} // namespace utfall::core

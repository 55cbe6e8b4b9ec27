// Checks of columns that the caller has picked out: a budget follow-up and a participant register.
#pragma once

#include "core/cell.hpp"
#include "core/text.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::core {

/// A line whose printed deviation isn't outcome − budget.
struct BudgetFinding {
    std::size_t row = 0; ///< in the range, from 0
    std::string label;   ///< as written, a number as text
    double printed = 0.0;
    double computed = 0.0;   ///< outcome − budget
    double difference = 0.0; ///< printed − computed
};

/// The lines whose printed deviation isn't outcome − budget within rounding.
/// |deviation − (outcome − budget)| ≤ 1.5·unit is rounding.
/// @param labels    any cells; as many as the others
/// @param outcome   amounts, blank = 0 beside a budget
/// @param budget    amounts, blank = 0 beside an outcome
/// @param deviation amounts; a line without one isn't checked
/// @param unit      what every figure is rounded to, > 0
/// @throws NotANumber  text where a figure must be, or columns of different length
/// @throws DomainError unit not > 0, or a figure that isn't finite
/// Source: ours; three rounded figures are half a unit off each
[[nodiscard]] std::vector<BudgetFinding>
budget_check(std::span<const Cell> labels, std::span<const Cell> outcome,
             std::span<const Cell> budget, std::span<const Cell> deviation, double unit = 1.0);

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

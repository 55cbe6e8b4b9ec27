// A share of two counts, as most published rates are.
#pragma once

#include "core/base/cell.hpp"

#include <string_view>

namespace utfall::core {

/// Share of a whole: part / whole.
/// @param part  count, whole, 0..whole
/// @param whole count, whole, > 0
/// @param part_name, whole_name the arguments' names, for the messages
/// @return fraction, 0..1, not rounded
/// @throws DivisionByZero whole is 0
/// @throws DomainError    negative or fractional count, part > whole
/// Law: share_of_counts(k, n) + share_of_counts(n - k, n) == 1.
[[nodiscard]] double share_of_counts(double part, double whole, std::string_view part_name,
                                     std::string_view whole_name);

/// The share of a row in a table of results, where nothing to divide by is an error of that row
/// only: part / whole, or #DIV/0!.
[[nodiscard]] Cell share_in_table(double part, double whole);

} // namespace utfall::core

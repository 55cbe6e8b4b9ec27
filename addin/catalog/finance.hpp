// The functions of finance, a file a group; finance.cpp puts them in the contract's order.
#pragma once

#include "catalog/function.hpp"

namespace utfall::catalog::finance {

// finance_capital.cpp: own capital, and amounts shared out.
[[nodiscard]] Function trappan_function();
[[nodiscard]] Function allocate_function();
[[nodiscard]] Function equity_roll_function();

inline const ErrorNote not_a_finite_amount{
    ErrorKind::domain,
    {"resultatet är för stort för att vara ett tal", "the result is too large to be a number"}};

} // namespace utfall::catalog::finance

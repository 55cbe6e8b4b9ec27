// Formulas as one types them in Calc, turned into what an OpenDocument file stores.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>

namespace utfall::book {

/// `IF(GENDER_BALANCE(B5;C5)=1;'Läs mig'.A1;"")` becomes
/// `of:=IF(ORG.UTFALL.FUNCTIONS.GENDERBALANCE([.B5];[.C5])=1;[$'Läs mig'.A1];"")`.
/// Sheet names stand in apostrophes; `#` is replaced by `row`.
[[nodiscard]] std::string stored_formula(std::string_view typed, int row);

/// Replaces `{0}`, `{1}`, ... in `pattern` by the numbers given.
[[nodiscard]] std::string fill(std::string_view pattern, std::initializer_list<int> numbers);

template <std::same_as<int>... Numbers>
[[nodiscard]] std::string fill(std::string_view pattern, Numbers... numbers) {
    return fill(pattern, {numbers...});
}

/// Replaces `@` by the column's letter.
[[nodiscard]] std::string in_column(std::string_view pattern, char column);

/// "A", "B", ..., "Z", "AA" for 0, 1, ...
[[nodiscard]] std::string column_name(int column);

} // namespace utfall::book

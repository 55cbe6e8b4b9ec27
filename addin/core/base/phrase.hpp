// Sentences with values in them, and names and numbers as all sentences of Utfall show them.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/text.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::core {

/// The text in the language, with `{0}`, `{1}`, … replaced by the values.
[[nodiscard]] std::string phrase(const Text& text, Language language,
                                 std::initializer_list<std::string> values = {});

/// A number as people write it: `−11 354`, `1 067`, `0,43`; blanks are no-break. At most four
/// decimals, one from 100 and up.
[[nodiscard]] std::string shown_number(double value, Language language);

/// A number with a fixed number of decimals.
[[nodiscard]] std::string fixed_number(double value, int decimals, Language language);

/// `2023-01-31`.
/// @param day since 1899-12-30
[[nodiscard]] std::string date_name(double day);

/// A share as a percentage with at most one decimal: 0.615 is `61,5 %`, in English `61.5%`.
[[nodiscard]] std::string shown_percent(double share, Language language);

/// A value in a sentence: a number as shown_number writes it, a text in quotation marks.
[[nodiscard]] std::string shown_value(const Cell& value, Language language);

/// How many decimals shown_number writes, 0..4.
[[nodiscard]] int written_decimals(double value);

/// A cell's name in a sheet, `D5`; both are counted from 0.
[[nodiscard]] std::string cell_name(std::size_t row, std::size_t column);

/// `B2, B4, C7 and 12 more`: at most ten names, the rest as a count.
/// @param count of all, at least as many as `names`
[[nodiscard]] std::string name_list(const std::vector<std::string>& names, std::size_t count,
                                    Language language);

/// How many cells a message names.
inline constexpr std::size_t most_named_cells = 10;

} // namespace utfall::core

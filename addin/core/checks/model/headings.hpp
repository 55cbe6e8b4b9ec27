// Which rows of years and numbers are headings.
#pragma once

#include "core/checks/model/draft.hpp"

#include <vector>

namespace utfall::core::checks {

[[nodiscard]] bool are_years(const std::vector<double>& values);

/// Whether they are 1, 2, 3, … or 0, 1, 2, …
[[nodiscard]] bool are_numbering(const std::vector<double>& values);

/// Rows of years, and of numbers that count the columns, head the table where no figures stand
/// above; and where they stand once more, its next statement. Their figures are taken out.
/// @return one a row, whether it is such a heading
[[nodiscard]] std::vector<char> find_headings(Draft& draft);

} // namespace utfall::core::checks

// Finds functions by Swedish and English words.
#pragma once

#include "catalog/function.hpp"

#include <string_view>
#include <vector>

namespace utfall::explain {

/// The functions that have all words of the query, best first; all functions, in the order of the
/// contract, for an empty query. A word is found at the beginning of a word in the function's name,
/// keywords, description, or the labels and texts of its parameters, in either language, whatever
/// the case; å ä ö also without their rings and dots.
[[nodiscard]] std::vector<const catalog::Function*> search(std::string_view query);

} // namespace utfall::explain

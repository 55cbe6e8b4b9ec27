// The functions of surveys, a file a group; survey.cpp puts them in the contract's order.
#pragma once

#include "catalog/function.hpp"

#include <string_view>

namespace utfall::catalog::survey {

// survey_tallies.cpp: from the counts of the steps.
[[nodiscard]] Function topbox();
[[nodiscard]] Function survey_index();

/// The label of SURVEY_TALLY's row for the answers outside the scale.
inline constexpr std::string_view outside_label = "?";

inline const ErrorNote no_answers{ErrorKind::division_by_zero,
                                  {"ingen har svarat", "nobody has answered"}};

} // namespace utfall::catalog::survey

// A number that stands where a label does: an account, a year, a step of a scale.
#pragma once

#include "core/base/text.hpp"

#include <string>

namespace utfall::core {

/// The text of a number as people write it in a label: shortest form, decimal point.
/// Law: two numbers have the same text only if they are the same.
[[nodiscard]] std::string number_label(double value);
/// The same as a reader of the language writes it: with a decimal comma in Swedish.
[[nodiscard]] std::string number_label(double value, Language language);

} // namespace utfall::core

// The one office that all live tests of a program share.
#pragma once

#include "core/base/text.hpp"
#include "office.hpp"

#include <string>

namespace utfall::tests {

/// The office; started by the first test that asks, ended with the program.
[[nodiscard]] Office& office();

/// The locale that the program was asked to test: --locale=sv-SE or en-US.
[[nodiscard]] const std::string& test_locale();

/// The language that the functions speak in that locale.
[[nodiscard]] core::Language test_language();

} // namespace utfall::tests

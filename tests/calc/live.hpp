// The one office that all live tests of a program share.
#pragma once

#include "core/base/text.hpp"
#include "office.hpp"

#include <string>

namespace utfall::tests {

/// The office; started by the first test that asks, ended with the program. Where it has ended by
/// itself, the test that asks next fails with what it said, and the tests go on with a new one.
[[nodiscard]] Office& office();

/// Closes a document at the end of a test, which fails where that can't be done.
void put_away(const css::uno::Reference<css::uno::XInterface>& document) noexcept;

/// The locale that the program was asked to test: --locale=sv-SE or en-US.
[[nodiscard]] const std::string& test_locale();

/// The language that the functions speak in that locale.
[[nodiscard]] core::Language test_language();

} // namespace utfall::tests

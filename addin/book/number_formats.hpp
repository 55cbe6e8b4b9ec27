// The number formats of the workbooks, and the words that signals are shown as.
#pragma once

#include "core/base/text.hpp"

#include <string>

namespace utfall::book {

/// All formats, for <office:styles>. Number habits follow the language of the sheet, whatever that
/// of the user's office.
[[nodiscard]] std::string number_formats(core::Language language);

} // namespace utfall::book

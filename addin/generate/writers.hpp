// What is derived from the catalog, each as the text of one file.
#pragma once

#include "core/base/text.hpp"

#include <string>
#include <string_view>

namespace utfall::generate {

/// The IDL: the promise to saved workbooks.
[[nodiscard]] std::string idl();

/// CalcAddIns.xcu: the functions' names and texts in Calc.
[[nodiscard]] std::string xcu();

/// The C++ header that hands each UNO method to one call.
[[nodiscard]] std::string glue();

/// The function reference as one HTML page.
[[nodiscard]] std::string reference(core::Language language, std::string_view version);

} // namespace utfall::generate

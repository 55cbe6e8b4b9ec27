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

/// The page 'Vad som kontrolleras' / 'What is checked', and the link to it from the reference.
[[nodiscard]] std::string checks_page(core::Language language, std::string_view version);
[[nodiscard]] std::string checks_link(core::Language language);

/// Addons.xcu: menu, toolbar and icons.
[[nodiscard]] std::string addons();

/// CalcWindowState.xcu: the toolbar's title and place.
[[nodiscard]] std::string toolbar_state();

/// Accelerators.xcu: the commands' keys.
[[nodiscard]] std::string accelerators();

/// CalcCommands.xcu: the commands' names and tips.
[[nodiscard]] std::string command_names();

/// The reference's chapter on the commands, as a piece of its page, and the link to it.
[[nodiscard]] std::string commands_chapter(core::Language language);
[[nodiscard]] std::string commands_link(core::Language language);

/// The same on how Calc treats the functions: arrays, texts in tables, other files and formats.
[[nodiscard]] std::string calc_chapter(core::Language language);
[[nodiscard]] std::string calc_link(core::Language language);

} // namespace utfall::generate

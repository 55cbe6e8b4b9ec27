// What the commands ask of the office around the document.
#pragma once

#include "core/base/text.hpp"
#include "uno/commands/workplace.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <string_view>

namespace utfall::uno::commands {

/// The language of menus and dialogs.
[[nodiscard]] core::Language
ui_language(const css::uno::Reference<css::uno::XComponentContext>& context);

/// Ends the input in a cell, so that a command sees what the user sees.
void end_input(const Workplace& work);

/// The folder of the extension's files, as a URL.
[[nodiscard]] rtl::OUString
package_folder(const css::uno::Reference<css::uno::XComponentContext>& context);

/// A file of the extension as people write it: `/home/eva/…/hjalp.html`.
[[nodiscard]] std::string path_in_package(const Workplace& work, std::string_view file);

/// Opens a page that comes with the extension in the web browser.
/// @return whether something could open it
[[nodiscard]] bool open_page(const Workplace& work, std::string_view file);

} // namespace utfall::uno::commands

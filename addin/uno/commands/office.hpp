// What the commands ask of the office around the document.
#pragma once

#include "core/base/text.hpp"
#include "uno/commands/workplace.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string_view>

namespace utfall::uno::commands {

/// The language of menus and dialogs.
[[nodiscard]] core::Language
ui_language(const css::uno::Reference<css::uno::XComponentContext>& context);

/// Shows a message and waits until it is read.
void show_message(const Workplace& work, std::string_view message);

/// Opens the reference of the functions, which comes with the extension, in the web browser.
void open_reference(const css::uno::Reference<css::uno::XComponentContext>& context,
                    core::Language language);

} // namespace utfall::uno::commands

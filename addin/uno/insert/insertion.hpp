// A sheet of another document put into the user's, as one step of Undo.
#pragma once

#include "uno/commands/workplace.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <functional>
#include <string>

namespace utfall::uno::insert {

using commands::Workplace;

/// What is put in.
struct Source {
    /// Opens the document, without a window; its first sheet is the one that is put in.
    std::function<css::uno::Reference<css::sheet::XSpreadsheetDocument>()> open;
    std::string name;  ///< of the sheet, if it isn't taken; else it gets a number
    std::string title; ///< of the step, as the Undo list shows it
    core::Language language = core::Language::swedish; ///< that the document is written in
    /// Done to the new sheet at last; may be empty.
    std::function<void(const css::uno::Reference<css::sheet::XSpreadsheet>&)> finish;
};

/// Puts the sheet in after the one in front, and goes to it.
/// @return its name
/// @throws Refused the document is read-only, or sheets can't be added to it
std::string put_in(const Workplace& work, const Source& source);

/// A template as a document without a window: one that is closed while its window is painted can
/// end the office.
/// @param url of the file
[[nodiscard]] css::uno::Reference<css::sheet::XSpreadsheetDocument>
open_hidden(const css::uno::Reference<css::uno::XComponentContext>& context,
            const rtl::OUString& url);

} // namespace utfall::uno::insert

// What every command works on, and how one says that it can't.
#pragma once

#include "core/base/text.hpp"
#include "core/commands/refusal.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>
#include <stdexcept>
#include <string>

namespace utfall::uno::commands {

/// A button beside OK under a command's answer.
struct Offer {
    std::string label; ///< empty for none
    std::function<void()> accept;
};

/// The window that a command was chosen in, and its document. Without a document, model and
/// document are null; only commands that need none are run then.
struct Workplace {
    css::uno::Reference<css::uno::XComponentContext> context;
    css::uno::Reference<css::frame::XFrame> frame;
    css::uno::Reference<css::frame::XModel> model;
    css::uno::Reference<css::sheet::XSpreadsheetDocument> document;
    core::Language language = core::Language::swedish;
    std::string name;       ///< of `sheet.participants`: participants
    std::string file;       ///< where a macro wants a file to be, a URL; empty for a user's call
    Offer* offer = nullptr; ///< filled in by a command whose answer leads on; null for macros
    bool quiet = false;     ///< a macro's call: no message and no question, which counts as yes
};

/// Ends a command before it has changed anything.
class Refused : public std::runtime_error {
public:
    explicit Refused(core::commands::Refusal refusal, std::string detail = std::string())
        : std::runtime_error("refused"), refusal_(refusal), detail_(std::move(detail)) {}

    [[nodiscard]] std::string text(core::Language language) const {
        return core::commands::refusal_text(refusal_, detail_, language);
    }

private:
    core::commands::Refusal refusal_;
    std::string detail_;
};

} // namespace utfall::uno::commands

// What the two panels have in common: a form that follows the window and the selection.
#pragma once

#include "core/base/text.hpp"
#include "uno/commands/workplace.hpp"
#include "uno/panel/form.hpp"

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>

#include <memory>
#include <optional>
#include <string>

namespace utfall::uno::panel {

class Listener;

/// Where a panel lives.
struct Home {
    css::uno::Reference<css::uno::XComponentContext> context;
    css::uno::Reference<css::frame::XFrame> frame;
    css::uno::Reference<css::awt::XWindow> window;
    css::uno::Reference<css::ui::XSidebar> sidebar;
    core::Language language = core::Language::swedish;
};

class Panel {
public:
    explicit Panel(Home home);
    virtual ~Panel() = default;
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;

    /// Begins to listen; ends with close(), after which the office may go on calling in vain.
    void open();
    void close();

    [[nodiscard]] int height() const { return form_.height(); }

    /// Called once the panel listens.
    virtual void begin() { selection_changed(); }

    // What happens; no exception may leave these but through Listener, which stops it.
    virtual void selection_changed() = 0;
    virtual void text_changed(const std::string& control) { static_cast<void>(control); }
    virtual void chosen(const std::string& control) { static_cast<void>(control); }
    virtual void pressed(const std::string& control) { static_cast<void>(control); }
    virtual void focused(const std::string& control) { static_cast<void>(control); }
    void resized();

protected:
    /// The document of the panel's window; null members where it is gone.
    [[nodiscard]] commands::Workplace workplace() const;
    /// The first selected range, or nothing when no cells are selected.
    [[nodiscard]] std::optional<css::table::CellRangeAddress> selected() const;
    [[nodiscard]] std::string word(const core::Text& text) const {
        return std::string(text.in(home_.language));
    }
    /// Listens to what happens in a control.
    void listen_to(const std::string& control);
    /// Calls selection_changed also when these cells change, instead of those watched before.
    void watch(const css::uno::Reference<css::uno::XInterface>& cells);
    /// Asks the sidebar for another height.
    void request_layout() const;

    Home home_;
    Form form_;

private:
    css::uno::Reference<css::frame::XController> controller_;
    css::uno::Reference<css::uno::XInterface> listener_hold_;
    Listener* listener_ = nullptr;
    css::uno::Reference<css::util::XModifyBroadcaster> watched_;
};

[[nodiscard]] std::unique_ptr<Panel> make_explain_panel(const Home& home);
[[nodiscard]] std::unique_ptr<Panel> make_functions_panel(const Home& home);

} // namespace utfall::uno::panel

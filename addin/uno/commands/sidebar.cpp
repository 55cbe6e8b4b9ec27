// The commands that open the sidebar.
#include "uno/commands/commands.hpp"

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace utfall::uno::commands {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// Opens the deck with the panel unfolded.
/// @param control where the keyboard goes; null: it stays in the sheet
std::string show_panel(const Workplace& work, const char* id, const char* control) {
    const Reference<css::frame::XController2> controller(work.frame->getController(),
                                                         UNO_QUERY_THROW);
    const auto sidebar = controller->getSidebar();
    sidebar->showDecks(true);
    sidebar->setVisible(true);
    const Reference<css::ui::XDeck> deck(sidebar->getDecks()->getByName("UtfallDeck"),
                                         UNO_QUERY_THROW);
    if (!deck->isActive()) { // activating the active deck closes it
        deck->activate(true);
    }
    const Reference<css::ui::XPanel> panel(
        deck->getPanels()->getByName(rtl::OUString::createFromAscii(id)), UNO_QUERY_THROW);
    // Alone: a function's fields need the room of both.
    panel->expand(true);
    const Reference<css::awt::XControlContainer> controls(panel->getDialog(), UNO_QUERY);
    if (control != nullptr && controls.is()) {
        const Reference<css::awt::XWindow> window(
            controls->getControl(rtl::OUString::createFromAscii(control)), UNO_QUERY_THROW);
        window->setFocus();
    }
    return {};
}

} // namespace

std::string show_explanation(const Workplace& work) {
    return show_panel(work, "UtfallExplainPanel", nullptr);
}

std::string show_functions(const Workplace& work) {
    return show_panel(work, "UtfallFunctionsPanel", "search");
}

} // namespace utfall::uno::commands

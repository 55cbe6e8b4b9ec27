// The commands that open the sidebar.
#include "uno/commands/commands.hpp"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace utfall::uno::commands {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

std::string show_deck(const Workplace& work) {
    const Reference<css::frame::XController2> controller(work.frame->getController(),
                                                         UNO_QUERY_THROW);
    const auto sidebar = controller->getSidebar();
    sidebar->showDecks(true);
    sidebar->setVisible(true);
    const Reference<css::ui::XDeck> deck(sidebar->getDecks()->getByName("UtfallDeck"),
                                         UNO_QUERY_THROW);
    deck->activate(true);
    return {};
}

} // namespace

std::string show_explanation(const Workplace& work) {
    return show_deck(work);
}

std::string show_functions(const Workplace& work) {
    return show_deck(work);
}

} // namespace utfall::uno::commands

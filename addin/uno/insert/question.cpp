#include "uno/insert/question.hpp"

#include "uno/text.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/lang/XComponent.hpp>

namespace utfall::uno::insert {

Answer ask(const commands::Workplace& work, std::string_view question) {
    using css::uno::Reference;
    const Reference<css::awt::XMessageBoxFactory> factory(css::awt::Toolkit::create(work.context),
                                                          css::uno::UNO_QUERY_THROW);
    const Reference<css::awt::XWindowPeer> parent(work.frame->getContainerWindow(),
                                                  css::uno::UNO_QUERY);
    const auto box = factory->createMessageBox(parent, css::awt::MessageBoxType_QUERYBOX,
                                               css::awt::MessageBoxButtons::BUTTONS_YES_NO_CANCEL,
                                               "Utfall", to_ustring(question));
    const sal_Int16 chosen = box->execute();
    const Reference<css::lang::XComponent> component(box, css::uno::UNO_QUERY);
    if (component.is()) {
        component->dispose();
    }
    if (chosen == css::awt::MessageBoxResults::YES) {
        return Answer::yes;
    }
    return chosen == css::awt::MessageBoxResults::NO ? Answer::no : Answer::cancel;
}

} // namespace utfall::uno::insert

#include "uno/panel/panel.hpp"

#include "uno/commands/office.hpp"
#include "uno/panel/listener.hpp"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <rtl/ref.hxx>

#include <utility>

namespace utfall::uno::panel {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

} // namespace

Panel::Panel(Home home) : home_(std::move(home)), form_(home_.window) {}

void Panel::open() {
    const rtl::Reference<Listener> listener(new Listener(*this, home_.context));
    listener_ = listener.get();
    listener_hold_.set(static_cast<css::awt::XCallback*>(listener.get()));
    controller_ = home_.frame->getController();
    const Reference<css::view::XSelectionSupplier> selection(controller_, UNO_QUERY);
    if (selection.is()) {
        selection->addSelectionChangeListener(listener_);
    }
    home_.window->addWindowListener(listener_);
}

void Panel::close() {
    if (listener_ == nullptr) {
        return;
    }
    listener_->leave();
    watch({});
    const Reference<css::view::XSelectionSupplier> selection(controller_, UNO_QUERY);
    try {
        if (selection.is()) {
            selection->removeSelectionChangeListener(listener_);
        }
        home_.window->removeWindowListener(listener_);
    } catch (const css::uno::Exception&) { // NOLINT(bugprone-empty-catch)
        // The window or its document is already gone, and the listener with it.
    }
    listener_ = nullptr;
    listener_hold_.clear();
    controller_.clear();
}

void Panel::resized() {
    const auto size = home_.window->getPosSize();
    form_.lay_out(size.Width, size.Height);
}

void Panel::request_layout() const {
    if (home_.sidebar.is()) {
        home_.sidebar->requestLayout();
    }
}

void Panel::listen_to(const std::string& control) {
    const auto what = form_.control(control);
    const Reference<css::awt::XTextComponent> text(what, UNO_QUERY);
    if (text.is()) {
        text->addTextListener(listener_);
    }
    const Reference<css::awt::XListBox> list(what, UNO_QUERY);
    if (list.is()) {
        list->addItemListener(listener_);
    }
    const Reference<css::awt::XButton> button(what, UNO_QUERY);
    if (button.is()) {
        button->addActionListener(listener_);
    }
    form_.window(control)->addFocusListener(listener_);
}

void Panel::watch(const Reference<css::uno::XInterface>& cells) {
    try {
        if (watched_.is()) {
            watched_->removeModifyListener(listener_);
        }
    } catch (const css::uno::Exception&) { // NOLINT(bugprone-empty-catch)
        // The cells went with their sheet or document.
    }
    watched_.set(cells, UNO_QUERY);
    if (watched_.is() && listener_ != nullptr) {
        watched_->addModifyListener(listener_);
    }
}

commands::Workplace Panel::workplace() const {
    commands::Workplace work;
    work.context = home_.context;
    work.frame = home_.frame;
    work.language = home_.language;
    if (controller_.is()) {
        work.model = controller_->getModel();
    }
    work.document.set(work.model, UNO_QUERY);
    return work;
}

std::optional<css::table::CellRangeAddress> Panel::selected() const {
    const Reference<css::view::XSelectionSupplier> supplier(controller_, UNO_QUERY);
    if (!supplier.is()) {
        return std::nullopt;
    }
    const css::uno::Any selection = supplier->getSelection();
    const Reference<css::sheet::XCellRangeAddressable> one(selection, UNO_QUERY);
    if (one.is()) {
        return one->getRangeAddress();
    }
    const Reference<css::sheet::XSheetCellRangeContainer> many(selection, UNO_QUERY);
    if (many.is() && many->getRangeAddresses().getLength() > 0) {
        return many->getRangeAddresses()[0];
    }
    return std::nullopt;
}

} // namespace utfall::uno::panel

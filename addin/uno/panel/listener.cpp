#include "uno/panel/listener.hpp"

#include "uno/panel/panel.hpp"
#include "uno/text.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include <exception>

namespace utfall::uno::panel {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

/// Runs what a panel does about something that happened. A panel that fails shows what it showed:
/// an exception in a listener can end the office.
template <typename Action> void guarded(const Action& action) {
    try {
        action();
    } catch (const css::uno::Exception&) { // NOLINT(bugprone-empty-catch)
    } catch (const std::exception&) {      // NOLINT(bugprone-empty-catch)
    }
}

std::string name_of(const Reference<css::uno::XInterface>& source) {
    const Reference<css::awt::XControl> control(source, UNO_QUERY);
    const Reference<css::beans::XPropertySet> model(
        control.is() ? control->getModel() : Reference<css::awt::XControlModel>(), UNO_QUERY);
    rtl::OUString name;
    if (model.is()) {
        model->getPropertyValue("Name") >>= name;
    }
    return to_utf8(name);
}

} // namespace

Listener::Listener(Panel& panel, const Reference<css::uno::XComponentContext>& context)
    : panel_(&panel), later_(css::awt::AsyncCallback::create(context)) {}

void Listener::request() {
    if (panel_ != nullptr && !requested_) {
        requested_ = true;
        later_->addCallback(this, css::uno::Any());
    }
}

void Listener::selectionChanged(const css::lang::EventObject& /*event*/) {
    guarded([this] { request(); });
}

void Listener::modified(const css::lang::EventObject& /*event*/) {
    guarded([this] { request(); });
}

void Listener::windowShown(const css::lang::EventObject& /*event*/) {
    guarded([this] { request(); });
}

void Listener::notify(const css::uno::Any& /*data*/) {
    const Reference<css::uno::XInterface> alive(static_cast<css::awt::XCallback*>(this));
    requested_ = false;
    guarded([this] {
        if (panel_ != nullptr) {
            panel_->selection_changed();
        }
    });
}

void Listener::textChanged(const css::awt::TextEvent& event) {
    guarded([&] {
        if (panel_ != nullptr) {
            panel_->text_changed(name_of(event.Source));
        }
    });
}

void Listener::itemStateChanged(const css::awt::ItemEvent& event) {
    guarded([&] {
        if (panel_ != nullptr) {
            panel_->chosen(name_of(event.Source));
        }
    });
}

void Listener::actionPerformed(const css::awt::ActionEvent& event) {
    guarded([&] {
        if (panel_ != nullptr) {
            panel_->pressed(name_of(event.Source));
        }
    });
}

void Listener::focusGained(const css::awt::FocusEvent& event) {
    guarded([&] {
        if (panel_ != nullptr) {
            panel_->focused(name_of(event.Source));
        }
    });
}

void Listener::windowResized(const css::awt::WindowEvent& /*event*/) {
    guarded([this] {
        if (panel_ != nullptr) {
            panel_->resized();
        }
    });
}

void Listener::disposing(const css::lang::EventObject& /*event*/) {}

} // namespace utfall::uno::panel

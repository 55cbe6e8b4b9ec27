// Hands what the office tells on to a panel, as long as there is one.
#pragma once

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <cppuhelper/implbase8.hxx>

#include <string>

namespace utfall::uno::panel {

class Panel;

using ListenerInterfaces =
    cppu::WeakImplHelper8<css::view::XSelectionChangeListener, css::awt::XTextListener,
                          css::awt::XItemListener, css::awt::XActionListener,
                          css::awt::XFocusListener, css::awt::XWindowListener, css::awt::XCallback,
                          css::util::XModifyListener>;

/// Many changes of the selection in a row, as when cells are dragged over, are one call. No
/// exception goes back to the office.
class Listener : public ListenerInterfaces {
public:
    Listener(Panel& panel, const css::uno::Reference<css::uno::XComponentContext>& context);

    /// From here on nothing reaches the panel.
    void leave() { panel_ = nullptr; }

    void SAL_CALL selectionChanged(const css::lang::EventObject& event) override;
    void SAL_CALL textChanged(const css::awt::TextEvent& event) override;
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override;
    void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override;
    void SAL_CALL focusGained(const css::awt::FocusEvent& event) override;
    void SAL_CALL focusLost(const css::awt::FocusEvent& /*event*/) override {}
    void SAL_CALL windowResized(const css::awt::WindowEvent& event) override;
    void SAL_CALL windowMoved(const css::awt::WindowEvent& /*event*/) override {}
    void SAL_CALL windowShown(const css::lang::EventObject& event) override;
    void SAL_CALL windowHidden(const css::lang::EventObject& /*event*/) override {}
    void SAL_CALL modified(const css::lang::EventObject& event) override;
    void SAL_CALL notify(const css::uno::Any& data) override;
    void SAL_CALL disposing(const css::lang::EventObject& event) override;

private:
    void request();

    Panel* panel_;
    css::uno::Reference<css::awt::XRequestCallback> later_;
    bool requested_ = false;
};

} // namespace utfall::uno::panel

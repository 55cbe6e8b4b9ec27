// The panels as the sidebar finds them: a factory of user-interface elements.
#include "uno/commands/office.hpp"
#include "uno/panel/panel.hpp"
#include "uno/service_info.hpp"
#include "uno/text.hpp"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase3.hxx>
#include <cppuhelper/implbase2.hxx>

#include <memory>
#include <utility>

namespace utfall::uno::panel {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

struct FactoryNames {
    static constexpr const char* implementation = "org.utfall.PanelsImplementation";
    static constexpr const char* service = "com.sun.star.ui.UIElementFactory";
};

/// Narrower than this a sentence is a column of words.
constexpr sal_Int32 least_width = 230;

using ElementBase = cppu::WeakComponentImplHelper3<css::ui::XUIElement, css::ui::XToolPanel,
                                                   css::ui::XSidebarPanel>;

/// A panel in the sidebar. It lives as long as its frame shows the document.
class Element : private cppu::BaseMutex, public ElementBase {
public:
    Element(Home home, const rtl::OUString& url, std::unique_ptr<Panel> panel)
        : ElementBase(m_aMutex), home_(std::move(home)), url_(url), panel_(std::move(panel)) {}

    Reference<css::uno::XInterface> SAL_CALL getRealInterface() override {
        return static_cast<css::ui::XToolPanel*>(this);
    }
    Reference<css::frame::XFrame> SAL_CALL getFrame() override { return home_.frame; }
    rtl::OUString SAL_CALL getResourceURL() override { return url_; }
    sal_Int16 SAL_CALL getType() override { return css::ui::UIElementType::TOOLPANEL; }

    Reference<css::awt::XWindow> SAL_CALL getWindow() override { return home_.window; }
    Reference<css::accessibility::XAccessible>
        SAL_CALL createAccessible(const Reference<css::accessibility::XAccessible>&) override {
        return {home_.window, UNO_QUERY};
    }

    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 /*width*/) override {
        const sal_Int32 height = panel_ ? panel_->height() : 0;
        return {height, -1, height};
    }
    sal_Int32 SAL_CALL getMinimalWidth() override { return least_width; }

    void SAL_CALL disposing() override {
        if (panel_) {
            panel_->close();
            panel_.reset();
        }
        home_.frame.clear();
        home_.sidebar.clear();
    }

private:
    Home home_;
    rtl::OUString url_;
    std::unique_ptr<Panel> panel_;
};

Home home_of(const Reference<css::uno::XComponentContext>& context,
             const css::uno::Sequence<css::beans::PropertyValue>& arguments) {
    Home home;
    home.context = context;
    home.language = commands::ui_language(context);
    Reference<css::awt::XWindow> parent;
    for (const css::beans::PropertyValue& argument : arguments) {
        if (argument.Name == "Frame") {
            argument.Value >>= home.frame;
        } else if (argument.Name == "ParentWindow") {
            argument.Value >>= parent;
        } else if (argument.Name == "Sidebar") {
            argument.Value >>= home.sidebar;
        }
    }
    const Reference<css::awt::XWindowPeer> peer(parent, UNO_QUERY_THROW);
    home.window = css::awt::ContainerWindowProvider::create(context)->createContainerWindow(
        commands::package_folder(context) + "/panel.xdl", rtl::OUString(), peer, nullptr);
    return home;
}

using FactoryBase = cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo>;

class Factory : public WithServiceInfo<FactoryBase, FactoryNames> {
public:
    explicit Factory(const Reference<css::uno::XComponentContext>& context) : context_(context) {}

    Reference<css::ui::XUIElement> SAL_CALL
    createUIElement(const rtl::OUString& url,
                    const css::uno::Sequence<css::beans::PropertyValue>& arguments) override {
        const bool explains = url.endsWith("/UtfallExplainPanel");
        if (!explains && !url.endsWith("/UtfallFunctionsPanel")) {
            throw css::container::NoSuchElementException(url, nullptr);
        }
        const Home home = home_of(context_, arguments);
        auto panel = explains ? make_explain_panel(home) : make_functions_panel(home);
        panel->open();
        panel->begin();
        home.window->setVisible(true);
        return new Element(home, url, std::move(panel));
    }

private:
    Reference<css::uno::XComponentContext> context_;
};

} // namespace

} // namespace utfall::uno::panel

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_utfall_Panels(css::uno::XComponentContext* context,
                  const css::uno::Sequence<css::uno::Any>& /*arguments*/) {
    return cppu::acquire(new utfall::uno::panel::Factory(context));
}

#include "uno/commands/dialog.hpp"

#include "core/base/text.hpp"
#include "uno/text.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>

namespace utfall::uno::commands {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// In the toolkit's units, a fourth of a letter's width and an eighth of its height.
constexpr sal_Int32 margin = 6;
constexpr sal_Int32 text_width = 300;
constexpr sal_Int32 line_height = 9;
constexpr sal_Int32 most_lines = 24;
constexpr sal_Int32 button_height = 15;
constexpr sal_Int32 letter_width = 4;
constexpr sal_Int32 button_padding = 20;
constexpr sal_Int32 narrowest_button = 50;
/// What fits in the text's width, reckoned low: letters differ.
constexpr std::size_t letters_in_line = 66;

/// What the dialog answers for the first button; 0 is Cancel and Escape.
constexpr sal_Int16 first_answer = 2;

constexpr core::Text cancel{"Avbryt", "Cancel"};
constexpr core::Text ok{"OK", "OK"};

class Ends : public cppu::WeakImplHelper1<css::awt::XActionListener> {
public:
    Ends(const Reference<css::awt::XDialog2>& dialog, sal_Int16 answer)
        : dialog_(dialog), answer_(answer) {}
    void SAL_CALL actionPerformed(const css::awt::ActionEvent& /*event*/) override {
        dialog_->endDialog(answer_);
    }
    void SAL_CALL disposing(const css::lang::EventObject& /*event*/) override { dialog_.clear(); }

private:
    Reference<css::awt::XDialog2> dialog_;
    sal_Int16 answer_;
};

sal_Int32 lines_of(std::string_view text) {
    sal_Int32 lines = 1;
    std::size_t letters = 0;
    for (const char32_t letter : core::decode(text)) {
        const bool breaks = letter == U'\n' || letters == letters_in_line;
        lines += breaks ? 1 : 0;
        letters = breaks ? 0 : letters + 1;
    }
    return lines;
}

sal_Int32 width_of(const std::string& label) {
    return std::max(narrowest_button,
                    static_cast<sal_Int32>(core::decode(label).size()) * letter_width +
                        button_padding);
}

class Builder {
public:
    explicit Builder(const Workplace& work)
        : work_(work), model_(create("com.sun.star.awt.UnoControlDialogModel"), UNO_QUERY_THROW),
          factory_(model_, UNO_QUERY_THROW), controls_(model_, UNO_QUERY_THROW) {}

    Reference<css::beans::XPropertySet> add(const char* service, const rtl::OUString& name,
                                            sal_Int32 x, sal_Int32 y, sal_Int32 width,
                                            sal_Int32 height) {
        const Reference<css::beans::XPropertySet> control(
            factory_->createInstance(rtl::OUString::createFromAscii(service)), UNO_QUERY_THROW);
        set(control, "PositionX", Any(x));
        set(control, "PositionY", Any(y));
        set(control, "Width", Any(width));
        set(control, "Height", Any(height));
        controls_->insertByName(name, Any(control));
        return control;
    }

    void add_text(std::string_view text, sal_Int32 lines) {
        const bool scrolls = lines > most_lines;
        const auto field = add("com.sun.star.awt.UnoControlEditModel", "text", margin, margin,
                               text_width, std::min(lines, most_lines) * line_height + 4);
        set(field, "MultiLine", Any(true));
        set(field, "ReadOnly", Any(true));
        set(field, "VScroll", Any(scrolls));
        set(field, "HScroll", Any(false));
        set(field, "Border", Any(sal_Int16(scrolls ? 1 : 0)));
        set(field, "Tabstop", Any(scrolls));
        set(field, "Text", Any(to_ustring(text)));
    }

    void size(sal_Int32 height) {
        set(model_, "Width", Any(text_width + 2 * margin));
        set(model_, "Height", Any(height));
        set(model_, "Title", Any(rtl::OUString("Utfall")));
        set(model_, "Moveable", Any(true));
        set(model_, "Closeable", Any(true));
    }

    static void set(const Reference<css::beans::XPropertySet>& control, const char* name,
                    const Any& value) {
        control->setPropertyValue(rtl::OUString::createFromAscii(name), value);
    }

    Reference<css::uno::XInterface> create(const char* service) const {
        return work_.context->getServiceManager()->createInstanceWithContext(
            rtl::OUString::createFromAscii(service), work_.context);
    }
    [[nodiscard]] const Reference<css::beans::XPropertySet>& model() const { return model_; }

private:
    const Workplace& work_;
    Reference<css::beans::XPropertySet> model_;
    Reference<css::lang::XMultiServiceFactory> factory_;
    Reference<css::container::XNameContainer> controls_;
};

rtl::OUString button_name(std::size_t index) {
    return "button" + rtl::OUString::number(static_cast<sal_Int64>(index));
}

// Over the middle of the window that the command was chosen in.
void centre(const Reference<css::awt::XControl>& control, const Workplace& work) {
    const Reference<css::awt::XWindow> window(control, UNO_QUERY_THROW);
    if (work.frame.is()) {
        const css::awt::Rectangle around = work.frame->getContainerWindow()->getPosSize();
        const css::awt::Rectangle own = window->getPosSize();
        window->setPosSize((around.Width - own.Width) / 2, (around.Height - own.Height) / 3, 0, 0,
                           css::awt::PosSize::POS);
    }
}

// The buttons stand in a row to the right, the first leftmost, and the one that leaves last.
std::optional<std::size_t> show(const Workplace& work, std::string_view text,
                                const std::vector<std::string>& buttons,
                                const core::Text& leaving) {
    Builder builder(work);
    const sal_Int32 lines = lines_of(text);
    builder.add_text(text, lines);
    const sal_Int32 y = 2 * margin + std::min(lines, most_lines) * line_height + 6;
    const std::string last(leaving.in(work.language));
    sal_Int32 x = margin + text_width - width_of(last);
    for (const std::string& label : buttons) {
        x -= width_of(label) + margin;
    }
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const auto button = builder.add("com.sun.star.awt.UnoControlButtonModel", button_name(i), x,
                                        y, width_of(buttons[i]), button_height);
        Builder::set(button, "Label", Any(to_ustring(buttons[i])));
        Builder::set(button, "DefaultButton", Any(i == 0));
        x += width_of(buttons[i]) + margin;
    }
    const auto leave = builder.add("com.sun.star.awt.UnoControlButtonModel", "leave", x, y,
                                   width_of(last), button_height);
    Builder::set(leave, "Label", Any(to_ustring(last)));
    Builder::set(leave, "PushButtonType",
                 Any(static_cast<sal_Int16>(css::awt::PushButtonType_CANCEL)));
    builder.size(y + button_height + margin);

    const Reference<css::awt::XControl> control(builder.create("com.sun.star.awt.UnoControlDialog"),
                                                UNO_QUERY_THROW);
    control->setModel(Reference<css::awt::XControlModel>(builder.model(), UNO_QUERY_THROW));
    Reference<css::awt::XWindow>(control, UNO_QUERY_THROW)->setVisible(false);
    const Reference<css::awt::XWindowPeer> parent(work.frame.is() ? work.frame->getContainerWindow()
                                                                  : Reference<css::awt::XWindow>(),
                                                  UNO_QUERY);
    control->createPeer(
        Reference<css::awt::XToolkit>(css::awt::Toolkit::create(work.context), UNO_QUERY_THROW),
        parent);
    const Reference<css::awt::XDialog2> dialog(control, UNO_QUERY_THROW);
    const Reference<css::awt::XControlContainer> controls(control, UNO_QUERY_THROW);
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        Reference<css::awt::XButton>(controls->getControl(button_name(i)), UNO_QUERY_THROW)
            ->addActionListener(
                new Ends(dialog, static_cast<sal_Int16>(first_answer + static_cast<sal_Int16>(i))));
    }
    centre(control, work);
    const sal_Int16 answer = Reference<css::awt::XDialog>(control, UNO_QUERY_THROW)->execute();
    Reference<css::lang::XComponent>(control, UNO_QUERY_THROW)->dispose();
    return answer >= first_answer ? std::optional(static_cast<std::size_t>(answer - first_answer))
                                  : std::nullopt;
}

} // namespace

std::optional<std::size_t> ask(const Workplace& work, std::string_view text,
                               const std::vector<std::string>& buttons) {
    return work.quiet ? std::optional<std::size_t>(0) : show(work, text, buttons, cancel);
}

void tell(const Workplace& work, std::string_view text, const Offer& offer) {
    const bool offers = !offer.label.empty();
    const auto chosen =
        show(work, text, offers ? std::vector{offer.label} : std::vector<std::string>(), ok);
    if (chosen && offers) {
        offer.accept();
    }
}

} // namespace utfall::uno::commands

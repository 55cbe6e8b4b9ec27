#include "uno/panel/form.hpp"

#include "uno/text.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include <algorithm>

namespace utfall::uno::panel {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr int margin = 6;      // pixels around the controls
constexpr int scroll_bar = 34; // the deck lets this much run out of sight at the right (7.4)
constexpr int between = 4;     // pixels between two controls
constexpr int usual_line = 20; // where the toolkit doesn't say how high a line is

const char* service_of(ControlKind kind) {
    switch (kind) {
    case ControlKind::label:
        return "com.sun.star.awt.UnoControlFixedTextModel";
    case ControlKind::list:
        return "com.sun.star.awt.UnoControlListBoxModel";
    case ControlKind::button:
        return "com.sun.star.awt.UnoControlButtonModel";
    case ControlKind::field:
    case ControlKind::text:
        break;
    }
    return "com.sun.star.awt.UnoControlEditModel";
}

bool has_label(ControlKind kind) {
    return kind == ControlKind::label || kind == ControlKind::button;
}

} // namespace

Form::Form(const Reference<css::awt::XWindow>& window)
    : container_(window, UNO_QUERY_THROW),
      models_(Reference<css::awt::XControl>(window, UNO_QUERY_THROW)->getModel(), UNO_QUERY_THROW),
      factory_(models_, UNO_QUERY_THROW) {}

void Form::add(const std::string& name, ControlKind kind, std::string_view text, int lines,
               std::string_view tip) {
    const Reference<css::beans::XPropertySet> properties(
        factory_->createInstance(rtl::OUString::createFromAscii(service_of(kind))),
        UNO_QUERY_THROW);
    properties->setPropertyValue("Name", Any(to_ustring(name)));
    properties->setPropertyValue("TabIndex", Any(static_cast<sal_Int16>(items_.size())));
    properties->setPropertyValue("HelpText", Any(to_ustring(tip)));
    if (has_label(kind)) {
        properties->setPropertyValue("Label", Any(to_ustring(text)));
    }
    if (kind == ControlKind::label) {
        properties->setPropertyValue("MultiLine", Any(lines > 1));
        properties->setPropertyValue("NoLabel", Any(false));
    } else {
        properties->setPropertyValue("Tabstop", Any(true));
    }
    if (kind == ControlKind::text) {
        properties->setPropertyValue("MultiLine", Any(true));
        properties->setPropertyValue("ReadOnly", Any(true));
        properties->setPropertyValue("VScroll", Any(true));
    }
    models_->insertByName(to_ustring(name), Any(properties));
    items_.push_back({name, kind, lines});
}

Reference<css::awt::XControl> Form::control(const std::string& name) const {
    return container_->getControl(to_ustring(name));
}

Reference<css::awt::XWindow2> Form::window(const std::string& name) const {
    return {control(name), UNO_QUERY_THROW};
}

Reference<css::beans::XPropertySet> Form::model(const std::string& name) const {
    return {control(name)->getModel(), UNO_QUERY_THROW};
}

void Form::set_text(const std::string& name, std::string_view text) {
    const Reference<css::awt::XTextComponent> edit(control(name), UNO_QUERY);
    if (edit.is()) {
        edit->setText(to_ustring(text));
    } else {
        model(name)->setPropertyValue("Label", Any(to_ustring(text)));
    }
}

std::string Form::text(const std::string& name) const {
    return to_utf8(Reference<css::awt::XTextComponent>(control(name), UNO_QUERY_THROW)->getText());
}

void Form::set_items(const std::string& name, const std::vector<std::string>& items) {
    css::uno::Sequence<rtl::OUString> texts(static_cast<sal_Int32>(items.size()));
    std::transform(items.begin(), items.end(), texts.getArray(),
                   [](const std::string& item) { return to_ustring(item); });
    model(name)->setPropertyValue("StringItemList", Any(texts));
}

int Form::chosen(const std::string& name) const {
    return Reference<css::awt::XListBox>(control(name), UNO_QUERY_THROW)->getSelectedItemPos();
}

void Form::choose(const std::string& name, int item) {
    Reference<css::awt::XListBox>(control(name), UNO_QUERY_THROW)
        ->selectItemPos(static_cast<sal_Int16>(item), true);
}

void Form::show(const std::string& name, bool visible) {
    for (Item& item : items_) {
        if (item.name == name) {
            item.visible = visible;
        }
    }
    window(name)->setVisible(visible);
}

void Form::focus(const std::string& name) {
    window(name)->setFocus();
}

int Form::line_height() const {
    for (const Item& item : items_) {
        if (item.kind == ControlKind::label) {
            const Reference<css::awt::XLayoutConstrains> size(control(item.name), UNO_QUERY);
            const int height = size.is() ? size->getMinimumSize().Height : 0;
            return height > 0 ? height : usual_line;
        }
    }
    return usual_line;
}

int Form::height_of(const Item& item) const {
    const int line = line_height();
    if (item.kind == ControlKind::label) {
        return item.lines * line;
    }
    if (item.kind == ControlKind::text || item.kind == ControlKind::list) {
        return item.lines * line + 2 * between;
    }
    const Reference<css::awt::XLayoutConstrains> size(control(item.name), UNO_QUERY);
    const int wanted = size.is() ? size->getMinimumSize().Height : 0;
    return std::max(wanted, line + 2 * between);
}

int Form::height() const {
    int height = margin;
    for (const Item& item : items_) {
        if (item.visible) {
            height += height_of(item) + between;
        }
    }
    return height + margin;
}

void Form::lay_out(int width, int height) {
    // The last text grows with the panel.
    const auto last = std::find_if(items_.rbegin(), items_.rend(), [](const Item& item) {
        return item.visible && item.kind == ControlKind::text;
    });
    const int spare = std::max(0, height - this->height());
    int top = margin;
    for (const Item& item : items_) {
        if (!item.visible) {
            continue;
        }
        const bool grows = last != items_.rend() && item.name == last->name;
        const int own = height_of(item) + (grows ? spare : 0);
        window(item.name)->setPosSize(margin, top, std::max(width - 2 * margin - scroll_bar, 1),
                                      own, css::awt::PosSize::POSSIZE);
        top += own + between;
    }
}

} // namespace utfall::uno::panel

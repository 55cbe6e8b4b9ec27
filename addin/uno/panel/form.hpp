// The controls of a panel, made from a list and laid out below each other.
#pragma once

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace utfall::uno::panel {

enum class ControlKind { label, field, text, list, button };

/// A form in a container window. Controls take the colours and the font of the office's theme.
class Form {
public:
    /// @param window a window of the container-window provider
    explicit Form(const css::uno::Reference<css::awt::XWindow>& window);

    /// Adds a control below the others. A label stands before what it names: readers say it so.
    /// @param lines height in lines of text
    void add(const std::string& name, ControlKind kind, std::string_view text, int lines = 1,
             std::string_view tip = {});

    void set_text(const std::string& name, std::string_view text);
    [[nodiscard]] std::string text(const std::string& name) const;
    void set_items(const std::string& name, const std::vector<std::string>& items);
    /// The chosen item of a list, -1 for none.
    [[nodiscard]] int chosen(const std::string& name) const;
    void choose(const std::string& name, int item);
    void show(const std::string& name, bool visible);
    void focus(const std::string& name);

    [[nodiscard]] css::uno::Reference<css::awt::XWindow2> window(const std::string& name) const;
    [[nodiscard]] css::uno::Reference<css::awt::XControl> control(const std::string& name) const;

    /// Puts the visible controls into a width; the last text takes what is left of the height.
    void lay_out(int width, int height);
    /// The height that the visible controls need.
    [[nodiscard]] int height() const;

private:
    struct Item {
        std::string name;
        ControlKind kind;
        int lines;
        bool visible = true;
    };

    [[nodiscard]] css::uno::Reference<css::beans::XPropertySet>
    model(const std::string& name) const;
    [[nodiscard]] int height_of(const Item& item) const;
    [[nodiscard]] int line_height() const;

    css::uno::Reference<css::awt::XControlContainer> container_;
    css::uno::Reference<css::container::XNameContainer> models_;
    css::uno::Reference<css::lang::XMultiServiceFactory> factory_;
    std::vector<Item> items_;
};

} // namespace utfall::uno::panel

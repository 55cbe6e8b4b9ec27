// One declaration per command: menu, toolbar, keys, icons and the reference's chapter follow.
#pragma once

#include "core/base/text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace utfall::catalog {

using core::Text;

/// What every command's URL begins with.
inline constexpr std::string_view command_protocol = "org.utfall:";

struct Command {
    /// Stored in users' own menus, toolbars and macros, so for ever: `check`. One command for many
    /// things has the thing after a point: `sheet.participants`.
    std::string_view id;
    Text title;            ///< in the menu and on the toolbar
    Text tip;              ///< a sentence: what it does
    std::string_view icon; ///< extension/icons/<icon>_16.png and _26.png; empty for none
    std::string_view key;  ///< as the office's configuration writes it; empty for none
    bool in_toolbar = false;

    [[nodiscard]] std::string url() const;
};

/// A stretch of the menu: between two lines, or below a heading of its own.
struct MenuGroup {
    Text title; ///< of the submenu; empty for commands in the menu itself
    std::vector<Command> commands;
    std::vector<MenuGroup> submenus; ///< stand last
};

/// The menu from the top; a line parts the groups. Groups without anything in them aren't shown.
[[nodiscard]] const std::vector<MenuGroup>& menu();

/// All commands, in the menu's order.
[[nodiscard]] const std::vector<const Command*>& commands();

/// The command with this id, or null.
[[nodiscard]] const Command* find_command(std::string_view id);

/// A title without the mark of its letter for the keyboard.
[[nodiscard]] std::string plain_title(const Text& title, core::Language language);

/// `Ctrl+Skift+G`: a key as the menu shows it.
[[nodiscard]] std::string key_name(std::string_view key, core::Language language);

/// The ready sheets (`sheet.<name>`) and charts (`chart.<name>`) of the menu Insert.
[[nodiscard]] std::vector<Command> sheet_commands();
[[nodiscard]] std::vector<Command> chart_commands();

/// The example workbooks (`example.<file>`).
[[nodiscard]] std::vector<Command> example_commands();

} // namespace utfall::catalog

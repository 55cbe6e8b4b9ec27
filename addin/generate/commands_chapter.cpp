#include "catalog/menu.hpp"
#include "markup.hpp"
#include "writers.hpp"

namespace utfall::generate {

namespace {

using core::Language;
using core::Text;

constexpr Text chapter_title{"Kommandon i menyn Utfall", "Commands of the menu Utfall"};
constexpr Text command_heading{"Kommando", "Command"};
constexpr Text key_heading{"Tangenter", "Keys"};
constexpr Text does_heading{"Vad det gör", "What it does"};
constexpr std::string_view step = " ▸ ";

void write_commands(std::string& text, const catalog::MenuGroup& group, const std::string& path,
                    Language language) {
    const std::string inside =
        group.title.en.empty()
            ? path
            : path + catalog::plain_title(group.title, language) + std::string(step);
    for (const catalog::Command& command : group.commands) {
        text += "<tr><td>" + escape(inside + catalog::plain_title(command.title, language)) +
                "</td><td>" + escape(catalog::key_name(command.key, language)) + "</td><td>" +
                escape(command.tip.in(language)) + "</td></tr>\n";
    }
    for (const catalog::MenuGroup& submenu : group.submenus) {
        write_commands(text, submenu, inside, language);
    }
}

} // namespace

std::string commands_link(Language language) {
    return "<a href=\"#commands\">" + escape(chapter_title.in(language)) + "</a>\n";
}

std::string commands_chapter(Language language) {
    std::string text = "<h2 id=\"commands\">" + escape(chapter_title.in(language)) +
                       "</h2>\n<table><tr><th>" + escape(command_heading.in(language)) +
                       "</th><th>" + escape(key_heading.in(language)) + "</th><th>" +
                       escape(does_heading.in(language)) + "</th></tr>\n";
    for (const catalog::MenuGroup& group : catalog::menu()) {
        write_commands(text, group, "", language);
    }
    return text + "</table>\n";
}

} // namespace utfall::generate

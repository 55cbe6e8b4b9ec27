// The menu, the toolbar, its title, the keys and the commands' names in the office.
#include "catalog/menu.hpp"
#include "markup.hpp"
#include "writers.hpp"

#include <sstream>

namespace utfall::generate {

namespace {

using catalog::Command;
using catalog::MenuGroup;
using core::Language;
using core::Text;

constexpr std::string_view calc = "com.sun.star.sheet.SpreadsheetDocument";
constexpr std::string_view separator = "private:separator";

constexpr Text menu_title{"~Utfall", "~Utfall"};
constexpr Text toolbar_title{"Utfall", "Utfall"};

// `name` and `package` as the office's registry knows the file.
std::string file(std::string_view name, std::string_view package, std::string_view content) {
    std::ostringstream text;
    text << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<!-- Made from addin/catalog. -->\n"
            "<oor:component-data xmlns:oor=\"http://openoffice.org/2001/registry\"\n"
            "                    xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"\n"
            "                    oor:name=\""
         << name << "\" oor:package=\"" << package << "\">\n"
         << content << "</oor:component-data>\n";
    return text.str();
}

std::string node(std::string_view name, std::string_view content) {
    return "<node oor:name=\"" + escape(name) + "\">\n" + std::string(content) + "</node>\n";
}

// A node of a set, which is ours alone.
std::string element(std::string_view name, std::string_view content) {
    return "<node oor:name=\"" + escape(name) + "\" oor:op=\"replace\">\n" + std::string(content) +
           "</node>\n";
}

std::string property(std::string_view name, std::string_view value,
                     std::string_view type = "xs:string") {
    return "<prop oor:name=\"" + std::string(name) + "\" oor:type=\"" + std::string(type) +
           "\"><value>" + escape(value) + "</value></prop>\n";
}

std::string property(std::string_view name, const Text& text) {
    return "<prop oor:name=\"" + std::string(name) +
           "\" oor:type=\"xs:string\"><value xml:lang=\"en-US\">" + escape(text.en) +
           "</value><value xml:lang=\"sv\">" + escape(text.sv) + "</value></prop>\n";
}

// The office sorts the entries by their names.
std::string place(std::size_t number) {
    const std::string digits = std::to_string(number);
    return "M" + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

bool is_empty(const MenuGroup& group) {
    for (const MenuGroup& submenu : group.submenus) {
        if (!is_empty(submenu)) {
            return false;
        }
    }
    return group.commands.empty();
}

// Writes entries one after the other; a line only between two that are there.
class Entries {
public:
    /// @param context where the entries are shown; a toolbar without one isn't made at all
    explicit Entries(std::string_view context = {}) : context_(context) {}

    void add(const Command& command) {
        add_line();
        entry(property("URL", command.url()) + property("Title", command.title) +
              property("Target", "_self"));
    }
    void add_submenu(const Text& title, const std::string& content) {
        add_line();
        entry(property("URL", "") + property("Title", title) + node("Submenu", content));
    }
    void part() { parted_ = count_ > 0; }

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    void add_line() {
        if (parted_) {
            entry(property("URL", separator));
            parted_ = false;
        }
    }
    void entry(const std::string& content) {
        text_ += element(place(++count_),
                         context_.empty() ? content : content + property("Context", context_));
    }

    std::string_view context_;
    std::string text_;
    std::size_t count_ = 0;
    bool parted_ = false;
};

void add_menu(Entries& entries, const MenuGroup& group);

std::string submenu(const MenuGroup& group) {
    Entries entries;
    add_menu(entries, {{}, group.commands, group.submenus});
    return entries.text();
}

void add_menu(Entries& entries, const MenuGroup& group) {
    if (is_empty(group)) {
        return;
    }
    if (!group.title.en.empty()) {
        entries.add_submenu(group.title, submenu(group));
        return;
    }
    for (const Command& command : group.commands) {
        entries.add(command);
    }
    for (const MenuGroup& below : group.submenus) {
        add_menu(entries, below);
    }
}

std::string menu_entries() {
    Entries entries;
    for (const MenuGroup& group : catalog::menu()) {
        entries.part();
        add_menu(entries, group);
    }
    return entries.text();
}

// A toolbar's title is its tip, so without the mark for the keyboard.
Text without_mark(const Text& title, std::string& sv, std::string& en) {
    sv = catalog::plain_title(title, Language::swedish);
    en = catalog::plain_title(title, Language::english);
    return {sv, en};
}

std::string toolbar_entries() {
    Entries entries(calc);
    for (const MenuGroup& group : catalog::menu()) {
        entries.part();
        for (Command command : group.commands) {
            std::string sv;
            std::string en;
            command.title = without_mark(command.title, sv, en);
            if (command.in_toolbar) {
                entries.add(command);
            }
        }
    }
    return entries.text();
}

std::string images() {
    std::string text;
    for (const Command* command : catalog::commands()) {
        if (command->icon.empty()) {
            continue;
        }
        const std::string path = "%origin%/icons/" + std::string(command->icon);
        text +=
            element("org.utfall." + std::string(command->id),
                    property("URL", command->url()) +
                        node("UserDefinedImages", property("ImageSmallURL", path + "_16.png") +
                                                      property("ImageBigURL", path + "_26.png")));
    }
    return text;
}

} // namespace

std::string addons() {
    return file("Addons", "org.openoffice.Office",
                node("AddonUI",
                     node("OfficeMenuBar",
                          element("org.utfall.menu", property("Context", calc) +
                                                         property("Title", menu_title) +
                                                         node("Submenu", menu_entries()))) +
                         node("OfficeToolBar", element("org.utfall.toolbar", toolbar_entries())) +
                         node("Images", images())));
}

// On a row of its own below the office's bars, and hidden until the user asks for it.
std::string toolbar_state() {
    return file("CalcWindowState", "org.openoffice.Office.UI",
                node("UIElements",
                     node("States", element("private:resource/toolbar/addon_org.utfall.toolbar",
                                            property("UIName", toolbar_title) +
                                                property("Docked", "true", "xs:boolean") +
                                                property("DockingArea", "0", "xs:int") +
                                                property("DockPos", "0,3") +
                                                property("Visible", "false", "xs:boolean")))));
}

std::string accelerators() {
    std::string keys;
    for (const Command* command : catalog::commands()) {
        if (!command->key.empty()) {
            keys +=
                element(command->key, "<prop oor:name=\"Command\" oor:type=\"xs:string\"><value "
                                      "xml:lang=\"en-US\">" +
                                          escape(command->url()) + "</value></prop>\n");
        }
    }
    return file("Accelerators", "org.openoffice.Office",
                node("PrimaryKeys", node("Modules", node(calc, keys))));
}

// Names and tips where the office asks for a command by its URL: tips of the toolbar, Customize.
std::string command_names() {
    std::string names;
    for (const Command* command : catalog::commands()) {
        names += element(command->url(), property("Label", command->title) +
                                             property("TooltipLabel", command->tip) +
                                             property("Properties", "1", "xs:int"));
    }
    return file("CalcCommands", "org.openoffice.Office.UI",
                node("UserInterface", node("Commands", names)));
}

} // namespace utfall::generate

// The commands' declarations: complete, unique, and true to the files beside them.
#include "catalog/menu.hpp"
#include "support/csv.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

namespace utfall::tests {

namespace {

namespace fs = std::filesystem;
using catalog::MenuGroup;
using core::Language;
using core::Text;

constexpr Language both[] = {Language::swedish, Language::english};

// The letters that the keyboard chooses by, in one menu.
class Letters {
public:
    void take(const Text& title, Language language) {
        const std::string_view text = title.in(language);
        const std::size_t mark = text.find('~');
        ASSERT_NE(mark, std::string_view::npos) << text;
        const std::u32string rest = core::decode(text.substr(mark + 1));
        ASSERT_FALSE(rest.empty());
        EXPECT_TRUE(taken_.insert(core::fold(core::encode(rest.substr(0, 1)))).second)
            << text << " has a twin";
    }

private:
    std::set<std::string> taken_;
};

bool has_commands(const MenuGroup& group) {
    bool any = !group.commands.empty();
    for (const MenuGroup& submenu : group.submenus) {
        any = any || has_commands(submenu);
    }
    return any;
}

void check_letters(const std::vector<MenuGroup>& groups, Letters& letters, Language language);

void check_group(const MenuGroup& group, Letters& letters, Language language) {
    for (const auto& command : group.commands) {
        letters.take(command.title, language);
    }
    check_letters(group.submenus, letters, language);
}

void check_letters(const std::vector<MenuGroup>& groups, Letters& letters, Language language) {
    for (const MenuGroup& group : groups) {
        if (group.title.en.empty()) {
            check_group(group, letters, language);
        } else if (has_commands(group)) {
            letters.take(group.title, language);
            Letters inside;
            check_group(group, inside, language);
        }
    }
}

TEST(Menu, SaysEverythingInBothLanguages) {
    for (const auto* command : catalog::commands()) {
        for (const Language language : both) {
            EXPECT_FALSE(command->title.in(language).empty()) << command->id;
            EXPECT_TRUE(command->tip.in(language).ends_with('.')) << command->id;
        }
    }
}

TEST(Menu, HasEveryCommandAndEveryKeyOnce) {
    std::set<std::string_view> ids;
    std::set<std::string_view> keys;
    for (const auto* command : catalog::commands()) {
        EXPECT_TRUE(ids.insert(command->id).second) << command->id;
        EXPECT_TRUE(command->key.empty() || keys.insert(command->key).second) << command->id;
        EXPECT_EQ(catalog::find_command(command->id), command);
    }
    EXPECT_EQ(catalog::find_command("nothing"), nullptr);
}

// Commands that users may have put into their own menus, toolbars and macros.
TEST(Menu, KeepsTheNamesThatUsersMayHaveStored) {
    for (const char* id : {"check", "register", "unmark", "tonumbers", "split", "explain",
                           "functions", "share", "restore", "help", "reference", "about"}) {
        ASSERT_NE(catalog::find_command(id), nullptr) << id;
    }
    EXPECT_EQ(catalog::find_command("check")->url(), "org.utfall:check");
}

TEST(Menu, GivesEachEntryALetterOfItsOwn) {
    for (const Language language : both) {
        Letters letters;
        check_letters(catalog::menu(), letters, language);
    }
}

TEST(Menu, HasAnIconForEveryCommandOfTheToolbar) {
    const fs::path icons = fs::path(UTFALL_SOURCE_DIR) / "extension/icons";
    for (const auto* command : catalog::commands()) {
        EXPECT_FALSE(command->in_toolbar && command->icon.empty()) << command->id;
        if (!command->icon.empty()) {
            for (const char* ending : {".svg", "_16.png", "_26.png"}) {
                EXPECT_TRUE(fs::exists(icons / (std::string(command->icon) + ending)))
                    << command->icon << ending;
            }
        }
    }
}

TEST(Menu, HasTheExampleWorkbooks) {
    std::set<std::string> files;
    for (const auto& entry : fs::directory_iterator(fs::path(UTFALL_SOURCE_DIR) / "examples")) {
        if (entry.path().extension() == ".fods") {
            files.insert("example." + entry.path().stem().string());
        }
    }
    std::set<std::string> named;
    for (const auto& command : catalog::example_commands()) {
        named.insert(std::string(command.id));
    }
    EXPECT_EQ(named, files);
}

TEST(Menu, NamesKeysAsTheOfficeDoes) {
    EXPECT_EQ(catalog::key_name("G_SHIFT_MOD1", Language::swedish), "Ctrl+Skift+G");
    EXPECT_EQ(catalog::key_name("G_SHIFT_MOD1", Language::english), "Ctrl+Shift+G");
    EXPECT_EQ(catalog::key_name("F1_MOD2", Language::english), "Alt+F1");
    EXPECT_EQ(catalog::key_name("", Language::english), "");
}

// What is derived stands in the files that the office reads.
TEST(Menu, StandsInTheGeneratedFiles) {
    const fs::path folder = UTFALL_GENERATED_DIR;
    const std::string addons = support::read_file(folder / "Addons.xcu");
    const std::string names = support::read_file(folder / "CalcCommands.xcu");
    const std::string keys = support::read_file(folder / "Accelerators.xcu");
    for (const auto* command : catalog::commands()) {
        EXPECT_NE(addons.find("<value>" + command->url() + "</value>"), std::string::npos);
        EXPECT_NE(names.find("oor:name=\"" + command->url() + "\""), std::string::npos);
        EXPECT_TRUE(command->key.empty() ||
                    keys.find("\"" + std::string(command->key) + "\"") != std::string::npos);
    }
    for (const Language language : both) {
        const std::string page = support::read_file(
            folder / (language == Language::swedish ? "funktioner.html" : "functions.html"));
        for (const auto* command : catalog::commands()) {
            EXPECT_NE(page.find(catalog::plain_title(command->title, language)), std::string::npos)
                << command->id;
        }
    }
}

} // namespace

} // namespace utfall::tests

#include "catalog/menu.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace utfall::catalog {

namespace {

MenuGroup insert_group() {
    return {
        {"~Infoga", "~Insert"}, sheet_commands(), {{{"~Diagram", "~Chart"}, chart_commands(), {}}}};
}

MenuGroup check_group() {
    return {{},
            {{"check",
              {"~Granska tabell", "~Check Table"},
              {"Jämför tabellens tal med varandra, markerar de som inte stämmer och för upp dem på "
               "bladet Granskning. Ställ markören i tabellen, eller markera den.",
               "Compares the table's figures with each other, marks those that don't add up and "
               "lists them on the sheet Check. Put the cursor in the table, or select it."},
              "check",
              "G_SHIFT_MOD1",
              true},
             {"register",
              {"Granska ~register", "Check ~Register"},
              {"Letar efter rader i ett deltagarregister med fel i datum, utfall eller kön. Ställ "
               "markören i registret.",
               "Looks for rows of a participant register with faulty dates, outcome or sex. Put "
               "the cursor in the register."},
              "register",
              "",
              true},
             {"findings",
              {"~Visa granskningslistan", "Show ~List of Findings"},
              {"Går till bladet med det som granskningen har hittat.",
               "Goes to the sheet with what the checks have found."},
              "",
              "",
              false},
             {"unmark",
              {"Ta bort ~markeringar", "Remove ~Marks"},
              {"Tar bort granskningens färg och kommentarer, i tabellen eller i hela dokumentet, "
               "och ger cellerna tillbaka vad de hade före.",
               "Takes away the colours and comments of the checks, in the table or in the whole "
               "document, and gives the cells back what they had before."},
              "unmark",
              "",
              true}},
            {}};
}

MenuGroup text_group() {
    return {
        {},
        {{"tonumbers",
          {"Gör om till ~tal", "Convert to ~Numbers"},
          {"Gör om texter som är tal eller datum till riktiga tal och datum. Visar först vad som "
           "ändras och vad som lämnas.",
           "Turns texts that are numbers or dates into real numbers and dates. Shows first what "
           "will change and what is left."},
          "tonumbers",
          "D_SHIFT_MOD1",
          true},
         {"split",
          {"~Dela upp inklistrad text", "~Split Pasted Text"},
          {"Delar en tabell som klistrats in som en kolumn text i etikett och tal. Visar "
           "först hur den delas.",
           "Splits a table that was pasted as one column of text into label and figures. "
           "Shows first how it is split."},
          "split",
          "",
          true}},
        {}};
}

MenuGroup explain_group() {
    return {{},
            {{"explain",
              {"~Förklara cell", "~Explain Cell"},
              {"Visar i sidopanelen hur cellens värde räknas fram, eller vad som är fel.",
               "Shows in the sidebar how the cell's value is computed, or what is wrong."},
              "explain",
              "F1_SHIFT_MOD1",
              true},
             {"functions",
              {"F~unktioner", "F~unctions"},
              {"Öppnar listan över funktionerna i sidopanelen, sökbar på svenska och engelska.",
               "Opens the list of the functions in the sidebar, searchable in Swedish and "
               "English."},
              "functions",
              "A_SHIFT_MOD1",
              true}},
            {}};
}

MenuGroup share_group() {
    return {
        {},
        {{"share",
          {"Spara ~kopia att dela", "Save Cop~y to Share"},
          {"Sparar en kopia där Utfalls formler är värden, för den som inte har Utfall. Formlerna "
           "står på bladet Formler. Dokumentet självt ändras inte.",
           "Saves a copy in which the formulas of Utfall are values, for those who don't have "
           "Utfall. The formulas stand on the sheet Formulas. The document itself isn't "
           "changed."},
          "share",
          "",
          true},
         {"restore",
          {"~Återställ formler i kopia", "Restore F~ormulas in Copy"},
          {"Sätter tillbaka formlerna i en kopia som sparats för att delas.",
           "Puts the formulas back into a copy that was saved to share."},
          "restore",
          "",
          false}},
        {}};
}

MenuGroup help_group() {
    return {{},
            {{"help",
              {"~Hjälp", "~Help"},
              {"Öppnar hjälpen i webbläsaren.", "Opens the help in the web browser."},
              "help",
              "",
              true},
             {"reference",
              {"Funktionsreferen~s", "~Function Reference"},
              {"Öppnar beskrivningen av alla funktioner i webbläsaren.",
               "Opens the description of all functions in the web browser."},
              "",
              "",
              false},
             {"about",
              {"~Om Utfall", "~About Utfall"},
              {"Visar version, licens och var filerna finns.",
               "Shows the version, the licence and where the files are."},
              "about",
              "",
              false}},
            {{{"E~xempel", "E~xamples"}, example_commands(), {}}}};
}

void collect(const std::vector<MenuGroup>& groups, std::vector<const Command*>& all) {
    for (const MenuGroup& group : groups) {
        for (const Command& command : group.commands) {
            all.push_back(&command);
        }
        collect(group.submenus, all);
    }
}

} // namespace

std::string Command::url() const {
    return std::string(command_protocol) + std::string(id);
}

const std::vector<MenuGroup>& menu() {
    static const std::vector<MenuGroup> groups{insert_group(),  check_group(), text_group(),
                                               explain_group(), share_group(), help_group()};
    return groups;
}

const std::vector<const Command*>& commands() {
    static const std::vector<const Command*> all = [] {
        std::vector<const Command*> found;
        collect(menu(), found);
        return found;
    }();
    return all;
}

const Command* find_command(std::string_view id) {
    const auto found = std::find_if(commands().begin(), commands().end(),
                                    [id](const Command* command) { return command->id == id; });
    return found == commands().end() ? nullptr : *found;
}

std::string plain_title(const Text& title, core::Language language) {
    std::string plain(title.in(language));
    plain.erase(std::remove(plain.begin(), plain.end(), '~'), plain.end());
    return plain;
}

std::string key_name(std::string_view key, core::Language language) {
    // The configuration writes the key first, then what is held down with it.
    static constexpr std::array<std::pair<std::string_view, Text>, 3> held{
        {{"_MOD1", {"Ctrl+", "Ctrl+"}},
         {"_MOD2", {"Alt+", "Alt+"}},
         {"_SHIFT", {"Skift+", "Shift+"}}}};
    std::string name;
    for (const auto& [code, text] : held) {
        if (key.find(code) != std::string_view::npos) {
            name += text.in(language);
        }
    }
    return name + std::string(key.substr(0, key.find('_')));
}

std::vector<Command> example_commands() {
    constexpr Text tip{"Öppnar en kopia av exemplet.", "Opens a copy of the example."};
    return {{"example.arsredovisning-2023",
             {"Årsredovisning ~2023", "Annual Report ~2023"},
             tip,
             "",
             "",
             false},
            {"example.socialt-bokslut-2020",
             {"~Socialt bokslut 2020", "S~ocial Accounts 2020"},
             tip,
             "",
             "",
             false},
            {"example.halvar-2020",
             {"~Halvårsrapport 2020", "~Half-year Report 2020"},
             tip,
             "",
             "",
             false},
            {"example.deltagarregister",
             {"~Deltagarregister", "~Participant Register"},
             tip,
             "",
             "",
             false},
            {"example.enkat", {"~Enkät", "~Survey"}, tip, "", "", false}};
}

} // namespace utfall::catalog

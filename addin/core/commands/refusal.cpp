#include "core/commands/refusal.hpp"

#include "core/checks/checks.hpp"
#include "core/commands/chart_plan.hpp"
#include "core/commands/phrase.hpp"

namespace utfall::core::commands {

namespace {

Text text_of(Refusal refusal) {
    switch (refusal) {
    case Refusal::no_document:
        return {"Det finns inget kalkylblad öppet i fönstret. Öppna ett och välj kommandot där.",
                "No spreadsheet is open in this window. Open one and choose the command there."};
    case Refusal::not_cells:
        return {"Det är inga celler som är markerade. Markera tabellen, eller ställ markören i en "
                "av dess celler.",
                "No cells are selected. Select the table, or put the cursor in one of its cells."};
    case Refusal::several_ranges:
        return {"Flera områden är markerade. Markera en tabell i taget, i ett sammanhängande "
                "område.",
                "Several ranges are selected. Select one table at a time, in a single range."};
    case Refusal::several_tables:
        return {"Hela bladet är markerat, och det har mer än en tabell. Markera en tabell i taget, "
                "eller ställ markören i den.",
                "The whole sheet is selected, and it has more than one table. Select one table at "
                "a time, or put the cursor in it."};
    case Refusal::no_numbers:
        return {"Det finns inga tal i markeringen. Markera en tabell med rubriker och tal, eller "
                "ställ markören i en av dess celler.",
                "There are no numbers in the selection. Select a table with headers and numbers, "
                "or put the cursor in one of its cells."};
    case Refusal::merged_figures:
        return {"Tabellen har tal i sammanfogade celler: {0}. Dela upp dem, eller "
                "markera en del av tabellen utan dem.",
                "The table has numbers in merged cells: {0}. Split them, or "
                "select a part of the table without them."};
    case Refusal::error_cells:
        return {
            "Tabellen har felvärden: {0}. Rätta dem, eller markera en del av tabellen utan dem.",
            "The table has error values: {0}. Mend them, or select a part of the table without "
            "them."};
    case Refusal::filtered_rows:
        return {"Rader i markeringen är dolda av ett filter. Ta bort filtret, eller markera en del "
                "av tabellen utan filtrerade rader.",
                "Rows of the selection are hidden by a filter. Remove the filter, or select a part "
                "of the table without filtered rows."};
    case Refusal::too_large:
        return {"Markeringen har {0} rader med innehåll. En tabell som granskas kan ha högst {1} "
                "rader och {2} celler. Markera bara tabellen, eller en del av den.",
                "The selection has {0} rows with content. A table to check can have at most {1} "
                "rows and {2} cells. Select only the table, or a part of it."};
    case Refusal::own_listing:
        return {
            "Det här bladet är Utfalls egen lista. Ställ markören på en rad med ett fynd för att "
            "gå till dess cell, eller gå till bladet med tabellen.",
            "This sheet is Utfall's own list. Put the cursor on a line with a finding to go to "
            "its cell, or go to the sheet with the table."};
    case Refusal::protected_sheet:
        return {"Bladet {0} är skyddat, så inget har ändrats. Ta bort skyddet (Verktyg ▸ Skydda "
                "blad), eller markera tabellen i en kopia av bladet.",
                "The sheet {0} is protected, so nothing has been changed. Remove the protection "
                "(Tools ▸ Protect Sheet), or select the table in a copy of the sheet."};
    case Refusal::protected_document:
        return {"Dokumentets struktur är skyddad, så bladet med fynden kan inte läggas till. Ta "
                "bort skyddet (Verktyg ▸ Skydda kalkylbladsstruktur), eller markera tabellen i "
                "en kopia.",
                "The document's structure is protected, so the sheet with the findings can't be "
                "added. Remove the protection (Tools ▸ Protect Spreadsheet Structure), or select "
                "the table in a copy."};
    case Refusal::read_only:
        return {"Dokumentet är öppnat för läsning, så inget kan ändras. Slå på Redigera ▸ "
                "Redigeringsläge, eller markera tabellen i en kopia.",
                "The document is open for reading only, so nothing can be changed. Turn on Edit ▸ "
                "Edit Mode, or select the table in a copy."};
    case Refusal::no_register:
        return {"Det går inte att se vilka kolumner som är start och slut. Markera registret med "
                "sin rubrikrad: en kolumn ska heta till exempel Startdatum och en Slutdatum. "
                "Utfall (eller Avslutsorsak) och Kön granskas om de finns.",
                "It can't be seen which columns are start and end. Select the register with its "
                "header row: one column must be named, for example, Start date and one End date. "
                "Outcome (or Reason) and Sex are checked if they are there."};
    case Refusal::no_texts:
        return {"Det finns ingen text i markeringen att göra om. Markera cellerna med tal som är "
                "inklistrade som text.",
                "There is no text in the selection to convert. Select the cells with numbers that "
                "were pasted as text."};
    case Refusal::not_one_column:
        return {"Text som ska delas upp står i en enda kolumn. Markera den kolumnen, eller ställ "
                "markören i en av dess celler.",
                "Text to split stands in a single column. Select that column, or put the cursor in "
                "one of its cells."};
    case Refusal::cannot_split:
        return {"Det går inte att se hur texten ska delas i etikett och tal: raderna kan läsas på "
                "flera sätt, och varken summor eller rubriker avgör. Inget har ändrats.",
                "It can't be seen how the text parts into label and figures: the lines can be read "
                "in several ways, and neither sums nor headings decide. Nothing has been changed."};
    case Refusal::no_room:
        return {"Talen får inte plats: cellerna {0} till höger om texten är inte tomma. Inget har "
                "ändrats. Flytta dem, eller flytta texten till ett eget blad.",
                "There is no room for the figures: the cells {0} to the right of the text aren't "
                "empty. Nothing has been changed. Move them, or move the text to a sheet of its "
                "own."};
    case Refusal::merged_text:
        return {"Texten har sammanfogade celler. Dela upp dem först; inget har ändrats.",
                "The text has merged cells. Split them first; nothing has been changed."};
    case Refusal::own_file:
        return {"Kopian kan inte sparas över dokumentet självt. Ge den ett annat namn.",
                "The copy can't be saved over the document itself. Give it another name."};
    case Refusal::no_copy:
        return {"Det här är ingen kopia som Utfall har sparat: bladet med formlerna saknas.",
                "This isn't a copy that Utfall has saved: the sheet with the formulas is missing."};
    case Refusal::no_marks:
        return {"Det finns inga markeringar av granskningen att ta bort.",
                "There are no marks of a check to remove."};
    case Refusal::no_list:
        return {"Det finns ingen lista än. Granska först en tabell eller ett register.",
                "There is no list yet. Check a table or a register first."};
    case Refusal::too_mixed:
        return {"Markeringen växlar {0} gånger mellan olika slags texter, och högst {3} går att "
                "göra om på en gång. Inget har ändrats. Markera en del i taget.",
                "The selection changes {0} times between different kinds of texts, and at most {3} "
                "can be converted at once. Nothing has been changed. Select a part at a time."};
    case Refusal::no_chart_table:
        return {"Det går inte att se vad diagrammet ska visa. Markera en tabell med en rubrikrad, "
                "namn i första kolumnen och tal; tal som är text gör du om med Gör om till tal.",
                "It can't be seen what the chart shall show. Select a table with a heading row, "
                "names in the first column, and numbers; use Convert to Numbers for numbers that "
                "are text."};
    case Refusal::no_two_columns:
        return {"En jämförelse behöver två kolumner med tal och rubrik, till exempel 2022 och "
                "2023. Markera en tabell som har det.",
                "A comparison needs two columns with numbers and a heading, for example 2022 and "
                "2023. Select a table that has them."};
    case Refusal::too_many_bars:
        return {"Markeringen har {0} rader, och fler än {4} går inte att läsa i ett diagram. "
                "Markera en del av den, med rubrikraden.",
                "The selection has {0} rows, and more than {4} can't be read in a chart. "
                "Select a part of it, with the heading row."};
    case Refusal::no_index:
        return {"Diagrammet behöver en kolumn med rubriken Index och en med rubriken Mål. Markera "
                "en tabell som har det, med rubrikraden.",
                "The chart needs a column headed Index and one headed Goal. Select a table that "
                "has them, with the heading row."};
    case Refusal::no_single_index:
        return {"Halvringen visar ett index och dess mål. Markera två celler under varandra med "
                "orden Index och Mål till vänster, eller en tabell med kolumnerna Index och Mål "
                "och en rad för allt.",
                "The half ring shows one index and its goal. Select two cells below each other "
                "with the words Index and Goal to the left, or a table with the columns Index and "
                "Goal and a row for everything."};
    case Refusal::no_scale:
        return {"Rubrikerna är inte stegen i en skala som Utfall känner. Markera en tabell med en "
                "rad per fråga och en kolumn per steg, till exempel Nej och Ja.",
                "The headings aren't the steps of a scale that Utfall knows. Select a table with a "
                "row per question and a column per step, for example Nej and Ja."};
    case Refusal::no_years:
        return {"Linjerna behöver minst tre år, som rubriker eller i första kolumnen. Markera en "
                "tabell som har det.",
                "The lines need at least three years, as headings or in the first column. Select a "
                "table that has them."};
    case Refusal::too_many_lines:
        return {"Fler än {5} linjer går inte att skilja åt i ett diagram. Markera en del av "
                "tabellen, med rubrikraden.",
                "More than {5} lines can't be told apart in a chart. Select a part of the table, "
                "with the heading row."};
    }
    return {};
}

} // namespace

std::string refusal_text(Refusal refusal, const std::string& detail, Language language) {
    return phrase(text_of(refusal), language,
                  {detail, shown_number(static_cast<double>(most_table_rows), language),
                   shown_number(static_cast<double>(most_table_cells), language),
                   shown_number(static_cast<double>(most_pieces), language),
                   shown_number(static_cast<double>(most_chart_rows), language),
                   shown_number(static_cast<double>(most_year_lines), language)});
}

} // namespace utfall::core::commands

// What stands in the side panel besides explanations and descriptions.
#pragma once

#include "core/base/text.hpp"

namespace utfall::explain::panel_texts {

using core::Text;

inline constexpr Text cell_label{"Vald cell", "Selected cell"};
inline constexpr Text explanation_label{"Förklaring", "Explanation"};
inline constexpr Text not_ours{
    "Cellen har ingen formel från Utfall.\n\nVälj en cell med en sådan formel, så förklaras vad "
    "den räknar, eller vad som är fel.",
    "The cell has no formula of Utfall.\n\nSelect a cell with such a formula to see what it "
    "computes, or what is wrong."};
inline constexpr Text unreadable{
    "Formeln går inte att läsa här. Funktionerna i den beskrivs i panelen Funktioner.",
    "The formula can't be read here. Its functions are described in the panel Functions."};
inline constexpr Text unknown_argument{
    "Argumentet {0} räknar Calc ut i cellen; det går inte att visa här.",
    "Calc works out the argument {0} in the cell; it can't be shown here."};
inline constexpr Text also{"Formeln använder också {0}.", "The formula also uses {0}."};
inline constexpr Text differs{
    "Cellen visar {0}, men räknas den om blir den {1}. Tryck Ctrl+Skift+F9 för att räkna om.",
    "The cell shows {0}, but worked out again it is {1}. Press Ctrl+Shift+F9 to recalculate."};
inline constexpr Text failed{"Cellen går inte att förklara: {0}.",
                             "The cell can't be explained: {0}."};

inline constexpr Text search_label{"Sök", "Search"};
inline constexpr Text search_tip{
    "Skriv ett eller flera ord på svenska eller engelska, till exempel deltagare.",
    "Write one or more words in Swedish or English, for example participants."};
inline constexpr Text list_label{"Funktioner", "Functions"};
inline constexpr Text none_found{"Ingen funktion har de orden.", "No function has those words."};
inline constexpr Text description_label{"Beskrivning", "Description"};
inline constexpr Text optional{"{0} (valfri)", "{0} (optional)"};
inline constexpr Text argument_tip{
    "Ställ markören här och markera cellerna i bladet, eller skriv.",
    "Put the cursor here and select the cells in the sheet, or write."};
inline constexpr Text target_label{"Skriv i cell", "Enter in cell"};
inline constexpr Text result_label{"Resultat", "Result"};
inline constexpr Text insert_button{"Skriv in", "Enter"};
inline constexpr Text status_pick{"Välj en funktion i listan.", "Choose a function in the list."};
inline constexpr Text status_click{"Markera cellerna för ”{0}” i bladet.",
                                   "Select the cells for '{0}' in the sheet."};
inline constexpr Text no_result_yet{"Fyll i argumenten så visas resultatet här.",
                                    "Fill in the arguments to see the result here."};
inline constexpr Text no_target{"Ange en cell att skriva i, till exempel E2.",
                                "Give a cell to enter it in, for example E2."};
inline constexpr Text size_unknown{
    "Resultatet går inte att räkna ut i förväg, så det går inte att veta hur många celler det tar. "
    "Skriv formeln i bladet i stället.",
    "The result can't be worked out in advance, so nobody knows how many cells it takes. Write "
    "the formula in the sheet instead."};
inline constexpr Text occupied{
    "Det står redan något i {0}. Välj en cell med plats för {1} rader och {2} kolumner.",
    "There is something in {0} already. Choose a cell with room for {1} rows and {2} columns."};
inline constexpr Text in_arguments{
    "{0} hör till formelns egna argument. Välj en cell utanför dem.",
    "{0} belongs to the formula's own arguments. Choose a cell outside them."};
inline constexpr Text no_room{"Bladet tar slut. Välj en cell längre upp eller till vänster.",
                              "The sheet ends there. Choose a cell further up or to the left."};
inline constexpr Text written{"Inskrivet i {0}.", "Entered in {0}."};
inline constexpr Text undo_title{"Skriv in {0}", "Enter {0}"};

} // namespace utfall::explain::panel_texts

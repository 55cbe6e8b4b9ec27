#include "core/base/text.hpp"
#include "markup.hpp"
#include "writers.hpp"

#include <array>

namespace utfall::generate {

namespace {

using core::Language;
using core::Text;

constexpr Text chapter_title{"Så fungerar funktionerna i Calc", "How the functions work in Calc"};

struct Advice {
    Text about;
    Text text;
};

constexpr std::array advice{
    Advice{
        {"Tabeller", "Tables"},
        {"En funktion som ger en tabell matas in som matrisformel: markera ett område, skriv "
         "formeln och avsluta med Ctrl+Skift+Enter. Är området större än tabellen visar resten "
         "#SAKNAS. Ska formeln ändras markeras hela området (Ctrl+/). En enda siffra ur tabellen "
         "fås utan matris: =INDEX(…;2;3). Funktioner i varandra behöver inte heller matris.",
         "A function that gives a table is entered as an array formula: select a range, type the "
         "formula and end with Ctrl+Shift+Enter. If the range is larger than the table, the rest "
         "shows #N/A. To change the formula, select the whole range (Ctrl+/). A single figure of "
         "the table needs no array: =INDEX(…,2,3). Nor do functions within each other."}},
    Advice{
        {"Räkning med områden", "Arithmetic with ranges"},
        {"Räknetecken mellan områden i ett argument, som A1:A9/100, kräver Ctrl+Skift+Enter även "
         "när svaret är ett enda tal. Våra egna funktioner gör det inte.",
         "Operators between ranges in an argument, as A1:A9/100, need Ctrl+Shift+Enter even where "
         "the result is a single number. Our own functions don't."}},
    Advice{
        {"Text i tabeller", "Texts in tables"},
        {"I äldre LibreOffice (till och med 25.2) är en text i en tabell av text och siffror inte "
         "lika med samma text på andra ställen: LETARAD, PASSA, SUMMA.OM och =A1=”…” hittar den "
         "inte. Det fungerar med =INDEX(…;2;1) i enskilda celler, med {=INDEX(…;0;1)&””} eller "
         "när tabellen klistras in som värden. Tabeller med bara text berörs inte.",
         "In older LibreOffice (25.2 and before) a text in a table of texts and figures isn't "
         "equal to the same text elsewhere: VLOOKUP, MATCH, SUMIF and =A1=\"…\" don't find it. It "
         "works with =INDEX(…,2,1) in single cells, with {=INDEX(…,0,1)&\"\"}, or with the table "
         "pasted as values. Tables of nothing but text aren't affected."}},
    Advice{
        {"Felceller", "Error cells"},
        {"Ett område som innehåller en felcell ger Fel:504. En enstaka felcell ger sitt eget fel "
         "vidare.",
         "A range that holds an error cell gives Err:504. A single error cell hands its own error "
         "on."}},
    Advice{
        {"Andra filer", "Other files"},
        {"En referens till en annan fil ger Fel:504, som för alla tillägg. Det går med "
         "…C2:C4*1 i matrisläge, eller med en kopia av värdena i den egna filen.",
         "A reference to another file gives Err:504, as for every add-in. …C2:C4*1 in array mode "
         "works, or a copy of the values in your own file."}},
    Advice{{"Filformat", "File formats"},
           {"Spara som .ods. I .xlsx finns formlerna kvar och räknas om i Calc med tillägget, men "
            "villkorsstyrd formatering som bygger på våra funktioner gör det inte, och Excel kan "
            "inte räkna dem. I .xls går formlerna förlorade (Fel:531). Utan tillägget visas "
            "#NAMN?; siffrorna kommer tillbaka när filen öppnas med det igen.",
            "Save as .ods. In .xlsx the formulas stay and are recalculated in Calc with the "
            "extension, but conditional formats that use our functions don't, and Excel can't "
            "calculate them. In .xls the formulas are lost (Err:531). Without the extension the "
            "cells show #NAME?; the figures are back when the file is opened with it again."}}};

} // namespace

std::string calc_link(Language language) {
    return "<a href=\"#calc\">" + escape(chapter_title.in(language)) + "</a>\n";
}

std::string calc_chapter(Language language) {
    std::string text = "<h2 id=\"calc\">" + escape(chapter_title.in(language)) + "</h2>\n<table>\n";
    for (const Advice& piece : advice) {
        text += "<tr><th>" + escape(piece.about.in(language)) + "</th><td>" +
                escape(piece.text.in(language)) + "</td></tr>\n";
    }
    return text + "</table>\n";
}

} // namespace utfall::generate

#include "front.hpp"

namespace utfall::examples {
namespace {

void legend(Sheet& sheet, const Front& front) {
    sheet.heading("Så läser du bladen");
    sheet.header({"Tecken", "<Betyder"});
    sheet.add({formula("12.3", Format::decimal1), text("Ljusblå botten: uträknat i bladet")});
    if (front.fills) {
        sheet.add({input(text("ord")), text("Ljusgul botten: här skriver ni själva")});
    }
    if (!front.signals) {
        return;
    }
    sheet.add({number(1, Format::target_signal), text("Målet nått")});
    sheet.add({number(0.5, Format::target_signal),
               text("Nära målet: högst 5 procent av målet därunder (38 procent när målet är 40)")});
    sheet.add({number(0, Format::target_signal), text("Målet inte nått")});
    sheet.add({number(1, Format::change_signal), text("Förändring åt önskat håll")});
    sheet.add({number(0, Format::change_signal), text("Ingen förändring")});
    sheet.add({number(-1, Format::change_signal), text("Förändring åt fel håll")});
    if (front.compares) {
        sheet.add({text("stämmer", Format::agree),
                   text("Den tryckta siffran går att räkna fram, inom sin avrundning")});
        sheet.add({text("stämmer inte", Format::agree),
                   text("Det går inte; kolumnen Kommentar säger varför när det är känt")});
    }
    sheet.note("Signalerna är tal (1, 0,5, 0 eller −1) som cellformatet visar som ord och figur, "
               "så de går att räkna vidare med.");
}

} // namespace

void write_front(Sheet& sheet, const Front& front) {
    sheet.title(front.title);
    for (const std::string& paragraph : front.paragraphs) {
        sheet.lead(paragraph);
    }
    sheet.skip();
    sheet.add({label("Version av Utfall"), formula("UTFALL_VERSION()", Format::text),
               text("Står det #NAMN? här är tillägget inte installerat.")});
    sheet.heading("Blad");
    sheet.header({"Blad", "<Visar", "<Funktioner"});
    for (const Content& content : front.contents) {
        sheet.add({link_to(content.sheet), text(content.shows), text(content.functions)});
    }
    legend(sheet, front);
}

} // namespace utfall::examples

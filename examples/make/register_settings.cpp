// What an office sets in its register workbook.
#include "register.hpp"

namespace utfall::examples::registered {
namespace {

constexpr const char* on_sheet = "'Inställningar'.";

/// A setting in column B, with a name.
void add_setting(Workbook& book, Sheet& sheet, const char* name, const char* what, Cell value) {
    const int row = sheet.add({label(what), input(std::move(value)), text(name)});
    const std::string cell = "B" + std::to_string(row);
    book.name_range(name, on_sheet + cell + ":" + cell);
}

/// A list in column A with room for more; gives its range.
std::string add_list(Workbook& book, Sheet& sheet, const char* name, const char* title,
                     const std::vector<Cell>& words, int room) {
    sheet.header({title, "", "<Namn i formlerna"});
    const int first = sheet.next_row();
    for (int i = 0; i < room; ++i) {
        const auto at = static_cast<std::size_t>(i);
        sheet.add({input(at < words.size() ? words[at] : blank(Format::label)), blank(),
                   text(i == 0 ? name : "")});
    }
    const std::string range = on_sheet + fill("A{0}:A{1}", first, sheet.next_row() - 1);
    book.name_range(name, range);
    return range;
}

/// The outcomes as one list to choose from, with a name for the positive ones and one for the rest.
std::string add_outcomes(Workbook& book, Sheet& sheet) {
    sheet.header({"Utfall", "<Räknas som", "<Namn i formlerna"});
    const int first = sheet.next_row();
    const auto add = [&](const char* name, const char* kind, const std::vector<Cell>& words,
                         int room) {
        const int from = sheet.next_row();
        for (int i = 0; i < room; ++i) {
            const auto at = static_cast<std::size_t>(i);
            sheet.add({input(at < words.size() ? words[at] : blank(Format::label)), text(kind),
                       text(i == 0 ? name : "")});
        }
        book.name_range(name, on_sheet + fill("A{0}:A{1}", from, sheet.next_row() - 1));
    };
    add("positiva", "positivt",
        {label("Arbete"), label("Studier"), label("Fortsatt insats via Arbetsförmedlingen"),
         label("Saknar arbetsförmåga")},
        positive_room);
    add("andra", "annat", {label("Hälsoskäl"), label("Avbrott")}, other_room);
    return on_sheet + fill("A{0}:A{1}", first, sheet.next_row() - 1);
}

} // namespace

Settings settings(Workbook& book, Sheet& sheet) {
    sheet.title("Inställningar");
    sheet.lead("Perioden, orden och gränserna här styr alla tabeller. Ändra dem, så räknas "
               "rapporten om. Formlerna använder namnen till höger (Blad > Namngivna områden).");
    sheet.heading("Period och gränser");
    sheet.header({"Inställning", "Värde", "<Namn i formlerna"});
    add_setting(book, sheet, "från", "Från och med", date("2023-01-01"));
    add_setting(book, sheet, "till", "Till och med", date("2023-12-31"));
    add_setting(book, sheet, "minst", "Minsta antal som får visas", number(5, Format::count));
    add_setting(book, sheet, "mål_positiv", "Mål: andel positiva lösningar",
                number(0.7, Format::percent0));
    add_setting(book, sheet, "mål_genomströmning", "Mål: genomströmning",
                number(0.4, Format::percent0));
    add_setting(book, sheet, "dagar_kontakt", "Första aktivitet inom så många dagar",
                number(30, Format::count));
    add_setting(book, sheet, "månader_åter", "Återkommen inom så många månader",
                number(12, Format::count));

    sheet.heading("Är alla rader med?");
    sheet.header({"Blad", "Rader som räknas", "<Rader som inte räknas"});
    for (const auto& [name, column] :
         {std::pair(register_name, "start"), std::pair(referrals_name, "aktualiserad")}) {
        const std::string beyond =
            std::string("COUNTA('") + name + fill("'.B{0}:B{1})", last_row + 1, 4 * last_row);
        sheet.add({label(name), formula(std::string("COUNTA(") + column + ")", Format::count),
                   formula("IF(" + beyond + "=0;\"inga\";" + beyond +
                               "&\" under den sista som räknas: vidga namnen (Blad > Namngivna "
                               "områden)\")",
                           Format::text)});
    }

    sheet.heading("Ord, i den ordning de ska stå i rapporten");
    Settings lists;
    lists.outcomes = add_outcomes(book, sheet);
    lists.platforms = add_list(
        book, sheet, "plattformar", "Plattformar",
        {label("Ungdomstorget"), label("Vuxentorget"), label("Samordningsteam")}, platform_room);
    lists.parties = add_list(book, sheet, "parter", "Parter som aktualiserar",
                             {label("Arbetsförmedlingen"), label("Försäkringskassan"),
                              label("Socialtjänsten"), label("Region Västerbotten")},
                             party_room);
    lists.answers = add_list(book, sheet, "besked", "Besked",
                             {label("Ja"), label("Nej"), label("Väntar")}, answer_room);
    add_list(book, sheet, "åldersgränser",
             "Åldersgrupper: första åldern i varje grupp utom den "
             "yngsta",
             {number(25, Format::count), number(30, Format::count), number(45, Format::count),
              number(55, Format::count)},
             age_room);
    return lists;
}

} // namespace utfall::examples::registered

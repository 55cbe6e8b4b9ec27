// The social accounts 2020 of Samordningsförbundet Umeåregionen, worked out with our functions.
#include "books.hpp"
#include "front.hpp"
#include "sb2020.hpp"

namespace utfall::examples {
namespace {

constexpr const char* register_name = "Register";

[[nodiscard]] Front front() {
    return {
        .title = "Socialt bokslut 2020 – Samordningsförbundet Umeåregionen",
        .paragraphs =
            {"Arbetsboken räknar om siffrorna i ett publicerat socialt bokslut med funktionerna i "
             "Utfall. Den tryckta siffran står bredvid den uträknade, och en kolumn säger om de "
             "stämmer överens.",
             "Källa: Samordningsförbundet Umeåregionen, Socialt bokslut 2020. Texten finns bara "
             "skannad; där en siffra tycks vara fel läst står det i kommentaren. Alla tryckta "
             "siffror står som de är lästa, även där de är fel.",
             "Bladet Register är konstruerat: personerna finns inte, men raderna ger exakt de "
             "tryckta antalen. Där syns att varje tabell i bokslutet är en enda formel."},
        .contents = {{"Sammanställning", "Alla jämförelser på en lista", ""},
                     {sb2020::tables_name, "Tabell 1–8: hela förbundet och sju plattformar",
                      "OUTCOME_REPORT, RATE_CHECK"},
                     {"Summor", "Går tabellerna ihop, var för sig och med varandra?", ""},
                     {"Att publicera", "Tabellerna med små antal dolda", "SUPPRESS_SMALL"},
                     {"Målområden", "De fem målområdena: indikatorer, mål och utfall",
                      "POSITIVE_OUTCOME_RATE, RATE_CHECK, TARGET_MET, TARGET_SIGNAL, IMPACT_AREAS"},
                     {"Jämställdhet", "Jämställdhetsindex ur de elva tryckta värdena",
                      "JAMSTALLDHET, GENDER_SHARE, GENDER_GAP_P"},
                     {sb2020::fte_name, "Förändringen per kommun, tryckt på tre ställen",
                      "CHANGE_SIGNAL, CHANGE_MET"},
                     {register_name, "914 konstruerade rader; skrivs aldrig ut", ""}},
        .compares = true};
}

} // namespace

Workbook socialt_bokslut_2020(Figures& figures) {
    Workbook book("Socialt bokslut 2020 med Utfall",
                  "Samordningsförbundet Umeåregionen, socialt bokslut 2020");
    Summary summary;
    const Report report{figures, summary};

    // In tab order.
    Sheet& first = book.add_sheet(std::string(front_name), front_widths_cm());
    Sheet& overview = book.add_sheet(std::string(Summary::sheet_name), Summary::widths_cm());
    Sheet& tables_sheet = book.add_sheet(
        sb2020::tables_name, {6.6, 2.0, 2.0, 2.2, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.6, 2.6, 7.5});
    Sheet& sums_sheet =
        book.add_sheet("Summor", {6.6, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.6, 6.5});
    Sheet& safe_sheet = book.add_sheet("Att publicera", {7.6, 2.2, 2.2, 2.2, 2.4, 2.4, 2.4});
    Sheet& indicator_sheet = book.add_sheet(
        "Målområden", {3.8, 8.8, 3.2, 1.5, 1.9, 1.8, 1.7, 2.6, 2.2, 2.0, 2.4, 1.3, 6.2});
    Sheet& equality_sheet = book.add_sheet("Jämställdhet", {8.6, 2.5, 2.5, 3.3, 3.3, 6.4, 2.6});
    Sheet& fte_sheet = book.add_sheet(sb2020::fte_name, {7.6, 2.3, 2.3, 2.3, 2.9, 2.6, 2.3, 8.0});
    Sheet& people = book.add_sheet(register_name, {1.8, 2.6, 2.6, 5.0, 2.6, 4.0});
    for (Sheet* sheet : {&first, &sums_sheet, &fte_sheet}) {
        sheet->print(Print::one_page);
    }
    people.never_print();
    safe_sheet.print(Print::portrait);

    write_front(first, front());
    sb2020::construct_register(book, people, report);
    const Rows tables = sb2020::tables(book, tables_sheet, report);
    sb2020::sums(sums_sheet, report, tables);
    sb2020::publication(safe_sheet, report, tables);
    const int decreased = sb2020::fullyear_equivalents(fte_sheet, report);
    sb2020::indicators(indicator_sheet, report, tables, decreased);
    sb2020::equality(equality_sheet, report, tables);
    summary.write(overview);
    return book;
}

} // namespace utfall::examples

// A register of participants that an office can fill, and the report worked out from it.
#include "books.hpp"
#include "front.hpp"
#include "register.hpp"

namespace utfall::examples {
namespace {

[[nodiscard]] Front front() {
    using namespace registered;
    return {
        .title = "Deltagarregister – från register till rapport",
        .paragraphs =
            {"Arbetsboken gör rapportens tabeller ur ett register med en rad per tid i insatsen, "
             "utan handräkning och utan att enskilda kan kännas igen i det som lämnas ut.",
             "Allt underlag är påhittat. Så använder ni den själva: sätt period och ord på bladet "
             "Inställningar, töm raderna på bladen Register och Aktualiseringar och klistra in era "
             "egna. Rader som läggs till under den sista räknas med, och perioden styr alla "
             "tabeller. Titta på bladet Registervård innan rapporten går iväg.",
             "Bara det här bladet, Inställningar och Rapport skrivs ut. Register, Aktualiseringar, "
             "Registervård och Underlag innehåller enskilda personer eller små antal och kommer "
             "varken med på papper eller i en pdf."},
        .contents = {{report_name, "Det som får lämnas ut: andelar, tider och tabeller",
                      "SUPPRESS_SMALL, CROSS_TABLE, RATE_INTERVAL, RATE_TEXT, "
                      "POSITIVE_OUTCOME_RATE, THROUGHPUT, GENDER_GAP, GENDER_GAP_P, "
                      "GENDER_BALANCE, TARGET_SIGNAL"},
                     {settings_name, "Period, ord och gränser", ""},
                     {register_name, "Påhittade personer; plats för era", ""},
                     {referrals_name, "Påhittade aktualiseringar; plats för era", ""},
                     {care_name, "Felen i registret, och tio rader att pröva på", "REGISTER_CHECK"},
                     {working_name, "Tabellerna som de är, innan något döljs",
                      "OUTCOME_REPORT, BAND_TABLE, ONLY_WHERE, PERIOD_DAYS, PARTICIPANT_VOLUME, "
                      "TIME_TO_CLOSE, SHARE_WITHIN, RETURN_SHARE, FULLYEAR_EQUIVALENTS, "
                      "OUTCOME_TABLE"}},
        .fills = true};
}

} // namespace

Workbook deltagarregister() {
    using namespace registered;
    Workbook book("Deltagarregister med Utfall", "Påhittat deltagarregister");
    Sheet& first = book.add_sheet(std::string(front_name), front_widths_cm());
    Sheet& report_sheet = book.add_sheet(report_name, {7.2, 3.2, 2.6, 3.0, 3.2, 2.6, 3.4});
    Sheet& settings_sheet = book.add_sheet(settings_name, {8.6, 3.2, 5.0});
    Sheet& people_sheet = book.add_sheet(register_name, {1.8, 2.6, 2.6, 7.0, 2.6, 4.0, 1.8, 2.8});
    Sheet& referral_sheet = book.add_sheet(referrals_name, {1.8, 2.6, 5.0, 3.0});
    Sheet& care_sheet = book.add_sheet(care_name, {2.4, 2.8, 2.8, 6.4, 3.6, 5.0});
    Sheet& working_sheet = book.add_sheet(working_name, {8.6, 2.4, 2.4, 3.0, 3.0, 2.4});
    report_sheet.print(Print::portrait);
    settings_sheet.print(Print::one_portrait_page);
    for (Sheet* sheet : {&people_sheet, &referral_sheet, &care_sheet, &working_sheet}) {
        sheet->never_print();
    }

    write_front(first, front());
    const Settings lists = settings(book, settings_sheet);
    people(book, people_sheet, lists);
    referrals(book, referral_sheet, lists);
    care(care_sheet);
    report(report_sheet, working(working_sheet));
    return book;
}

} // namespace utfall::examples

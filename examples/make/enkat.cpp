// A survey that an office can fill, and the results worked out from it.
#include "books.hpp"
#include "front.hpp"
#include "survey.hpp"

namespace utfall::examples {
namespace {

[[nodiscard]] Front front() {
    using namespace surveyed;
    return {
        .title = "Enkät – från svar till resultat",
        .paragraphs =
            {"Arbetsboken gör råa enkätsvar till de resultat som står i rapporterna: andel i de "
             "översta stegen, index och skillnad mellan kvinnor och män.",
             "Alla svar är påhittade. Så använder ni den själva: töm raderna på bladet Svar, skriv "
             "era frågor i rubrikraden och klistra in svaren. Rader under den sista räknas med. "
             "Skalor, mål och antal inbjudna sätts på bladet Inställningar.",
             "Bladen Svar och Underlag skrivs aldrig ut, varken på papper eller i en pdf."},
        .contents = {{result_name,
                      "Det som får lämnas ut: svarsfrekvens, andelar, skillnader, index",
                      "RESPONSE_RATE, SURVEY_SHARE, JAMSTALLDHET, TARGET_SIGNAL, RATE_TEXT"},
                     {settings_name, "Skalor, mål och inbjudna", ""},
                     {answers_name, "De påhittade svaren; plats för era", ""},
                     {working_name, "Antalen bakom resultatet",
                      "SURVEY_RESULT, SURVEY_TALLY, TOPBOX, SURVEY_INDEX, ONLY_WHERE, "
                      "OUTCOME_TABLE, GENDER_GAP_P"},
                     {"Skalor", "De inbyggda svarsskalorna", "SURVEY_SCALE"}},
        .fills = true};
}

} // namespace

Workbook enkat() {
    using namespace surveyed;
    Workbook book("Enkät med Utfall", "Påhittade enkätsvar");
    Sheet& first = book.add_sheet(std::string(front_name), front_widths_cm());
    Sheet& result_sheet =
        book.add_sheet(result_name, {9.0, 2.2, 2.2, 2.2, 3.2, 1.8, 2.6, 2.2, 3.6});
    Sheet& settings_sheet = book.add_sheet(settings_name, {9.0, 3.4, 6.0});
    Sheet& raw =
        book.add_sheet(answers_name, {1.6, 2.2, 3.6, 4.2, 4.2, 4.2, 4.2, 4.2, 4.2, 4.2, 4.2});
    Sheet& working_sheet =
        book.add_sheet(working_name, {9.0, 2.4, 2.2, 2.4, 2.6, 2.2, 2.2, 2.2, 2.2, 2.2, 3.2});
    Sheet& scale_sheet = book.add_sheet("Skalor", {5.5, 5.5, 5.5, 5.5});
    result_sheet.print(Print::one_page);
    settings_sheet.print(Print::one_portrait_page);
    raw.never_print();
    working_sheet.never_print();

    write_front(first, front());
    settings(book, settings_sheet);
    const int question_row = answers(book, raw);
    result(result_sheet, working(working_sheet, question_row), question_row);
    scales(scale_sheet);
    return book;
}

} // namespace utfall::examples

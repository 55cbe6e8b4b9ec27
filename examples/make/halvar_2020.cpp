// The half-year report 2020 of Samordningsförbundet Södra Norrbotten, worked out with our
// functions.
#include "books.hpp"
#include "front.hpp"
#include "hr2020.hpp"

namespace utfall::examples {
namespace {

[[nodiscard]] Front front() {
    return {
        .title = "Halvårsredovisning 2020 – Samordningsförbundet Södra Norrbotten",
        .paragraphs = {"Arbetsboken räknar om siffrorna i en publicerad halvårsredovisning med "
                       "funktionerna i Utfall. Den tryckta siffran står bredvid den uträknade, och "
                       "en kolumn säger om de stämmer överens.",
                       "Källa: Samordningsförbundet Södra Norrbotten, Halvårsredovisning "
                       "2020-01-01 – 2020-06-30, antagen 2020-08-28. Alla tryckta siffror står som "
                       "de är tryckta, även där de är fel.",
                       "Förbundet skriver kostnader som positiva tal. En negativ avvikelse betyder "
                       "därför att mindre har använts än budgeterat."},
        .contents =
            {{"Sammanställning", "Alla jämförelser på en lista", ""},
             {"Deltagare", "Inskrivna per insats, inflödet till Arenan",
              "GENDER_SHARE, GENDER_BALANCE, SUM_CHECK"},
             {"Utfall", "Avslutade till arbete och studier per insats",
              "POSITIVE_OUTCOME_RATE, RATE_CHECK, RATE_TEXT, RATE_INTERVAL, TARGET_SIGNAL, "
              "SUM_CHECK"},
             {"Budget", "Utfall mot budget, januari–juni",
              "BUDGET_DEVIATION, BUDGET_DEVIATION_RATE, BUDGET_SIGNAL, BUDGET_CHECK, TABLE_CHECK"},
             {"Prognos", "Helårsprognos på två sätt, rad för rad",
              "FORECAST_YEAREND, BUDGET_SIGNAL, SUM_CHECK"},
             {"Finansiering", "Vem som betalar och vad pengarna gick till", "ALLOCATE, SUM_CHECK"},
             {"Balans", "Balansräkning och eget kapital", "SUM_CHECK, EQUITY_ROLL, TRAPPAN"}},
        .compares = true};
}

} // namespace

Workbook halvar_2020(Figures& figures) {
    Workbook book("Halvårsredovisning 2020 med Utfall",
                  "Samordningsförbundet Södra Norrbotten, halvårsredovisning 2020");
    Summary summary;
    const Report report{figures, summary};

    // In tab order.
    Sheet& first = book.add_sheet(std::string(front_name), front_widths_cm());
    Sheet& overview = book.add_sheet(std::string(Summary::sheet_name), Summary::widths_cm());
    Sheet& participants_sheet =
        book.add_sheet("Deltagare", {7.0, 2.6, 2.6, 2.6, 2.6, 2.6, 2.6, 9.0});
    Sheet& outcomes_sheet =
        book.add_sheet("Utfall", {6.6, 1.9, 1.9, 2.2, 2.2, 2.0, 2.6, 2.8, 2.2, 2.0, 1.8, 2.7, 8.0});
    Sheet& budget_sheet =
        book.add_sheet("Budget", {8.0, 2.8, 2.8, 2.6, 2.6, 2.2, 2.2, 2.6, 3.1, 7.0});
    Sheet& forecast_sheet =
        book.add_sheet("Prognos", {8.0, 2.7, 2.7, 2.7, 2.9, 2.7, 2.9, 2.7, 2.0, 7.0});
    Sheet& funding_sheet = book.add_sheet("Finansiering", {8.0, 2.7, 2.7, 2.7, 2.6, 8.0});
    Sheet& balance_sheet = book.add_sheet("Balans", {8.0, 2.7, 2.7, 2.8, 2.8, 2.6, 2.6, 6.0});

    for (Sheet* sheet : {&first, &outcomes_sheet, &funding_sheet, &balance_sheet}) {
        sheet->print(Print::one_page);
    }
    write_front(first, front());
    hr2020::participants(participants_sheet, report);
    hr2020::outcomes(outcomes_sheet, report);
    const Rows budget = hr2020::budget(budget_sheet, report);
    hr2020::forecast(forecast_sheet, report, budget);
    const int parties = hr2020::funding(funding_sheet, report, budget);
    hr2020::balance(balance_sheet, report, budget, parties);
    summary.write(overview);
    return book;
}

} // namespace utfall::examples

// The annual report 2023 of Samordningsförbundet Umeåregionen, worked out with our functions.
#include "ar2023.hpp"
#include "books.hpp"
#include "front.hpp"

namespace utfall::examples {
namespace {

[[nodiscard]] Front front() {
    return {
        .title = "Årsredovisning 2023 – Samordningsförbundet Umeåregionen",
        .paragraphs =
            {"Arbetsboken räknar om siffrorna i en publicerad årsredovisning med funktionerna i "
             "Utfall. Den tryckta siffran står bredvid den uträknade, och en kolumn säger om de "
             "stämmer överens.",
             "Källa: Samordningsförbundet Umeåregionen, Årsredovisning 2023, antagen av styrelsen "
             "2024-03-22, samt verksamhetsplan 2023 med budget 2023–2025. Sidhänvisningarna gäller "
             "årsredovisningen. Alla tryckta siffror står som de är tryckta, även där de är fel.",
             "Påhittade är bara värdena på bladet Helårsekvivalenter och vikterna på bladet "
             "Indikatorer. Det står på bladen."},
        .contents = {{"Sammanställning", "Alla jämförelser på en lista", ""},
                     {"Deltagare", "Tabell 1: deltagare och utfall",
                      "POSITIVE_OUTCOME_RATE, RATE_TEXT, RATE_INTERVAL, RATE_CHECK, SUM_CHECK, "
                      "GENDER_SHARE, GENDER_BALANCE"},
                     {"Genomströmning", "Genomströmning och utfall per plattform",
                      "THROUGHPUT, POSITIVE_OUTCOME_RATE, TARGET_SIGNAL, RATE_CHECK, SUM_CHECK"},
                     {"Aktualiseringar", "Vem som aktualiserar, ja, nej och väntar, in minus ut",
                      "ALLOCATE, SUM_CHECK, POSITIVE_OUTCOME_RATE, TARGET_SIGNAL"},
                     {"Kraft", "Försöksverksamheten Kraft",
                      "POSITIVE_OUTCOME_RATE, RATE_TEXT, RATE_INTERVAL"},
                     {"Våga Växa", "Nya, avslutade och utfall",
                      "POSITIVE_OUTCOME_RATE, THROUGHPUT, RATE_TEXT"},
                     {"Hikikomori", "Utfall mot resultatmålet", "TARGET_SIGNAL, RATE_INTERVAL"},
                     {"Områdesvikter", "Den sociala budgetens områden och mål", "WEIGHT_CHECK"},
                     {"Impact Index", "Index per plattform och målområde",
                      "IMPACTINDEX, WEIGHTED_INDEX, IMPACT_ROBUSTNESS, CHANGE_SIGNAL, TARGET_MET, "
                      "TARGET_SIGNAL"},
                     {"Indikatorer", "Index på indikatornivå, med påhittade vikter",
                      "IMPACTINDEX, IMPACT_POINTS, IMPACT_AREAS, IMPACT_DRIVERS, "
                      "IMPACT_ROBUSTNESS, IMPACT_UNCERTAINTY"},
                     {"Jämställdhet", "Könsfördelning och skillnader mellan könen",
                      "JAMSTALLDHET, GENDER_SHARE, GENDER_BALANCE, GENDER_GAP, GENDER_GAP_P"},
                     {"Strategiska mål", "Bilaga 4: utveckling per indikator och kommun",
                      "CHANGE_SIGNAL, CHANGE_MET"},
                     {"Mot riket", "Kommunerna mot riket, regionen som summan av kommunerna",
                      "CHANGE_SIGNAL"},
                     {"Helårsekvivalenter", "Hur två av måtten räknas, påhittat underlag",
                      "FULLYEAR_EQUIVALENTS, SJUKPENNINGTAL, CHANGE_SIGNAL"},
                     {"Förändringar", "Mål om förändring, slump, plattformar, budgetens orsaker",
                      "CHANGE_MET, RATE_CHANGE, IMPACT_TABLE, BUDGET_DRIVERS"},
                     {"Budget", "Bilaga 3 och driftsredovisningen",
                      "BUDGET_DEVIATION, BUDGET_DEVIATION_RATE, BUDGET_SIGNAL, BUDGET_CHECK, "
                      "TABLE_CHECK, SUM_CHECK"},
                     {"Budget 2023–2025", "Flerårsbudgeten", "SUM_CHECK, EQUITY_ROLL, TABLE_CHECK"},
                     {"Samverkansinitiativ", "Planens initiativ och deras rangordning", ""},
                     {"Räkenskaper", "Resultat- och balansräkning, kassaflöde, noter", "SUM_CHECK"},
                     {"Översikt", "Sex år, mot räkenskaperna och från år till år", "EQUITY_ROLL"},
                     {"Kassaflöde", "Kassaflödet härlett ur de två balansräkningarna", ""},
                     {"Eget kapital", "Trappan, soliditet, balanskrav", "TRAPPAN, EQUITY_ROLL"},
                     {"Kostnadsfördelning", "Kostnader efter ändamål, medlemsavgifter", "ALLOCATE"},
                     {"Löpande text", "Siffror i texten mot tabellerna",
                      "POSITIVE_OUTCOME_RATE, SUM_CHECK"}},
        .compares = true};
}

} // namespace

Workbook arsredovisning_2023(Figures& figures) {
    Workbook book("Årsredovisning 2023 med Utfall",
                  "Samordningsförbundet Umeåregionen, årsredovisning 2023");
    Summary summary;
    const Report report{figures, summary};

    // In tab order.
    Sheet& first = book.add_sheet(std::string(front_name), front_widths_cm());
    Sheet& overview = book.add_sheet(std::string(Summary::sheet_name), Summary::widths_cm());
    Sheet& participants_sheet =
        book.add_sheet("Deltagare", {7.6, 2.1, 2.1, 2.1, 2.1, 2.6, 3.4, 2.3, 2.1, 2.1, 8.0});
    Sheet& throughput_sheet =
        book.add_sheet("Genomströmning", {7.2, 2.2, 3.2, 2.2, 2.2, 2.6, 2.2, 2.7, 9.0});
    Sheet& referral_sheet =
        book.add_sheet("Aktualiseringar", {6.6, 2.9, 2.4, 3.5, 3.5, 2.5, 2.6, 2.2, 2.7, 9.0});
    Sheet& kraft_sheet =
        book.add_sheet("Kraft", {7.6, 2.0, 2.0, 2.2, 2.2, 2.6, 2.9, 2.3, 2.1, 5.0});
    Sheet& vaga_vaxa_sheet =
        book.add_sheet("Våga Växa", {7.6, 2.0, 2.0, 2.2, 2.2, 2.6, 2.9, 2.3, 2.1, 7.5});
    Sheet& hikikomori_sheet =
        book.add_sheet("Hikikomori", {7.6, 2.0, 2.2, 2.2, 2.2, 2.7, 2.9, 2.3, 2.1, 7.0});
    Sheet& weights_sheet = book.add_sheet("Områdesvikter", {7.6, 2.6, 2.6, 2.6, 3.1, 2.6, 7.0});
    Sheet& index_sheet =
        book.add_sheet("Impact Index", {8.6, 1.8, 2.4, 2.5, 2.4, 2.4, 2.6, 2.7, 2.6, 9.5});
    Sheet& indicator_sheet =
        book.add_sheet("Indikatorer", {6.4, 6.8, 2.4, 2.5, 2.3, 2.5, 2.3, 2.6, 2.7, 2.2});
    Sheet& equality_sheet = book.add_sheet("Jämställdhet", {7.6, 2.3, 2.3, 3.1, 2.4, 8.0});
    Sheet& goals_sheet =
        book.add_sheet("Strategiska mål", {8.2, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.6, 2.7, 2.2, 8.5});
    Sheet& country_sheet =
        book.add_sheet("Mot riket", {8.2, 2.3, 2.3, 2.4, 2.4, 2.6, 2.7, 2.7, 8.0});
    Sheet& fullyear_sheet =
        book.add_sheet("Helårsekvivalenter", {7.6, 2.6, 2.6, 3.1, 3.1, 2.2, 2.7});
    Sheet& changes_sheet = book.add_sheet("Förändringar", {7.8, 4.2, 4.2, 3.2, 4.1, 4.1});
    Sheet& budget_sheet =
        book.add_sheet("Budget", {7.2, 2.5, 2.5, 2.3, 2.3, 2.1, 2.1, 2.6, 3.1, 10.0});
    Sheet& plan_sheet = book.add_sheet("Budget 2023–2025", {8.6, 2.6, 2.6, 2.6, 2.6, 9.0});
    Sheet& initiative_sheet = book.add_sheet(
        "Samverkansinitiativ", {8.4, 1.2, 4.8, 2.7, 2.1, 3.2, 2.2, 1.7, 2.2, 2.7, 1.8, 6.5});
    Sheet& accounts_sheet = book.add_sheet("Räkenskaper", {9.0, 2.7, 2.7, 2.7, 2.7, 2.6, 2.6, 7.0});
    Sheet& overview_sheet =
        book.add_sheet("Översikt", {7.0, 2.9, 2.4, 2.6, 2.2, 2.2, 2.2, 2.6, 8.0});
    Sheet& cash_sheet = book.add_sheet("Kassaflöde", {8.6, 2.7, 2.7, 2.7, 2.7, 2.5, 2.6, 7.5});
    Sheet& equity_sheet = book.add_sheet("Eget kapital", {7.6, 2.8, 2.8, 2.6, 2.6, 2.6, 8.0});
    Sheet& cost_sheet = book.add_sheet("Kostnadsfördelning", {7.6, 2.6, 2.6, 2.6, 2.6, 8.0});
    Sheet& text_sheet = book.add_sheet("Löpande text", {2.3, 10.5, 2.6, 2.6, 2.6, 11.5});

    for (Sheet* sheet :
         {&first, &participants_sheet, &throughput_sheet, &kraft_sheet, &vaga_vaxa_sheet,
          &hikikomori_sheet, &equality_sheet, &fullyear_sheet, &equity_sheet, &cost_sheet,
          &cash_sheet, &referral_sheet, &country_sheet, &overview_sheet}) {
        sheet->print(Print::one_page);
    }
    // Long and narrow: each table on one page.
    for (Sheet* sheet : {&plan_sheet, &accounts_sheet, &changes_sheet}) {
        sheet->print(Print::portrait);
    }
    write_front(first, front());
    const auto participants = ar2023::participants(participants_sheet, report);
    ar2023::throughput(throughput_sheet, report, participants);
    ar2023::referrals(referral_sheet, report);
    const auto kraft = ar2023::kraft(kraft_sheet, report);
    ar2023::vaga_vaxa(vaga_vaxa_sheet, report);
    const int hikikomori = ar2023::hikikomori(hikikomori_sheet, report);
    const auto weights = ar2023::area_weights(weights_sheet, report);
    ar2023::impact_index(index_sheet, report, weights);
    ar2023::indicators(indicator_sheet, report, participants, kraft, hikikomori);
    ar2023::equality(equality_sheet, participants);
    const auto goals = ar2023::strategic_goals(goals_sheet, report);
    ar2023::against_country(country_sheet, report, goals);
    ar2023::fullyear_equivalents(fullyear_sheet);
    ar2023::changes(changes_sheet, report, participants, weights);
    const auto budget = ar2023::budget(budget_sheet, report);
    ar2023::plan(plan_sheet, report);
    ar2023::plan_initiatives(initiative_sheet, report);
    const auto accounts = ar2023::accounts(accounts_sheet, report);
    ar2023::overview(overview_sheet, report, accounts);
    ar2023::cash_flow(cash_sheet, report, accounts);
    ar2023::equity(equity_sheet, report, budget, accounts);
    ar2023::cost_split(cost_sheet, report, accounts);
    ar2023::running_text(text_sheet, report, participants, kraft, budget, accounts);
    summary.write(overview);
    return book;
}

} // namespace utfall::examples

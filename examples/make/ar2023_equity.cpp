// Equity: the ceiling, the roll-forward, solvency and the balance requirement.
#include "ar2023.hpp"

#include "notation.hpp"

namespace utfall::examples::ar2023 {
namespace {

void equity_ceiling(Sheet& sheet, Report report, const Rows& budget, const Rows& accounts) {
    const CsvFile& text_figures = report.figures.file("umea_2023_summary_text_figures");
    const auto text_figure = [&](const char* part, const char* measure) {
        return printed(text_figures, {{"section", part}, {"measure", measure}}, "value",
                       Format::tkr);
    };
    sheet.heading("Taket enligt trappan");
    sheet.header({"Underlag", "Belopp", "Tak enligt TRAPPAN", "Tryckt tak", "Skillnad", "|Stämmer",
                  "<Kommentar"});
    const std::string wrong_base = "Taket ska räknas på tilldelningen. 2 087 får man om hela "
                                   "intäkten, 11 583, sätts in i regeln.";
    const int allocation = sheet.add(
        {label("Tilldelning 2023 (medlemsavgifter)"),
         reference(fill("'Budget'.B{0}", budget.at("INTÄKTER/Medlemsavgifter")), Format::tkr),
         formula("TRAPPAN(B#)", Format::tkr),
         text_figure("1.4", "maximalt eget kapital enligt trappan"), formula("D#-C#", Format::tkr),
         agree_rounded("C#", "D#", 0), text(wrong_base)});
    report.summary.add({.section = "1.4, trappan",
                        .figure = "Högsta eget kapital på tilldelningen",
                        .sheet = &sheet,
                        .row = allocation,
                        .calculated = 'C',
                        .printed = 'D',
                        .agrees = 'F',
                        .format = Format::tkr,
                        .comment = wrong_base});
    sheet.add({label("Hela intäkten 2023"),
               reference(fill("'Budget'.B{0}", budget.at("INTÄKTER/Summa")), Format::tkr),
               formula("TRAPPAN(B#)", Format::tkr),
               text_figure("1.4", "maximalt eget kapital enligt trappan"),
               formula("D#-C#", Format::tkr), agree_rounded("C#", "D#", 0),
               text("Så har det tryckta taket räknats.")});
    sheet.add({label("Tilldelning enligt 1.2.5 (2022 års)"),
               text_figure("1.2.5", "årets tilldelning från förbundsmedlemmarna"),
               formula("TRAPPAN(B#)", Format::tkr), blank(Format::tkr), blank(Format::tkr),
               blank(Format::agree), text("Beloppet i texten är föregående års.")});
    const std::string excess_comment =
        "Mot det rätta taket är det egna kapitalet 42 tkr för högt, inte 7.";
    const int excess = sheet.add(
        {label("Eget kapital över taket"),
         reference(fill("'Räkenskaper'.B{0}/1000", accounts.at("Balansräkning/Summa eget kapital")),
                   Format::tkr),
         formula(fill("B#-C{0}", allocation), Format::tkr),
         text_figure("1.7.6", "avvikelse från nivån enligt trappan"), formula("D#-C#", Format::tkr),
         agree_within("C#", "D#", "1"), text(excess_comment)});
    report.summary.add({.section = "1.7.6, trappan",
                        .figure = "Eget kapital över taket",
                        .sheet = &sheet,
                        .row = excess,
                        .calculated = 'C',
                        .printed = 'D',
                        .agrees = 'F',
                        .format = Format::tkr,
                        .comment = excess_comment});
    sheet.note("Trappan: högst 20 procent av tilldelningen upp till 7 000 tkr och 15 procent "
               "däröver, för förbund med upp till 15 000 tkr.");
}

void solvency(Sheet& sheet, Report report, const Rows& accounts) {
    const CsvFile& csv = report.figures.file("umea_2018_2023_overview");
    sheet.heading("Soliditet (eget kapital av tillgångarna)");
    sheet.header({"År", "Eget kapital, kr", "Beräknad", "Tryckt", "Tillgångar, kr", "|Stämmer",
                  "<Kommentar"});
    for (const int year : {2023, 2022}) {
        const char column = year == 2023 ? 'B' : 'C';
        const auto amount = [&](const char* line) {
            return reference(std::string("'Räkenskaper'.") + column +
                                 std::to_string(accounts.at(std::string("Balansräkning/") + line)),
                             Format::kr);
        };
        const int row =
            sheet.add({label(std::to_string(year)), amount("Summa eget kapital"),
                       formula("B#/E#", Format::percent1),
                       printed(csv, {{"line", "Soliditet (%)"}}, "y" + std::to_string(year),
                               Format::percent0),
                       amount("SUMMA TILLGÅNGAR"), agree_rounded("C#", "D#", 2), text("")});
        report.summary.add({.section = "1.3, översikt, s. 6",
                            .figure = "Soliditet " + std::to_string(year),
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'C',
                            .printed = 'D',
                            .agrees = 'F',
                            .format = Format::percent0});
    }
}

void balance_requirement(Sheet& sheet, Report report, const Rows& accounts) {
    const CsvFile& csv = report.figures.file("umea_2023_balance_requirement");
    sheet.heading("Rullning och balanskrav 2023 (kr)");
    sheet.header(
        {"Uppgift", "Underlag", "Beräknat", "Tryckt", "Skillnad", "|Stämmer", "<Kommentar"});
    const std::string opening =
        fill("'Räkenskaper'.C{0}", accounts.at("Balansräkning/Summa eget kapital"));
    const std::string result =
        fill("'Räkenskaper'.B{0}", accounts.at("Resultaträkning/Årets resultat"));
    const int roll = sheet.add(
        {label("Eget kapital 31 december 2023"), reference(opening, Format::kr),
         formula("EQUITY_ROLL(B#;" + result + ")", Format::kr),
         reference(fill("'Räkenskaper'.B{0}", accounts.at("Balansräkning/Summa eget kapital")),
                   Format::kr),
         formula("D#-C#", Format::kr), agree_rounded("C#", "D#", 0), text("")});
    report.summary.add({.section = "3 Balansräkning, s. 19",
                        .figure = "Eget kapital: ingående + årets resultat",
                        .sheet = &sheet,
                        .row = roll,
                        .calculated = 'C',
                        .printed = 'D',
                        .format = Format::kr});
    const int gains = sheet.add({label("Justering realisationsvinster/förluster"),
                                 printed(csv, {{"line", "Justering realisationsvinster/förluster"}},
                                         "amount_2023", Format::kr),
                                 blank(), blank(), blank(), blank(Format::agree), text("")});
    const int required =
        sheet.add({label("Balanskravsresultat: årets resultat − realisationsvinster"),
                   reference(result, Format::kr), formula(fill("B#-B{0}", gains), Format::kr),
                   printed(csv, {{"line", "Balanskravsresultat"}}, "amount_2023", Format::kr),
                   formula("D#-C#", Format::kr), agree_rounded("C#", "D#", 0), text("")});
    report.summary.add({.section = "1.7.7, balanskrav, s. 17",
                        .figure = "Balanskravsresultat 2023",
                        .sheet = &sheet,
                        .row = required,
                        .calculated = 'C',
                        .printed = 'D',
                        .format = Format::kr});
}

} // namespace

void equity(Sheet& sheet, Report report, const Rows& budget, const Rows& accounts) {
    sheet.title("Eget kapital");
    sheet.lead(
        "Hur stort det egna kapitalet får vara, soliditet och balanskrav. Hur det har rullat från "
        "år "
        "till år står på bladet Översikt. Källa: årsredovisningen avsnitt 1.3, 1.4, 1.7.6 och "
        "1.7.7.");
    equity_ceiling(sheet, report, budget, accounts);
    solvency(sheet, report, accounts);
    balance_requirement(sheet, report, accounts);
}

} // namespace utfall::examples::ar2023

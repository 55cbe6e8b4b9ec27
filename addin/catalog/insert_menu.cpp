// What the menu Insert holds: the ready sheets of addin/sheets, and the charts.
#include "catalog/menu.hpp"

namespace utfall::catalog {

namespace {

/// A ready sheet; the sheet's tab has the title's words.
Command sheet(std::string_view id, const Text& title, const Text& tip) {
    return {id, title, tip, "sheet", ""};
}

Command chart(std::string_view id, const Text& title, const Text& tip) {
    return {id, title, tip, "chart", ""};
}

} // namespace

std::vector<Command> sheet_commands() {
    return {
        sheet("sheet.participants", {"De~ltagare per plattform", "~Participants per Platform"},
              {"Infogar ett blad för årets deltagare: kvinnor, män och andra, andelar på rätt bas, "
               "intervall, året före och diagram.",
               "Inserts a sheet for the year's participants: women, men and others, shares on "
               "their right base, intervals, the year before, and charts."}),
        sheet("sheet.flow", {"~Aktualisering och flöde", "~Referrals and Flow"},
              {"Infogar ett blad för vilka som aktualiserat, ja, nej och väntar, och in minus ut.",
               "Inserts a sheet for who referred, yes, no and waiting, and in minus out."}),
        sheet("sheet.register", {"Re~gister", "Regis~ter"},
              {"Infogar ett deltagarregister med listor och datum, och årets tabell räknad ur det.",
               "Inserts a participant register with lists and dates, and the year's table worked "
               "out from it."}),
        sheet("sheet.social", {"~Socialt bokslut", "~Social Accounts"},
              {"Infogar ett blad för indikatorer mot målnivåer: status, index per område och "
               "totalt, vad som drar ner det, osäkerhet och diagram.",
               "Inserts a sheet for indicators against targets: status, index per area and in all, "
               "what pulls it down, uncertainty, and charts."}),
        sheet("sheet.equality", {"~Jämställdhet", "~Equality"},
              {"Infogar ett blad för jämställdhetsindex: representation, utfall och skillnader i "
               "svar.",
               "Inserts a sheet for the equality index: representation, outcomes and gaps in "
               "answers."}),
        sheet(
            "sheet.survey", {"~Enkät", "S~urvey"},
            {"Infogar ett blad för enkätsvar: resultat per fråga och kön, och svarens fördelning.",
             "Inserts a sheet for survey answers: results per question and sex, and how the "
             "answers are spread."}),
        sheet("sheet.goals", {"S~trategiska mål", "Strategic ~Goals"},
              {"Infogar ett blad för strategiska mål: två år, önskad riktning och signal per "
               "kommun, region och riket.",
               "Inserts a sheet for strategic goals: two years, desired direction and signal per "
               "municipality, region and country."}),
        sheet("sheet.equivalents", {"~Helårsekvivalenter", "~Full-year Equivalents"},
              {"Infogar ett blad för helårsekvivalenter per år och kommun, och per ersättning och "
               "kommun.",
               "Inserts a sheet for full-year equivalents per year and municipality, and per "
               "benefit and municipality."}),
        sheet("sheet.budget", {"~Budgetuppföljning", "~Budget Follow-up"},
              {"Infogar ett blad för utfall mot budget: avvikelser, signaler, vad avvikelsen beror "
               "på, kontroller och diagram.",
               "Inserts a sheet for outcome against budget: deviations, signals, what the "
               "deviation depends on, checks, and a chart."}),
        sheet(
            "sheet.forecast", {"~Prognos", "F~orecast"},
            {"Infogar ett blad för årsprognos vid tertial eller halvår, rad för rad och summerad.",
             "Inserts a sheet for the year's forecast after four or six months, line by line and "
             "summed."}),
        sheet("sheet.economy", {"Ek~onomi", "Econo~my"},
              {"Infogar ett blad för eget kapital över sex år, taket, soliditet och kassaflöde ur "
               "två balansräkningar.",
               "Inserts a sheet for equity over six years, its ceiling, solvency, and the cash "
               "flow of two balance sheets."}),
        sheet("sheet.initiatives", {"Samverkans~initiativ", "~Initiatives"},
              {"Infogar ett blad för samverkansinitiativ: kategori, rang, effekt, genomförbarhet, "
               "status och uppföljning.",
               "Inserts a sheet for joint initiatives: category, rank, impact, feasibility, status "
               "and follow-up."}),
        sheet("sheet.yearwheel", {"Å~rshjul och beslut", "~Year Wheel and Decisions"},
              {"Infogar ett blad för årets tillfällen: datum, forum, innehåll, beslut, vem och om "
               "det är klart.",
               "Inserts a sheet for the year's occasions: date, forum, content, decision, who, and "
               "whether it is done."})};
}

std::vector<Command> chart_commands() {
    return {
        chart("chart.ring", {"~Halvring med mål", "~Half Ring with Goal"},
              {"Ritar ett index, till exempel Impact Index, som en halv ring med målet som streck.",
               "Draws an index, for example the Impact Index, as a half ring with a mark at its "
               "goal."}),
        chart("chart.areas", {"~Index mot mål", "~Index against Goal"},
              {"Ritar index för varje rad i tabellen, till exempel område eller plattform, med "
               "målet som streckad linje.",
               "Draws the index of each row of the table, for example areas or platforms, with the "
               "goal as a dashed line."}),
        chart("chart.sexes", {"~Kvinnor och män", "~Women and Men"},
              {"Ritar staplar, en per rad i tabellen, delade i kvinnor, män och andra; utan sådana "
               "kolumner i alla kolumner med tal.",
               "Draws bars, one per row of the table, split in women, men and others; without such "
               "columns in all columns with numbers."}),
        chart("chart.outcomes", {"~Utfall", "~Outcomes"},
              {"Ritar en stapel per rad i tabellen, till exempel per avslutsorsak.",
               "Draws a bar for each row of the table, for example for each reason to close."}),
        chart("chart.survey", {"~Enkätsvar", "~Survey Answers"},
              {"Ritar en stapel per fråga, delad i skalans steg: låga steg till vänster om noll, "
               "höga till höger.",
               "Draws a bar for each question, split in the steps of the scale: low steps to the "
               "left of zero, high ones to the right."}),
        chart("chart.deviation", {"~Avvikelse", "~Deviation"},
              {"Ritar tabellens avvikelser som staplar åt vänster och höger om noll.",
               "Draws the table's deviations as bars to the left and right of zero."}),
        chart("chart.change", {"~Förändring mellan två år", "~Change between Two Years"},
              {"Ritar en linje per rad i tabellen mellan två kolumner, till exempel två år; med "
               "många rader staplar bredvid varandra.",
               "Draws a line for each row of the table between two columns, for example two years; "
               "with many rows, bars beside each other."}),
        chart("chart.years", {"~Linjer över åren", "~Lines over the Years"},
              {"Ritar en linje per rad eller kolumn över tre år eller fler, till exempel "
               "helårsekvivalenter per kommun.",
               "Draws a line for each row or column over three years or more, for example "
               "full-year equivalents per municipality."})};
}

} // namespace utfall::catalog

// What the menu Insert holds: the ready sheets of addin/sheets, and the charts.
#include "catalog/menu.hpp"

namespace utfall::catalog {

std::vector<Command> sheet_commands() {
    return {{"sheet.participants",
             {"~Deltagare per plattform", "~Participants per Platform"},
             {"Infogar ett blad för årets deltagare: kvinnor, män och andra, andelar på rätt bas, "
              "intervall, året före och diagram.",
              "Inserts a sheet for the year's participants: women, men and others, shares on their "
              "right base, intervals, the year before, and charts."},
             "sheet",
             ""},
            {"sheet.budget",
             {"~Budgetuppföljning", "~Budget Follow-up"},
             {"Infogar ett blad för utfall mot budget: avvikelser, signaler, vad avvikelsen beror "
              "på, kontroller och diagram.",
              "Inserts a sheet for outcome against budget: deviations, signals, what the deviation "
              "depends on, checks, and a chart."},
             "sheet",
             ""}};
}

std::vector<Command> chart_commands() {
    return {};
}

} // namespace utfall::catalog

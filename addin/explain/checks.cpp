// Checks: whether figures add up, and what a list of findings says.
#include "explain/view.hpp"

#include <algorithm>

namespace utfall::explain {

namespace {

void sum_check(View& view) {
    double sum = 0.0;
    std::size_t count = 0;
    for (const auto& part : view.column("parts")) {
        sum += part.value_or(0.0);
        count += part ? 1 : 0;
    }
    const double total = view.number("total");
    if (view.result_number() == 0.0) {
        view.says({"{0} delar är tillsammans {1}; totalen är {2}: det går ihop.",
                   "{0} parts are {1} together; the total is {2}: it adds up."},
                  {view.shown(count), view.shown(sum), view.shown(total)});
    } else {
        view.says({"{0} delar är tillsammans {1}; totalen är {2}: skillnaden {3} är mer än "
                   "avrundning kan förklara.",
                   "{0} parts are {1} together; the total is {2}: the difference {3} is more than "
                   "rounding can explain."},
                  {view.shown(count), view.shown(sum), view.shown(total),
                   view.shown(view.result_number())});
    }
    const auto parts = view.column("parts");
    view.left_out({"Tomma celler: {0}.", "Blank cells: {0}."},
                  view.cells_where("parts", [&](std::size_t i) { return !parts[i]; }));
}

void rate_check(View& view) {
    const double part = view.number("part");
    const double whole = view.number("whole");
    const double printed = view.number("printed");
    if (view.result_number() == 0.0) {
        view.says({"{0} av {1} = {2}; tryckt {3}: det stämmer.",
                   "{0} of {1} = {2}; printed {3}: it is right."},
                  {view.shown(part), view.shown(whole), view.percent(part / whole),
                   view.percent(printed)});
    } else {
        view.says({"{0} av {1} = {2}; tryckt {3}: det stämmer inte.",
                   "{0} of {1} = {2}; printed {3}: it isn't right."},
                  {view.shown(part), view.shown(whole), view.percent(part / whole),
                   view.percent(printed)});
    }
}

/// A list of findings, or a single text that says how it went.
void findings(View& view) {
    const cells::Result& list = view.result();
    if (list.size() == 1) {
        view.says({"Resultatet av granskningen: {0}.", "The result of the check: {0}."},
                  {view.shown(list.cells().front())});
        return;
    }
    std::size_t count = 0;
    for (std::size_t row = 0; row < list.rows(); ++row) {
        count += cells::is_blank_cell(list.at(row, 0)) ? 0 : 1;
    }
    view.says({"{0} uppgifter stämmer inte, en per rad.", "{0} entries aren't right, one a row."},
              {view.shown(count)});
}

void budget_check(View& view) {
    findings(view);
    view.step({"Varje posts avvikelse ska vara utfall minus budget, så när som på avrundning.",
               "The deviation of each line must be outcome less budget, within rounding."});
}

void table_check(View& view) {
    findings(view);
    view.step({"Summor, skillnader, andelar och avvikelser i tabellen räknas om och jämförs.",
               "Sums, differences, shares and deviations of the table are worked out again and "
               "compared."});
    view.step(
        {"Utfall ▸ Granska tabell markerar cellerna.", "Utfall ▸ Check table marks the cells."});
}

void register_check(View& view) {
    findings(view);
    view.step({"Varje rad granskas: datum, avslutsorsak och kön.",
               "Every row is checked: dates, outcome and sex."});
}

void version(View& view) {
    view.says({"Utfall {0} är installerat.", "Utfall {0} is installed."},
              {cells::read_text(view.result().cells().front())});
}

} // namespace

std::vector<Entry> checks_entries() {
    return {
        {"SUM_CHECK", sum_check, ours},           {"RATE_CHECK", rate_check, ours},
        {"BUDGET_CHECK", budget_check, ours},     {"TABLE_CHECK", table_check, ours},
        {"REGISTER_CHECK", register_check, ours}, {"UTFALL_VERSION", version, ours},
    };
}

} // namespace utfall::explain

// Participants: rates of closings, and what a register holds.
#include "explain/view.hpp"

#include "core/base/sex.hpp"
#include "core/participants/register.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::explain {

namespace {

void positive_outcome_rate(View& view) {
    view.says({"{0} av {1} avslutade har avslutats till en positiv lösning = {2}.",
               "{0} of {1} closed did so to a positive outcome = {2}."},
              {view.shown(view.number("positive")), view.shown(view.number("closed")),
               view.percent(view.result_number())});
}

void throughput(View& view) {
    view.says(
        {"{0} av {1} deltagare har avslutats = {2}.", "{0} of {1} participants closed = {2}."},
        {view.shown(view.number("closed")), view.shown(view.number("participants")),
         view.percent(view.result_number())});
}

void say_unknown_sex(View& view) {
    if (!view.given("sex")) {
        return;
    }
    const auto sexes = view.cells("sex");
    const auto unknown = view.cells_where("sex", [&](std::size_t i) {
        return !cells::is_blank_cell(sexes[i]) && !core::is_known_sex(cells::read_text(sexes[i]));
    });
    if (!unknown.empty()) {
        view.step({"Okända ord för kön räknas som annat eller okänt: {0}.",
                   "Unknown words for sex count as other or unknown: {0}."},
                  {view.names(unknown)});
    }
}

void participant_volume(View& view) {
    constexpr std::size_t total = 3;
    const double from = view.number("from");
    const double to = view.number("to");
    view.says({"Från {0} till {1}: {2} deltagare, varav {3} nya; {4} avslutade och {5} kvar.",
               "From {0} to {1}: {2} participants, of which {3} new; {4} closed and {5} "
               "remaining."},
              {date_text(from), date_text(to), view.shown(view.result_number(0, total)),
               view.shown(view.result_number(1, total)), view.shown(view.result_number(2, total)),
               view.shown(view.result_number(3, total))});
    static constexpr Text rows[] = {{"deltagare under perioden", "participants in the period"},
                                    {"varav nya", "of which new"},
                                    {"avslutade", "closed"},
                                    {"kvar efter perioden", "remaining after the period"}};
    if (view.result().size() > 1 && view.place().row < std::size(rows)) {
        view.step({"Raden är {0}.", "The row is {0}."}, {view.word(rows[view.place().row])});
    }
    view.step({"Deltagare minus avslutade är kvar: {0} − {1} = {2}.",
               "Participants less closed are remaining: {0} − {1} = {2}."},
              {view.shown(view.result_number(0, total)), view.shown(view.result_number(2, total)),
               view.shown(view.result_number(3, total))});
    say_unknown_sex(view);
    const auto start = view.column("start");
    const auto end = view.column("end");
    view.left_out({"Rader utanför perioden: {0}.", "Rows outside the period: {0}."},
                  view.cells_where("start", [&](std::size_t i) {
                      const bool before = i < end.size() && end[i] && std::floor(*end[i]) < from;
                      return start[i] && (std::floor(*start[i]) > to || before);
                  }));
}

void outcome_table(View& view) {
    constexpr std::size_t total = 4;
    double closed = 0.0;
    std::size_t largest = 0;
    const cells::Result& table = view.result();
    for (std::size_t row = 0; row < table.rows(); ++row) {
        closed += view.result_number(row, total);
        if (view.result_number(row, total) > view.result_number(largest, total)) {
            largest = row;
        }
    }
    view.says({"{0} avslutade. Vanligast är {1}: {2} = {3}.",
               "{0} closed. The most common outcome is {1}: {2} = {3}."},
              {view.shown(closed), view.shown(table.at(largest, 0)),
               view.shown(view.result_number(largest, total)),
               view.percent(closed == 0.0 ? 0.0 : view.result_number(largest, total) / closed)});
    view.step({"Andelarna är av alla {0} avslutade.", "The shares are of all {0} closed."},
              {view.shown(closed)});
    say_unknown_sex(view);
    const auto outcomes = view.cells("outcome");
    view.left_out({"Rader utan avslutsorsak är inga avslut: {0}.",
                   "Rows without an outcome are no closings: {0}."},
                  view.cells_where("outcome", [&](std::size_t i) {
                      return cells::is_blank_cell(outcomes[i]) ||
                             cells::is_missing_mark(outcomes[i]);
                  }));
}

void time_to_close(View& view) {
    static constexpr Text mean{"Medeltiden", "The mean time"};
    static constexpr Text median{"Mediantiden", "The median time"};
    static constexpr Text p90{"Den tid inom vilken nio av tio är avslutade",
                              "The time within which nine of ten have closed"};
    const auto statistic = view.option("statistic", core::DurationStatistic::mean);
    const Text& name = statistic == core::DurationStatistic::mean     ? mean
                       : statistic == core::DurationStatistic::median ? median
                                                                      : p90;
    const bool days = view.given("unit") && [&] {
        const std::string unit = core::fold(cells::read_text(view.argument("unit").cell(0)));
        return unit == "dagar" || unit == "days";
    }();
    view.says({"{0} från start till avslut är {1} {2}.", "{0} from start to closing is {1} {2}."},
              {view.word(name), view.shown(view.result_number()),
               view.word(days ? Text{"dagar", "days"} : Text{"månader", "months"})});
    if (!days) {
        view.step({"En månad är 365,25 / 12 = {0} dagar.", "A month is 365.25 / 12 = {0} days."},
                  {view.shown(core::days_per_month)});
    }
    const auto end = view.column("end");
    const auto start = view.column("start");
    view.left_out(
        {"Rader utan slut är inte avslutade: {0}.", "Rows without an end haven't closed: {0}."},
        view.cells_where("end",
                         [&](std::size_t i) { return !end[i] && i < start.size() && start[i]; }));
}

} // namespace

std::vector<Entry> participants_entries() {
    return {
        {"POSITIVE_OUTCOME_RATE", positive_outcome_rate, umea_2023},
        {"THROUGHPUT", throughput, umea_2023},
        {"PARTICIPANT_VOLUME", participant_volume, umea_2023},
        {"OUTCOME_TABLE", outcome_table, umea_2023},
        {"TIME_TO_CLOSE", time_to_close, ours},
    };
}

} // namespace utfall::explain

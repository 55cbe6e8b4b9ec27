// Tables straight from a register: reports, periods, follow-up, crossings and bands.
#include "explain/view.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::explain {

namespace {

void say_group(View& view) {
    if (view.given("group") && view.given("which")) {
        view.step(
            {"Bara rader där gruppen är {0} räknas.", "Only rows where the group is {0} count."},
            {view.shown(view.argument("which").cell(0))});
    }
}

void outcome_report(View& view) {
    constexpr std::size_t total = 4;
    constexpr std::size_t share = 5;
    view.says({"Från {0} till {1}: {2} deltagare, {3} avslutade, varav {4} till en positiv lösning "
               "= {5}.",
               "From {0} to {1}: {2} participants, {3} closed, of which {4} to a positive outcome "
               "= {5}."},
              {date_text(view.number("from")), date_text(view.number("to")),
               view.shown(view.result_number(0, total)), view.shown(view.result_number(2, total)),
               view.shown(view.result_number(3, total)),
               view.percent(view.result_number(3, share))});
    view.step({"Andelen på raden för positiv lösning och för övriga avslut är av de avslutade; "
               "raderna under positiv lösning är av dem.",
               "The share in the row of positive outcomes and of other closings is of the closed; "
               "the rows below positive outcomes are of those."});
    say_group(view);
}

void period_days(View& view) {
    const auto start = view.column("start");
    const auto end = view.column("end");
    const std::size_t index = view.place().row * view.result().columns() + view.place().column;
    if (index >= start.size() || !start[index]) {
        view.says({"Raden har ingen start, så den har inga dagar.",
                   "The row has no start, so it has no days."});
        return;
    }
    const bool going = index >= end.size() || !end[index] || *end[index] == 0.0;
    view.says({"{0} till {1} ger {2} dagar i perioden {3} till {4}.",
               "{0} to {1} makes {2} days in the period {3} to {4}."},
              {date_text(*start[index]),
               going ? view.word({"fortfarande", "still going"}) : date_text(*end[index]),
               view.shown(view.result_number(view.place().row, view.place().column)),
               date_text(view.number("from")), date_text(view.number("to"))});
    view.step({"Både första och sista dagen räknas.", "Both the first and the last day count."});
    if (view.given("extent")) {
        view.step({"Dagarna gånger omfattningen.", "The days times the extent."});
    }
}

void share_within(View& view) {
    const bool months = view.given("unit") && [&] {
        const std::string unit = core::fold(cells::read_text(view.argument("unit").cell(0)));
        return unit.starts_with("m");
    }();
    view.says({"{0} av {1} inom {2} {3} = {4}.", "{0} of {1} within {2} {3} = {4}."},
              {view.shown(view.result_number(0, 0)), view.shown(view.result_number(0, 1)),
               view.shown(view.number("limit")),
               view.word(months ? Text{"månader", "months"} : Text{"dagar", "days"}),
               view.percent(view.result_number(0, 2))});
    const auto start = view.column("start");
    const auto starts =
        std::count_if(start.begin(), start.end(), [](const auto& day) { return day.has_value(); });
    const double shorter = static_cast<double>(starts) - view.result_number(0, 1);
    if (shorter > 0.0) {
        view.step({"{0} har följts kortare tid än så och räknas inte.",
                   "{0} have been followed for less time than that and don't count."},
                  {view.shown(shorter)});
    }
}

void return_share(View& view) {
    view.says({"{0} av {1} avslutade har börjat igen inom {2} månader = {3}.",
               "{0} of {1} closed started again within {2} months = {3}."},
              {view.shown(view.result_number(0, 0)), view.shown(view.result_number(0, 1)),
               view.shown(view.number("months")), view.percent(view.result_number(0, 2))});
    view.step({"Den som har avslutats senare än så räknas inte än.",
               "Those who closed later than that don't count yet."});
}

bool is_blank_or_mark(const core::Cell& cell) {
    return cells::is_blank_cell(cell) || cells::is_missing_mark(cell);
}

void cross_table(View& view) {
    const cells::Result& table = view.result();
    view.says({"{0} rader fördelade på {1} rader och {2} grupper.",
               "{0} rows spread over {1} rows and {2} groups."},
              {view.shown(view.result_number(table.rows() - 1, table.columns() - 1)),
               view.shown(table.rows() - 2), view.shown(table.columns() - 2)});
    const auto rows = view.cells("rows");
    const auto columns = view.cells("columns");
    view.left_out(
        {"Rader där ett av värdena saknas: {0}.", "Rows where one of the values is missing: {0}."},
        view.cells_where("rows", [&](std::size_t i) {
            return i < columns.size() && is_blank_or_mark(rows[i]) != is_blank_or_mark(columns[i]);
        }));
}

void band_table(View& view) {
    constexpr std::size_t total = 4;
    const cells::Result& table = view.result();
    double all = 0.0;
    std::size_t largest = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        all += view.result_number(row, total);
        if (view.result_number(row, total) > view.result_number(largest, total)) {
            largest = row;
        }
    }
    view.says({"{0} värden. Flest i {1}: {2}.", "{0} values. Most in {1}: {2}."},
              {view.shown(all), view.shown(table.at(largest, 0)),
               view.shown(view.result_number(largest, total))});
    view.step({"Varje gräns är det första värdet i sitt band.",
               "Each limit is the first value of its band."});
    const auto values = view.cells("values");
    view.left_out(
        {"Tomma värden: {0}.", "Blank values: {0}."},
        view.cells_where("values", [&](std::size_t i) { return is_blank_or_mark(values[i]); }));
}

void only_where(View& view) {
    const cells::Result& table = view.result();
    const core::Table values = view.argument("values").table();
    std::size_t kept = 0;
    std::size_t filled = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto any = [row](const core::Table& cells) {
            for (std::size_t column = 0; column < cells.columns(); ++column) {
                if (!cells::is_blank_cell(cells.at(row, column))) {
                    return true;
                }
            }
            return false;
        };
        kept += any(table) ? 1 : 0;
        filled += any(values) ? 1 : 0;
    }
    view.says({"{0} av {1} ifyllda rader uppfyller villkoren; de andra är tömda.",
               "{0} of {1} filled rows meet the criteria; the others are emptied."},
              {view.shown(kept), view.shown(filled)});
}

} // namespace

std::vector<Entry> report_table_entries() {
    return {
        {"OUTCOME_REPORT", outcome_report, umea_2023},
        {"PERIOD_DAYS", period_days, ours},
        {"SHARE_WITHIN", share_within, ours},
        {"RETURN_SHARE", return_share, ours},
        {"CROSS_TABLE", cross_table, ours},
        {"BAND_TABLE", band_table, ours},
        {"ONLY_WHERE", only_where, ours},
    };
}

} // namespace utfall::explain

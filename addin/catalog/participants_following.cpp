// Days of stays, and what happened within a time.
#include "catalog/declare.hpp"
#include "catalog/participants.hpp"
#include "cells/register.hpp"
#include "core/base/calendar.hpp"
#include "core/base/columns.hpp"
#include "core/base/errors.hpp"
#include "core/base/share.hpp"
#include "core/base/text.hpp"
#include "core/participants/following.hpp"
#include "core/participants/stay.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace utfall::catalog::participants {

namespace {

using cells::CellColumn;
using core::Cell;
using core::Table;

/// A date in the table of a register; in a lone cell 0 is a blank, as in cells/register.
std::optional<double> date_at(const Table& table, std::size_t place, std::string_view name) {
    const auto date = cells::read_optional_number(table.cells()[place], name);
    return table.size() == 1 && date == 0.0 ? std::nullopt : date;
}

double extent_at(const std::optional<Table>& extent, std::size_t place) {
    if (!extent) {
        return 1.0;
    }
    const Cell& cell = extent->cells()[extent->size() == 1 ? 0 : place];
    return cells::read_optional_number(cell, "extent").value_or(1.0);
}

Result days_in_period(const Table& start, const Table& end, double from, double to,
                      const std::optional<Table>& extent) {
    const core::Period period = core::require_period(from, to);
    core::require_same_length(start.size(), end.size());
    if (extent && extent->size() != 1) {
        core::require_same_length(start.size(), extent->size());
    }
    Table days = start;
    for (std::size_t place = 0; place < days.size(); ++place) {
        Cell& cell = days.cells()[place];
        try {
            const auto stay =
                core::read_stay(date_at(start, place, "start"), date_at(end, place, "end"));
            cell = stay ? Cell(core::days_within(*stay, period, extent_at(extent, place)))
                        : Cell(std::string());
        } catch (const core::Error& error) {
            cell = error.value();
        }
    }
    return days;
}

Result followed_row(const core::Followed& followed) {
    return {3, std::vector<Cell>{followed.happened, followed.followed,
                                 core::share_in_table(followed.happened, followed.followed)}};
}

Result within_limit(const CellColumn& start, const CellColumn& event, double limit,
                    std::optional<core::DurationUnit> unit, std::optional<double> as_of) {
    std::vector<core::Stay> stays;
    for (const cells::Dates& dates : cells::read_dates(start, "start", event, "event")) {
        if (const auto stay = core::read_stay(dates.start, dates.end)) {
            stays.push_back(*stay);
        }
    }
    return followed_row(
        core::share_within(stays, limit, unit.value_or(core::DurationUnit::days), as_of));
}

Result returned(const CellColumn& person, const CellColumn& start, const CellColumn& end,
                double months, std::optional<double> as_of) {
    const auto dates = cells::read_dates(start, "start", end, "end");
    std::vector<core::PersonStay> stays;
    for (std::size_t row = 0; row < dates.size(); ++row) {
        const auto stay = core::read_stay(dates[row].start, dates[row].end);
        // Nobody knows whether someone without a number returned.
        if (stay && !cells::is_blank_cell(*person[row]) && !cells::is_missing_mark(*person[row])) {
            stays.push_back({core::fold(cells::read_text(*person[row])), *stay});
        }
    }
    return followed_row(core::return_share(stays, months, as_of));
}

constexpr Text as_of_text{
    "Sista dagen som registret är fört till. Utelämnad: det senaste datumet i kolumnerna.",
    "The last day that the register is kept to. Left out: the latest date of the columns."};

} // namespace

Function period_days() {
    return columns(
        "PERIOD_DAYS", days_in_period,
        {"Räknar varje deltagares dagar under en period, båda ändarna medräknade. Inuti "
         "FULLYEAR_EQUIVALENTS behövs ingen matrisformel.",
         "Counts each participant's days in a period, both ends included. Inside "
         "FULLYEAR_EQUIVALENTS it needs no array formula."},
        {
            {"start", "start", start_text},
            {"end", "slut", end_text},
            {"from", "från", from_text},
            {"to", "till", to_text},
            {"extent",
             "omfattning",
             {"Omfattning 0–1, en för alla eller en per rad; tom är 1. Utelämnad: 1. Ange den bara "
              "här eller i FULLYEAR_EQUIVALENTS, inte i båda.",
              "The extent 0–1, one for all or one per row; blank is 1. Left out: 1. Give it here "
              "or "
              "in FULLYEAR_EQUIVALENTS, not in both."}},
        },
        {.keywords = {"dagar helårsekvivalenter deltagardagar närvarodagar period tid",
                      "days full-year equivalents participant days period time"},
         .rows =
             TableRows{{"en rad för varje rad i start", "one row for each row of start"}, false},
         .result = {"Dagar per rad, 0 utanför perioden, tomt där start är tom. Ett fel står bara i "
                    "sin rad.",
                    "Days per row, 0 outside the period, empty where start is blank. An error "
                    "stands in its row only."},
         .errors = {{ErrorKind::domain,
                     {"perioden slutar innan den börjar, ett slut ligger före sin start eller "
                      "saknar start, eller omfattningen ligger utanför 0–1",
                      "the period ends before it begins, an end comes before its start or has "
                      "none, or the extent is outside 0–1"}},
                    bad_date},
         .example = {R"(=PERIOD_DAYS({44600|45000|""};{45000|""|""};44927;45291))",
                     R"({74|292|""})"}});
}

Function share_within() {
    return columns(
        "SHARE_WITHIN", within_limit,
        {"Beräknar andelen där något hände inom en viss tid från starten, till exempel en första "
         "kontakt inom 30 dagar.",
         "Calculates the share where something happened within a time of the start, such as a "
         "first contact within 30 days."},
        {
            {"start", "start", start_text},
            {"event",
             "händelse",
             {"Datum för händelsen; tom där den inte har inträffat.",
              "The date of the event; blank where it hasn't happened."}},
            {"limit",
             "gräns",
             {"Tiden, i dagar om inget annat sägs; gränsen ingår.",
              "The time, in days unless said otherwise; the limit is included."}},
            {"unit",
             "enhet",
             {"Enheten: dagar eller månader (kalendermånader). Utelämnad: dagar.",
              "The unit: days or months (calendar months). Left out: days."}},
            {"asOf", "lägesdag", as_of_text},
        },
        {.keywords = {"inom dagar månader väntetid ledtid kontakt andel uppföljning",
                      "within days months waiting time lead contact share follow-up"},
         .columns = {{"Inom tiden", "Within"}, {"Följda", "Followed"}, share},
         .rows = TableRows{{"en rad", "one row"}, false},
         .result =
             {"En rad: antal inom tiden, antal som har följts längre än gränsen, och andelen. "
              "Den som följts kortare räknas inte, vare sig det hänt eller inte.",
              "One row: the count within the time, the count followed longer than the limit, "
              "and the share. Those followed shorter don't count, whether it happened or "
              "not."},
         .errors = {{ErrorKind::division_by_zero,
                     {"ingen har följts länge nog (felet står i stället för andelen)",
                      "nobody was followed long enough (the error stands instead of the share)"}},
                    {ErrorKind::domain,
                     {"en händelse ligger före sin start eller saknar start, gränsen är negativ "
                      "eller månaderna inte ett heltal, eller enheten är okänd",
                      "an event comes before its start or has none, the limit is negative or the "
                      "months aren't whole, or the unit is unknown"}},
                    bad_date},
         .example = {R"(=SHARE_WITHIN({44927|44927|44927|45000};{44950|45000|""|""};30))",
                     "{1;3;0.333333333333333}"}});
}

Function return_share() {
    return columns(
        "RETURN_SHARE", returned,
        {"Beräknar andelen avslutade som kommer tillbaka inom ett antal månader.",
         "Calculates the share of the closed who return within some months."},
        {
            {"person",
             "person",
             {"Personens nummer, samma i alla hens rader. En rad utan nummer räknas inte.",
              "The person's number, the same in all of their rows. A row without one doesn't "
              "count."}},
            {"start", "start", start_text},
            {"end", "slut", end_text},
            {"months",
             "månader",
             {"Antal kalendermånader efter avslutet, 0–1200.",
              "The number of calendar months after the closing, 0–1200."}},
            {"asOf", "lägesdag", as_of_text},
        },
        {.keywords = {"återkomst återinskrivning återfall tillbaka rundgång andel uppföljning",
                      "return re-entry relapse back share follow-up"},
         .columns = {{"Återkomna", "Returned"}, {"Avslutade", "Closed"}, share},
         .rows = TableRows{{"en rad", "one row"}, false},
         .result = {"En rad: antal avslut efter vilka samma person börjar igen, antal avslut som "
                    "har följts så länge, och andelen. En ny start samma dag är en flytt, ingen "
                    "återkomst.",
                    "One row: the closings after which the same person starts again, the closings "
                    "followed that long, and the share. A new start on the same day is a move, no "
                    "return."},
         .errors = {{ErrorKind::division_by_zero,
                     {"ingen är avslutad sedan så länge (felet står i stället för andelen)",
                      "nobody has been closed that long (the error stands instead of the share)"}},
                    {ErrorKind::domain,
                     {"ett slut ligger före sin start eller saknar start, eller månaderna är inte "
                      "ett heltal 0–1200",
                      "an end comes before its start or has none, or the months aren't a whole "
                      "number 0–1200"}},
                    bad_date},
         .example = {
             R"(=RETURN_SHARE({"a"|"b"|"a"|"c"};{44600|44700|45000|45300};{44927|44927|45100|45390};6))",
             "{1;3;0.333333333333333}"}});
}

} // namespace utfall::catalog::participants

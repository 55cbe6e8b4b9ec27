// Counts straight from a participant register, one row a person.
#include "catalog/declare.hpp"
#include "catalog/participants.hpp"
#include "cells/label.hpp"
#include "cells/register.hpp"
#include "core/base/calendar.hpp"
#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/base/share.hpp"
#include "core/participants/outcome_report.hpp"
#include "core/participants/outcomes.hpp"
#include "core/participants/register.hpp"

#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace utfall::catalog::participants {

namespace {

using cells::CellColumn;
using cells::List;
using cells::OptionalColumn;
using cells::RowList;
using core::BySex;
using core::Cell;
using OptionalCell = std::optional<Cell>;

Result count_volume(const CellColumn& start, const CellColumn& end, double from, double to,
                    const OptionalColumn& sex, const OptionalColumn& group,
                    const OptionalCell& which) {
    const auto counted = cells::rows_of_group(start.size(), group, which);
    const auto volume =
        core::participant_volume(cells::read_participations(start, end, sex, counted), from, to);
    cells::require_group(counted, group);
    Result result;
    for (const auto& count :
         {volume.participants, volume.started, volume.closed, volume.remaining}) {
        result.add_row(by_sex(count));
    }
    return result;
}

/// The outcome of a row; null for a blank or a missing mark.
const core::Label* read_outcome(cells::LabelReader& read, const Cell& cell) {
    return cells::is_blank_cell(cell) || cells::is_missing_mark(cell) ? nullptr : read(cell);
}

/// The counted rows with their outcomes; `read` holds the labels.
std::vector<core::RegisterRow> read_register(const CellColumn& start, const CellColumn& end,
                                             const CellColumn& outcome, const OptionalColumn& sex,
                                             const std::vector<std::size_t>& counted,
                                             cells::LabelReader& read) {
    const bool single = start.size() == 1;
    const auto participations = cells::read_participations(start, end, sex, counted);
    std::vector<core::RegisterRow> rows;
    rows.reserve(counted.size());
    for (std::size_t i = 0; i < counted.size(); ++i) {
        const Cell& cell = *outcome[counted[i]];
        // A single blank cell arrives as 0, which is no outcome.
        const bool blank = single && cell == Cell(0.0);
        rows.push_back({participations[i], blank ? nullptr : read_outcome(read, cell)});
    }
    return rows;
}

/// The labels of the report's rows.
struct ReportLabels {
    std::string_view participants, started, closed, positive, part, other, remaining;
};

const ReportLabels& report_labels(core::Language language) {
    static constexpr ReportLabels swedish{
        "Antal deltagare", "varav nya", "Avslutade", "Avslutade till en positiv lösning",
        "varav ",          "Övriga",    "Kvar"};
    static constexpr ReportLabels english{
        "Participants", "of which new", "Closed",   "Closed to a positive outcome",
        "of which ",    "Other",        "Remaining"};
    return language == core::Language::swedish ? swedish : english;
}

Result report_rows(const core::OutcomeReport& report, const ReportLabels& labels) {
    const double closed = report.volume.closed.total();
    const double positive = report.positive.total();
    Result result;
    const auto add = [&](Cell label, const BySex& count, Cell share) {
        std::vector<Cell> row = by_sex(count);
        row.insert(row.begin(), std::move(label));
        row.push_back(std::move(share));
        result.add_row(std::move(row));
    };
    const Cell none = std::string();
    add(std::string(labels.participants), report.volume.participants, none);
    add(std::string(labels.started), report.volume.started, none);
    add(std::string(labels.closed), report.volume.closed, none);
    add(std::string(labels.positive), report.positive, core::share_in_table(positive, closed));
    for (const core::OutcomeRow& part : report.parts) {
        add(std::string(labels.part) + cells::read_text(part.outcome), part.closings,
            core::share_in_table(part.closings.total(), positive));
    }
    for (const core::OutcomeRow& other : report.other) {
        add(cells::read_text(other.outcome), other.closings,
            core::share_in_table(other.closings.total(), closed));
    }
    if (report.unlisted.total() > 0.0) {
        add(std::string(labels.other), report.unlisted,
            core::share_in_table(report.unlisted.total(), closed));
    }
    add(std::string(labels.remaining), report.volume.remaining, none);
    return result;
}

Result write_report(const Context& context, const CellColumn& start, const CellColumn& end,
                    const CellColumn& outcome, const OptionalColumn& sex, double from, double to,
                    const List<Cell>& positive, const std::optional<List<Cell>>& other,
                    const OptionalColumn& group, const OptionalCell& which) {
    const auto counted = cells::rows_of_group(start.size(), group, which);
    cells::LabelReader read;
    const auto rows = read_register(start, end, outcome, sex, counted, read);
    std::optional<std::vector<core::Label>> listed;
    if (other) {
        listed = cells::read_labels(*other);
    }
    const auto report = core::outcome_report(rows, from, to, cells::read_labels(positive), listed);
    cells::require_group(counted, group);
    return report_rows(report, report_labels(context.language));
}

RowList count_outcomes(const CellColumn& outcome, const OptionalColumn& sex,
                       const std::optional<List<Cell>>& order) {
    cells::LabelReader read;
    cells::SexReader sexes(sex);
    std::vector<core::Closing> closings;
    for (std::size_t row = 0; row < outcome.size(); ++row) {
        if (const core::Label* label = read_outcome(read, *outcome[row])) {
            closings.push_back({label, sexes.at(row)});
        }
    }
    const auto listed = order ? cells::read_labels(*order) : std::vector<core::Label>();
    const auto table = core::outcome_table(closings, listed);
    if (table.empty()) {
        throw core::DivisionByZero({.rule = core::Rule::no_outcomes, .argument = "outcome"});
    }
    RowList result;
    for (const core::OutcomeRow& row : table) {
        std::vector<Cell> line = by_sex(row.closings);
        line.insert(line.begin(), row.outcome);
        line.push_back(
            core::share_in_table(row.closings.total(), static_cast<double>(closings.size())));
        result.add_row(std::move(line));
    }
    return result;
}

/// Rows closed outside the period aren't looked at, whatever their start is.
double time_closed(const CellColumn& start, const CellColumn& end,
                   std::optional<core::DurationStatistic> statistic, std::optional<double> from,
                   std::optional<double> to, std::optional<core::DurationUnit> unit,
                   const OptionalColumn& group, const OptionalCell& which) {
    const auto counted = cells::rows_of_group(start.size(), group, which);
    std::vector<core::Participation> rows;
    for (const std::size_t row : counted) {
        const auto closed = cells::read_date(end, row, "end");
        const bool outside = (from && closed < std::floor(*from)) ||
                             (to && closed && *closed >= std::floor(*to) + 1.0);
        if (closed && !outside) {
            rows.push_back({cells::read_date(start, row, "start"), closed, core::Sex::other});
        }
    }
    if (from && to) {
        static_cast<void>(core::require_period(*from, *to));
    }
    cells::require_group(counted, group);
    return core::time_to_close(rows, statistic.value_or(core::DurationStatistic::mean),
                               unit.value_or(core::DurationUnit::months));
}

} // namespace

Function participant_volume() {
    return columns(
        "PARTICIPANT_VOLUME", count_volume,
        {"Räknar deltagare, nya, avslutade och kvarvarande under en period ur ett "
         "deltagarregister.",
         "Counts participants, new, closed and remaining in a period from a participant register."},
        {
            {"start", "start", start_text},
            {"end", "slut", end_text},
            {"from", "från", from_text},
            {"to", "till", to_text},
            {"sex", "kön", sex_text},
            {"group", "grupp", group_text},
            {"which", "vilken", which_text},
        },
        {.keywords = {"deltagare deltagarregister register volym antal nya avslutade kvar "
                      "inskrivna kön period plattform grupp",
                      "participants register volume count new closed remaining enrolled "
                      "sex period platform group"},
         .columns = {women, men, other_sex, total},
         .rows = TableRows{{"fyra rader: deltagare, varav nya, avslutade och kvar",
                            "four rows: participants, of which new, closed and remaining"},
                           false},
         .result = {"Fyra rader: deltagare under perioden, varav nya, avslutade och kvar efter "
                    "perioden. Fyra kolumner: kvinnor, män, annat eller okänt kön och totalt. "
                    "Deltagare minus avslutade är kvar. En rad utan datum räknas inte.",
                    "Four rows: participants in the period, of which new, closed, and remaining "
                    "after it. Four columns: women, men, other or unknown sex, and total. "
                    "Participants less closed are remaining. A row without dates doesn't count."},
         .errors = {{ErrorKind::domain,
                     {"ett slut ligger före sin start eller saknar start, eller perioden slutar "
                      "innan den börjar",
                      "an end comes before its start or has none, or the period ends before it "
                      "begins"}},
                    bad_date,
                    unknown_group},
         .example = {
             R"(=PARTICIPANT_VOLUME({44600|44935|45020};{44950|""|45200};44927;45291;{"kvinna"|"man"|"k"}))",
             "{2;1;0;3|1;1;0;2|2;0;0;2|0;1;0;1}"}});
}

Function outcome_report() {
    return columns(
        "OUTCOME_REPORT", write_report,
        {"Gör rapportens deltagartabell ur registret: deltagare, nya, avslutade, positiva "
         "lösningar med varav-rader, övriga avslut och kvar.",
         "Makes the report's table of participants from the register: participants, new, closed, "
         "positive outcomes with their parts, other closings and remaining."},
        {
            {"start", "start", start_text},
            {"end", "slut", end_text},
            {"outcome",
             "avslutsorsak",
             {"Avslutsorsak per rad; tom för den som är kvar.",
              "The outcome of each row; blank for those still active."}},
            {"sex",
             "kön",
             {"Kön per rad: k, kvinna, m, man; allt annat är annat eller okänt. Får lämnas tom "
              "(;;): då är alla okända.",
              "Sex per row: woman, f, man, m; anything else is other or unknown. May be left empty "
              "(,,): all are then unknown."}},
            {"from", "från", from_text},
            {"to", "till", to_text},
            {"positive",
             "positiva",
             {"De utfall som är positiva för individen, en cell för varje, i den ordning och så "
              "som de "
              "ska stå efter varav.",
              "The outcomes that are positive for the individual, a cell for each, in the order "
              "and the way they are to stand after of which."}},
            {"other",
             "övriga",
             {"De andra utfallen i den ordning de ska stå; avslut till något annat samlas då på "
              "raden Övriga. Utelämnad: alla andra utfall i perioden.",
              "The other outcomes in the order they are to stand; closings to anything else then "
              "share the row Other. Left out: every other outcome of the period."}},
            {"group", "grupp", group_text},
            {"which", "vilken", which_text},
        },
        {.keywords = {"deltagare deltagarregister register rapport årsredovisning tabell 1 "
                      "avslutade positiv lösning varav socialt bokslut plattform",
                      "participants register report annual table closed positive outcome social "
                      "accounts platform"},
         .columns = {{"Rad", "Row"}, women, men, other_sex, total, share},
         .rows =
             TableRows{{"fem rader och en för varje utfall", "five rows and one for each outcome"},
                       true},
         .result =
             {"Rader: deltagare under perioden, varav nya, avslutade, avslutade till en "
              "positiv lösning, en varav-rad för varje positivt utfall, en rad för varje "
              "annat utfall, vid behov Övriga, och kvar. Andelen är av alla avslutade, i "
              "varav-raderna av de positiva, och tom i övriga rader.",
              "Rows: participants in the period, of which new, closed, closed to a positive "
              "outcome, a part for each positive outcome, a row for each other outcome, Other "
              "where it is needed, and remaining. The share is of all closed, in the parts of "
              "the positive, and empty in the other rows."},
         .errors =
             {{ErrorKind::division_by_zero,
               {"ingen är avslutad (felet står i stället för andelen)",
                "nobody has closed (the error stands instead of the share)"}},
              {ErrorKind::domain,
               {"ett slut ligger före sin start eller saknar start, perioden slutar innan "
                "den börjar, eller ett utfall står i båda listorna",
                "an end comes before its start or has none, the period ends before it begins, "
                "or an outcome stands in both lists"}},
              bad_date,
              unknown_group},
         .example = {
             R"(=OUTCOME_REPORT({44600|44935|45020|45030};{44950|45100|45200|""};{"arbete"|"avbrott"|"studier"|""};{"k"|"m"|"k"|"m"};44927;45291;{"arbete"|"studier"}))",
             R"({"Antal deltagare¦Participants";2;2;0;4;"")"
             R"(|"varav nya¦of which new";1;2;0;3;"")"
             R"(|"Avslutade¦Closed";2;1;0;3;"")"
             R"(|"Avslutade till en positiv lösning¦Closed to a positive outcome";2;0;0;2;)"
             R"(0.666666666666667|"varav arbete¦of which arbete";1;0;0;1;0.5)"
             R"(|"varav studier¦of which studier";1;0;0;1;0.5)"
             R"(|"avbrott";0;1;0;1;0.333333333333333|"Kvar¦Remaining";0;1;0;1;""})"}});
}

Function outcome_table() {
    return columns(
        "OUTCOME_TABLE", count_outcomes,
        {"Räknar avslutade per avslutsorsak och kön.", "Counts the closed by outcome and sex."},
        {
            {"outcome",
             "avslutsorsak",
             {"Avslutsorsak, en deltagare per rad; tom för den som är kvar.",
              "The outcome, one participant per row; blank for those still active."}},
            {"sex", "kön", sex_text},
            {"order",
             "ordning",
             {"Avslutsorsakerna i den ordning de ska stå; övriga kommer sist. Utelämnad: den "
              "ordning de först förekommer i.",
              "The outcomes in the order they are to stand; others come last. Left out: order of "
              "first appearance."}},
        },
        {.keywords = {"deltagare avslutsorsaker avslut orsak utfall kön tabell register",
                      "participants reasons closing outcome sex table register"},
         .columns = {{"Avslutsorsak", "Outcome"}, women, men, other_sex, total, share},
         .rows = TableRows{{"en rad för varje avslutsorsak", "one row for each outcome"}, true},
         .result = {"En rad per avslutsorsak: orsaken, kvinnor, män, annat eller okänt kön, totalt "
                    "och andel av alla avslutade. Finns bara en orsak följs den av en tom rad.",
                    "One row per outcome: the outcome, women, men, other or unknown sex, total, "
                    "and share of all closed. A lone outcome is followed by an empty row."},
         .errors = {{ErrorKind::division_by_zero,
                     {"ingen är avslutad: med ordning står felet bara i stället för andelarna",
                      "nobody has closed: with an order, the error only stands instead of the "
                      "shares"}},
                    {ErrorKind::not_a_number,
                     {"kolumnerna är olika långa", "the columns differ in length"}}},
         .example = {R"(=OUTCOME_TABLE({"arbete"|"studier"|"Arbete"|""};{"k"|"m"|"m"|"k"}))",
                     R"({"arbete";1;1;0;2;0.666666666666667|"studier";0;1;0;1;)"
                     R"(0.333333333333333})"}});
}

Function time_to_close() {
    return columns(
        "TIME_TO_CLOSE", time_closed,
        {"Beräknar tiden från start till avslut i månader eller dagar.",
         "Calculates the time from start to closing in months or days."},
        {
            {"start", "start", start_text},
            {"end", "slut", end_text},
            {"statistic",
             "mått",
             {"Måttet: medel, median eller p90 (nio av tio är avslutade inom den tiden). "
              "Utelämnad: medel.",
              "The statistic: mean, median or p90 (nine of ten have closed within that time). Left "
              "out: mean."}},
            {"from",
             "från",
             {"Första dagen av de avslut som räknas. Utelämnad: från början.",
              "The first day of the closings that count. Left out: from the beginning."}},
            {"to",
             "till",
             {"Sista dagen av de avslut som räknas. Utelämnad: till slutet.",
              "The last day of the closings that count. Left out: to the end."}},
            {"unit",
             "enhet",
             {"Enheten: månader eller dagar. Utelämnad: månader.",
              "The unit: months or days. Left out: months."}},
            {"group", "grupp", group_text},
            {"which", "vilken", which_text},
        },
        {.keywords = {"deltagare tid månader dagar insatstid inskrivningstid varaktighet register",
                      "participants time months days duration register"},
         .result = {"Månader om 365,25/12 dagar, eller dagar, inte avrundade. Bara avslutade "
                    "räknas; rader utanför perioden eller gruppen läses inte.",
                    "Months of 365.25/12 days, or days, not rounded. Only the closed count; rows "
                    "outside the period or the group aren't read."},
         .errors = {{ErrorKind::division_by_zero, {"ingen är avslutad", "nobody has closed"}},
                    {ErrorKind::domain,
                     {"ett slut ligger före sin start eller saknar start, perioden slutar innan "
                      "den börjar, eller måttet eller enheten är okänd",
                      "an end comes before its start or has none, the period ends before it "
                      "begins, or the statistic or unit is unknown"}},
                    bad_date,
                    unknown_group},
         .example = {R"(=TIME_TO_CLOSE({44927|44927|45000};{45292|45658|""}))",
                     "18.0041067761807"}});
}

} // namespace utfall::catalog::participants

#include "core/participants/participants.hpp"
#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"
#include "cells/label.hpp"
#include "core/base/numeric.hpp"
#include "core/base/share.hpp"
#include "core/participants/outcomes.hpp"
#include "core/participants/register.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace utfall::catalog {

namespace {

using cells::List;
using cells::Paired;
using core::Cell;
using core::Table;
using Dates = Paired<std::optional<double>>;
using SexColumn = std::optional<Paired<std::string>>;

constexpr Text share_result{"En andel 0–1; formatera cellen som procent.",
                            "A share 0–1; format the cell as percent."};
constexpr Text start_text{"Startdatum, en deltagare per rad.",
                          "Start dates, one participant per row."};
constexpr Text end_text{"Slutdatum; tom för den som är kvar.",
                        "End dates; blank for those still active."};
constexpr Text sex_text{
    "Kön per rad: k, kvinna, m, man; allt annat räknas som annat eller okänt. Utelämnad: okänt för "
    "alla.",
    "Sex per row: woman, f, man, m; anything else counts as other or unknown. Left out: unknown "
    "for all."};
const ErrorNote bad_counts{ErrorKind::domain,
                           {"ett antal är negativt eller inte ett heltal, eller delen är större "
                            "än det hela",
                            "a count is negative or not whole, or the part exceeds the whole"}};
const ErrorNote bad_date{ErrorKind::not_a_number,
                         {"ett datum är en text, eller kolumnerna är olika långa",
                          "a date is a text, or the columns differ in length"}};
/// The register's rows. Calc hands over a single blank cell as 0, which is no date in a register.
std::vector<core::Participation> participations(const Dates& start, const Dates& end,
                                                const SexColumn& sex) {
    const bool single = start.size() == 1;
    const auto date = [single](std::optional<double> value) {
        return single && value == 0.0 ? std::nullopt : value;
    };
    std::vector<core::Participation> rows;
    rows.reserve(start.size());
    for (std::size_t i = 0; i < start.size(); ++i) {
        const core::Participation row{date(start[i]), date(end[i]),
                                      sex ? core::read_sex((*sex)[i]) : core::Sex::other};
        const bool no_sex = single || !sex || core::trim((*sex)[i]).empty();
        if (row.start || row.end || !no_sex) {
            rows.push_back(row);
        }
    }
    return rows;
}

std::vector<Cell> by_sex(const core::BySex& count) {
    return {count.women, count.men, count.other, count.total()};
}

Result participant_volume(const Dates& start, const Dates& end, double from, double to,
                          const SexColumn& sex) {
    const auto volume = core::participant_volume(participations(start, end, sex), from, to);
    Result result;
    for (const auto& count :
         {volume.participants, volume.started, volume.closed, volume.remaining}) {
        result.add_row(by_sex(count));
    }
    return result;
}

double time_to_close(const Dates& start, const Dates& end,
                     std::optional<core::DurationStatistic> statistic) {
    return core::time_to_close(participations(start, end, std::nullopt),
                               statistic.value_or(core::DurationStatistic::mean));
}

std::vector<core::Closing> closings(const Paired<Cell>& outcome, const SexColumn& sex) {
    std::vector<core::Closing> rows;
    for (std::size_t i = 0; i < outcome.size(); ++i) {
        if (!cells::is_blank_cell(outcome[i]) && !cells::is_missing_mark(outcome[i])) {
            rows.push_back({cells::read_label(outcome[i]),
                            sex ? core::read_sex((*sex)[i]) : core::Sex::other});
        }
    }
    return rows;
}

Result outcome_table(const Paired<Cell>& outcome, const SexColumn& sex,
                     const std::optional<List<Cell>>& order) {
    const auto rows = closings(outcome, sex);
    const auto listed = order ? cells::read_labels(*order) : std::vector<core::Label>();
    const auto table = core::outcome_table(rows, listed);
    core::require_base(static_cast<double>(table.size()), "number of outcomes");
    Result result;
    for (const core::OutcomeRow& row : table) {
        std::vector<Cell> line = by_sex(row.closings);
        line.insert(line.begin(), row.outcome);
        line.push_back(
            core::share_in_table(row.closings.total(), static_cast<double>(rows.size())));
        result.add_row(std::move(line));
    }
    return result;
}

} // namespace

Family participants_family() {
    return {
        {"Deltagare", "Participants"},
        {
            elementwise(
                "POSITIVE_OUTCOME_RATE", core::positive_outcome_rate,
                {"Beräknar andelen avslutade som avslutats till en för individen positiv lösning.",
                 "Calculates the share of the closed who closed to an outcome positive for the "
                 "individual."},
                {
                    {"positive",
                     "positiva",
                     {"Antal avslutade till en för individen positiv lösning.",
                      "The number closed to an outcome positive for the individual."}},
                    {"closed",
                     "avslutade",
                     {"Antal avslutade deltagare.", "The number of closed participants."}},
                },
                {.keywords = {"deltagare positiv lösning avslut resultat andel arbete studier",
                              "participants positive outcome closing result share work studies"},
                 .result = share_result,
                 .errors = {{ErrorKind::division_by_zero,
                             {"ingen är avslutad", "nobody has closed"}},
                            bad_counts},
                 .example = {"=POSITIVE_OUTCOME_RATE(144;234)", "0.615384615384615"}}),
            elementwise(
                "THROUGHPUT", core::throughput,
                {"Beräknar genomströmningen: andelen av årets deltagare som har avslutats.",
                 "Calculates the throughput: the share of the year's participants who closed."},
                {
                    {"closed",
                     "avslutade",
                     {"Antal avslutade under året.", "The number closed during the year."}},
                    {"participants",
                     "deltagare",
                     {"Antal deltagare under året.",
                      "The number of participants during the year."}},
                },
                {.keywords = {"deltagare genomströmning avslutade andel flöde",
                              "participants throughput closed share flow"},
                 .result = share_result,
                 .errors =
                     {{ErrorKind::division_by_zero,
                       {"det finns inga deltagare", "there are no participants"}},
                      {ErrorKind::domain,
                       {"ett antal är negativt eller inte ett heltal, eller fler är avslutade "
                        "än har deltagit",
                        "a count is negative or not whole, or more have closed than took "
                        "part"}}},
                 .example = {"=THROUGHPUT(234;772)", "0.303108808290155"}}),
            columns(
                "PARTICIPANT_VOLUME", participant_volume,
                {"Räknar deltagare, nya, avslutade och kvarvarande under en period ur ett "
                 "deltagarregister.",
                 "Counts participants, new, closed and remaining in a period from a participant "
                 "register."},
                {
                    {"start", "start", start_text},
                    {"end", "slut", end_text},
                    {"from", "från", {"Periodens första dag.", "The first day of the period."}},
                    {"to", "till", {"Periodens sista dag.", "The last day of the period."}},
                    {"sex", "kön", sex_text},
                },
                {.keywords = {"deltagare deltagarregister register volym antal nya avslutade kvar "
                              "inskrivna kön period",
                              "participants register volume count new closed remaining enrolled "
                              "sex period"},
                 .columns = {{"Kvinnor", "Women"},
                             {"Män", "Men"},
                             {"Annat eller okänt", "Other or unknown"},
                             {"Totalt", "Total"}},
                 .result = {"Fyra rader: deltagare under perioden, varav nya, avslutade och kvar "
                            "efter perioden. Fyra kolumner: kvinnor, män, annat eller okänt kön "
                            "och totalt. Deltagare minus avslutade är kvar.",
                            "Four rows: participants in the period, of which new, closed, and "
                            "remaining after it. Four columns: women, men, other or unknown sex, "
                            "and total. Participants less closed are remaining."},
                 .errors = {{ErrorKind::domain,
                             {"ett slut ligger före sin start, en ifylld rad saknar start, eller "
                              "perioden slutar innan den börjar",
                              "an end comes before its start, a filled row has no start, or the "
                              "period ends before it begins"}},
                            bad_date},
                 .example =
                     {R"(=PARTICIPANT_VOLUME({44600|44935|45020};{44950|""|45200};44927;45291;{"kvinna"|"man"|"k"}))",
                      "{2;1;0;3|1;1;0;2|2;0;0;2|0;1;0;1}"}}),
            columns(
                "OUTCOME_TABLE", outcome_table,
                {"Räknar avslutade per avslutsorsak och kön.",
                 "Counts the closed by outcome and sex."},
                {
                    {"outcome",
                     "avslutsorsak",
                     {"Avslutsorsak, en deltagare per rad; tom för den som är kvar.",
                      "The outcome, one participant per row; blank for those still active."}},
                    {"sex", "kön", sex_text},
                    {"order",
                     "ordning",
                     {"Avslutsorsakerna i den ordning de ska stå; övriga kommer sist. Utelämnad: "
                      "den ordning de först förekommer i.",
                      "The outcomes in the order they are to stand; others come last. Left out: "
                      "order of first appearance."}},
                },
                {.keywords = {"deltagare avslutsorsaker avslut orsak utfall kön tabell register",
                              "participants reasons closing outcome sex table register"},
                 .columns = {{"Avslutsorsak", "Outcome"},
                             {"Kvinnor", "Women"},
                             {"Män", "Men"},
                             {"Annat eller okänt", "Other or unknown"},
                             {"Totalt", "Total"},
                             {"Andel", "Share"}},
                 .result = {"En rad per avslutsorsak: orsaken, kvinnor, män, annat eller okänt "
                            "kön, totalt och andel av alla avslutade.",
                            "One row per outcome: the outcome, women, men, other or unknown sex, "
                            "total, and share of all closed."},
                 .errors = {{ErrorKind::division_by_zero,
                             {"ingen är avslutad: med ordning står felet bara i stället för "
                              "andelarna",
                              "nobody has closed: with an order, the error only stands instead of "
                              "the shares"}},
                            {ErrorKind::not_a_number,
                             {"kolumnerna är olika långa", "the columns differ in length"}}},
                 .example =
                     {R"(=OUTCOME_TABLE({"arbete"|"studier"|"Arbete"|""};{"k"|"m"|"m"|"k"}))",
                      R"({"arbete";1;1;0;2;0.666666666666667|"studier";0;1;0;1;)"
                      R"(0.333333333333333})"}}),
            columns(
                "TIME_TO_CLOSE", time_to_close,
                {"Beräknar tiden från start till avslut i månader.",
                 "Calculates the time from start to closing in months."},
                {
                    {"start", "start", start_text},
                    {"end", "slut", end_text},
                    {"statistic",
                     "mått",
                     {"Måttet: medel, median eller p90 (nio av tio är avslutade inom den tiden). "
                      "Utelämnad: medel.",
                      "The statistic: mean, median or p90 (nine of ten have closed within that "
                      "time). Left out: mean."}},
                },
                {.keywords =
                     {"deltagare tid månader insatstid inskrivningstid varaktighet register",
                      "participants time months duration register"},
                 .result = {"Månader om 365,25/12 dagar, inte avrundade. Bara avslutade räknas.",
                            "Months of 365.25/12 days, not rounded. Only the closed count."},
                 .errors = {{ErrorKind::division_by_zero,
                             {"ingen är avslutad", "nobody has closed"}},
                            {ErrorKind::domain,
                             {"ett slut ligger före sin start eller saknar start, eller måttet är "
                              "okänt",
                              "an end comes before its start or has none, or the statistic is "
                              "unknown"}},
                            bad_date},
                 .example = {R"(=TIME_TO_CLOSE({44927|44927|45000};{45292|45658|""}))",
                             "18.0041067761807"}}),
        },
    };
}

} // namespace utfall::catalog

#include "core/index/index.hpp"
#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"
#include "core/base/numeric.hpp"
#include "core/index/areas.hpp"
#include "core/index/drivers.hpp"
#include "core/index/platforms.hpp"
#include "core/index/robustness.hpp"
#include "core/index/uncertainty.hpp"

#include <algorithm>
#include <limits>

namespace utfall::catalog {

namespace {

using cells::Paired;
using cells::RowList;
using core::Cell;
using core::Table;
using Attainments = Paired<std::optional<core::Attainment>>;
using Numbers = Paired<std::optional<double>>;
using Labels = Paired<Cell>;
using Number = std::optional<double>;

constexpr Text areas_text{
    "Målområdets namn på varje rad. En tom cell hör till området ovanför, som i en tabell med "
    "sammanfogade celler.",
    "The goal area's name on each row. A blank cell belongs to the area above, as in a table with "
    "merged cells."};
constexpr Text attainment_text{
    "Hur långt varje indikator är uppfylld: ett tal 0–1, eller ja, nej eller nära.",
    "How far each indicator is met: a number 0–1, or yes, no or near."};
constexpr Text weights_text{
    "Indikatorernas vikter i poäng, större än 0. En rad utan vikt räknas inte: vill man räkna bara "
    "en del av raderna filtrerar man vikterna, ONLY_WHERE(vikter;…), inte uppfyllelsen, där en tom "
    "cell betyder inte uppfylld.",
    "The indicators' weights in points, greater than 0. A row without a weight doesn't count: to "
    "count some of the rows, filter the weights, ONLY_WHERE(weights;…), not the attainment, where "
    "a blank cell means not met."};
constexpr Text near_credit_text{
    "Den andel 0–1 av vikten som ”nära” ger. Utelämnad: 0, som i den publicerade metoden.",
    "The share 0–1 of the weight that 'near' earns. Left out: 0, as in the published method."};

constexpr Text missing_text{
    "Anger vad en tom uppfyllelse bredvid en vikt betyder: 0 inte uppfylld, 1 räknas inte alls, 2 "
    "ger #SAKNAS. Utelämnad: 0.",
    "Says what a blank attainment beside a weight means: 0 not met, 1 left out with its weight, 2 "
    "gives #N/A. Left out: 0."};
constexpr Text total_label{"Totalt", "Total"};

const ErrorNote no_weighted_row{ErrorKind::division_by_zero,
                                {"ingen rad har en vikt", "no row has a weight"}};
const ErrorNote bad_weight_or_attainment{
    ErrorKind::domain,
    {"en vikt är inte större än 0, eller en uppfyllelse eller det som nära ger ligger utanför 0–1",
     "a weight isn't greater than 0, or an attainment or what near earns is outside 0–1"}};
const ErrorNote attainment_word{
    ErrorKind::not_a_number,
    {"en uppfyllelse är en text som inte betyder ja, nej eller nära, en vikt är en text, eller "
     "kolumnerna är olika långa",
     "an attainment is a text that doesn't mean yes, no or near, a weight is a text, or the "
     "columns differ in length"}};
const ErrorNote column_needed{ErrorKind::missing_argument,
                              {"en av kolumnerna är utelämnad", "one of the columns is left out"}};

core::MissingAttainment missing_rule(Number choice) {
    return static_cast<core::MissingAttainment>(
        core::require_whole(choice.value_or(0.0), 0, 2, "missing"));
}

std::vector<std::string> texts(const Labels& labels) {
    std::vector<std::string> names;
    names.reserve(labels.size());
    for (const Cell& label : labels) {
        names.push_back(cells::read_text(label));
    }
    return names;
}

Cell count_cell(std::size_t count) {
    return static_cast<double>(count);
}

double impactindex(const Attainments& attainment, const Numbers& weights, Number near_credit,
                   Number missing) {
    return core::impact_index(attainment, weights, near_credit.value_or(0.0),
                              missing_rule(missing));
}

double impact_points(const Attainments& attainment, const Numbers& weights, Number near_credit) {
    return core::impact_points(attainment, weights, near_credit.value_or(0.0));
}

std::vector<Cell> area_cells(Cell name, const core::AreaFigures& figures) {
    return {std::move(name),
            count_cell(figures.indicators),
            count_cell(figures.met),
            figures.points,
            figures.maximum,
            figures.index,
            figures.share};
}

Table impact_areas(const Context& context, const Labels& areas, const Attainments& attainment,
                   const Numbers& weights, Number near_credit) {
    const auto result =
        core::impact_areas(texts(areas), attainment, weights, near_credit.value_or(0.0));
    Table table;
    for (const core::AreaRow& row : result.areas) {
        table.add_row(area_cells(areas[row.name_row], row.figures));
    }
    table.add_row(area_cells(std::string(total_label.in(context.language)), result.total));
    return table;
}

RowList impact_drivers(const Labels& labels, const Attainments& attainment, const Numbers& weights,
                       Number count, Number near_credit) {
    constexpr int all = std::numeric_limits<int>::max();
    const auto drivers = core::impact_drivers(attainment, weights, near_credit.value_or(0.0));
    const auto wanted =
        static_cast<std::size_t>(count ? core::require_whole(*count, 1, all, "count") : all);
    if (drivers.empty()) {
        throw core::Undefined("no indicator loses points");
    }
    RowList table;
    for (std::size_t i = 0; i < std::min(wanted, drivers.size()); ++i) {
        table.add_row({labels[drivers[i].row], drivers[i].points_lost, drivers[i].share});
    }
    return table;
}

Table impact_robustness(const Attainments& attainment, const Numbers& weights, Number spread,
                        Number target, Number draws) {
    const auto result = core::impact_robustness(
        attainment, weights, spread.value_or(core::usual_spread),
        target.value_or(core::usual_index_goal), draws.value_or(core::usual_draws));
    Table table;
    table.add_row({result.lowest, result.highest, result.p5, result.median, result.p95,
                   result.share_at_target});
    return table;
}

Table impact_uncertainty(const Numbers& parts, const Numbers& wholes, const Numbers& targets,
                         const Numbers& weights, Number confidence, Number goal) {
    std::vector<core::MeasuredIndicator> indicators;
    indicators.reserve(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        indicators.push_back({parts[i], wholes[i], targets[i], weights[i]});
    }
    const auto result =
        core::index_uncertainty(indicators, confidence.value_or(core::usual_index_confidence),
                                goal.value_or(core::usual_index_goal));
    Table table;
    table.add_row({result.expected, result.lower, result.upper, result.chance_goal});
    return table;
}

std::vector<core::PlannedArea> read_plan(const Table& planned) {
    if (planned.columns() != 2) {
        throw core::NotANumber("planned must have two columns: area and share");
    }
    std::vector<core::PlannedArea> plan;
    for (std::size_t row = 0; row < planned.rows(); ++row) {
        plan.push_back({cells::read_text(planned.at(row, 0)),
                        cells::read_optional_number(planned.at(row, 1), "planned")});
    }
    return plan;
}

std::vector<Cell> weight_cells(Cell name, const std::optional<core::WeightComparison>& figures) {
    if (!figures) {
        const Cell unknown = core::ErrorValue{ErrorKind::undefined};
        return {std::move(name), unknown, unknown, unknown, unknown, unknown};
    }
    return {std::move(name),  figures->weight,    figures->share,
            figures->planned, figures->deviation, figures->within ? 1.0 : 0.0};
}

RowList weight_check(const Labels& areas, const Numbers& weights, const Table& planned,
                     Number tolerance) {
    RowList table;
    for (const core::WeightRow& row :
         core::weight_check(texts(areas), weights, read_plan(planned),
                            tolerance.value_or(core::usual_weight_tolerance))) {
        table.add_row(weight_cells(row.in_plan ? planned.at(row.name_row, 0) : areas[row.name_row],
                                   row.figures));
    }
    return table;
}

double weighted_index(const Numbers& values, const Numbers& weights) {
    return core::weighted_index(values, weights);
}

std::vector<std::optional<core::Attainment>> attainment_of_platform(const Table& attainment,
                                                                    std::size_t platform) {
    std::vector<std::optional<core::Attainment>> column;
    column.reserve(attainment.rows());
    for (std::size_t row = 0; row < attainment.rows(); ++row) {
        column.push_back(cells::read_attainment(attainment.at(row, platform), "attainment"));
    }
    return column;
}

std::vector<Cell> platform_cells(Cell name, const core::PlatformRow& row) {
    std::vector<Cell> line{std::move(name), row.maximum};
    line.insert(line.end(), row.indices.begin(), row.indices.end());
    return line;
}

Table impact_table(const Context& context, const Table& areas, const Table& attainment,
                   const Table& weights, Number near_credit, Number missing) {
    std::vector<std::string> names;
    for (const Cell& area : areas.cells()) {
        names.push_back(cells::read_text(area));
    }
    std::vector<std::vector<std::optional<core::Attainment>>> platforms;
    for (std::size_t platform = 0; platform < attainment.columns(); ++platform) {
        platforms.push_back(attainment_of_platform(attainment, platform));
    }
    std::vector<std::optional<double>> points;
    for (const Cell& weight : weights.cells()) {
        points.push_back(cells::read_optional_number(weight, "weights"));
    }
    const auto result = core::impact_table(names, platforms, points, near_credit.value_or(0.0),
                                           missing_rule(missing));
    Table table;
    for (const core::PlatformRow& row : result.areas) {
        table.add_row(platform_cells(areas.cells()[row.name_row], row));
    }
    table.add_row(platform_cells(std::string(total_label.in(context.language)), result.total));
    return table;
}

Function impactindex_entry() {
    return columns(
        "IMPACTINDEX", impactindex,
        {"Beräknar Impact Index: intjänade poäng i procent av de högsta möjliga, 0–100.",
         "Calculates the impact index: points earned in percent of the maximum, 0–100."},
        {
            {"attainment", "uppfyllelse", attainment_text},
            {"weights", "vikter", weights_text},
            {"nearCredit", "nära_ger", near_credit_text},
            {"missing", "tomma", missing_text},
        },
        {.keywords = {"måluppfyllelse socialt bokslut nyttovärde effekt vägt index",
                      "goal attainment social accounts benefit effect weighted index"},
         .result = {"Ett index 0–100, inte avrundat.", "An index 0–100, not rounded."},
         .errors = {no_weighted_row,
                    bad_weight_or_attainment,
                    attainment_word,
                    {ErrorKind::undefined,
                     {"en uppfyllelse saknas och tomma är 2",
                      "an attainment is blank and missing is 2"}},
                    column_needed},
         .example = {R"(=IMPACTINDEX({0.57|0.66|0.81|0.84|0.76};{100|50|50|25|25}))", "68.2"}});
}

Function impact_points_entry() {
    return columns(
        "IMPACT_POINTS", impact_points,
        {"Beräknar impactvärdet: summan av de poäng som indikatorerna har tjänat in.",
         "Calculates the impact value: the sum of the points that the indicators earned."},
        {
            {"attainment", "uppfyllelse", attainment_text},
            {"weights", "vikter", weights_text},
            {"nearCredit", "nära_ger", near_credit_text},
        },
        {.keywords = {"impactvärde intjänade poäng socialt bokslut måluppfyllelse",
                      "impact value earned points social accounts attainment"},
         .result = {"Poäng, inte avrundade. En tom uppfyllelse ger inga poäng.",
                    "Points, not rounded. A blank attainment earns none."},
         .errors = {no_weighted_row, bad_weight_or_attainment, attainment_word, column_needed},
         .example = {R"(=IMPACT_POINTS({"ja"|"nära"|"nej"|1};{10|8|5|3};0.5))", "17"}});
}

Function impact_areas_entry() {
    return columns(
        "IMPACT_AREAS", impact_areas,
        {"Sammanställer Impact Index per målområde, med en totalrad sist.",
         "Tabulates the impact index by goal area, with a total row at the end."},
        {
            {"areas", "områden", areas_text},
            {"attainment", "uppfyllelse", attainment_text},
            {"weights", "vikter", weights_text},
            {"nearCredit", "nära_ger", near_credit_text},
        },
        {.keywords = {"målområden index per område socialt bokslut måluppfyllelse",
                      "goal areas index per area social accounts attainment"},
         .columns = {{"Område", "Area"},
                     {"Indikatorer", "Indicators"},
                     {"Uppfyllda", "Met"},
                     {"Poäng", "Points"},
                     {"Högsta poäng", "Maximum points"},
                     {"Index", "Index"},
                     {"Andel av högsta poäng", "Share of maximum"}},
         .rows =
             TableRows{{"en rad per område och en totalrad", "one row per area and a total row"}},
         .result = {"En rad per område i den ordning de först förekommer och sist en rad Totalt: "
                    "område, antal indikatorer, antal helt uppfyllda, poäng, högsta möjliga "
                    "poäng, index 0–100 och andel 0–1 av alla högsta möjliga poäng. Ett område "
                    "utan vikter är inte med.",
                    "One row per area in order of first appearance and last a row Total: area, "
                    "number of indicators, number fully met, points, maximum points, index 0–100 "
                    "and share 0–1 of the total maximum. An area without weights isn't there."},
         .errors = {no_weighted_row, bad_weight_or_attainment, attainment_word, column_needed},
         .example = {R"(=IMPACT_AREAS({"Nytta"|"Nytta"|"Nöjdhet"};{"ja"|"nej"|"ja"};{6|4|5}))",
                     R"({"Nytta";2;1;6;10;60;0.666666666666667|)"
                     R"("Nöjdhet";1;1;5;5;100;0.333333333333333|)"
                     R"("Totalt¦Total";3;2;11;15;73.3333333333333;1})"}});
}

Function impact_drivers_entry() {
    return columns(
        "IMPACT_DRIVERS", impact_drivers,
        {"Listar vad som drar ner Impact Index: de indikatorer som förlorar poäng, störst förlust "
         "först.",
         "Lists what pulls the impact index down: the indicators that lose points, largest loss "
         "first."},
        {
            {"labels", "benämningar", {"Indikatorernas namn.", "The names of the indicators."}},
            {"attainment", "uppfyllelse", attainment_text},
            {"weights", "vikter", weights_text},
            {"count",
             "antal",
             {"Högst så många rader, ett heltal från 1. Utelämnad: alla som förlorar poäng.",
              "At most this many rows, a whole number from 1. Left out: all that lose points."}},
            {"nearCredit", "nära_ger", near_credit_text},
        },
        {.keywords = {"orsaker drar ner förlorade poäng förklaring",
                      "causes pulls down lost points explanation"},
         .columns = {{"Indikator", "Indicator"},
                     {"Förlorade indexpoäng", "Index points lost"},
                     {"Andel av förlusten", "Share of the loss"}},
         .rows = TableRows{{"en rad per indikator som förlorar poäng",
                            "one row per indicator that loses points"},
                           true},
         .result = {"En rad per indikator: namn, förlorade indexpoäng och andel 0–1 av hela "
                    "förlusten. Lika stora förluster står i bladets ordning.",
                    "One row per indicator: label, index points lost and share 0–1 of the whole "
                    "loss. Equal losses stand in the order of the sheet."},
         .errors = {no_weighted_row,
                    {ErrorKind::undefined,
                     {"alla indikatorer är uppfyllda, så inget drar ner indexet",
                      "all indicators are met, so nothing pulls the index down"}},
                    {ErrorKind::domain,
                     {"en vikt är inte större än 0, en uppfyllelse eller det som nära ger ligger "
                      "utanför 0–1, eller antalet är inte ett heltal från 1",
                      "a weight isn't greater than 0, an attainment or what near earns is outside "
                      "0–1, or the count isn't a whole number from 1"}},
                    attainment_word,
                    column_needed},
         .example = {
             R"(=IMPACT_DRIVERS({"Arbete"|"Studier"|"Nöjdhet"};{"nej"|0.5|"ja"};{5|10|10}))",
             R"({"Arbete";20;0.5|"Studier";20;0.5})"}});
}

Function impact_robustness_entry() {
    return columns(
        "IMPACT_ROBUSTNESS", impact_robustness,
        {"Prövar hur känsligt Impact Index är för valet av vikter: vilka index andra vikter inom "
         "en spridning kan ge.",
         "Tests how much the impact index depends on the choice of weights: the indices that other "
         "weights within a spread can give."},
        {
            {"attainment",
             "uppfyllelse",
             {"Hur långt varje indikator är uppfylld: ett tal 0–1, eller ja, nej eller nära. Nära "
              "ger inget här; skriv ett tal om det ska ge något.",
              "How far each indicator is met: a number 0–1, or yes, no or near. Near earns nothing "
              "here; write a number if it should."}},
            {"weights", "vikter", weights_text},
            {"spread",
             "spridning",
             {"Hur stor andel varje vikt får ändras uppåt och nedåt, från 0 till mindre än 1. "
              "Utelämnad: 0,25, alltså ±25 %.",
              "The share by which each weight may change up and down, from 0 to less than 1. Left "
              "out: 0.25, that is ±25 %."}},
            {"target",
             "målindex",
             {"Det index 0–100 som ska nås. Utelämnad: 70.",
              "The index 0–100 to reach. Left out: 70."}},
            {"draws",
             "dragningar",
             {"Antal slumpade viktuppsättningar, 1–1 000 000; gånger antalet indikatorer högst 100 "
              "miljoner. Utelämnad: 2 000.",
              "The number of random sets of weights, 1–1,000,000; times the number of indicators "
              "at most 100 million. Left out: 2,000."}},
        },
        {.keywords = {"känslighet viktval simulering osäkerhet spännvidd",
                      "sensitivity choice of weights simulation uncertainty range"},
         .columns = {{"Lägsta index", "Lowest index"},
                     {"Högsta index", "Highest index"},
                     {"5:e percentilen", "5th percentile"},
                     {"Median", "Median"},
                     {"95:e percentilen", "95th percentile"},
                     {"Andel som når målet", "Share that reaches the goal"}},
         .rows = TableRows{{"en rad", "one row"}},
         .result = {"En rad: lägsta och högsta möjliga index (exakta), 5:e percentilen, medianen "
                    "och 95:e percentilen av de slumpade, samt den andel 0–1 av dem som når "
                    "målindexet. Slumpen är densamma varje gång.",
                    "One row: lowest and highest possible index (exact), 5th percentile, median "
                    "and 95th percentile of the random ones, and the share 0–1 of them that "
                    "reaches the target. The random numbers are the same every time."},
         .errors =
             {no_weighted_row,
              {ErrorKind::domain,
               {"en vikt är inte större än 0, en uppfyllelse ligger utanför 0–1, spridningen, "
                "målindexet eller antalet dragningar ligger utanför sitt område, eller det "
                "blir för många dragningar",
                "a weight isn't greater than 0, an attainment is outside 0–1, the spread, "
                "target or number of draws is out of range, or the draws are too many"}},
              attainment_word,
              column_needed},
         .example = {R"(=IMPACT_ROBUSTNESS({0.57|0.66|0.81|0.84|0.76};{100|50|50|25|25}))",
                     "{65.8421052631579;70.7894736842105;66.9536812667724;68.2224263469893;"
                     "69.5722086504654;0.01}"}});
}

Function impact_uncertainty_entry() {
    return columns(
        "IMPACT_UNCERTAINTY", impact_uncertainty,
        {"Beräknar hur säkert Impact Index är när indikatorerna bygger på få svar.",
         "Calculates how sure the impact index is when the indicators rest on few answers."},
        {
            {"parts",
             "delar",
             {"Antal som räknas till målet för varje indikator, till exempel avslutade till "
              "arbete.",
              "The number that counts towards the target of each indicator, for example closed "
              "to "
              "work."}},
            {"wholes",
             "helheter",
             {"Antal av hur många, till exempel alla avslutade; högst 20 000 000.",
              "Of how many, for example all closed; at most 20,000,000."}},
            {"targets",
             "målvärden",
             {"Målet för varje andel, 0–1: minst så stor ska den vara. Vid 1 (100 %) är "
              "chansen 0, "
              "hur många svar det än finns.",
              "The target of each share, 0–1: it must be at least this. At 1 (100 %) the "
              "chance is "
              "0, however many answers there are."}},
            {"weights",
             "vikter",
             {"Indikatorernas vikter i hela poäng, från 1 och tillsammans högst 100 000. En "
              "rad "
              "utan vikt räknas inte.",
              "The indicators' weights in whole points, from 1 and together at most 100,000. A "
              "row "
              "without a weight doesn't count."}},
            {"confidence",
             "konfidensgrad",
             {"Intervallets konfidensgrad, mellan 0 och 1. Utelämnad: 0,95.",
              "The confidence of the interval, between 0 and 1. Left out: 0.95."}},
            {"goal",
             "målindex",
             {"Det index 0–100 som ska nås. Utelämnad: 70.",
              "The index 0–100 to reach. Left out: 70."}},
        },
        {.keywords = {"osäkerhet få svar slump konfidensintervall sannolikhet chans",
                      "uncertainty few answers chance confidence interval probability"},
         .columns = {{"Väntat index", "Expected index"},
                     {"Undre gräns", "Lower limit"},
                     {"Övre gräns", "Upper limit"},
                     {"Chans att nå målet", "Chance to reach the goal"}},
         .rows = TableRows{{"en rad", "one row"}},
         .result =
             {"Väntat index, intervallets undre och övre gräns, och chansen 0–1 att indexet är "
              "minst "
              "målindexet. En indikator utan del och helhet har inga svar än och räknas inte, "
              "inte heller dess vikt.",
              "Expected index, lower and upper limit of the interval, and the chance 0–1 that the "
              "index is at least the goal. An indicator without part and whole has no answers yet "
              "and doesn't count, nor does its weight."},
         .errors = {{ErrorKind::division_by_zero,
                     {"ingen rad har både vikt och svar, eller en helhet är 0",
                      "no row has both a weight and answers, or a whole is 0"}},
                    {ErrorKind::domain,
                     {"ett antal är negativt, inte ett heltal eller för stort, en del är större än "
                      "sin helhet, ett målvärde ligger utanför 0–1, en vikt är inte ett heltal "
                      "från 1, vikterna är tillsammans mer än 100 000, eller konfidensgraden eller "
                      "målindexet ligger utanför sitt område",
                      "a count is negative, not whole or too large, a part exceeds its whole, a "
                      "target is outside 0–1, a weight isn't a whole number from 1, the weights "
                      "sum to more than 100,000, or the confidence or goal is out of range"}},
                    {ErrorKind::not_a_number,
                     {"ett värde är en text, en indikator har bara den ena av del och helhet eller "
                      "saknar målvärde, eller kolumnerna är olika långa",
                      "a value is a text, an indicator has only one of part and whole or no "
                      "target, or the columns differ in length"}},
                    column_needed},
         .example = {R"(=IMPACT_UNCERTAINTY({5|3};{10|6};{0.5|0.5};{6|4}))", "{50;0;100;0.25}"}});
}

Function weight_check_entry() {
    return columns(
        "WEIGHT_CHECK", weight_check,
        {"Kontrollerar att målområdenas andelar av vikterna följer planen.",
         "Checks that the goal areas' shares of the weights follow the plan."},
        {
            {"areas", "områden", areas_text},
            {"weights", "vikter", weights_text},
            {"planned",
             "planerat",
             {"Två kolumner: målområdets namn och dess planerade andel 0–1.",
              "Two columns: the goal area's name and its planned share 0–1."}},
            {"tolerance",
             "tolerans",
             {"Den största tillåtna avvikelsen uppåt eller nedåt, som andel 0–1; gränsen "
              "räknas "
              "in. Utelämnad: 0,05, alltså 5 procentenheter.",
              "The largest deviation allowed up or down, as a share 0–1; the limit is "
              "included. "
              "Left out: 0.05, that is 5 percentage points."}},
        },
        {.keywords = {"viktning plan fördelning målområden kontroll",
                      "weighting plan distribution goal areas check"},
         .columns = {{"Område", "Area"},
                     {"Vikt", "Weight"},
                     {"Andel", "Share"},
                     {"Planerad andel", "Planned share"},
                     {"Avvikelse", "Deviation"},
                     {"Inom toleransen", "Within tolerance"}},
         .rows = TableRows{{"en rad per område", "one row per area"}, true},
         .result = {"En rad per planerat område: område, vikt, andel, planerad andel, avvikelse "
                    "(andel minus planerad) och 1 om den ryms inom toleransen, annars 0. Ett "
                    "område som bara finns i den ena listan får #SAKNAS; de som bara har vikter "
                    "kommer sist.",
                    "One row per planned area: area, weight, share, planned share, deviation "
                    "(share minus planned) and 1 if it is within the tolerance, else 0. An area in "
                    "only one of the lists gets #N/A; those with weights only come last."},
         .errors = {no_weighted_row,
                    {ErrorKind::domain,
                     {"en vikt är inte större än 0, en planerad andel eller toleransen ligger "
                      "utanför 0–1, en planerad andel saknar område, eller ett område är planerat "
                      "två gånger",
                      "a weight isn't greater than 0, a planned share or the tolerance is outside "
                      "0–1, a planned share has no area, or an area is planned twice"}},
                    {ErrorKind::not_a_number,
                     {"en vikt eller planerad andel är en text, planen har inte två kolumner, "
                      "eller kolumnerna är olika långa",
                      "a weight or planned share is a text, the plan doesn't have two columns, or "
                      "the columns differ in length"}},
                    {ErrorKind::undefined,
                     {"i ett områdes siffror, när det bara finns i den ena listan",
                      "in an area's figures, when it is in only one of the lists"}},
                    {ErrorKind::missing_argument,
                     {"områdena, vikterna eller planen är utelämnade",
                      "the areas, the weights or the plan are left out"}}},
         .example = {R"(=WEIGHT_CHECK({"Nytta"|"Nöjdhet"};{70|30};{"Nytta";0.6|"Nöjdhet";0.4}))",
                     R"({"Nytta";70;0.7;0.6;0.1;0|"Nöjdhet";30;0.3;0.4;-0.1;0})"}});
}

Function weighted_index_entry() {
    return columns(
        "WEIGHTED_INDEX", weighted_index,
        {"Väger samman index: målområden till en total, eller plattformar till en helhet.",
         "Weighs indices together: goal areas into a total, or platforms into a whole."},
        {
            {"values",
             "värden",
             {"Index eller andelar, alla i samma enhet. En rad utan värde räknas inte.",
              "Indices or shares, all in one unit. A row without a value doesn't count."}},
            {"weights",
             "vikter",
             {"Vikterna, till exempel poäng eller antal deltagare, större än 0. En rad utan "
              "vikt "
              "räknas inte.",
              "The weights, for example points or numbers of participants, greater than 0. A "
              "row "
              "without a weight doesn't count."}},
        },
        {.keywords = {"vägt medelvärde sammanvägning total genomsnitt",
                      "weighted mean average total"},
         .result = {"Det vägda medelvärdet i värdenas enhet, inte avrundat.",
                    "The weighted mean in the unit of the values, not rounded."},
         .errors = {{ErrorKind::division_by_zero,
                     {"ingen rad har både värde och vikt", "no row has both a value and a weight"}},
                    {ErrorKind::domain,
                     {"en vikt är inte större än 0", "a weight isn't greater than 0"}},
                    {ErrorKind::not_a_number,
                     {"ett värde eller en vikt är en text, eller kolumnerna är olika långa",
                      "a value or a weight is a text, or the columns differ in length"}},
                    column_needed},
         .example = {"=WEIGHTED_INDEX({57|66|81|84|76};{40|20|20|10|10})", "68.2"}});
}

Function impact_table_entry() {
    return columns(
        "IMPACT_TABLE", impact_table,
        {"Sammanställer Impact Index per målområde för flera plattformar bredvid varandra, med en "
         "totalrad sist.",
         "Tabulates the impact index by goal area for several platforms side by side, with a total "
         "row at the end."},
        {
            {"areas", "områden", areas_text},
            {"attainment",
             "uppfyllelse",
             {"Hur långt varje indikator är uppfylld, en kolumn per plattform: tal 0–1, eller ja, "
              "nej eller nära.",
              "How far each indicator is met, one column per platform: numbers 0–1, or yes, no or "
              "near."}},
            {"weights", "vikter", weights_text},
            {"nearCredit", "nära_ger", near_credit_text},
            {"missing", "tomma", missing_text},
        },
        {.keywords = {"impactindex plattformar jämförelse målområden social redovisning index "
                      "tabell",
                      "platforms comparison goal areas social accounts index table"},
         .columns = {{"Område", "Area"},
                     {"Högsta poäng", "Maximum points"},
                     {"Index, en kolumn per plattform", "Index, one column per platform"}},
         .rows =
             TableRows{{"en rad per område och en totalrad", "one row per area and a total row"}},
         .result = {"Områdena står i den ordning de först förekommer och sist en rad Totalt: "
                    "område, högsta möjliga poäng och ett index 0–100 för varje plattform. Ett "
                    "område utan vikter är inte med.",
                    "The areas stand in order of first appearance and last a row Total: area, "
                    "maximum points and an index 0–100 for each platform. An area without weights "
                    "isn't there."},
         .errors = {{ErrorKind::division_by_zero,
                     {"ingen rad har en vikt; i en plattforms cell: den har inget att bedöma i "
                      "området, när tomma är 1",
                      "no row has a weight; in a platform's cell: it has nothing to judge in the "
                      "area, where missing is 1"}},
                    bad_weight_or_attainment,
                    attainment_word,
                    {ErrorKind::undefined,
                     {"i en plattforms cell: en uppfyllelse saknas och tomma är 2",
                      "in a platform's cell: an attainment is blank and missing is 2"}},
                    column_needed},
         .example = {
             R"(=IMPACT_TABLE({"Nytta"|"Nytta"|"Nöjdhet"};)"
             R"({"ja";"nej"|"nej";"nej"|"ja";"nära"};{6|4|5}))",
             R"({"Nytta";10;60;0|"Nöjdhet";5;100;0|"Totalt¦Total";15;73.3333333333333;0})"}});
}

} // namespace

Family index_family() {
    return {
        {"Impact Index", "Impact index"},
        {
            impactindex_entry(),
            impact_points_entry(),
            impact_areas_entry(),
            impact_drivers_entry(),
            impact_robustness_entry(),
            impact_uncertainty_entry(),
            weight_check_entry(),
            weighted_index_entry(),
            impact_table_entry(),
        },
    };
}

} // namespace utfall::catalog

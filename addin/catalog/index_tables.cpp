#include "catalog/index.hpp"
#include "core/index/areas.hpp"
#include "core/index/drivers.hpp"
#include "core/index/platforms.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace utfall::catalog::index {

namespace {

Cell count_cell(std::size_t count) {
    return static_cast<double>(count);
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

cells::RowList impact_drivers(const Labels& labels, const Attainments& attainment,
                              const Numbers& weights, Number count, Number near_credit) {
    constexpr int all = std::numeric_limits<int>::max();
    const auto drivers = core::impact_drivers(attainment, weights, near_credit.value_or(0.0));
    const auto wanted =
        static_cast<std::size_t>(count ? core::require_whole(*count, 1, all, "count") : all);
    if (drivers.empty()) {
        throw core::Undefined({.rule = core::Rule::nothing_lost});
    }
    cells::RowList table;
    for (std::size_t i = 0; i < std::min(wanted, drivers.size()); ++i) {
        table.add_row({labels[drivers[i].row], drivers[i].points_lost, drivers[i].share});
    }
    return table;
}

std::vector<core::PlannedArea> read_plan(const Table& planned) {
    if (planned.columns() != 2) {
        throw core::NotANumber({.rule = core::Rule::columns,
                                .argument = "planned",
                                .value = static_cast<double>(planned.columns()),
                                .low = 2.0});
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

cells::RowList weight_check(const Labels& areas, const Numbers& weights, const Table& planned,
                            Number tolerance) {
    cells::RowList table;
    for (const core::WeightRow& row :
         core::weight_check(texts(areas), weights, read_plan(planned),
                            tolerance.value_or(core::usual_weight_tolerance))) {
        table.add_row(weight_cells(row.in_plan ? planned.at(row.name_row, 0) : areas[row.name_row],
                                   row.figures));
    }
    return table;
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

} // namespace

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

} // namespace utfall::catalog::index

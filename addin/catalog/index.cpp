#include "catalog/index.hpp"
#include "catalog/catalog.hpp"

namespace utfall::catalog::index {

namespace {

double impactindex(const Attainments& attainment, const Numbers& weights, Number near_credit,
                   Number missing) {
    return core::impact_index(attainment, weights, near_credit.value_or(0.0),
                              missing_rule(missing));
}

double impact_points(const Attainments& attainment, const Numbers& weights, Number near_credit) {
    return core::impact_points(attainment, weights, near_credit.value_or(0.0));
}

double weighted_index(const Numbers& values, const Numbers& weights) {
    return core::weighted_index(values, weights);
}

} // namespace

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

} // namespace utfall::catalog::index

namespace utfall::catalog {

Family index_family() {
    return {
        {"Impact Index", "Impact index"},
        {
            index::impactindex_entry(),
            index::impact_points_entry(),
            index::impact_areas_entry(),
            index::impact_drivers_entry(),
            index::impact_robustness_entry(),
            index::impact_uncertainty_entry(),
            index::weight_check_entry(),
            index::weighted_index_entry(),
            index::impact_table_entry(),
        },
    };
}

} // namespace utfall::catalog

#include "core/index.hpp"
#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"
#include "core/numeric.hpp"

namespace utfall::catalog {

namespace {

using cells::Paired;
using Attainments = Paired<std::optional<core::Attainment>>;
using Weights = Paired<std::optional<double>>;

constexpr Text attainment_text{
    "Hur långt varje indikator är uppfylld: ett tal 0–1, eller ja, nej eller nära.",
    "How far each indicator is met: a number 0–1, or yes, no or near."};
constexpr Text weights_text{"Indikatorernas vikter i poäng, större än 0.",
                            "The indicators' weights in points, greater than 0."};
constexpr Text near_credit_text{
    "Den andel 0–1 av vikten som ”nära” ger. Utelämnad: 0, som i den publicerade metoden.",
    "The share 0–1 of the weight that 'near' earns. Left out: 0, as in the published method."};

const ErrorNote no_weighted_row{ErrorKind::division_by_zero,
                                {"ingen rad har en vikt", "no row has a weight"}};
const ErrorNote bad_weight_or_attainment{
    ErrorKind::domain,
    {"en vikt är inte större än 0, eller en uppfyllelse ligger utanför 0–1",
     "a weight isn't greater than 0, or an attainment is outside 0–1"}};
const ErrorNote attainment_word{
    ErrorKind::not_a_number,
    {"en uppfyllelse är en text som inte betyder ja, nej eller nära, eller kolumnerna är olika "
     "långa",
     "an attainment is a text that doesn't mean yes, no or near, or the columns differ in length"}};

core::MissingAttainment missing_rule(std::optional<double> choice) {
    return static_cast<core::MissingAttainment>(
        core::require_whole(choice.value_or(0.0), 0, 2, "missing"));
}

} // namespace

Family index_family() {
    return {
        {"Impact Index", "Impact index"},
        {
            columns(
                "IMPACTINDEX",
                [](const Attainments& attainment, const Weights& weights,
                   std::optional<double> near_credit, std::optional<double> missing) {
                    return core::impact_index(attainment, weights, near_credit.value_or(0.0),
                                              missing_rule(missing));
                },
                {"Beräknar Impact Index: intjänade poäng i procent av de högsta möjliga, 0–100.",
                 "Calculates the impact index: points earned in percent of the maximum, 0–100."},
                {
                    {"attainment", "uppfyllelse", attainment_text},
                    {"weights", "vikter", weights_text},
                    {"nearCredit", "nära_ger", near_credit_text},
                    {"missing",
                     "tomma",
                     {"Anger vad en tom uppfyllelse bredvid en vikt betyder: 0 inte uppfylld, 1 "
                      "räknas inte alls, 2 ger #SAKNAS!. Utelämnad: 0.",
                      "Says what a blank attainment beside a weight means: 0 not met, 1 left out "
                      "with its weight, 2 gives #N/A. Left out: 0."}},
                },
                {.result = {"Ett index 0–100, inte avrundat.", "An index 0–100, not rounded."},
                 .errors = {no_weighted_row,
                            bad_weight_or_attainment,
                            attainment_word,
                            {ErrorKind::undefined,
                             {"en uppfyllelse saknas och missing är 2",
                              "an attainment is blank and missing is 2"}}},
                 .example = {R"(=IMPACTINDEX({0.57|0.66|0.81|0.84|0.76};{100|50|50|25|25}))",
                             "68.2"}}),
            columns(
                "IMPACT_POINTS",
                [](const Attainments& attainment, const Weights& weights,
                   std::optional<double> near_credit) {
                    return core::impact_points(attainment, weights, near_credit.value_or(0.0));
                },
                {"Beräknar impactvärdet: summan av de poäng som indikatorerna har tjänat in.",
                 "Calculates the impact value: the sum of the points that the indicators earned."},
                {
                    {"attainment", "uppfyllelse", attainment_text},
                    {"weights", "vikter", weights_text},
                    {"nearCredit", "nära_ger", near_credit_text},
                },
                {.result = {"Poäng, inte avrundade.", "Points, not rounded."},
                 .errors = {no_weighted_row, bad_weight_or_attainment, attainment_word},
                 .example = {R"(=IMPACT_POINTS({"ja"|"nära"|"nej"|1};{10|8|5|3};0.5))", "17"}}),
        },
    };
}

} // namespace utfall::catalog

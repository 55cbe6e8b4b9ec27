#include "catalog/index.hpp"
#include "core/index/robustness.hpp"
#include "core/index/uncertainty.hpp"

namespace utfall::catalog::index {

namespace {

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

} // namespace

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

} // namespace utfall::catalog::index

#include "core/targets/targets.hpp"
#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"
#include "core/statistics/intervals.hpp"
#include "core/statistics/rate_change.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace utfall::catalog {

namespace {

using Direction = std::optional<core::Direction>;
using Number = std::optional<double>;

constexpr Text outcome_text{"Utfallet, i samma enhet som målvärdet.",
                            "The outcome, in the same unit as the target."};
constexpr Text target_text{"Målvärdet, i samma enhet som utfallet: 0,7 eller 70, inte det ena av "
                           "varje.",
                           "The target, in the same unit as the outcome: 0.7 or 70, not one of "
                           "each."};
constexpr Text direction_text{
    "Önskad riktning: öka (eller 1) eller minska (eller -1). Utelämnad: öka.",
    "The desired direction: increase (or 1) or decrease (or -1). Left out: increase."};

constexpr Text previous_text{"Det tidigare värdet, till exempel förra årets.",
                             "The earlier figure, for example last year's."};
constexpr Text current_text{"Det nya värdet, i samma enhet som det tidigare.",
                            "The new figure, in the same unit as the earlier one."};

const ErrorNote number_needed{ErrorKind::not_a_number,
                              {"ett värde är en text, eller områdena har olika form",
                               "a value is a text, or the ranges have different shapes"}};
const ErrorNote argument_needed{
    ErrorKind::missing_argument,
    {"utfallet eller målvärdet är utelämnat", "the outcome or the target is left out"}};

const ErrorNote two_figures_needed{
    ErrorKind::missing_argument,
    {"ett av de två värdena är utelämnat", "one of the two figures is left out"}};

core::Direction direction_or_increase(Direction direction) {
    return direction.value_or(core::Direction::increase);
}

double target_met(double outcome, double target, Direction direction) {
    return core::target_met(outcome, target, direction_or_increase(direction));
}

double target_signal(double outcome, double target, Direction direction, Number near) {
    return core::target_signal(outcome, target, direction_or_increase(direction),
                               near.value_or(core::usual_near));
}

double change_met(double previous, double current, Direction direction) {
    return core::change_met(previous, current, direction_or_increase(direction));
}

double change_signal(double previous, double current, Direction direction, Number tolerance) {
    return core::change_signal(previous, current, direction_or_increase(direction),
                               tolerance.value_or(0.0));
}

Function target_met_entry() {
    return elementwise(
        "TARGET_MET", target_met,
        {"Anger om målet är nått: 1 om utfallet når målvärdet, annars 0.",
         "Says whether the target is reached: 1 if the outcome reaches it, else 0."},
        {
            {"outcome", "utfall", outcome_text},
            {"target", "målvärde", target_text},
            {"direction", "riktning", direction_text},
        },
        {.keywords = {"måluppfyllelse målnivå nått uppnått resultat",
                      "goal attainment target level reached achieved"},
         .result = {"1 eller 0.", "1 or 0."},
         .errors = {{ErrorKind::domain,
                     {"riktningen är ett okänt ord", "the direction is an unknown word"}},
                    number_needed,
                    argument_needed},
         .example = {R"(=TARGET_MET(0.62;0.7))", "0"}});
}

Function target_signal_entry() {
    return elementwise(
        "TARGET_SIGNAL", target_signal,
        {"Visar hur det gick mot målet: 1 nått, 0,5 nära, 0 inte nått. Passar ikonuppsättningar.",
         "Shows how it went against the target: 1 reached, 0.5 near, 0 not reached. Made for icon "
         "sets."},
        {
            {"outcome", "utfall", outcome_text},
            {"target", "målvärde", target_text},
            {"direction", "riktning", direction_text},
            {"near",
             "nära",
             {"Hur stor andel 0–1 av målvärdet som får saknas för att utfallet ska vara nära; "
              "gränsen räknas in. Utelämnad: 0,05, så att 38 % är nära målet 40 %.",
              "The share 0–1 of the target that may be missing for the outcome to be near; the "
              "limit is included. Left out: 0.05, so that 38 % is near the target 40 %."}},
        },
        {.keywords = {"trafikljus signal symbol grön gul röd orange måluppfyllelse",
                      "traffic light signal symbol green yellow red orange attainment"},
         .result = {"1, 0,5 eller 0.", "1, 0.5 or 0."},
         .errors = {{ErrorKind::domain,
                     {"riktningen är ett okänt ord, eller nära ligger utanför 0–1",
                      "the direction is an unknown word, or near is outside 0–1"}},
                    number_needed,
                    argument_needed},
         .example = {R"(=TARGET_SIGNAL({0.81;0.79;0.73};0.8))", "{1;0.5;0}"}});
}

/// The four figures of a change, or `..` for each where a count isn't published.
Result rate_change(const core::Cell& part1, const core::Cell& whole1, const core::Cell& part2,
                   const core::Cell& whole2, Number confidence) {
    const std::array counts{part1, whole1, part2, whole2};
    if (std::any_of(counts.begin(), counts.end(), cells::is_missing_mark)) {
        return {counts.size(), std::vector<core::Cell>(counts.size(), std::string(".."))};
    }
    const auto change =
        core::rate_change(cells::read_number(part1, "part1"), cells::read_number(whole1, "whole1"),
                          cells::read_number(part2, "part2"), cells::read_number(whole2, "whole2"),
                          confidence.value_or(core::usual_confidence));
    return {counts.size(),
            std::vector<core::Cell>{change.difference, change.lower, change.upper, change.p}};
}

Function rate_change_entry() {
    return single(
        "RATE_CHANGE", rate_change,
        {"Prövar om en andel har ändrats mer än slumpen ger: förändringen, dess osäkerhet och ett "
         "p-värde.",
         "Tests whether a share has changed by more than chance gives: the change, its "
         "uncertainty and a p-value."},
        {
            {"part1", "del1", {"Antal i delen förra gången.", "The count of the part before."}},
            {"whole1", "helhet1", {"Antal totalt förra gången.", "The count of the whole before."}},
            {"part2", "del2", {"Antal i delen nu.", "The count of the part now."}},
            {"whole2", "helhet2", {"Antal totalt nu.", "The count of the whole now."}},
            {"confidence",
             "säkerhet",
             {"Konfidensgrad mellan 0 och 1. Utelämnad: 0,95.",
              "The confidence level between 0 and 1. Left out: 0.95."}},
        },
        {.keywords = {"förändring slump säkerställd signifikant konfidensintervall test Newcombe "
                      "Fisher procentenheter",
                      "change chance significant confidence interval test Newcombe Fisher "
                      "percentage points"},
         .columns = {{"Förändring", "Change"},
                     {"Undre gräns", "Lower limit"},
                     {"Övre gräns", "Upper limit"},
                     {"p-värde", "p-value"}},
         .rows = TableRows{{"en rad", "one row"}},
         .result = {"Förändringen är andelen nu minus andelen förra gången (gånger 100 blir det "
                    "procentenheter), gränserna Newcombes intervall, p-värdet Fishers exakta test, "
                    "tvåsidigt. Ligger 0 mellan gränserna kan förändringen vara slump. De två "
                    "grupperna ska vara olika personer.",
                    "The change is the share now minus the share before (times 100 it is "
                    "percentage points), the limits Newcombe's interval, the p-value Fisher's "
                    "exact test, two-sided. If 0 lies between the limits, the change may be "
                    "chance. The two groups must be different persons."},
         .errors =
             {{ErrorKind::division_by_zero, {"en av helheterna är 0", "one of the wholes is 0"}},
              {ErrorKind::domain,
               {"ett antal är negativt eller inte ett heltal, en del är större än sin "
                "helhet, säkerheten ligger inte mellan 0 och 1, eller helheterna är "
                "tillsammans fler än 1 000 000 000",
                "a count is negative or not whole, a part exceeds its whole, the confidence "
                "isn't between 0 and 1, or the wholes are more than 1,000,000,000 together"}},
              {ErrorKind::not_a_number,
               {"ett argument är en text eller ett område", "an argument is a text or a range"}}},
         .example = {"=RATE_CHANGE(179;271;144;234)",
                     "{-0.0451319897814363;-0.128517194305388;0.0385028607048533;"
                     "0.307530976546496}"}});
}

Function change_met_entry() {
    return elementwise(
        "CHANGE_MET", change_met,
        {"Anger om ett värde verkligen har rört sig åt det önskade hållet, som målen ”har ökat” "
         "och ”har minskat”: 1 ja, 0 nej.",
         "Says whether a figure really moved the desired way, as in goals such as 'has increased' "
         "and 'has decreased': 1 yes, 0 no."},
        {
            {"previous", "föregående", previous_text},
            {"current", "aktuellt", current_text},
            {"direction", "riktning", direction_text},
        },
        {.keywords = {"förändring ökat minskat mål uppnått sedan föregående år",
                      "change increased decreased goal met since previous year"},
         .result = {"1 eller 0. Ett oförändrat värde är 0: jämför med TARGET_MET, där 12 mot målet "
                    "12 är nått.",
                    "1 or 0. An unchanged figure is 0: compare TARGET_MET, where 12 reaches the "
                    "target 12."},
         .errors = {{ErrorKind::domain,
                     {"riktningen är ett okänt ord", "the direction is an unknown word"}},
                    number_needed,
                    two_figures_needed},
         .example = {R"(=CHANGE_MET({9.5;9.5;9.5};{9.3;9.5;9.8};"minska"))", "{1;0;0}"}});
}

Function change_signal_entry() {
    return elementwise(
        "CHANGE_SIGNAL", change_signal,
        {"Visar om ett värde har blivit bättre: 1 bättre, 0 oförändrat, -1 sämre, sett från den "
         "önskade riktningen.",
         "Shows whether a figure has become better: 1 better, 0 unchanged, -1 worse, seen from the "
         "desired direction."},
        {
            {"previous", "föregående", previous_text},
            {"current", "aktuellt", current_text},
            {"direction", "riktning", direction_text},
            {"tolerance",
             "tolerans",
             {"Hur mycket värdet får skilja sig åt och ändå vara oförändrat, i värdets egen enhet; "
              "gränsen räknas in. Utelämnad: 0.",
              "How much the figures may differ and still be unchanged, in their own unit; the "
              "limit is included. Left out: 0."}},
        },
        {.keywords = {"förändring trend jämfört med föregående år utveckling pil trafikljus",
                      "change trend previous year development arrow traffic light"},
         .result = {"1, 0 eller -1.", "1, 0 or -1."},
         .errors = {{ErrorKind::domain,
                     {"riktningen är ett okänt ord, eller toleransen är negativ",
                      "the direction is an unknown word, or the tolerance is negative"}},
                    number_needed,
                    two_figures_needed},
         .example = {R"(=CHANGE_SIGNAL(9.5;9.3;"minska"))", "1"}});
}

} // namespace

Family targets_family() {
    return {
        {"Mål och förändring", "Targets and change"},
        {
            target_met_entry(),
            target_signal_entry(),
            change_met_entry(),
            rate_change_entry(),
            change_signal_entry(),
        },
    };
}

} // namespace utfall::catalog

#include "core/participants/participants.hpp"
#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"
#include "catalog/participants.hpp"

namespace utfall::catalog {

namespace {

constexpr Text share_result{"En andel 0–1; formatera cellen som procent.",
                            "A share 0–1; format the cell as percent."};
const ErrorNote bad_counts{ErrorKind::domain,
                           {"ett antal är negativt eller inte ett heltal, eller delen är större "
                            "än det hela",
                            "a count is negative or not whole, or the part exceeds the whole"}};

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
            participants::participant_volume(),
            participants::outcome_report(),
            participants::only_where(),
            participants::period_days(),
            participants::share_within(),
            participants::return_share(),
            participants::outcome_table(),
            participants::time_to_close(),
            participants::cross_table(),
            participants::band_table(),
        },
    };
}

} // namespace utfall::catalog

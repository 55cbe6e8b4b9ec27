#include "core/participants.hpp"
#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"

namespace utfall::catalog {

namespace {

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
                {.result = {"En andel 0–1; formatera cellen som procent.",
                            "A share 0–1; format the cell as percent."},
                 .errors = {{ErrorKind::division_by_zero,
                             {"ingen är avslutad", "nobody has closed"}},
                            bad_counts},
                 .example = {"=POSITIVE_OUTCOME_RATE(144;234)", "0.615384615384615"}}),
        },
    };
}

} // namespace utfall::catalog

#include "core/targets.hpp"
#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"

namespace utfall::catalog {

namespace {

constexpr Text direction_text{
    "Önskad riktning: öka (eller 1) eller minska (eller -1). Utelämnad: öka.",
    "The desired direction: increase (or 1) or decrease (or -1). Left out: increase."};

const ErrorNote unknown_direction{ErrorKind::domain,
                                  {"riktningen är ett okänt ord", "the direction is unknown"}};

core::Direction direction_or_increase(std::optional<core::Direction> direction) {
    return direction.value_or(core::Direction::increase);
}

} // namespace

Family targets_family() {
    return {
        {"Mål och förändring", "Targets and change"},
        {
            elementwise(
                "TARGET_MET",
                [](double outcome, double target, std::optional<core::Direction> direction) {
                    return core::target_met(outcome, target, direction_or_increase(direction));
                },
                {"Anger om målet är nått: 1 om utfallet når målvärdet, annars 0.",
                 "Says whether the target is reached: 1 if the outcome reaches it, else 0."},
                {
                    {"outcome",
                     "utfall",
                     {"Utfallet, i samma enhet som målvärdet.",
                      "The outcome, in the same unit as the target."}},
                    {"target", "målvärde", {"Målvärdet.", "The target."}},
                    {"direction", "riktning", direction_text},
                },
                {.result = {"1 eller 0.", "1 or 0."},
                 .errors = {unknown_direction},
                 .example = {R"(=TARGET_MET(0.62;0.7))", "0"}}),
        },
    };
}

} // namespace utfall::catalog

#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"

namespace utfall::catalog {

Family support_family() {
    return {
        {"Stöd", "Support"},
        {
            single("UTFALL_VERSION", [](const Context& context) { return context.version; },
                   {"Visar vilken version av Utfall som är installerad.",
                    "Shows which version of Utfall is installed."},
                   {.keywords = {"version installerad om", "version installed about"},
                    .result = {"En text.", "A text."},
                    .errors = {},
                    .example = {"=UTFALL_VERSION()", "\"{version}\""}}),
        },
    };
}

} // namespace utfall::catalog

#include "core/equality.hpp"
#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"

namespace utfall::catalog {

namespace {

using cells::Paired;
using cells::PerRow;
using Values = Paired<std::optional<double>>;

double jamstalldhet(const Values& women, const Values& men, const PerRow<core::GenderRule>& rule,
                    const PerRow<double>& limit) {
    std::vector<core::EqualityRow> rows;
    rows.reserve(women.size());
    for (std::size_t i = 0; i < women.size(); ++i) {
        rows.push_back(
            {women[i], men[i], rule.at(i).value_or(core::GenderRule::representation), limit.at(i)});
    }
    return core::equality_index(rows);
}

} // namespace

Family equality_family() {
    return {
        {"Jämställdhet", "Gender equality"},
        {
            columns(
                "JAMSTALLDHET", jamstalldhet,
                {"Beräknar jämställdhetsindex: andelen uppfyllda indikatorer gånger 100.",
                 "Calculates the gender-equality index: the share of indicators met, times 100."},
                {
                    {"women",
                     "kvinnor",
                     {"Kvinnornas värde för varje indikator: antal eller andel.",
                      "Women's value for each indicator: count or share."}},
                    {"men",
                     "män",
                     {"Männens värde för varje indikator: antal eller andel.",
                      "Men's value for each indicator: count or share."}},
                    {"rule",
                     "regel",
                     {"Regel per rad eller en för alla: representation, skillnad eller noll. "
                      "Utelämnad: representation.",
                      "The rule per row or one for all: representation, gap or zero. Left out: "
                      "representation."}},
                    {"limit",
                     "gräns",
                     {"Gräns som andel: 0,4 betyder 40–60 % vid representation, 0,2 betyder högst "
                      "20 procentenheters skillnad. Utelämnad: 0,4 respektive 0,2.",
                      "The limit as a share: 0.4 means 40–60 % for representation, 0.2 at most 20 "
                      "percentage points for gap. Left out: 0.4 and 0.2."}},
                },
                {.result = {"Ett index 0–100, inte avrundat.", "An index 0–100, not rounded."},
                 .errors =
                     {{ErrorKind::division_by_zero,
                       {"ingen rad har värden, eller en rad har varken kvinnor eller män",
                        "no row has values, or a row has neither women nor men"}},
                      {ErrorKind::domain,
                       {"ett värde är negativt, en andel eller gräns ligger utanför sitt område, "
                        "eller regeln är okänd",
                        "a value is negative, a share or limit is out of range, or the rule is "
                        "unknown"}},
                      {ErrorKind::not_a_number,
                       {"en rad har bara det ena värdet, en text, eller kolumnerna är olika långa",
                        "a row has only one of the values, a text, or the columns differ in "
                        "length"}}},
                 .example =
                     {R"(=JAMSTALLDHET({398|20|0.85};{374|80|0.78};{"representation"|"representation"|"skillnad"}))",
                      "66.6666666666667"}}),
        },
    };
}

} // namespace utfall::catalog

#include "core/equality/equality.hpp"
#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"

namespace utfall::catalog {

namespace {

using cells::Paired;
using cells::PerRow;
using Values = Paired<std::optional<double>>;

const ErrorNote nobody{ErrorKind::division_by_zero,
                       {"det finns varken kvinnor eller män", "there are neither women nor men"}};
const ErrorNote neither_counts_nor_shares{
    ErrorKind::domain,
    {"ett värde är negativt, eller de två är varken hela antal eller andelar som tillsammans är 1",
     "a value is negative, or the two are neither whole counts nor shares that sum to 1"}};
const ErrorNote empty_group{
    ErrorKind::division_by_zero,
    {"gruppen kvinnor eller gruppen män är tom", "the group of women or of men is empty"}};
const ErrorNote bad_counts{ErrorKind::domain,
                           {"ett antal är negativt eller inte ett heltal, eller en del är större "
                            "än sin grupp",
                            "a count is negative or not whole, or a part exceeds its group"}};
const ErrorNote text_for_number{ErrorKind::not_a_number,
                                {"ett värde är en text, eller områdena har olika form",
                                 "a value is a text, or the ranges have different shapes"}};

constexpr ParameterText women_parameter{
    "women",
    "kvinnor",
    {"Antal kvinnor, eller kvinnornas andel 0–1.", "The number of women, or their share 0–1."}};
constexpr ParameterText men_parameter{
    "men",
    "män",
    {"Antal män, eller männens andel 0–1.", "The number of men, or their share 0–1."}};

constexpr ParameterText women_part{
    "womenPart",
    "kvinnor_del",
    {"Antal kvinnor som det gäller, till exempel avslutade till en positiv lösning.",
     "The number of women concerned, such as those closed to a positive outcome."}};
constexpr ParameterText women_whole{
    "womenWhole",
    "kvinnor_alla",
    {"Antal kvinnor i hela gruppen, till exempel alla avslutade.",
     "The number of women in the whole group, such as all closed."}};
constexpr ParameterText men_part{
    "menPart", "män_del", {"Antal män som det gäller.", "The number of men concerned."}};
constexpr ParameterText men_whole{
    "menWhole", "män_alla", {"Antal män i hela gruppen.", "The number of men in the whole group."}};

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

double gender_balance(double women, double men, std::optional<double> limit) {
    return core::gender_balance(women, men, limit.value_or(core::balanced_share));
}

Function jamstalldhet_function() {
    return columns(
        "JAMSTALLDHET", jamstalldhet,
        {"Beräknar jämställdhetsindex: andelen uppfyllda indikatorer gånger 100.",
         "Calculates the gender-equality index: the share of indicators met, times 100."},
        {
            {"women",
             "kvinnor",
             {"Kvinnornas värde för varje indikator: antal eller andel 0–1.",
              "Women's value for each indicator: count or share 0–1."}},
            {"men",
             "män",
             {"Männens värde för varje indikator: antal eller andel 0–1.",
              "Men's value for each indicator: count or share 0–1."}},
            {"rule",
             "regel",
             {"Anger regel per rad eller en för alla: representation, skillnad eller noll. "
              "Utelämnad: representation.",
              "Says the rule per row or one for all: representation, gap or zero. Left out: "
              "representation."}},
            {"limit",
             "gräns",
             {"Gräns som andel, per rad eller en för alla: 0,4 betyder 40–60 % vid "
              "representation, 0,2 högst 20 procentenheter vid skillnad. Utelämnad: 0,4 "
              "respektive 0,2.",
              "The limit as a share, per row or one for all: 0.4 means 40–60 % for "
              "representation, 0.2 at most 20 percentage points for gap. Left out: 0.4 and "
              "0.2."}},
        },
        {.keywords = {"jämställdhet jämställdhetsindex kön kvinnor män",
                      "gender equality index sex women men"},
         .result = {"Ett index 0–100, inte avrundat. Gränserna räknas som uppfyllda. En rad utan "
                    "värden räknas inte.",
                    "An index 0–100, not rounded. The limits count as met. A row without values is "
                    "left out."},
         .errors = {{ErrorKind::division_by_zero,
                     {"ingen rad har värden, eller en representationsrad har varken kvinnor eller "
                      "män",
                      "no row has values, or a representation row has neither women nor men"}},
                    {ErrorKind::domain,
                     {"ett värde är negativt; en representationsrad har varken hela antal eller "
                      "andelar som tillsammans är 1; en skillnadsrad har annat än andelar 0–1; "
                      "gränsen är inte 0–0,5 (representation) eller 0–1 (skillnad); regeln är "
                      "okänd",
                      "a value is negative; a representation row has neither whole counts nor "
                      "shares that sum to 1; a gap row has other values than shares 0–1; the limit "
                      "isn't 0–0.5 (representation) or 0–1 (gap); the rule is unknown"}},
                    {ErrorKind::not_a_number,
                     {"en rad har bara det ena värdet eller en text, eller kolumnerna är olika "
                      "långa",
                      "a row has only one of the values or a text, or the columns differ in "
                      "length"}}},
         .example = {
             R"(=JAMSTALLDHET({398|20|0.85};{374|80|0.78};{"representation"|"representation"|"skillnad"}))",
             "66.6666666666667"}});
}

Function gender_share_function() {
    return elementwise("GENDER_SHARE", core::women_share,
                       {"Beräknar kvinnornas andel av kvinnor och män tillsammans.",
                        "Calculates women's share of women and men together."},
                       {women_parameter, men_parameter},
                       {.keywords = {"jämställdhet könsfördelning andel kvinnor kön",
                                     "gender equality distribution share women sex"},
                        .result = {"En andel 0–1; formatera cellen som procent.",
                                   "A share 0–1; format the cell as percent."},
                        .errors = {nobody, neither_counts_nor_shares, text_for_number},
                        .example = {"=GENDER_SHARE(398;374)", "0.515544041450777"}});
}

Function gender_balance_function() {
    return elementwise(
        "GENDER_BALANCE", gender_balance,
        {"Anger om könsfördelningen är jämn: 1 om kvinnornas andel ligger inom gränserna, annars "
         "0.",
         "Says whether women and men are balanced: 1 if women's share lies within the limits, else "
         "0."},
        {
            women_parameter,
            men_parameter,
            {"limit",
             "gräns",
             {"Lägsta andel 0–0,5 för vardera könet; den räknas som jämn. Utelämnad: 0,4, alltså "
              "40–60 %.",
              "The lowest share 0–0.5 for either sex; it counts as balanced. Left out: 0.4, that "
              "is 40–60 %."}},
        },
        {.keywords = {"jämställdhet jämn könsfördelning 40/60 kön balans",
                      "gender equality even distribution 40/60 sex balance"},
         .result = {"1 eller 0.", "1 or 0."},
         .errors = {nobody,
                    {ErrorKind::domain,
                     {"ett värde är negativt, de två är varken hela antal eller andelar som "
                      "tillsammans är 1, eller gränsen ligger utanför 0–0,5",
                      "a value is negative, the two are neither whole counts nor shares that sum "
                      "to 1, or the limit is outside 0–0.5"}},
                    text_for_number},
         .example = {"=GENDER_BALANCE(20;80)", "0"}});
}

Function gender_gap_function() {
    return elementwise("GENDER_GAP", core::gender_gap,
                       {"Beräknar skillnaden mellan kvinnornas och männens andel.",
                        "Calculates the difference between women's and men's rates."},
                       {women_part, women_whole, men_part, men_whole},
                       {.keywords = {"jämställdhet könsskillnad procentenheter kvinnor män",
                                     "gender equality gap percentage points women men"},
                        .result = {"En skillnad från -1 till 1; gånger 100 blir det "
                                   "procentenheter. Positiv när kvinnornas andel är högre.",
                                   "A difference from -1 to 1; times 100 it is percentage points. "
                                   "Positive where women's rate is higher."},
                        .errors = {empty_group, bad_counts, text_for_number},
                        .example = {"=GENDER_GAP(71;112;73;122)", "0.0355679156908665"}});
}

Function gender_gap_p_function() {
    return elementwise(
        "GENDER_GAP_P", core::gender_gap_p,
        {"Beräknar p-värdet för skillnaden mellan kvinnornas och männens andel (Fishers exakta "
         "test, tvåsidigt).",
         "Calculates the p-value of the difference between women's and men's rates (Fisher's exact "
         "test, two-sided)."},
        {women_part, women_whole, men_part, men_whole},
        {.keywords = {"jämställdhet signifikans p-värde statistiskt säkerställd test könsskillnad",
                      "gender equality significance p-value test gap"},
         .result = {"Ett p-värde 0–1: hur ofta slumpen ensam ger en minst lika osannolik "
                    "fördelning när andelarna egentligen är lika. Under 0,05 brukar skillnaden "
                    "kallas säkerställd.",
                    "A p-value 0–1: how often chance alone gives a distribution at least as "
                    "unlikely when the rates are really equal. Below 0.05 the difference is "
                    "usually called significant."},
         .errors = {empty_group,
                    {ErrorKind::domain,
                     {"ett antal är negativt eller inte ett heltal, en del är större än sin grupp, "
                      "eller grupperna är tillsammans fler än 1 000 000 000",
                      "a count is negative or not whole, a part exceeds its group, or the groups "
                      "hold more than 1,000,000,000 together"}},
                    text_for_number},
         .example = {"=GENDER_GAP_P(3;4;1;4)", "0.485714285714286"}});
}

} // namespace

Family equality_family() {
    return {
        {"Jämställdhet", "Gender equality"},
        {
            jamstalldhet_function(),
            gender_share_function(),
            gender_balance_function(),
            gender_gap_function(),
            gender_gap_p_function(),
        },
    };
}

} // namespace utfall::catalog

#include "catalog/declare.hpp"
#include "catalog/finance.hpp"
#include "core/finance/allocation.hpp"
#include "core/finance/equity.hpp"

#include <optional>
#include <vector>

namespace utfall::catalog::finance {

namespace {

using cells::Paired;
using core::Table;
using Amounts = std::vector<std::optional<double>>;

const ErrorNote text_or_range{ErrorKind::not_a_number,
                              {"ett värde är en text, eller ett område där ett enda värde ska stå",
                               "a value is a text, or a range where a single value must be"}};

Amounts amounts_of(const Table& table, std::string_view name) {
    Amounts amounts;
    amounts.reserve(table.size());
    for (const core::Cell& cell : table.cells()) {
        amounts.push_back(cells::read_optional_number(cell, name));
    }
    return amounts;
}

/// The amounts in the shape of the table they belong to; none is an empty text.
Result in_shape_of(const Table& table, const Amounts& amounts) {
    Result result(table.rows(), table.columns());
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        result.cells()[i] = amounts[i] ? core::Cell(*amounts[i]) : core::Cell(std::string());
    }
    return result;
}

using StepValues = std::optional<Paired<double>>;

std::vector<core::CapitalStep> capital_steps(const StepValues& limits, const StepValues& rates) {
    std::vector<core::CapitalStep> steps(core::recommended_steps.begin(),
                                         core::recommended_steps.end());
    const std::size_t count = limits ? limits->size() : rates ? rates->size() : steps.size();
    if ((!limits || !rates) && count != steps.size()) {
        throw core::NotANumber(
            {.rule = core::Rule::equally_many, .argument = "limits", .other = "rates"});
    }
    steps.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        steps[i].limit = limits ? (*limits)[i] : steps[i].limit;
        steps[i].rate = rates ? (*rates)[i] : steps[i].rate;
    }
    return steps;
}

double trappan(double allocation, std::optional<double> unit, const StepValues& limits,
               const StepValues& rates) {
    return core::capital_ceiling(allocation, capital_steps(limits, rates),
                                 unit.value_or(core::tkr));
}

Result allocate(double amount, const Table& keys, std::optional<double> decimals) {
    return in_shape_of(keys,
                       core::allocate(amount, amounts_of(keys, "keys"), decimals.value_or(0.0)));
}

Result equity_roll(double opening, const Table& results) {
    return in_shape_of(results, core::equity_roll(opening, amounts_of(results, "results")));
}

} // namespace

Function trappan_function() {
    return single(
        "TRAPPAN", trappan,
        {"Beräknar högsta rekommenderade eget kapital enligt trappan: 20 % av tilldelningen upp "
         "till 7 000 tkr och 15 % däröver.",
         "Calculates the highest recommended own capital by steps (trappan): 20 % of the "
         "allocation up to 7,000 tkr and 15 % above."},
        {
            {"allocation",
             "tilldelning",
             {"Årets tilldelning från medlemmarna (inte alla intäkter), 0 eller mer, i tkr om inte "
              "enhet anger annat.",
              "The members' allocation for the year (not all income), 0 or more, in thousand SEK "
              "unless unit says otherwise."}},
            {"unit",
             "enhet",
             {"Antal kronor per enhet i tilldelningen och svaret: 1 för kr, 1000 för tkr. "
              "Utelämnad: 1000.",
              "SEK per unit of the allocation and the result: 1 for SEK, 1000 for thousand SEK. "
              "Left out: 1000."}},
            {"limits",
             "gränser",
             {"Stegens övre gränser, stigande, alltid i tkr. Utelämnad: 7 000 och 15 000.",
              "The steps' upper limits, rising, always in thousand SEK. Left out: 7,000 and "
              "15,000."}},
            {"rates",
             "andelar",
             {"Andel 0–1 för varje steg, lika många som gränserna. Utelämnad: 0,2 och 0,15.",
              "The share 0–1 of each step, as many as the limits. Left out: 0.2 and 0.15."}},
        },
        {.keywords = {"eget kapital högsta tak sparande nationella rådet ekonomi",
                      "own capital ceiling savings national council finance"},
         .result = {"Ett belopp i tilldelningens enhet, inte avrundat.",
                    "An amount in the allocation's unit, not rounded."},
         .errors = {{ErrorKind::undefined,
                     {"tilldelningen är större än den sista gränsen",
                      "the allocation is above the last limit"}},
                    {ErrorKind::domain,
                     {"tilldelningen är negativ, enheten eller en gräns är inte större än 0, "
                      "gränserna stiger inte, eller en andel ligger utanför 0–1",
                      "the allocation is negative, the unit or a limit isn't greater than 0, the "
                      "limits don't rise, or a rate is outside 0–1"}},
                    {ErrorKind::not_a_number,
                     {"ett värde är en text, tilldelningen är ett område, eller gränserna och "
                      "andelarna är olika många",
                      "a value is a text, the allocation is a range, or the limits and rates "
                      "aren't equally many"}}},
         .example = {"=TRAPPAN(11354)", "2053.1"}});
}

Function allocate_function() {
    return columns(
        "ALLOCATE", allocate,
        {"Fördelar ett belopp efter nycklar, avrundat så att delarna stämmer med summan.",
         "Shares out an amount by keys, rounded so that the parts add up to it."},
        {
            {"amount",
             "belopp",
             {"Beloppet som ska fördelas; 100 ger procenttal som summerar till 100.",
              "The amount to share out; 100 gives percentages that sum to 100."}},
            {"keys",
             "nycklar",
             {"Fördelningsnycklarna, 0 eller större, till exempel folkmängd eller belopp.",
              "The keys, 0 or more, such as populations or amounts."}},
            {"decimals",
             "decimaler",
             {"Antal decimaler i delarna, ett heltal från -9 till 9; -3 ger hela tusental. "
              "Utelämnad: 0.",
              "The decimals of the parts, whole, from -9 to 9; -3 gives whole thousands. Left out: "
              "0."}},
        },
        {.keywords = {"fördela fördelning procent summera 100 avrundning medlemmar finansiering",
                      "distribute distribution percent sum 100 rounding members financing"},
         .rows = TableRows{{"delarna i samma form som nycklarna",
                            "the parts in the shape of the keys"}},
         .result = {"Delar i samma form som nycklarna, i beloppets enhet. Summan är beloppet, "
                    "avrundat. De enheter som blir över går till de största resterna, vid lika "
                    "rest till den som står först. En tom nyckel ger en tom text.",
                    "Parts in the keys' shape, in the amount's unit. They sum to the amount, "
                    "rounded. Units left over go to the largest remainders, ties to the earlier. "
                    "A blank key gives an empty text."},
         .errors = {{ErrorKind::division_by_zero,
                     {"ingen nyckel är större än 0", "no key is greater than 0"}},
                    {ErrorKind::domain,
                     {"en nyckel är negativ, decimalerna är inte ett heltal från -9 till 9, eller "
                      "beloppet är för stort för att fördelas exakt (fler än 9 007 199 254 740 992 "
                      "enheter)",
                      "a key is negative, the decimals aren't whole from -9 to 9, or the amount is "
                      "too large to share out exactly (more than 9,007,199,254,740,992 units)"}},
                    text_or_range},
         .example = {"=ALLOCATE(100;{1297|2194|8077})", "{11|19|70}"}});
}

Function equity_roll_function() {
    return columns(
        "EQUITY_ROLL", equity_roll,
        {"Rullar fram det egna kapitalet: utgående eget kapital efter varje resultat.",
         "Rolls equity forward: the closing equity after each result."},
        {
            {"opening",
             "ingående",
             {"Ingående eget kapital före det första resultatet, i kr eller tkr.",
              "The opening equity before the first result, in SEK or thousand SEK."}},
            {"results",
             "resultat",
             {"Resultaten i tidsordning, i samma enhet; en tom cell är ett år utan resultat än.",
              "The results in order of time, in the same unit; a blank cell is a year without a "
              "result yet."}},
        },
        {.keywords = {"eget kapital utgående ingående balans resultat ekonomi",
                      "equity closing opening balance result finance"},
         .rows = TableRows{{"utgående kapital i samma form som resultaten",
                            "closing equity in the shape of the results"}},
         .result = {"Utgående eget kapital i samma form som resultaten. En tom cell ger en tom "
                    "text.",
                    "Closing equity in the results' shape. A blank cell gives an empty text."},
         .errors = {not_a_finite_amount, text_or_range},
         .example = {"=EQUITY_ROLL(2036;{60;-150})", "{2096;1946}"}});
}

} // namespace utfall::catalog::finance

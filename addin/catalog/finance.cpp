#include "core/finance/finance.hpp"
#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"
#include "core/base/numeric.hpp"
#include "core/base/share.hpp"
#include "core/finance/allocation.hpp"
#include "core/finance/budget_drivers.hpp"
#include "core/finance/equity.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <vector>

namespace utfall::catalog {

namespace {

using cells::Paired;
using core::Table;
using Amounts = std::vector<std::optional<double>>;

const ErrorNote not_a_finite_amount{
    ErrorKind::domain,
    {"resultatet är för stort för att vara ett tal", "the result is too large to be a number"}};
const ErrorNote text_or_shapes{ErrorKind::not_a_number,
                               {"ett värde är en text, eller områdena har olika form",
                                "a value is a text, or the ranges have different shapes"}};
const ErrorNote text_or_range{ErrorKind::not_a_number,
                              {"ett värde är en text, eller ett område där ett enda värde ska stå",
                               "a value is a text, or a range where a single value must be"}};
const ErrorNote no_budget{ErrorKind::division_by_zero, {"budgeten är 0", "the budget is 0"}};

constexpr ParameterText outcome_parameter{
    "outcome",
    "utfall",
    {"Utfallet, i samma enhet som budgeten och skrivet på samma sätt, med eller utan minus.",
     "The outcome, in the budget's unit and written the same way, with a minus or without."}};
constexpr ParameterText budget_parameter{
    "budget", "budget", {"Budgeten, i kr eller tkr.", "The budget, in SEK or thousand SEK."}};

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

core::Cell cell_of_row(const cells::Argument& argument, std::size_t row) {
    if (argument.missing() || (!argument.single() && row >= argument.size())) {
        return core::Blank();
    }
    return argument.cell(argument.single() ? 0 : row);
}

/// The sign habit of the costs among the rows; a row that can't be read says nothing of it.
core::CostHabit cost_habit(const cells::Argument& outcome, const cells::Argument& budget,
                           const cells::Argument& kind) {
    core::CostHabit habit;
    for (std::size_t row = 0; row < std::max(outcome.size(), budget.size()); ++row) {
        try {
            const auto amount = [row](const cells::Argument& column) {
                return cells::read_cell<cells::OrZero>(cell_of_row(column, row), "amount").value;
            };
            const core::Cell word = cell_of_row(kind, row);
            if (!cells::is_blank_cell(word) &&
                cells::read_cell<core::AmountKind>(word, "kind") == core::AmountKind::cost) {
                habit.add(amount(outcome), amount(budget));
            }
        } catch (const core::Error&) {
            continue;
        }
    }
    return habit;
}

auto budget_signal(std::span<const cells::Argument> arguments) {
    return [habit = cost_habit(arguments[0], arguments[1], arguments[2])](
               cells::OrZero outcome, cells::OrZero budget, core::AmountKind kind,
               std::optional<double> tolerance) {
        return core::budget_signal(outcome.value, budget.value, kind, tolerance.value_or(0.0),
                                   habit);
    };
}

/// What the drivers are worked out from: lines without any amount are headings.
struct LabelledLines {
    std::vector<core::Cell> labels;
    std::vector<core::BudgetLine> lines;
};

LabelledLines budget_lines(const Paired<core::Cell>& labels,
                           const Paired<std::optional<double>>& outcome,
                           const Paired<std::optional<double>>& budget,
                           const cells::EachRow<core::AmountKind>& kind) {
    LabelledLines result;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (!outcome[row] && !budget[row]) {
            continue;
        }
        if (!kind.at(row)) {
            throw core::DomainError("kind is blank beside an amount");
        }
        result.labels.push_back(labels[row]);
        result.lines.push_back(
            {outcome[row].value_or(0.0), budget[row].value_or(0.0), *kind.at(row)});
    }
    return result;
}

cells::RowList budget_drivers(const Paired<core::Cell>& labels,
                              const Paired<std::optional<double>>& outcome,
                              const Paired<std::optional<double>>& budget,
                              const cells::EachRow<core::AmountKind>& kind,
                              std::optional<double> count) {
    const auto [names, lines] = budget_lines(labels, outcome, budget, kind);
    const auto [drivers, sum] = core::budget_drivers(lines);
    constexpr int all = std::numeric_limits<int>::max();
    const auto wanted =
        static_cast<std::size_t>(count ? core::require_whole(*count, 1, all, "count") : all);
    if (drivers.empty()) {
        throw core::Undefined("no line differs from its budget");
    }
    cells::RowList table;
    for (std::size_t i = 0; i < std::min(wanted, drivers.size()); ++i) {
        const double better = drivers[i].favourable;
        table.add_row({names[drivers[i].line], better, core::share_in_table(better, sum)});
    }
    return table;
}

double forecast_yearend(double outcome, double budget_to_date, double annual_budget,
                        std::optional<core::ForecastMethod> method) {
    return core::forecast_yearend(outcome, budget_to_date, annual_budget,
                                  method.value_or(core::ForecastMethod::run_rate));
}

using StepValues = std::optional<Paired<double>>;

std::vector<core::CapitalStep> capital_steps(const StepValues& limits, const StepValues& rates) {
    std::vector<core::CapitalStep> steps(core::recommended_steps.begin(),
                                         core::recommended_steps.end());
    const std::size_t count = limits ? limits->size() : rates ? rates->size() : steps.size();
    if ((!limits || !rates) && count != steps.size()) {
        throw core::NotANumber("limits and rates must be equally many");
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

Function budget_deviation_function() {
    return elementwise(
        "BUDGET_DEVIATION", core::budget_deviation,
        {"Beräknar avvikelsen från budget: utfall minus budget.",
         "Calculates the deviation from the budget: outcome minus budget."},
        {outcome_parameter, budget_parameter},
        {.keywords = {"avvikelse budgetuppföljning differens ekonomi",
                      "deviation budget follow-up difference finance"},
         .result = {"Ett belopp i samma enhet. Skrivs kostnader med minus är en positiv avvikelse "
                    "gynnsam; skrivs de utan minus betyder negativ att utfallet är lägre än "
                    "budget.",
                    "An amount in the same unit. Where costs are written with a minus, a positive "
                    "deviation is favourable; where they are not, negative means below budget."},
         .errors = {not_a_finite_amount, text_or_shapes},
         .example = {"=BUDGET_DEVIATION(-2422;-2860)", "438"}});
}

Function budget_deviation_rate_function() {
    return elementwise(
        "BUDGET_DEVIATION_RATE", core::budget_deviation_rate,
        {"Beräknar avvikelsen som andel av budgeten: utfall minus budget, delat med budgetens "
         "storlek.",
         "Calculates the deviation as a share of the budget: outcome minus budget, over the "
         "budget's size."},
        {outcome_parameter, budget_parameter},
        {.keywords = {"avvikelse procent budgetuppföljning andel ekonomi",
                      "deviation percent budget follow-up share finance"},
         .result = {"En andel med avvikelsens tecken; formatera cellen som procent.",
                    "A share with the deviation's sign; format the cell as percent."},
         .errors = {no_budget, not_a_finite_amount, text_or_shapes},
         .example = {"=BUDGET_DEVIATION_RATE(-1962;-2190)", "0.104109589041096"}});
}

Function budget_signal_function() {
    return elementwise_after(
        "BUDGET_SIGNAL", budget_signal,
        {"Anger om utfallet är bättre eller sämre än budget: 1 gynnsamt, 0 inom toleransen, -1 "
         "ogynnsamt.",
         "Says whether the outcome is better or worse than the budget: 1 favourable, 0 within the "
         "tolerance, -1 unfavourable."},
        {
            outcome_parameter,
            budget_parameter,
            {"kind",
             "slag",
             {"Anger slag: intäkt eller kostnad. Ett resultat bedöms som intäkt. Kostnader får "
              "skrivas med eller utan minus: en kostnad läses med budgetens tecken, och utan "
              "budget som de flesta kostnaderna.",
              "Says the kind: income or cost. A result is judged as income. Costs may be written "
              "with a minus or without: a cost is read with its budget's sign, and without a "
              "budget as most of the costs are."}},
            {"tolerance",
             "tolerans",
             {"Tillåten avvikelse som andel 0–1 av budgeten; gränsen räknas som inom. Utelämnad: "
              "0.",
              "The deviation allowed as a share 0–1 of the budget; the limit counts as within. "
              "Left out: 0."}},
        },
        {.keywords = {"trafikljus budgetuppföljning över under budget gynnsam ekonomi",
                      "traffic light budget follow-up over under favourable finance"},
         .result = {"1, 0 eller -1, gjort för ikonuppsättningar. En tom cell bredvid ett belopp är "
                    "0; är både "
                    "utfall och budget tomma blir svaret tomt. En kostnad med budgetens motsatta "
                    "tecken är en "
                    "återbetalning.",
                    "1, 0 or -1, made for icon sets. A blank cell beside an amount is 0; where "
                    "outcome and "
                    "budget are both blank, so is the answer. A cost of the opposite sign to its "
                    "budget is a "
                    "refund."},
         .errors = {{ErrorKind::domain,
                     {"slaget är ett okänt ord, eller toleransen ligger utanför 0–1",
                      "the kind is an unknown word, or the tolerance is outside 0–1"}},
                    text_or_shapes},
         .example = {R"(=BUDGET_SIGNAL(-129;-115;"kostnad"))", "-1"}});
}

Function budget_drivers_function() {
    return columns(
        "BUDGET_DRIVERS", budget_drivers,
        {"Listar vad avvikelsen från budget beror på: de poster som skiljer sig mest, störst "
         "först.",
         "Lists what the deviation from the budget depends on: the lines that differ most, largest "
         "first."},
        {
            {"labels",
             "poster",
             {"Posternas namn. Ta inte med summarader: de räknar samma avvikelse en gång till.",
              "The names of the lines. Leave sums out: they count the same deviation again."}},
            outcome_parameter,
            budget_parameter,
            {"kind",
             "slag",
             {"Slag, per rad eller ett för alla: intäkt eller kostnad. Kostnader får skrivas med "
              "eller utan minus.",
              "The kind, per row or one for all: income or cost. Costs may be written with a minus "
              "or without."}},
            {"count",
             "antal",
             {"Högst så många rader, ett heltal från 1. Utelämnad: alla som skiljer sig.",
              "At most this many rows, a whole number from 1. Left out: all that differ."}},
        },
        {.keywords = {"budgetavvikelse orsak förklaring analys största avvikelser poster",
                      "budget variance cause explanation analysis largest deviations lines"},
         .columns = {{"Post", "Line"},
                     {"Bättre än budget", "Better than budget"},
                     {"Andel", "Share"}},
         .rows = TableRows{{"en rad per post som skiljer sig från budget",
                            "one row per line that differs from its budget"},
                           true},
         .result = {"Positivt belopp är bättre än budget: högre intäkt eller lägre kostnad. "
                    "Andelen är av summan av alla avvikelser; drar posterna åt olika håll kan den "
                    "vara större än 1 eller negativ. En tom cell bredvid ett belopp är 0.",
                    "A positive amount is better than the budget: a higher income or a lower cost. "
                    "The share is of the sum of all deviations; where the lines pull different "
                    "ways it can be above 1 or negative. A blank cell beside an amount is 0."},
         .errors = {{ErrorKind::division_by_zero,
                     {"i andelarna: avvikelserna tar ut varandra",
                      "in the shares: the deviations cancel out"}},
                    {ErrorKind::undefined,
                     {"ingen post skiljer sig från budget", "no line differs from its budget"}},
                    {ErrorKind::domain,
                     {"slaget är ett okänt ord eller saknas bredvid ett belopp, eller antalet är "
                      "inte ett heltal från 1",
                      "the kind is an unknown word or missing beside an amount, or the count isn't "
                      "a whole number from 1"}},
                    {ErrorKind::not_a_number,
                     {"ett belopp är en text, eller kolumnerna är olika långa",
                      "an amount is a text, or the columns differ in length"}}},
         .example = {R"(=BUDGET_DRIVERS({"Personal"|"Lokaler"|"Bidrag"};{-2422|-80|229};)"
                     R"({-2860|-80|131};{"kostnad"|"kostnad"|"intäkt"}))",
                     R"({"Personal";438;0.817164179104478|"Bidrag";98;0.182835820895522})"}});
}

Function forecast_yearend_function() {
    return elementwise(
        "FORECAST_YEAREND", forecast_yearend,
        {"Beräknar en helårsprognos av utfallet hittills.",
         "Calculates a forecast of the year from the outcome to date."},
        {
            {"outcome",
             "utfall",
             {"Utfallet hittills i år, i kr eller tkr.",
              "The outcome to date, in SEK or thousand SEK."}},
            {"budgetToDate",
             "budget_hittills",
             {"Budgeten för samma månader, i samma enhet.",
              "The budget for the same months, in the same unit."}},
            {"annualBudget",
             "årsbudget",
             {"Budgeten för hela året, i samma enhet.",
              "The budget for the whole year, in the same unit."}},
            {"method",
             "metod",
             {"Anger metod: takt (året fortsätter i samma takt mot budget) eller resten "
              "(återstoden "
              "följer budget). Utelämnad: takt.",
              "Says the method: runrate (the year goes on at the same pace against the budget) or "
              "remaining (the rest follows the budget). Left out: runrate."}},
        },
        {.keywords = {"prognos helårsprognos årsprognos tertial delår ekonomi",
                      "forecast year-end interim finance"},
         .result = {"Ett belopp för helåret i samma enhet, inte avrundat.",
                    "An amount for the year in the same unit, not rounded."},
         .errors = {{ErrorKind::division_by_zero,
                     {"budgeten hittills är 0 och metoden är takt",
                      "the budget to date is 0 and the method is runrate"}},
                    {ErrorKind::domain,
                     {"metoden är ett okänt ord, eller resultatet är för stort för att vara ett "
                      "tal",
                      "the method is an unknown word, or the result is too large to be a number"}},
                    {ErrorKind::undefined,
                     {"metoden är takt och utfallet eller årsbudgeten har ett annat tecken än "
                      "budgeten hittills, som en resultatrad kan ha: gör en prognos av intäkterna "
                      "och en av kostnaderna och ta skillnaden",
                      "the method is runrate and the outcome or the annual budget has another sign "
                      "than the budget to date, as a result line can: forecast its income and its "
                      "costs, and subtract"}},
                    text_or_shapes},
         .example = {"=FORECAST_YEAREND(295023;300000;600000)", "590046"}});
}

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

} // namespace

Family finance_family() {
    return {
        {"Ekonomi", "Finance"},
        {
            budget_deviation_function(),
            budget_deviation_rate_function(),
            budget_signal_function(),
            budget_drivers_function(),
            forecast_yearend_function(),
            trappan_function(),
            allocate_function(),
            equity_roll_function(),
        },
    };
}

} // namespace utfall::catalog

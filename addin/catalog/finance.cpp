#include "core/finance/finance.hpp"
#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"
#include "catalog/finance.hpp"
#include "core/base/numeric.hpp"
#include "core/base/share.hpp"
#include "core/finance/budget_drivers.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <vector>

namespace utfall::catalog {

namespace {

using cells::Paired;
using finance::not_a_finite_amount;

const ErrorNote text_or_shapes{ErrorKind::not_a_number,
                               {"ett värde är en text, eller områdena har olika form",
                                "a value is a text, or the ranges have different shapes"}};

const ErrorNote no_budget{ErrorKind::division_by_zero, {"budgeten är 0", "the budget is 0"}};

constexpr ParameterText outcome_parameter{
    "outcome",
    "utfall",
    {"Utfallet, i samma enhet som budgeten och skrivet på samma sätt, med eller utan minus.",
     "The outcome, in the budget's unit and written the same way, with a minus or without."}};

constexpr ParameterText budget_parameter{
    "budget", "budget", {"Budgeten, i kr eller tkr.", "The budget, in SEK or thousand SEK."}};

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
            throw core::DomainError({.rule = core::Rule::filled, .argument = "kind"});
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
        throw core::Undefined({.rule = core::Rule::nothing_deviates});
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
            finance::trappan_function(),
            finance::allocate_function(),
            finance::equity_roll_function(),
        },
    };
}

} // namespace utfall::catalog

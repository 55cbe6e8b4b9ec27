// Money: deviations, forecasts, shares of an amount, own capital.
#include "explain/view.hpp"

#include "core/base/numeric.hpp"
#include "core/finance/equity.hpp"

#include <algorithm>

namespace utfall::explain {

namespace {

void budget_deviation(View& view) {
    view.says({"Utfall {0} minus budget {1} = {2}.", "Outcome {0} less budget {1} = {2}."},
              {view.shown(view.number("outcome")), view.shown(view.number("budget")),
               view.shown(view.result_number())});
}

void budget_deviation_rate(View& view) {
    const double deviation = view.number("outcome") - view.number("budget");
    view.says(
        {"Avvikelsen {0} är {1} av budgeten {2}.", "The deviation {0} is {1} of the budget {2}."},
        {view.shown(deviation), view.percent(view.result_number()),
         view.shown(view.number("budget"))});
    view.step({"Utfall {0} minus budget {1} = {2}.", "Outcome {0} less budget {1} = {2}."},
              {view.shown(view.number("outcome")), view.shown(view.number("budget")),
               view.shown(deviation)});
}

void budget_signal(View& view) {
    static constexpr Text good{"Utfallet {0} mot budgeten {1} är gynnsamt för en {2}.",
                               "The outcome {0} against the budget {1} is favourable for {2}."};
    static constexpr Text bad{"Utfallet {0} mot budgeten {1} är ogynnsamt för en {2}.",
                              "The outcome {0} against the budget {1} is unfavourable for {2}."};
    static constexpr Text level{"Utfallet {0} ligger inom toleransen från budgeten {1} för en {2}.",
                                "The outcome {0} is within tolerance of the budget {1} for {2}."};
    const auto kind = view.option("kind", core::AmountKind::income);
    const double signal = view.result_number();
    view.says(signal > 0.0   ? good
              : signal < 0.0 ? bad
                             : level,
              {view.shown(view.number("outcome")), view.shown(view.number("budget")),
               view.word(kind == core::AmountKind::cost ? Text{"kostnad", "a cost"}
                                                        : Text{"intäkt", "an income"})});
    view.step({"Toleransen är {0} av budgeten.", "The tolerance is {0} of the budget."},
              {view.percent(view.number("tolerance"))});
}

void budget_drivers(View& view) {
    view.says({"Mest beror avvikelsen på {0}: {1}, där plus är bättre än budget.",
               "The deviation is mostly due to {0}: {1}, where plus is better than budget."},
              {view.shown(view.result().at(0, 0)), view.shown(view.result_number(0, 1))});
    if (core::is_number(view.result().at(0, 2))) {
        view.step({"Det är {0} av summan av alla avvikelser.",
                   "That is {0} of the sum of all deviations."},
                  {view.percent(view.result_number(0, 2))});
    }
}

void forecast_yearend(View& view) {
    const double outcome = view.number("outcome");
    const double to_date = view.number("budgetToDate");
    const double annual = view.number("annualBudget");
    if (view.option("method", core::ForecastMethod::run_rate) == core::ForecastMethod::remaining) {
        view.says(
            {"Utfallet {0} plus resten av årets budget, {1}, blir {2}.",
             "The outcome {0} plus the rest of the year's budget, {1}, makes {2}."},
            {view.shown(outcome), view.shown(annual - to_date), view.shown(view.result_number())});
        return;
    }
    view.says({"Utfallet {0} är {1} av budgeten hittills, {2}. I samma takt blir helåret {3}.",
               "The outcome {0} is {1} of the budget to date, {2}. At the same pace the year makes "
               "{3}."},
              {view.shown(outcome), view.percent(outcome / to_date), view.shown(to_date),
               view.shown(view.result_number())});
    view.step({"Årets budget är {0}.", "The year's budget is {0}."}, {view.shown(annual)});
}

void trappan(View& view) {
    const double allocation = view.number("allocation");
    const double unit = view.number("unit", core::tkr);
    view.says({"Av tilldelningen {0} är högsta rekommenderade eget kapital {1}.",
               "Of the allocation {0}, the highest recommended own capital is {1}."},
              {view.shown(allocation), view.shown(view.result_number())});
    const auto limits =
        view.given("limits") ? view.column("limits") : std::vector<std::optional<double>>();
    const auto rates =
        view.given("rates") ? view.column("rates") : std::vector<std::optional<double>>();
    const std::size_t steps =
        std::max({limits.size(), rates.size(),
                  limits.empty() && rates.empty() ? core::recommended_steps.size() : 0U});
    double below = 0.0;
    for (std::size_t i = 0; i < steps && below < allocation; ++i) {
        const double limit =
            (limits.empty() ? core::recommended_steps[i].limit : *limits[i]) * core::tkr / unit;
        const double rate = rates.empty() ? core::recommended_steps[i].rate : *rates[i];
        const double slice = std::min(allocation, limit) - below;
        view.step({"{0} av {1} (från {2} till {3}) = {4}.", "{0} of {1} (from {2} to {3}) = {4}."},
                  {view.percent(rate), view.shown(slice), view.shown(below),
                   view.shown(std::min(allocation, limit)), view.shown(rate * slice)});
        below = limit;
    }
}

void allocate(View& view) {
    const auto keys = view.column("keys");
    double sum = 0.0;
    std::size_t count = 0;
    for (const auto& key : keys) {
        sum += key.value_or(0.0);
        count += key ? 1 : 0;
    }
    view.says({"{0} fördelas på {1} nycklar, som tillsammans är {2}.",
               "{0} is shared out over {1} keys, which are {2} together."},
              {view.shown(view.number("amount")), view.shown(count), view.shown(sum)});
    const std::size_t index = view.place().row * view.result().columns() + view.place().column;
    if (index < keys.size() && keys[index]) {
        view.says(
            {"Nyckeln {0} är {1} av dem och får {2}.", "The key {0} is {1} of them and gets {2}."},
            {view.shown(*keys[index]), view.percent(*keys[index] / sum),
             view.shown(view.result_number(view.place().row, view.place().column))});
    }
    view.step({"Delarna avrundas nedåt; det som blir över går till de största resterna.",
               "The parts are rounded down; what is left over goes to the largest remainders."});
    view.left_out({"Tomma nycklar: {0}.", "Blank keys: {0}."},
                  view.cells_where("keys", [&](std::size_t i) { return !keys[i]; }));
}

void equity_roll(View& view) {
    const auto results = view.column("results");
    const std::size_t index = view.place().row * view.result().columns() + view.place().column;
    double sum = 0.0;
    for (std::size_t i = 0; i <= index && i < results.size(); ++i) {
        sum += results[i].value_or(0.0);
    }
    view.says({"Ingående {0} plus resultaten till och med {1}, {2}, är utgående {3}.",
               "Opening {0} plus the results down to {1}, {2}, is closing {3}."},
              {view.shown(view.number("opening")), view.cell_name("results", index),
               view.shown(sum), view.shown(view.number("opening") + sum)});
    view.left_out({"År utan resultat än: {0}.", "Years without a result yet: {0}."},
                  view.cells_where("results", [&](std::size_t i) { return !results[i]; }));
}

} // namespace

std::vector<Entry> finance_entries() {
    static constexpr Text budget{
        "Som i årsredovisningen 2023, bilaga 3, och halvårsredovisningen 2020 (Södra Norrbotten).",
        "As in the annual report 2023, appendix 3, and the half-year report 2020 (Södra "
        "Norrbotten)."};
    static constexpr Text ladder{"Nationella rådets trappa för eget kapital.",
                                 "The national council's steps for own capital."};
    static constexpr Text remainder{"Hamiltons metod: största rest.",
                                    "Hamilton's method: the largest remainder."};
    return {
        {"BUDGET_DEVIATION", budget_deviation, budget},
        {"BUDGET_DEVIATION_RATE", budget_deviation_rate, ours},
        {"BUDGET_SIGNAL", budget_signal, budget},
        {"BUDGET_DRIVERS", budget_drivers, ours},
        {"FORECAST_YEAREND", forecast_yearend, ours},
        {"TRAPPAN", trappan, ladder},
        {"ALLOCATE", allocate, remainder},
        {"EQUITY_ROLL", equity_roll, umea_2023},
    };
}

} // namespace utfall::explain

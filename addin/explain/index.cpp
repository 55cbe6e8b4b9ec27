// The impact index: points, what pulls it down, and how sure it is.
#include "explain/view.hpp"

#include "core/base/numeric.hpp"
#include "core/index/areas.hpp"
#include "core/index/drivers.hpp"
#include "core/index/index.hpp"
#include "core/index/robustness.hpp"
#include "core/index/uncertainty.hpp"

#include <algorithm>

namespace utfall::explain {

namespace {

using Attainments = std::vector<std::optional<core::Attainment>>;

Attainments attainments(const View& view) {
    Attainments values;
    for (const core::Cell& cell : view.cells("attainment")) {
        values.push_back(cells::read_attainment(cell, "attainment"));
    }
    return values;
}

void list_unweighted(View& view) {
    const auto weights = view.column("weights");
    view.left_out({"Rader utan vikt räknas inte: {0}.", "Rows without a weight don't count: {0}."},
                  view.cells_where("weights", [&](std::size_t i) { return !weights[i]; }));
}

void say_blanks(View& view, double missing) {
    const auto judged = attainments(view);
    const auto weights = view.column("weights");
    const auto blanks = view.cells_where("attainment", [&](std::size_t i) {
        return i < weights.size() && weights[i] && !judged[i];
    });
    if (missing == 1.0) {
        view.left_out({"Indikatorer utan uppfyllelse, med sina vikter: {0}.",
                       "Indicators without an attainment, with their weights: {0}."},
                      blanks);
    } else if (!blanks.empty()) {
        view.step({"Tom uppfyllelse räknas som inte uppfylld: {0}.",
                   "A blank attainment counts as not met: {0}."},
                  {view.names(blanks)});
    }
}

/// The three largest losses, with the cells of their weights.
void say_drivers(View& view, double near_credit) {
    constexpr std::size_t most_named = 3;
    const auto drivers =
        core::impact_drivers(attainments(view), view.column("weights"), near_credit);
    if (drivers.empty()) {
        view.step({"Inget drar ner indexet.", "Nothing pulls the index down."});
        return;
    }
    for (std::size_t i = 0; i < std::min(most_named, drivers.size()); ++i) {
        view.step({"{0} drar ner med {1} indexpoäng, {2} av allt som fattas.",
                   "{0} pulls it down by {1} index points, {2} of all that is missing."},
                  {view.cell_name("weights", drivers[i].row),
                   view.shown(core::round_half_up(drivers[i].points_lost, 1)),
                   view.percent(drivers[i].share)});
    }
}

void say_points(View& view, double near_credit, core::MissingAttainment missing) {
    const auto indicators =
        core::weighted_indicators(attainments(view), view.column("weights"), near_credit, missing);
    core::CompensatedSum points;
    core::CompensatedSum maximum;
    std::size_t met = 0;
    for (const core::WeightedIndicator& indicator : indicators) {
        points.add(indicator.points());
        maximum.add(indicator.weight);
        met += indicator.reached ? 1 : 0;
    }
    view.says({"{0} av {1} poäng: index {2}. {3} av {4} indikatorer är helt uppfyllda.",
               "{0} of {1} points: index {2}. {3} of {4} indicators are fully met."},
              {view.shown(points.value()), view.shown(maximum.value()),
               view.shown(core::round_half_up(core::index_of(points.value(), maximum.value()), 1)),
               view.shown(met), view.shown(indicators.size())});
}

void say_near(View& view, double near_credit) {
    view.step({"Nära ger {0} av vikten.", "Near earns {0} of the weight."},
              {view.percent(near_credit)});
}

void impactindex(View& view) {
    const double near_credit = view.number("nearCredit");
    const double missing = view.number("missing");
    say_points(view, near_credit, static_cast<core::MissingAttainment>(static_cast<int>(missing)));
    say_near(view, near_credit);
    if (missing == 0.0) {
        say_drivers(view, near_credit);
    }
    say_blanks(view, missing);
    list_unweighted(view);
}

void impact_points(View& view) {
    const double near_credit = view.number("nearCredit");
    say_points(view, near_credit, core::MissingAttainment::not_met);
    say_near(view, near_credit);
    say_blanks(view, 0.0);
    list_unweighted(view);
}

void impact_areas(View& view) {
    const std::size_t total = view.result().rows() - 1;
    view.says(
        {"{0} områden: {1} av {2} poäng, index {3}.", "{0} areas: {1} of {2} points, index {3}."},
        {view.shown(total), view.shown(view.result_number(total, 3)),
         view.shown(view.result_number(total, 4)),
         view.shown(core::round_half_up(view.result_number(total, 5), 1))});
    say_near(view, view.number("nearCredit"));
    say_blanks(view, 0.0);
    list_unweighted(view);
}

void impact_drivers(View& view) {
    double lost = 0.0;
    for (std::size_t row = 0; row < view.result().rows(); ++row) {
        lost += view.result_number(row, 1);
    }
    view.says({"Mest drar {0} ner: {1} indexpoäng, {2} av allt som fattas.",
               "{0} pulls down most: {1} index points, {2} of all that is missing."},
              {view.shown(view.result().at(0, 0)),
               view.shown(core::round_half_up(view.result_number(0, 1), 1)),
               view.percent(view.result_number(0, 2))});
    view.step({"De visade raderna är tillsammans {0} indexpoäng.",
               "The rows shown are {0} index points together."},
              {view.shown(core::round_half_up(lost, 1))});
    say_near(view, view.number("nearCredit"));
    say_blanks(view, 0.0);
    list_unweighted(view);
}

void impact_robustness(View& view) {
    const double spread = view.number("spread", core::usual_spread);
    const double target = view.number("target", core::usual_index_goal);
    const auto index = [&](std::size_t column) {
        return view.shown(core::round_half_up(view.result_number(0, column), 1));
    };
    view.says({"Med vikter inom ±{0} ligger indexet mellan {1} och {2}; {3} av de slumpade "
               "vikterna når {4}.",
               "With weights within ±{0} the index lies between {1} and {2}; {3} of the random "
               "weights reach {4}."},
              {view.percent(spread), index(0), index(1), view.percent(view.result_number(0, 5)),
               view.shown(target)});
    view.step({"Nio av tio slumpade index ligger mellan {0} och {1}; medianen är {2}.",
               "Nine of ten random indices lie between {0} and {1}; the median is {2}."},
              {index(2), index(4), index(3)});
    view.step({"{0} dragningar, samma varje gång.", "{0} draws, the same every time."},
              {view.shown(view.number("draws", core::usual_draws))});
    list_unweighted(view);
}

void impact_uncertainty(View& view) {
    const auto index = [&](std::size_t column) {
        return view.shown(core::round_half_up(view.result_number(0, column), 1));
    };
    view.says({"Väntat index {0}. Med {1} säkerhet ligger det mellan {2} och {3}; chansen att nå "
               "{4} är {5}.",
               "Expected index {0}. With {1} confidence it lies between {2} and {3}; the chance to "
               "reach {4} is {5}."},
              {index(0), view.percent(view.number("confidence", core::usual_index_confidence)),
               index(1), index(2), view.shown(view.number("goal", core::usual_index_goal)),
               view.percent(view.result_number(0, 3))});
    view.step({"Med få svar är också bedömningen av varje indikator osäker; det räknas in.",
               "With few answers the judgement of each indicator is uncertain too; that is "
               "counted in."});
    list_unweighted(view);
}

void weight_check(View& view) {
    std::vector<std::string> outside;
    for (std::size_t row = 0; row < view.result().rows(); ++row) {
        if (core::is_number(view.result().at(row, 5)) && view.result_number(row, 5) == 0.0) {
            outside.push_back(view.shown(view.result().at(row, 0)));
        }
    }
    const double tolerance = view.number("tolerance", core::usual_weight_tolerance);
    if (outside.empty()) {
        view.says({"Alla områdens vikter ligger inom ±{0} procentenheter från planen.",
                   "The weights of all areas lie within ±{0} percentage points of the plan."},
                  {view.shown(100.0 * tolerance)});
    } else {
        view.says({"Mer än {0} procentenheter från planen: {1}.",
                   "More than {0} percentage points from the plan: {1}."},
                  {view.shown(100.0 * tolerance), view.names(outside)});
    }
    list_unweighted(view);
}

void impact_table(View& view) {
    const cells::Result& table = view.result();
    const std::size_t total = table.rows() - 1;
    std::vector<std::string> indices;
    for (std::size_t column = 2; column < table.columns(); ++column) {
        indices.push_back(
            core::is_number(table.at(total, column))
                ? view.shown(core::round_half_up(view.result_number(total, column), 1))
                : "–");
    }
    view.says({"{0} områden med högst {1} poäng. Index i kolumnernas ordning: {2}.",
               "{0} areas with at most {1} points. Indices in the order of the columns: {2}."},
              {view.shown(total), view.shown(view.result_number(total, 1)), view.names(indices)});
    say_near(view, view.number("nearCredit"));
    list_unweighted(view);
}

void weighted_index(View& view) {
    const auto values = view.column("values");
    const auto weights = view.column("weights");
    core::CompensatedSum weight;
    std::size_t rows = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] && values[i]) {
            weight.add(*weights[i]);
            ++rows;
        }
    }
    view.says({"{0} värden med vikterna {1} tillsammans ger det vägda medelvärdet {2}.",
               "{0} values with weights of {1} together give the weighted mean {2}."},
              {view.shown(rows), view.shown(weight.value()), view.shown(view.result_number())});
    view.left_out(
        {"Rader utan värde, med sina vikter: {0}.",
         "Rows without a value, with their weights: {0}."},
        view.cells_where("values", [&](std::size_t i) { return !values[i] && weights[i]; }));
    list_unweighted(view);
}

} // namespace

std::vector<Entry> index_entries() {
    static constexpr Text robustness{
        "Utfalls egen; gränserna är exakta (Charnes och Cooper 1962).",
        "Utfall's own; the limits are exact (Charnes and Cooper 1962)."};
    static constexpr Text uncertainty{
        "Utfalls egen, på Jeffreys metod: Brown, Cai och DasGupta, Statistical Science 16 (2001).",
        "Utfall's own, on Jeffreys' method: Brown, Cai and DasGupta, Statistical Science 16 "
        "(2001)."};
    return {
        {"IMPACTINDEX", impactindex, umea_2023},
        {"IMPACT_POINTS", impact_points, umea_2023},
        {"IMPACT_AREAS", impact_areas, umea_2023},
        {"IMPACT_DRIVERS", impact_drivers, ours},
        {"IMPACT_ROBUSTNESS", impact_robustness, robustness},
        {"IMPACT_UNCERTAINTY", impact_uncertainty, uncertainty},
        {"WEIGHT_CHECK", weight_check, umea_2023},
        {"IMPACT_TABLE", impact_table, umea_2023},
        {"WEIGHTED_INDEX", weighted_index, umea_2023},
    };
}

} // namespace utfall::explain

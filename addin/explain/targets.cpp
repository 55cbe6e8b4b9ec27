// Targets and change: which way a figure should go, and how far it got.
#include "explain/view.hpp"

#include "core/base/numeric.hpp"
#include "core/targets/targets.hpp"

#include <cmath>

namespace utfall::explain {

namespace {

using core::Direction;

std::string limit_word(const View& view, Direction direction) {
    return view.word(direction == Direction::increase ? Text{"minst", "at least"}
                                                      : Text{"högst", "at most"});
}

void target_met(View& view) {
    const double outcome = view.number("outcome");
    const double target = view.number("target");
    const std::string limit = limit_word(view, view.option("direction", Direction::increase));
    if (view.result_number() == 1.0) {
        view.says({"{0} når målet, {1} {2}.", "{0} reaches the target, {1} {2}."},
                  {view.shown(outcome), limit, view.shown(target)});
    } else {
        view.says({"{0} når inte målet, {1} {2}: {3} fattas.",
                   "{0} doesn't reach the target, {1} {2}: {3} is missing."},
                  {view.shown(outcome), limit, view.shown(target),
                   view.shown(std::abs(target - outcome))});
    }
}

void target_signal(View& view) {
    const double near = view.number("near", core::usual_near);
    const double target = view.number("target");
    if (view.result_number() != 0.5) {
        target_met(view);
    } else {
        view.says({"{0} är nära målet, {1} {2}: {3} fattas.",
                   "{0} is near the target, {1} {2}: {3} is missing."},
                  {view.shown(view.number("outcome")),
                   limit_word(view, view.option("direction", Direction::increase)),
                   view.shown(target), view.shown(std::abs(target - view.number("outcome")))});
    }
    view.step({"Nära är när högst {0} fattas, {1} av målvärdet.",
               "Near is where at most {0} is missing, {1} of the target."},
              {view.shown(near * std::abs(target)), view.percent(near)});
}

std::string wanted(const View& view) {
    return view.word(view.option("direction", Direction::increase) == Direction::increase
                         ? Text{"öka", "increase"}
                         : Text{"minska", "decrease"});
}

void change_signal(View& view) {
    static constexpr Text better{
        "Från {0} till {1} är bättre, eftersom värdet ska {2}: skillnaden är {3}.",
        "From {0} to {1} is better, since the figure is to {2}: the difference is {3}."};
    static constexpr Text worse{
        "Från {0} till {1} är sämre, eftersom värdet ska {2}: skillnaden är {3}.",
        "From {0} to {1} is worse, since the figure is to {2}: the difference is {3}."};
    static constexpr Text same{
        "Från {0} till {1} är oförändrat: skillnaden {3} är högst toleransen {4}.",
        "From {0} to {1} is unchanged: the difference {3} is at most the tolerance {4}."};
    const double previous = view.number("previous");
    const double current = view.number("current");
    const double signal = view.result_number();
    view.says(signal > 0.0   ? better
              : signal < 0.0 ? worse
                             : same,
              {view.shown(previous), view.shown(current), wanted(view),
               view.shown(current - previous), view.shown(view.number("tolerance"))});
}

void change_met(View& view) {
    static constexpr Text met{"Från {0} till {1}: värdet skulle {2}, och har gjort det.",
                              "From {0} to {1}: the figure was to {2}, and did."};
    static constexpr Text missed{"Från {0} till {1}: värdet skulle {2}, men har inte gjort det.",
                                 "From {0} to {1}: the figure was to {2}, but didn't."};
    view.says(
        view.result_number() == 1.0 ? met : missed,
        {view.shown(view.number("previous")), view.shown(view.number("current")), wanted(view)});
    view.step({"Oförändrat räknas inte som uppfyllt.", "Unchanged doesn't count as met."});
}

void rate_change(View& view) {
    const auto points = [&](std::size_t column) {
        return view.shown(core::round_half_up(100.0 * view.result_number(0, column), 1));
    };
    view.says({"Från {0} till {1}: skillnaden är {2} procentenheter, med {3} säkerhet mellan {4} "
               "och {5}.",
               "From {0} to {1}: the difference is {2} percentage points, with {3} confidence "
               "between {4} and {5}."},
              {view.percent(view.number("part1") / view.number("whole1")),
               view.percent(view.number("part2") / view.number("whole2")), points(0),
               view.percent(view.number("confidence", 0.95)), points(1), points(2)});
    view.says({"Är andelarna egentligen lika ger slumpen en minst så stor skillnad i {0} av "
               "fallen.",
               "Where the shares are really equal, chance gives a difference at least as large in "
               "{0} of the cases."},
              {view.percent(view.result_number(0, 3))});
}

} // namespace

std::vector<Entry> targets_entries() {
    static constexpr Text newcombe{
        "Newcombe, Statistics in Medicine 17 (1998), och Fishers exakta test.",
        "Newcombe, Statistics in Medicine 17 (1998), and Fisher's exact test."};
    return {
        {"TARGET_MET", target_met, umea_2023},       {"TARGET_SIGNAL", target_signal, umea_2023},
        {"CHANGE_MET", change_met, umea_2023},       {"RATE_CHANGE", rate_change, newcombe},
        {"CHANGE_SIGNAL", change_signal, umea_2023},
    };
}

} // namespace utfall::explain

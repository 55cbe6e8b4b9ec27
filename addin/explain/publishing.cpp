// Figures on their way out: texts, intervals, and counts that are too small to publish.
#include "explain/view.hpp"

#include "core/base/share.hpp"

namespace utfall::explain {

namespace {

void rate_text(View& view) {
    view.says({"{0} av {1} skrivs {2}.", "{0} of {1} is written {2}."},
              {view.shown(view.number("part")), view.shown(view.number("whole")),
               view.shown(view.result().cells().front())});
    view.step({"Procenttalet avrundas till närmaste, halva uppåt.",
               "The percentage is rounded to the nearest, ties up."});
}

void rate_interval(View& view) {
    static constexpr Text wilson{"Wilsons metod.", "Wilson's method."};
    static constexpr Text exact{"Den exakta metoden (Clopper–Pearson).",
                                "The exact method (Clopper–Pearson)."};
    static constexpr Text jeffreys{"Jeffreys metod.", "Jeffreys' method."};
    if (view.result().columns() < 2 || !core::is_number(view.result().at(0, 0))) {
        view.says({"Ett av antalen är ett värde som saknas, så gränserna saknas.",
                   "One of the counts is a missing value, so the limits are missing."});
        return;
    }
    const double part = view.number("part");
    const double whole = view.number("whole");
    view.says({"{0} av {1} = {2}. Med {3} säkerhet ligger den andel som antalen är ett utslag av "
               "mellan {4} och {5}.",
               "{0} of {1} = {2}. With {3} confidence, the share that the counts are an outcome of "
               "lies between {4} and {5}."},
              {view.shown(part), view.shown(whole), view.percent(part / whole),
               view.percent(view.number("confidence", 0.95)),
               view.percent(view.result_number(0, 0)), view.percent(view.result_number(0, 1))});
    const auto method = view.option("method", core::IntervalMethod::wilson);
    view.step(method == core::IntervalMethod::wilson  ? wilson
              : method == core::IntervalMethod::exact ? exact
                                                      : jeffreys);
    view.step({"Ju färre {0} är, desto bredare blir intervallet.",
               "The fewer {0} are, the wider the interval is."},
              {view.shown(whole)});
}

void suppress_small(View& view) {
    const double threshold = view.number("threshold", 5.0);
    const auto before = view.cells("table");
    const auto& after = view.result().cells();
    const auto hidden = [&](std::size_t i) {
        return i < after.size() && core::is_number(before[i]) && cells::is_missing_mark(after[i]);
    };
    const auto is_small = [&](std::size_t i) {
        return hidden(i) && std::get<double>(before[i]) < threshold;
    };
    const auto small = view.cells_where("table", is_small);
    const auto further =
        view.cells_where("table", [&](std::size_t i) { return hidden(i) && !is_small(i); });
    if (small.empty() && further.empty()) {
        view.says({"Inget antal är mindre än {0}, så inget döljs.",
                   "No count is smaller than {0}, so nothing is hidden."},
                  {view.shown(threshold)});
        return;
    }
    view.says({"{0} antal från 1 till {1} döljs, och {2} till för att inget dolt ska kunna räknas "
               "ut.",
               "{0} counts from 1 to {1} are hidden, and {2} more so that no hidden one can be "
               "worked out."},
              {view.shown(small.size()), view.shown(threshold - 1.0), view.shown(further.size())});
    if (!small.empty()) {
        view.step({"Små: {0}.", "Small: {0}."}, {view.names(small)});
    }
    if (!further.empty()) {
        view.step({"Dolda därför att summorna annars röjer de små: {0}.",
                   "Hidden because the sums would give the small ones away: {0}."},
                  {view.names(further)});
    }
}

} // namespace

std::vector<Entry> publishing_entries() {
    static constexpr Text intervals{
        "Wilson, Clopper–Pearson och Jeffreys: Newcombe, Statistics in Medicine 17 (1998); Brown, "
        "Cai och DasGupta, Statistical Science 16 (2001).",
        "Wilson, Clopper–Pearson and Jeffreys: Newcombe, Statistics in Medicine 17 (1998); Brown, "
        "Cai and DasGupta, Statistical Science 16 (2001)."};
    static constexpr Text suppression{
        "Utfalls egen, efter Gusfield, SIAM Journal on Computing 17 (1988).",
        "Utfall's own, after Gusfield, SIAM Journal on Computing 17 (1988)."};
    return {
        {"RATE_TEXT", rate_text, umea_2020},
        {"RATE_INTERVAL", rate_interval, intervals},
        {"SUPPRESS_SMALL", suppress_small, suppression},
    };
}

} // namespace utfall::explain

// Labour market and social insurance.
#include "explain/view.hpp"

#include "core/base/numeric.hpp"

namespace utfall::explain {

namespace {

void fullyear_equivalents(View& view) {
    const double year = view.number("yearDays", 365.0);
    view.says({"{0} hela dagar / {1} dagar på året = {2} helårsekvivalenter.",
               "{0} full days / {1} days of the year = {2} full-year equivalents."},
              {view.shown(view.result_number() * year), view.shown(year),
               view.shown(view.result_number())});
    if (view.given("extent")) {
        view.step({"Varje rads dagar gånger dess omfattning; tom omfattning är heltid.",
                   "The days of each row times its extent; a blank extent is full-time."});
    }
    const auto days = view.column("days");
    view.left_out({"Rader utan dagar: {0}.", "Rows without days: {0}."},
                  view.cells_where("days", [&](std::size_t i) { return !days[i]; }));
}

void sjukpenningtal(View& view) {
    view.says({"{0} nettodagar / {1} försäkrade = {2} dagar per försäkrad.",
               "{0} net days / {1} insured = {2} days per insured person."},
              {view.shown(view.number("netDays")), view.shown(view.number("insured")),
               view.shown(view.result_number())});
}

} // namespace

std::vector<Entry> labour_entries() {
    static constexpr Text insurance{
        "Försäkringskassans mått, som i årsredovisningen 2023, bilaga 4.",
        "The measure of Försäkringskassan, as in the annual report 2023, appendix 4."};
    return {
        {"FULLYEAR_EQUIVALENTS", fullyear_equivalents, umea_2023},
        {"SJUKPENNINGTAL", sjukpenningtal, insurance},
    };
}

} // namespace utfall::explain

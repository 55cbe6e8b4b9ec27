#include "core/labour/labour.hpp"
#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"

namespace utfall::catalog {

namespace {

using cells::Paired;
using cells::PerRow;

double fullyear_equivalents(const Paired<std::optional<double>>& days, const PerRow<double>& extent,
                            std::optional<double> year_days) {
    std::vector<core::PersonDays> rows;
    rows.reserve(days.size());
    for (std::size_t i = 0; i < days.size(); ++i) {
        rows.push_back({days[i], extent.at(i).value_or(1.0)});
    }
    return core::fullyear_equivalents(rows, year_days.value_or(core::default_year_days));
}

Function fullyear_equivalents_function() {
    return columns(
        "FULLYEAR_EQUIVALENTS", fullyear_equivalents,
        {"Beräknar antal helårsekvivalenter: två personer ett halvår var är en.",
         "Calculates full-year equivalents: two people half a year each are one."},
        {
            {"days",
             "dagar",
             {"Antal dagar för varje person eller grupp, 0 eller fler; en tom cell är inga dagar.",
              "The days of each person or group, 0 or more; a blank cell is no days."}},
            {"extent",
             "omfattning",
             {"Omfattning som andel 0–1, per rad eller en för alla; 0,5 är halvtid. Utelämnad "
              "eller tom i ett område: 1, heltid.",
              "The extent as a share 0–1, per row or one for all; 0.5 is half-time. Left out, or "
              "blank in a range: 1, full-time."}},
            {"yearDays",
             "dagar_på_året",
             {"Antal dagar på ett helår, större än 0. Utelämnad: 365.",
              "The days of a full year, greater than 0. Left out: 365."}},
        },
        {.keywords =
             {"helårsekvivalent helårsekvivalenter dagar arbetslöshet sjukskrivning försörjning",
              "full-year equivalents days unemployment sick leave support"},
         .result = {"Antal helårsekvivalenter, inte avrundat; 0 när inga dagar finns.",
                    "The number of full-year equivalents, not rounded; 0 where there are no days."},
         .errors = {{ErrorKind::domain,
                     {"ett antal dagar är negativt, en omfattning ligger utanför 0–1, eller dagar "
                      "på året är inte större än 0",
                      "days are negative, an extent is outside 0–1, or the days of the year aren't "
                      "greater than 0"}},
                    {ErrorKind::not_a_number,
                     {"ett värde är en text, eller kolumnerna är olika långa",
                      "a value is a text, or the columns differ in length"}}},
         .example = {"=FULLYEAR_EQUIVALENTS({365|182.5|365};{1|1|0.5})", "2"}});
}

Function sjukpenningtal_function() {
    return elementwise(
        "SJUKPENNINGTAL", core::sjukpenningtal,
        {"Beräknar sjukpenningtalet: utbetalda nettodagar per försäkrad under tolv månader.",
         "Calculates the sick-pay rate: net days paid per insured person over twelve months."},
        {
            {"netDays",
             "nettodagar",
             {"Utbetalda nettodagar med sjuk- och rehabiliteringspenning under tolv månader.",
              "The net days of sick pay and rehabilitation pay paid over twelve months."}},
            {"insured",
             "försäkrade",
             {"Antal försäkrade, ett heltal större än 0.",
              "The number of insured people, whole and greater than 0."}},
        },
        {.keywords = {"ohälsa sjukfrånvaro sjukskrivning ohälsotal försäkringskassan",
                      "ill health sickness absence sick leave social insurance"},
         .result = {"Dagar per försäkrad, inte avrundat.", "Days per insured person, not rounded."},
         .errors = {{ErrorKind::division_by_zero, {"ingen är försäkrad", "nobody is insured"}},
                    {ErrorKind::domain,
                     {"nettodagarna är negativa, eller antalet försäkrade är negativt eller inte "
                      "ett heltal",
                      "the net days are negative, or the insured are negative or not whole"}},
                    {ErrorKind::not_a_number,
                     {"ett värde är en text, eller områdena har olika form",
                      "a value is a text, or the ranges have different shapes"}}},
         .example = {"=SJUKPENNINGTAL(784000;80000)", "9.8"}});
}

} // namespace

Family labour_family() {
    return {
        {"Arbetsmarknad och socialförsäkring", "Labour market and social insurance"},
        {
            fullyear_equivalents_function(),
            sjukpenningtal_function(),
        },
    };
}

} // namespace utfall::catalog

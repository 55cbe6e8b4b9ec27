#include "catalog/declare.hpp"
#include "catalog/survey.hpp"
#include "core/survey/survey.hpp"

#include <string>
#include <vector>

namespace utfall::catalog::survey {

namespace {

using core::Cell;

constexpr Text tallies_text{
    "Hela tabellen från SURVEY_TALLY (eller dess två första kolumner), vars rad ? inte är ett "
    "steg; eller bara antalen, lägsta steget först, utan raden ?. En tom cell är ett steg som "
    "ingen har valt.",
    "The whole table of SURVEY_TALLY (or its first two columns), whose row ? isn't a step; or the "
    "counts alone, lowest step first, without the row ?. A blank cell is a step that nobody "
    "chose."};

const ErrorNote bad_tally{
    ErrorKind::not_a_number,
    {"ett antal är en text, eller området är varken en tabell från SURVEY_TALLY eller en enda "
     "kolumn",
     "a count is a text, or the range is neither a table of SURVEY_TALLY nor a single column"}};

double read_tally(const Cell& cell) {
    return cells::read_optional_number(cell, "tallies").value_or(0.0);
}

/// SURVEY_TALLY's table, whole or its label and count columns: steps are the rows with a label or a
/// count, but for the answers outside the scale.
std::vector<double> tallies_of_table(const core::Table& table) {
    std::vector<double> tallies;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const Cell& label = table.at(row, 0);
        const Cell& count = table.at(row, 1);
        const bool blank = cells::is_blank_cell(label) && cells::is_blank_cell(count);
        if (!blank && core::trim(cells::read_text(label)) != outside_label) {
            tallies.push_back(read_tally(count));
        }
    }
    return tallies;
}

/// Counts, one for each step; a blank or a missing mark is a step that nobody chose. Whole columns
/// come without the blank rows at their end.
std::vector<double> read_tallies(const core::Table& table) {
    if (table.rows() > 1 && table.columns() > 1) {
        if (table.columns() > 3) {
            throw core::NotANumber({.rule = core::Rule::tally_table, .argument = "tallies"});
        }
        return tallies_of_table(table);
    }
    std::vector<double> tallies;
    for (const Cell& count : table.cells()) {
        tallies.push_back(read_tally(count));
    }
    return tallies;
}

} // namespace

Function topbox() {
    return columns(
        "TOPBOX",
        [](const core::Table& tallies, double steps) {
            return core::topbox(read_tallies(tallies), steps);
        },
        {"Beräknar andelen svar i skalans översta steg.",
         "Calculates the share of the answers in the top steps of the scale."},
        {
            {"tallies", "antal", tallies_text},
            {"steps",
             "steg",
             {"Hur många av de översta stegen som räknas, 1 eller fler.",
              "How many of the top steps count, 1 or more."}},
        },
        {.keywords = {"enkät nöjd översta stegen andel positiva instämmer",
                      "survey satisfied top steps share positive agree"},
         .result = {"En andel 0–1 av svaren på skalan; formatera cellen som procent. Svar "
                    "utanför skalan (raden ? i SURVEY_TALLY) räknas inte. Står där något "
                    "annat än 0 är ett steg felstavat, i svaren eller i skalan.",
                    "A share 0–1 of the answers on the scale; format the cell as percent. "
                    "Answers outside the scale (the row ? of SURVEY_TALLY) don't count. If "
                    "it isn't 0, a step is misspelt, in the answers or in the scale."},
         .errors = {no_answers,
                    {ErrorKind::domain,
                     {"ett antal är negativt eller inte ett heltal, eller stegen är färre "
                      "än 1 eller fler än skalans",
                      "a count is negative or not whole, or the steps are fewer than 1 or "
                      "more than the scale has"}},
                    bad_tally},
         .example = {"=TOPBOX({1|2|5|10|40|24};2)", "0.780487804878049"}});
}

Function survey_index() {
    return columns(
        "SURVEY_INDEX",
        [](const core::Table& tallies) { return core::survey_index(read_tallies(tallies)); },
        {"Beräknar svarens genomsnittliga läge på skalan, 0–100.",
         "Calculates the mean position of the answers on the scale, 0–100."},
        {{"tallies", "antal", tallies_text}},
        {.keywords = {"enkät nöjdhet index medel betyg NKI",
                      "survey satisfaction index mean score"},
         .result = {"Ett index: 0 när alla svarar det lägsta steget, 100 när alla svarar "
                    "det högsta. Svar utanför skalan (raden ? i SURVEY_TALLY) räknas inte. "
                    "Står där något annat än 0 är ett steg felstavat.",
                    "An index: 0 when all answer the lowest step, 100 when all answer the "
                    "highest. Answers outside the scale (the row ? of SURVEY_TALLY) don't "
                    "count. If it isn't 0, a step is misspelt."},
         .errors =
             {no_answers,
              {ErrorKind::domain,
               {"ett antal är negativt eller inte ett heltal", "a count is negative or not whole"}},
              {ErrorKind::undefined, {"skalan har bara ett steg", "the scale has a single step"}},
              bad_tally},
         .example = {"=SURVEY_INDEX({10|0|0|30})", "75"}});
}

} // namespace utfall::catalog::survey

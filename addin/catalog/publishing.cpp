#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"
#include "core/base/marks.hpp"
#include "core/base/numeric.hpp"
#include "core/publishing/rate_text.hpp"
#include "core/publishing/suppression.hpp"
#include "core/statistics/intervals.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::catalog {

namespace {

using core::Cell;
using core::Table;

constexpr int largest_threshold = 1000000; // more than any association's counts
constexpr std::string_view suppressed = "..";

constexpr Text part_text{"Antal som delen omfattar, till exempel positiva svar.",
                         "The count of the part, such as positive answers."};
constexpr Text whole_text{"Antal totalt, till exempel alla svarande.",
                          "The count of the whole, such as all who answered."};

const ErrorNote empty_whole{ErrorKind::division_by_zero, {"det hela är 0", "the whole is 0"}};

std::string rate_text(const Context& context, double part, double whole,
                      std::optional<double> decimals, std::optional<core::Language> language) {
    return core::rate_text(part, whole, decimals.value_or(0.0),
                           language.value_or(context.language));
}

Result rate_interval(const Cell& part, const Cell& whole, std::optional<double> confidence,
                     std::optional<core::IntervalMethod> method) {
    if (cells::is_missing_mark(part) || cells::is_missing_mark(whole)) {
        return {2, std::vector<Cell>(2, std::string(suppressed))};
    }
    const auto interval = core::rate_interval(
        cells::read_number(part, "part"), cells::read_number(whole, "whole"),
        confidence.value_or(core::usual_confidence), method.value_or(core::IntervalMethod::wilson));
    return {2, std::vector<Cell>{interval.lower, interval.upper}};
}

bool read_flag(const Cell& cell, std::string_view name) {
    const auto flag = cells::read_attainment(cell, name);
    if (!flag) {
        throw core::NotANumber({.rule = core::Rule::filled, .argument = std::string(name)});
    }
    return core::require_whole(flag->worth(0.5), 0, 1, name) == 1;
}

core::CountCell read_count_cell(const Cell& cell) {
    if (cells::is_missing_mark(cell)) {
        return {std::nullopt, core::trim(cells::read_text(cell)) == suppressed};
    }
    auto count = cells::read_optional_number(cell, "table");
    if (count) {
        count = core::require_count(*count, "table");
    }
    return {count, false};
}

bool is_label(const Cell& cell) {
    return core::is_text(cell) && !cells::is_blank_cell(cell) && !cells::is_missing_mark(cell) &&
           !core::is_none_mark(core::trim(cells::read_text(cell)));
}

/// Whether a line of cells is headings: more texts than figures.
bool are_labels(std::size_t length, const std::function<const Cell&(std::size_t)>& cell_at) {
    std::size_t texts = 0;
    std::size_t filled = 0;
    for (std::size_t i = 1; i < length; ++i) { // the corner says nothing
        texts += is_label(cell_at(i)) ? 1 : 0;
        filled += cells::is_blank_cell(cell_at(i)) ? 0 : 1;
    }
    return texts * 2 > filled;
}

/// Where a table has its labels: a text in the first row or column is one; where most cells of
/// these are, the numbers among them are too, as years.
struct LabelPlaces {
    bool first_row = false;
    bool first_column = false;

    explicit LabelPlaces(const Table& table)
        : first_row(table.rows() > 1 &&
                    are_labels(table.columns(),
                               [&](std::size_t i) -> const Cell& { return table.at(0, i); })),
          first_column(table.columns() > 1 &&
                       are_labels(table.rows(),
                                  [&](std::size_t i) -> const Cell& { return table.at(i, 0); })) {}

    [[nodiscard]] bool hold(const Table& table, std::size_t row, std::size_t column) const {
        return (row == 0 && first_row) || (column == 0 && first_column) ||
               ((row == 0 || column == 0) && is_label(table.at(row, column)));
    }
};

/// One label for each row; a heading row needs none.
std::vector<std::string> row_labels(const Table& labels, std::size_t rows, bool heading) {
    std::vector<std::string> texts;
    if (heading && labels.size() + 1 == rows) {
        texts.emplace_back();
    }
    for (const Cell& cell : labels.cells()) {
        texts.push_back(cells::read_text(cell));
    }
    return texts;
}

/// A cell that is no count is an error in its place, and to the rest of the table like a blank.
Result suppress_small(Table table, std::optional<double> threshold,
                      const std::optional<Cell>& totals, const std::optional<Table>& labels) {
    const int smallest_shown = core::require_whole(threshold.value_or(core::default_threshold), 1,
                                                   largest_threshold, "threshold");
    core::CountTable counts{table.columns(), {}};
    counts.cells.reserve(table.size());
    const LabelPlaces places(table);
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (places.hold(table, i / table.columns(), i % table.columns())) {
            counts.cells.emplace_back();
            continue;
        }
        Cell& cell = table.cells()[i];
        try {
            counts.cells.push_back(read_count_cell(cell));
        } catch (const core::Error& error) {
            counts.cells.emplace_back();
            cell = error.value();
        }
    }
    const bool sums = !totals || read_flag(*totals, "totals");
    const auto hidden =
        labels ? core::suppress_report(counts, smallest_shown, sums,
                                       row_labels(*labels, table.rows(), places.first_row))
                     .hidden
               : core::suppress_small(counts, smallest_shown, sums).hidden;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (hidden[i]) {
            table.cells()[i] = std::string(suppressed);
        }
    }
    return table;
}

Function rate_text_function() {
    return elementwise(
        "RATE_TEXT", rate_text,
        {"Skriver en andel som i rapporterna: 78 % (64/82).",
         "Writes a share as reports print it: 78% (64/82)."},
        {
            {"part", "del", part_text},
            {"whole", "helhet", whole_text},
            {"decimals",
             "decimaler",
             {"Antal decimaler i procenttalet, 0–10. Utelämnad: 0.",
              "The number of decimals of the percentage, 0–10. Left out: 0."}},
            {"language",
             "språk",
             {"Skrivsätt: sv eller en. Utelämnad: samma språk som i kontorsprogrammet.",
              "The way of writing: sv or en. Left out: the language of the office."}},
        },
        {.keywords = {"deltagare enkät procent text andel skriva rapport",
                      "participants survey percent text share write report"},
         .result = {"En text med procenttalet, halva avrundade uppåt, och antalen inom "
                    "parentes.",
                    "A text with the percentage, ties rounded up, and the counts in "
                    "parentheses."},
         .errors = {empty_whole,
                    {ErrorKind::domain,
                     {"ett antal är negativt eller inte ett heltal, delen är större än det "
                      "hela, decimalerna är inte 0–10 eller språket är okänt",
                      "a count is negative or not whole, the part exceeds the whole, the "
                      "decimals aren't 0–10, or the language is unknown"}}},
         .example = {R"(=RATE_TEXT(64;82;0;"en"))", "\"78% (64/82)\""}});
}

Function rate_interval_function() {
    return single(
        "RATE_INTERVAL", rate_interval,
        {"Beräknar hur säker en andel är: ett konfidensintervall.",
         "Calculates how sure a share is: a confidence interval."},
        {
            {"part", "del", part_text},
            {"whole", "helhet", whole_text},
            {"confidence",
             "säkerhet",
             {"Konfidensgrad mellan 0 och 1. Utelämnad: 0,95.",
              "The confidence level between 0 and 1. Left out: 0.95."}},
            {"method",
             "metod",
             {"Metod: wilson, exakt (Clopper–Pearson) eller jeffreys. Utelämnad: wilson.",
              "The method: wilson, exact (Clopper–Pearson) or jeffreys. Left out: "
              "wilson."}},
        },
        {.keywords = {"konfidensintervall osäkerhet felmarginal andel procent säkerhet",
                      "confidence interval uncertainty margin of error share percent"},
         .columns = {{"Undre gräns", "Lower limit"}, {"Övre gräns", "Upper limit"}},
         .rows = TableRows{{"en rad", "one row"}},
         .result = {"En rad: undre och övre gräns som andelar 0–1. Undre gränsen är 0 när "
                    "delen är 0, den övre 1 när delen är det hela.",
                    "One row: lower and upper limit as shares 0–1. The lower limit is 0 "
                    "where the part is 0, the upper 1 where the part is the whole."},
         .errors = {empty_whole,
                    {ErrorKind::domain,
                     {"ett antal är negativt eller inte ett heltal, delen är större än det "
                      "hela, säkerheten ligger inte mellan 0 och 1 eller metoden är okänd",
                      "a count is negative or not whole, the part exceeds the whole, the "
                      "confidence isn't between 0 and 1, or the method is unknown"}},
                    {ErrorKind::not_a_number,
                     {"ett argument är en text eller ett område",
                      "an argument is a text or a range"}}},
         .example = {"=RATE_INTERVAL(144;234)", "{0.551664099722853;0.675377898201949}"}});
}

Function suppress_small_function() {
    return single(
        "SUPPRESS_SMALL", suppress_small,
        {"Döljer små antal i en tabell så att den kan publiceras. En tabell med varav-rader "
         "behöver "
         "radnamnen, annars går dolda antal att räkna ut.",
         "Hides small counts in a table so that it can be published. A table with 'of which' rows "
         "needs the labels, or hidden counts can be worked out."},
        {
            {"table",
             "tabell",
             {"Antalen, utan andelar: en andel röjer ett dolt antal. Text i första raden och "
              "första "
              "kolumnen är rubriker och står kvar, liksom tomma celler och nollor. "
              "SUPPRESS_SMALL(CROSS_TABLE(…)) går bra.",
              "The counts, without shares: a share gives a hidden count away. Text in the first "
              "row "
              "and the first column is labels and stays, as blank cells and zeros do. "
              "SUPPRESS_SMALL(CROSS_TABLE(…)) works."}},
            {"threshold",
             "gräns",
             {"Det minsta antal över 0 som får visas. Utelämnad: 5.",
              "The smallest count above 0 that may be shown. Left out: 5."}},
            {"totals",
             "summor",
             {"1 när sista raden och sista kolumnen är summor: då döljs fler antal, så att "
              "inget dolt kan räknas ut. 0 när tabellen saknar summor. Utelämnad: 1.",
              "1 where the last row and the last column are sums: more counts are then "
              "hidden, so that no hidden one can be worked out. 0 where the table has no "
              "sums. Left out: 1."}},
            {"labels",
             "radnamn",
             {"Radernas namn i en rapports tabell (deltagare, avslutade, positiva lösningar, varav "
              "…, kvar): då räknas det som namnen säger är summor, även flera plattformar mot sin "
              "total. En tabell med varav-rader behöver dem, annars går dolda antal att räkna ut. "
              "Utelämnad: sista raden är summan av de andra.",
              "The row labels of a report's table (participants, closed, positive outcomes, of "
              "which …, remaining): then what the labels say are sums counts as such, several "
              "platforms against their total too. A table with 'of which' rows needs them, or "
              "hidden counts can be worked out. Left out: the last row is the sum of the others."}},
        },
        {.keywords = {"sekretess röjande små tal dölja anonymisera publicera integritet prickar",
                      "confidentiality disclosure small counts hide anonymise publish privacy"},
         .rows = TableRows{{"samma tabell med .. i de celler som döljs",
                            "the same table with .. in the cells that are hidden"}},
         .result = {"Samma tabell med .. i stället för de antal som döljs. En tabell med "
                    "bara en rad eller en kolumn har sin summa sist. Med radnamn är en rad summa "
                    "bara där namnet säger det; sista kolumnen är summa ändå.",
                    "The same table with .. instead of the counts that are hidden. A table "
                    "of a single row or column has its sum last. With labels a row is a sum only "
                    "where its label says so; the last column is a sum all the same."},
         .errors = {{ErrorKind::domain,
                     {"ett antal är negativt eller inte ett heltal (felet står i cellen), "
                      "gränsen är inte 1 eller mer, summor är inte 0 eller 1, eller en tabell "
                      "med summor har fler än 50 000 celler",
                      "a count is negative or not whole (the error stands in its cell), "
                      "the threshold isn't 1 or more, totals isn't 0 or 1, or a table with "
                      "totals has more than 50,000 cells"}},
                    {ErrorKind::not_a_number,
                     {"en cell är en text utanför första raden och kolumnen (felet står i cellen), "
                      "eller radnamnen är inte lika många som raderna",
                      "a cell is a text outside the first row and column (the error stands in its "
                      "cell), or there aren't as many labels as rows"}}},
         .example = {"=SUPPRESS_SMALL({3;10;13|20;30;50|23;40;63})",
                     R"({"..";"..";13|"..";"..";50|23;40;63})"}});
}

} // namespace

Family publishing_family() {
    return {
        {"Publicering", "Publishing"},
        {
            rate_text_function(),
            rate_interval_function(),
            suppress_small_function(),
        },
    };
}

} // namespace utfall::catalog

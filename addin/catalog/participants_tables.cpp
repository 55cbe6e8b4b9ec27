// A filter for columns, and tables of any columns of a register.
#include "catalog/declare.hpp"
#include "catalog/participants.hpp"
#include "cells/label.hpp"
#include "cells/register.hpp"
#include "core/base/columns.hpp"
#include "core/base/errors.hpp"
#include "core/base/number_label.hpp"
#include "core/base/share.hpp"
#include "core/participants/bands.hpp"
#include "core/participants/criterion.hpp"
#include "core/participants/cross_table.hpp"

#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace utfall::catalog::participants {

namespace {

using cells::CellColumn;
using cells::List;
using cells::OptionalColumn;
using cells::RowList;
using core::Cell;
using core::Criterion;
using core::Table;
using OptionalCell = std::optional<Cell>;
using OptionalTable = std::optional<Table>;

/// Empties the rows where the criterion doesn't hold. A lone row takes one criterion cell for each
/// of its cells.
void keep_where(Table& values, const OptionalTable& column, const OptionalCell& value) {
    if (column.has_value() != value.has_value()) {
        throw core::MissingArgument({.rule = core::Rule::criterion_pair});
    }
    if (!column) {
        return;
    }
    const bool one_row = values.rows() == 1 && column->size() == values.columns();
    if (!one_row) {
        core::require_same_length(values.rows(), column->size());
    }
    cells::CriterionReader criterion(Criterion::read(*value));
    const std::size_t width = one_row ? 1 : values.columns();
    for (std::size_t row = 0; row < column->size(); ++row) {
        if (!criterion.holds(column->cells()[row])) {
            for (std::size_t i = row * width; i < (row + 1) * width; ++i) {
                values.cells()[i] = core::Blank();
            }
        }
    }
}

Result keep_rows(const Table& values, const Table& column1, const Cell& is1,
                 const OptionalTable& column2, const OptionalCell& is2,
                 const OptionalTable& column3, const OptionalCell& is3) {
    Table kept = values;
    keep_where(kept, column1, is1);
    keep_where(kept, column2, is2);
    keep_where(kept, column3, is3);
    return kept;
}

bool is_missing(const Cell& cell) {
    return cells::is_blank_cell(cell) || cells::is_missing_mark(cell);
}

// A number as a group becomes its text.
Cell as_text(const Cell& label, core::Language language) {
    const double* number = std::get_if<double>(&label);
    return number == nullptr ? cells::read_text(label) : core::number_label(*number, language);
}

std::vector<core::Label> labels_of(const std::optional<List<Cell>>& order) {
    return order ? cells::read_labels(*order) : std::vector<core::Label>();
}

Result cross(const Context& context, const CellColumn& rows, const CellColumn& columns,
             const std::optional<List<Cell>>& row_order,
             const std::optional<List<Cell>>& column_order) {
    cells::LabelReader read_row;
    cells::LabelReader read_column;
    std::vector<core::Crossing> cases;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!is_missing(*rows[i]) && !is_missing(*columns[i])) {
            cases.push_back({read_row(*rows[i]), read_column(*columns[i])});
        }
    }
    const auto table = core::cross_table(cases, labels_of(row_order), labels_of(column_order));
    const std::string sum(total.in(context.language));
    Result result;
    std::vector<Cell> heading{std::string()};
    for (const Cell& group : table.columns) {
        heading.push_back(as_text(group, context.language));
    }
    heading.emplace_back(sum);
    result.add_row(std::move(heading));
    std::vector<double> totals(table.columns.size() + 1);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::vector<Cell> line{as_text(table.rows[row], context.language)};
        const auto& counts = table.counts[row];
        const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
        for (std::size_t column = 0; column < counts.size(); ++column) {
            line.emplace_back(counts[column]);
            totals[column] += counts[column];
        }
        line.emplace_back(all);
        totals.back() += all;
        result.add_row(std::move(line));
    }
    std::vector<Cell> last{sum};
    last.insert(last.end(), totals.begin(), totals.end());
    result.add_row(std::move(last));
    return result;
}

RowList count_bands(const Context& context, const CellColumn& values, const List<double>& limits,
                    const OptionalColumn& sex) {
    cells::SexReader sexes(sex);
    std::vector<core::Measured> measured;
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (const auto value = cells::read_optional_number(*values[row], "values")) {
            measured.push_back({*value, sexes.at(row)});
        }
    }
    RowList result;
    for (const core::Band& band : core::band_table(measured, limits, context.language)) {
        std::vector<Cell> line = by_sex(band.count);
        line.insert(line.begin(), band.label);
        line.push_back(
            core::share_in_table(band.count.total(), static_cast<double>(measured.size())));
        result.add_row(std::move(line));
    }
    return result;
}

constexpr Text column_text{
    "Kolumnen som kriteriet gäller, lika lång som värdena. Anges tillsammans med sitt kriterium.",
    "The column that the criterion is about, as long as the values. Goes together with its "
    "criterion."};
constexpr Text is_text{"Kriteriet: ett värde, eller en text som börjar med = <> < <= > >=.",
                       "The criterion: a value, or a text that begins with = <> < <= > >=."};
constexpr Text order_text{
    "Den ordning de ska stå i, även de som saknar fall; övriga kommer sist. Utelämnad: den ordning "
    "de först förekommer i.",
    "The order they are to stand in, also those without cases; others come last. Left out: order "
    "of first appearance."};

} // namespace

Function only_where() {
    return columns(
        "ONLY_WHERE", keep_rows,
        {"Tömmer de rader där ett kriterium inte är uppfyllt: ett filter för alla funktioner som "
         "läser kolumner, till exempel "
         "SURVEY_SHARE(ONLY_WHERE(C2:C300;B2:B300;\"kvinna\");{\"Ja\"}); där behövs ingen "
         "matrisformel. I indexfunktionerna ska vikterna filtreras, inte uppfyllelsen: en tömd "
         "uppfyllelse betyder inte nådd.",
         "Empties the rows where a criterion isn't met: a filter for every function that reads "
         "columns, such as SURVEY_SHARE(ONLY_WHERE(C2:C300,B2:B300,\"woman\"),{\"Yes\"}); there it "
         "needs no array formula. In the index functions filter the weights, not the attainment: "
         "an emptied attainment means not met."},
        {
            {"values",
             "värden",
             {"Värdena som ska filtreras, en eller flera kolumner.",
              "The values to filter, one or more columns."}},
            {"column1", "kolumn1", column_text},
            {"is1",
             "är1",
             {"Kriteriet: ett tal, en text (kvinna och man står för alla sätt att skriva könet), "
              "eller en text som börjar med = <> < <= > >= och ett tal eller ett datum som "
              "2023-01-31. \"<>\" behåller allt som inte är tomt.",
              "The criterion: a number, a text (woman and man stand for every way to write the "
              "sex), or a text that begins with = <> < <= > >= and a number or a date such as "
              "2023-01-31. \"<>\" keeps all that isn't blank."}},
            {"column2", "kolumn2", column_text},
            {"is2", "är2", is_text},
            {"column3", "kolumn3", column_text},
            {"is3", "är3", is_text},
        },
        {.keywords = {"filter filtrera urval villkor kriterium bara där grupp kön plattform om",
                      "filter select condition criterion only where group sex platform if"},
         .rows = TableRows{{"värdena i sin egen form", "the values in their own shape"}, false},
         .result = {"Värdena i sin egen form, med tomma celler i de rader där något kriterium inte "
                    "är uppfyllt. En tom cell uppfyller bara = och <> följt av något.",
                    "The values in their own shape, with blank cells in the rows where a criterion "
                    "isn't met. A blank cell meets only = and <> followed by something."},
         .errors = {{ErrorKind::domain,
                     {"< <= > >= står framför något som varken är ett tal eller ett datum",
                      "< <= > >= stands before what is neither a number nor a date"}},
                    {ErrorKind::not_a_number,
                     {"en kolumn är inte lika lång som värdena",
                      "a column isn't as long as the values"}},
                    {ErrorKind::missing_argument,
                     {"en kolumn står utan sitt kriterium, eller tvärtom",
                      "a column stands without its criterion, or the other way round"}}},
         .example = {R"(=ONLY_WHERE({1|2|3|4};{"kvinna"|"man"|"K"|""};"kvinna"))",
                     R"({1|""|3|""})"}});
}

Function cross_table() {
    return columns(
        "CROSS_TABLE", cross,
        {"Räknar en kolumn mot en annan, till exempel avslutsorsak per plattform.",
         "Counts one column against another, such as outcome by platform."},
        {
            {"rows",
             "rader",
             {"Det som ska stå i raderna, ett fall per cell.",
              "What is to stand in the rows, a case a cell."}},
            {"columns",
             "kolumner",
             {"Det som ska stå i kolumnerna, lika många celler.",
              "What is to stand in the columns, as many cells."}},
            {"rowOrder", "radordning", order_text},
            {"columnOrder", "kolumnordning", order_text},
        },
        {.keywords = {"korstabell pivottabell tabell plattform kön antal grupp fördelning",
                      "cross tabulation pivot table platform sex count group distribution"},
         .columns = {{"Etikett", "Label"}, {"Antal", "Count"}},
         .rows = TableRows{{"en rubrikrad, en rad för varje värde och en rad med summor; en kolumn "
                            "för etiketten, en för varje grupp och en för summan",
                            "a heading row, one row for each value and one of totals; one column "
                            "for the label, one for each group and one for the total"},
                           true},
         .result =
             {"En rubrikrad, en rad för varje värde och en rad med summor. Ett fall där något "
              "är tomt räknas inte. SUPPRESS_SMALL tar tabellen som den är.",
              "A heading row, a row for each value and a row of totals. A case where either "
              "is blank doesn't count. SUPPRESS_SMALL takes the table as it is."},
         .errors = {{ErrorKind::not_a_number,
                     {"kolumnerna är olika långa", "the columns differ in length"}}},
         .example = {
             R"(=CROSS_TABLE({"arbete"|"studier"|"Arbete"|"avbrott"};{"Norr"|"Norr"|"Syd"|""}))",
             R"({"";"Norr";"Syd";"Totalt¦Total"|"arbete";1;1;2|"studier";1;0;1)"
             R"(|"Totalt¦Total";2;1;3})"}});
}

Function band_table() {
    return columns(
        "BAND_TABLE", count_bands,
        {"Räknar hur många värden som ligger i varje intervall, till exempel ålder eller tid.",
         "Counts how many values lie in each band, such as ages or times."},
        {
            {"values",
             "värden",
             {"Värdena, till exempel åldrar. Tomma celler räknas inte.",
              "The values, such as ages. Blank cells don't count."}},
            {"limits",
             "gränser",
             {"Det första värdet i varje intervall utom det första, stigande.",
              "The first value of each band but the first, rising."}},
            {"sex", "kön", sex_text},
        },
        {.keywords = {"intervall ålder åldersgrupper klasser fördelning histogram frekvens tid",
                      "band age groups classes distribution histogram frequency time"},
         .columns = {{"Intervall", "Band"}, women, men, other_sex, total, share},
         .rows =
             TableRows{{"en rad mer än det finns gränser", "one row more than there are limits"},
                       false},
         .result = {"En rad för varje intervall: –10, 11–36, 37– när allt är heltal, annars –<11, "
                    "11–<37, 37–. Andelen är av alla värden.",
                    "A row for each band: –10, 11–36, 37– where all are whole numbers, else –<11, "
                    "11–<37, 37–. The share is of all values."},
         .errors = {{ErrorKind::division_by_zero,
                     {"det finns inga värden (felet står i stället för andelen)",
                      "there are no values (the error stands instead of the share)"}},
                    {ErrorKind::domain,
                     {"gränserna stiger inte, eller det finns ingen",
                      "the limits don't rise, or there is none"}},
                    {ErrorKind::not_a_number,
                     {"ett värde eller en gräns är en text, eller kolumnerna är olika långa",
                      "a value or a limit is a text, or the columns differ in length"}}},
         .example = {R"(=BAND_TABLE({5|11|36|40};{11|37};{"k"|"m"|"k"|""}))",
                     R"({"–10";1;0;0;1;0.25|"11–36";1;1;0;2;0.5|"37–";0;0;1;1;0.25})"}});
}

} // namespace utfall::catalog::participants

#include "core/checks/checks.hpp"
#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"
#include "core/base/numeric.hpp"
#include "core/base/phrase.hpp"
#include "core/finance/budget_check.hpp"
#include "core/participants/register_check.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace utfall::catalog {

namespace {

using cells::List;
using cells::RowList;
using core::Cell;
using core::Language;
using core::Table;
using OptionalTable = std::optional<Table>;

constexpr Text unit_text{
    "Det som varje tryckt siffra är avrundad till, i siffrornas egen enhet; 0 när allt ska stämma "
    "exakt. Utelämnad: kolumnens egen, som siffrorna visar den.",
    "What every printed figure is rounded to, in the figures' own unit; 0 when everything must be "
    "exact. Left out: the column's own, as its figures show it."};
constexpr Text language_text{"Språk i svaret: sv eller en. Utelämnad: programmets språk.",
                             "The language of the answer: sv or en. Left out: the office's."};

constexpr Text sum_unit_text{
    "Det som varje tryckt siffra är avrundad till, i siffrornas egen enhet; 0 för personer, som "
    "ska stämma exakt. Utelämnad: den minsta decimal som någon av siffrorna visar, högst 1.",
    "What every printed figure is rounded to, in the figures' own unit; 0 for persons, who must "
    "add up exactly. Left out: the smallest decimal place that any of the figures shows, at most "
    "1."};

const ErrorNote bad_unit{ErrorKind::domain,
                         {"enheten är negativ, eller språket är varken sv eller en",
                          "the unit is negative, or the language is neither sv nor en"}};

/// The most findings that a check lists: nobody reads more, and Calc takes longer and longer to
/// place the texts (38 s for 200 000).
constexpr std::size_t most_findings = 10000;

std::string more_findings(std::size_t count, Language language) {
    return language == Language::swedish ? "och " + std::to_string(count) + " till"
                                         : "and " + std::to_string(count) + " more";
}

Language language_or(const Context& context, std::optional<Language> language) {
    return language.value_or(context.language);
}

/// A list of findings, or a single text when there is none. A long list ends with a row that says
/// how many more findings there are.
RowList rows_or(std::string none, std::vector<std::vector<Cell>> rows, Language language) {
    RowList result;
    if (rows.empty()) {
        result.add_row({std::move(none)});
    }
    const std::size_t more = rows.size() - std::min(rows.size(), most_findings);
    rows.resize(rows.size() - more);
    for (auto& row : rows) {
        result.add_row(std::move(row));
    }
    if (more > 0) {
        result.add_row({more_findings(more, language)});
    }
    return result;
}

RowList rows_or_ok(std::vector<std::vector<Cell>> rows, Language language) {
    return rows_or("ok", std::move(rows), language);
}

constexpr Text nothing_to_compare{"inget att jämföra", "nothing to compare"};
constexpr Text ok_but_one_unread{"ok, men 1 cell gick inte att läsa",
                                 "ok, but 1 cell could not be read"};
constexpr Text ok_but_unread{"ok, men {0} celler gick inte att läsa",
                             "ok, but {0} cells could not be read"};

/// What a table without findings is told: a plain `ok` only where figures were compared and every
/// cell that looks like one was read.
std::string verdict(const core::CheckReport& report, Language language) {
    if (report.comparisons == 0) {
        return core::phrase(nothing_to_compare, language);
    }
    if (report.unread.empty()) {
        return "ok";
    }
    return report.unread.size() == 1
               ? core::phrase(ok_but_one_unread, language)
               : core::phrase(ok_but_unread, language, {std::to_string(report.unread.size())});
}

std::span<const Cell> cells_of(const Table& table) {
    return table.cells();
}

std::span<const Cell> cells_of(const OptionalTable& table) {
    return table ? cells_of(*table) : std::span<const Cell>();
}

double sum_check(const List<std::optional<double>>& parts, double total,
                 std::optional<double> unit) {
    std::vector<double> present;
    for (const auto& part : parts) {
        if (part) {
            present.push_back(*part);
        }
    }
    return core::sum_check(present, total, unit);
}

double rate_check(double part, double whole, double printed, std::optional<double> decimals) {
    return core::rate_check(part, whole, printed, decimals.value_or(0.0));
}

RowList budget_check(const Context& context, const Table& labels, const Table& outcome,
                     const Table& budget, const Table& deviation, std::optional<double> unit,
                     std::optional<Language> language) {
    std::vector<std::vector<Cell>> rows;
    for (const auto& finding : core::budget_check(cells_of(labels), cells_of(outcome),
                                                  cells_of(budget), cells_of(deviation), unit)) {
        rows.push_back({finding.label, finding.printed, finding.computed, finding.difference});
    }
    return rows_or_ok(std::move(rows), language_or(context, language));
}

RowList table_check(const Context& context, const Table& table, std::optional<double> unit,
                    std::optional<Language> language) {
    const Language spoken = language_or(context, language);
    const core::CheckReport report = core::check_table(table, unit);
    std::vector<std::vector<Cell>> rows;
    for (const auto& finding : report.findings) {
        const auto kind = core::rule_name(finding.rule, spoken);
        rows.push_back({std::string(kind), finding.row_label, finding.column_header,
                        core::cell_or_blank(finding.printed), finding.computed,
                        core::cell_or_blank(finding.difference)});
    }
    return rows_or(verdict(report, spoken), std::move(rows), spoken);
}

RowList register_check(const Context& context, const Table& start, const Table& end,
                       const OptionalTable& outcome, const OptionalTable& sex,
                       std::optional<Language> language, const OptionalTable& person,
                       std::optional<double> as_of) {
    const core::RegisterCells cells{cells_of(start), cells_of(end), cells_of(outcome),
                                    cells_of(sex), cells_of(person)};
    const Language spoken = language_or(context, language);
    std::vector<std::vector<Cell>> rows;
    for (const auto& finding : core::register_check(cells, as_of)) {
        const auto problem = core::problem_name(finding.problem, spoken);
        rows.push_back({static_cast<double>(finding.row), std::string(problem), finding.value});
    }
    return rows_or_ok(std::move(rows), spoken);
}

} // namespace

Family checks_family() {
    return {
        {"Granskning: går siffrorna ihop?", "Checks: does the table add up?"},
        {
            columns(
                "SUM_CHECK", sum_check,
                {"Granskar en summa: 0 om delarna går ihop med totalen så när som på avrundning, "
                 "annars skillnaden.",
                 "Checks a sum: 0 if the parts add up to the total within rounding, else the "
                 "difference."},
                {
                    {"parts",
                     "delar",
                     {"De tryckta delarna. Tomma celler räknas inte.",
                      "The printed parts. Blank cells don't count."}},
                    {"total", "total", {"Den tryckta summan.", "The printed total."}},
                    {"unit", "enhet", sum_unit_text},
                },
                {.keywords = {"granska summa stämmer avrundning kontroll total",
                              "check sum adds up rounding control total"},
                 .result = {"0, eller totalen minus delarnas summa.",
                            "0, or the total minus the sum of the parts."},
                 .errors = {{ErrorKind::domain, {"enheten är negativ", "the unit is negative"}},
                            {ErrorKind::not_a_number,
                             {"en del eller totalen är en text", "a part or the total is a text"}}},
                 .example = {"=SUM_CHECK({5677;2370;142;106;81;102;35;2839;131};11485)", "0"}}),
            elementwise(
                "RATE_CHECK", rate_check,
                {"Granskar en tryckt procentsats: 0 om den är delen genom det hela, avrundad, "
                 "annars skillnaden.",
                 "Checks a printed percentage: 0 if it is part / whole rounded, else the "
                 "difference."},
                {
                    {"part", "del", {"Delen: antal eller belopp.", "The part: count or amount."}},
                    {"whole",
                     "hela",
                     {"Det hela: antal eller belopp, inte 0, med samma tecken som delen.",
                      "The whole: count or amount, not 0, of the same sign as the part."}},
                    {"printed",
                     "tryckt",
                     {"Den tryckta andelen som tal: 0,62 för 62 %.",
                      "The printed share as a number: 0.62 for 62 %."}},
                    {"decimals",
                     "decimaler",
                     {"Antal decimaler i den tryckta procentsatsen. Utelämnad: 0.",
                      "The number of decimals of the printed percentage. Left out: 0."}},
                },
                {.keywords = {"granska procent andel stämmer kontroll",
                              "check percent share adds up control"},
                 .result = {"0, eller tryckt andel minus del genom hela. Delen får vara större än "
                            "det hela, som 109 % av en budget.",
                            "0, or the printed share minus part / whole. The part may be larger "
                            "than the whole, as 109 % of a budget."},
                 .errors = {{ErrorKind::division_by_zero, {"det hela är 0", "the whole is 0"}},
                            {ErrorKind::domain,
                             {"delen och det hela har olika tecken, den tryckta andelen är större "
                              "än 1,5 fast delen ryms i det hela (skriv 0,62, inte 62), eller "
                              "antalet decimaler är inte ett heltal 0–15",
                              "part and whole have opposite signs, the printed share is above 1.5 "
                              "although the part is within its whole (write 0.62, not 62), or the "
                              "decimals aren't a whole number 0–15"}}},
                 .example = {"=RATE_CHECK(144;234;0.62)", "0"}}),
            columns(
                "BUDGET_CHECK", budget_check,
                {"Granskar en budgetuppföljning: en rad för varje post vars tryckta avvikelse inte "
                 "är utfall minus budget.",
                 "Checks a budget follow-up: one row for each line whose printed deviation isn't "
                 "outcome minus budget."},
                {
                    {"labels", "poster", {"Posternas namn.", "The names of the lines."}},
                    {"outcome", "utfall", {"Utfall per post.", "The outcome of each line."}},
                    {"budget", "budget", {"Budget per post.", "The budget of each line."}},
                    {"deviation",
                     "avvikelse",
                     {"Tryckt avvikelse per post. En post utan avvikelse granskas inte.",
                      "The printed deviation of each line. A line without one isn't checked."}},
                    {"unit", "enhet", sum_unit_text},
                    {"language", "språk", language_text},
                },
                {.keywords = {"granska budgetuppföljning avvikelse stämmer kontroll",
                              "check budget follow-up deviation adds up control"},
                 .columns = {{"Post", "Line"},
                             {"Tryckt", "Printed"},
                             {"Beräknat", "Computed"},
                             {"Skillnad", "Difference"}},
                 .rows =
                     TableRows{{"en rad per fel, eller bara ok", "one row per error, or just ok"},
                               true},
                 .result = {"Post, tryckt, beräknat och skillnad; ok när allt går ihop. Skriver de "
                            "flesta "
                            "rader avvikelsen som budget minus utfall läses tabellen så; har "
                            "intäkter och kostnader var sin vana läses de var för sig.",
                            "Line, printed, computed and difference; ok when everything adds up. "
                            "Where most lines write the deviation as budget minus outcome, the "
                            "table is read so; where income and costs have a habit each, they are "
                            "read each by its own."},
                 .errors = {bad_unit,
                            {ErrorKind::not_a_number,
                             {"ett belopp är en text, eller kolumnerna är olika långa",
                              "an amount is a text, or the columns differ in length"}}},
                 .example =
                     {R"(=BUDGET_CHECK({"Hemsidor"|"Kompetensutveckling"};{-32|-237};{-20|-300};{-12|104}))",
                      R"({"Kompetensutveckling";104;63;41|"";"";"";""})"}}),
            single(
                "TABLE_CHECK", table_check,
                {"Granskar en hel tabell med rubrikrad och etiketter: en rad för varje siffra "
                 "som inte går ihop.",
                 "Checks a whole table with its header row and labels: one row for each figure "
                 "that doesn't add up."},
                {
                    {"table",
                     "tabell",
                     {"Tabellen med rubrikrad och etikettkolumn.",
                      "The table with its header row and label column."}},
                    {"unit", "enhet", unit_text},
                    {"language", "språk", language_text},
                },
                {.keywords = {"granska tabell stämmer summor kontroll fel",
                              "check table adds up sums control errors"},
                 .columns = {{"Slag", "Kind"},
                             {"Rad", "Row"},
                             {"Kolumn", "Column"},
                             {"Tryckt", "Printed"},
                             {"Beräknat", "Computed"},
                             {"Skillnad", "Difference"}},
                 .rows = TableRows{{"en rad per fynd, eller bara en text när inget hittas",
                                    "one row per finding, or a single text where there is none"},
                                   true},
                 .result = {"Slag, rad, kolumn, tryckt, beräknat och skillnad, en rad per "
                            "fynd. Utan fynd en enda text: ok när allt går ihop, med antalet "
                            "celler som inte gick att läsa; inget att jämföra när ingen siffra "
                            "följer av andra. Avrundning ger aldrig ett fynd. En tom cell pekas ut "
                            "bara där två samband visar att samma tal fattas i den, och är tom "
                            "också under tryckt och skillnad.",
                            "Kind, row, column, printed, computed and difference, one row per "
                            "finding. Without findings a single text: ok when everything adds up, "
                            "with the number of cells that could not be read; nothing to compare "
                            "when no figure follows from others. Rounding is never a finding. An "
                            "empty cell is pointed out only where two relations show that the same "
                            "figure is missing in it, and is empty under printed and difference "
                            "too."},
                 .errors = {bad_unit},
                 .example =
                     {R"(=TABLE_CHECK({"";"Kvinnor";"Män";"Totalt"|"Nya";185;150;335|"Avslutade";112;122;243};1;"en"))",
                      R"({"total column";"Avslutade";"Totalt";243;234;9|"";"";"";"";"";""})"}}),
            columns(
                "REGISTER_CHECK", register_check,
                {"Granskar ett deltagarregister: en rad för varje uppgift som inte kan stämma, "
                 "eller texten ok.",
                 "Checks a participant register: one row for each entry that can't be right, or "
                 "the text ok."},
                {
                    {"start",
                     "start",
                     {"Startdatum, en rad per person.", "Start dates, one row per person."}},
                    {"end",
                     "slut",
                     {"Slutdatum. Tomt betyder att deltagaren är kvar.",
                      "End dates. Blank means still active."}},
                    {"outcome",
                     "avslut",
                     {"Avslutsorsak. Utelämnad: granskas inte.",
                      "The outcome. Left out: isn't checked."}},
                    {"sex",
                     "kön",
                     {"Kön. Utelämnad: granskas inte.", "Sex. Left out: isn't checked."}},
                    {"language", "språk", language_text},
                    {"person",
                     "person",
                     {"Personens nummer, samma i alla hens rader. Utelämnad: samma person två "
                      "gånger granskas inte.",
                      "The person's number, the same in all of their rows. Left out: the same "
                      "person twice isn't checked."}},
                    {"asOf",
                     "lägesdag",
                     {"Sista dagen som registret är fört till; senare datum är fel. Utelämnad: "
                      "granskas inte.",
                      "The last day that the register is kept to; later dates are wrong. Left "
                      "out: isn't checked."}},
                },
                {.keywords = {"granska deltagare deltagarregister register datum kontroll fel",
                              "check participants register dates control errors"},
                 .columns = {{"Rad", "Row"}, {"Problem", "Problem"}, {"Värde", "Value"}},
                 .rows = TableRows{{"en rad för varje problem", "one row for each problem"}, true},
                 .result = {"Radens nummer i området, problemet och värdet, en rad per problem, "
                            "följd av en tom rad om den är ensam; ok när allt stämmer. Efter "
                            "10 000 problem står hur många fler det finns. En rubrikrad i området "
                            "är ingen person.",
                            "The row's number in the range, the problem and the value, one row per "
                            "problem, followed by an empty row if it is alone; ok when everything "
                            "is right. After 10,000 problems it says how many more there are. A "
                            "heading row in the range is no person."},
                 .errors = {{ErrorKind::domain,
                             {"språket är varken sv eller en, eller lägesdagen är inget datum",
                              "the language is neither sv nor en, or as_of is no date"}},
                            {ErrorKind::not_a_number,
                             {"kolumnerna är olika långa", "the columns differ in length"}}},
                 .example =
                     {R"(=REGISTER_CHECK({45000|45100};{45010|45050};{"arbete"|"studier"};;"en"))",
                      R"({2;"end before start";45050|"";"";""})"}}),
        },
    };
}

} // namespace utfall::catalog

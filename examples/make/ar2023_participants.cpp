// Tabell 1: participants and outcomes.
#include "ar2023.hpp"

#include "diagrams.hpp"
#include "notation.hpp"

namespace utfall::examples::ar2023 {
namespace {

constexpr const char* section = "Tabell 1, s. 12–13";
constexpr const char* took_part = "Antal deltagare";
constexpr const char* new_ones = "varav nya för året";
constexpr const char* closed = "Totalt antal avslutade";
constexpr const char* positive = "Deltagaren har avslutats till en för individen positiv lösning";
constexpr const char* remaining = "Antal kvar i verksamheten";

Rows counts(Sheet& sheet, const CsvFile& csv) {
    sheet.heading("Antal personer 2023");
    sheet.header({"Rad", "Kvinnor", "Män", "Totalt", "Kvinnors andel", "<Jämn fördelning",
                  "Kvinnor + män mot totalt", "Totalt 2022"});
    Rows rows;
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        const std::string& name = csv.at(i, "row");
        rows[name] = sheet.add({row_label(name), printed(csv, i, "women_2023", Format::count),
                                printed(csv, i, "men_2023", Format::count),
                                printed(csv, i, "total_2023", Format::count),
                                formula("GENDER_SHARE(B#;C#)", Format::percent1),
                                formula("GENDER_BALANCE(B#;C#)", Format::flag),
                                formula("SUM_CHECK(B#:C#;D#;0.01)", Format::count),
                                printed(csv, i, "total_2022", Format::count)});
    }
    sheet.note("Kvinnor + män mot totalt: 0 betyder att delarna är lika med totalsumman. Jämn "
               "fördelning: kvinnornas andel ligger inom 40–60 procent, gränserna inräknade. Antal "
               "är inte avrundade, därför står 0,01 sist i SUM_CHECK.");
    return rows;
}

void rates(Sheet& sheet, Report report, const CsvFile& csv, const Rows& rows) {
    sheet.heading("Andelar");
    sheet.header({"Rad", "Antal", "Av", "Beräknad andel", "Tryckt andel", "|Stämmer",
                  "<I rapporten", "95 % säkert från", "till", "Tryckt 2022", "<Kommentar"});
    int first_part = 0;
    int last_part = 0;
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        if (csv.empty(i, "percent_2023")) {
            continue;
        }
        const std::string& name = csv.at(i, "row");
        const bool part = name.starts_with("- varav");
        const int row = sheet.next_row();
        sheet.add({row_label(name), formula(fill("D{0}", rows.at(name)), Format::count),
                   formula(fill("D{0}", rows.at(part ? positive : closed)), Format::count),
                   formula("POSITIVE_OUTCOME_RATE(B#;C#)", Format::percent1),
                   printed(csv, i, "percent_2023", Format::percent0),
                   agree_if_zero("RATE_CHECK(B#;C#;E#)"),
                   formula("RATE_TEXT(B#;C#;0;\"sv\")", Format::text)});
        sheet.put_matrix(row, 7, 1, "RATE_INTERVAL(B#;C#)", {Format::percent1, Format::percent1});
        sheet.put(row, 9, printed(csv, i, "percent_2022", Format::percent0));
        sheet.put(row, 10, text(""));
        if (part) {
            first_part = first_part == 0 ? row : first_part;
            last_part = row;
        }
        report.summary.add({.section = section,
                            .figure = (part ? name.substr(2) : name) + ", andel",
                            .sheet = &sheet,
                            .row = row,
                            .format = Format::percent0});
    }
    sheet.note(
        "Andelen positiva lösningar, hälsoskäl och avbrott räknas av alla avslutade, varav-raderna "
        "av de positiva lösningarna. Intervallet visar hur långt slumpen kan ha flyttat andelen.");

    sheet.heading("Går tabellen ihop?");
    sheet.header({"Kontroll", "Delarnas summa", "Tryckt", "Skillnad", "", "|Stämmer",
                  "<Så räknas det", "<", "<", "<", "<Kommentar"});
    struct Check {
        std::string label, sum, total, how, comment;
        Format format = Format::count;
        std::string check{};
    };
    const auto at = [&](char column, const char* row) {
        return column + std::to_string(rows.at(row));
    };
    const std::string parts_2023 = fill("E{0}:E{1}", first_part, last_part);
    const std::string parts_2022 = fill("J{0}:J{1}", first_part, last_part);
    const std::string counted_parts =
        fill("D{0}:D{1}", rows.at("- varav till arbete"), rows.at("- varav saknar arbetsförmåga"));
    const std::string exits = at('D', positive) + "+" +
                              at('D', "Deltagaren har avslutas av hälsoskäl") + "+" +
                              at('D', "Avbrott");
    const std::vector<Check> checks = {
        {"Deltagare under året", at('H', remaining) + "+" + at('D', new_ones), at('D', took_part),
         "kvar från 2022 + nya",
         "Tre personer fler än de som var kvar vid årsskiftet och de nya tillsammans. Det kan vara "
         "ärenden som öppnats igen eller en rättning i registret; avrundning kan det inte vara."},
        {"Kvar i verksamheten", at('D', took_part) + "-" + at('D', closed), at('D', remaining),
         "deltagare − avslutade", ""},
        {"Avslutade", exits, at('D', closed), "positiv lösning + hälsoskäl + avbrott", ""},
        {"Positiva lösningar", "SUM(" + counted_parts + ")", at('D', positive),
         "de fyra varav-raderna", "", Format::count, "SUM_CHECK(" + counted_parts + ";C#;0.01)"},
        {"Varav-andelarna 2023", "SUM(" + parts_2023 + ")", "1",
         "ska bli 100 %; skillnad i procentenheter", "", Format::percent0,
         "100*SUM_CHECK(" + parts_2023 + ";C#;0.01)"},
        {"Varav-andelarna 2022", "SUM(" + parts_2022 + ")", "1",
         "ska bli 100 %; skillnad i procentenheter",
         "De fyra vägarna utgör tillsammans alla positiva lösningar. Avrundningen förklarar högst "
         "två procentenheter, så minst en av andelarna för 2022 är fel.",
         Format::percent0, "100*SUM_CHECK(" + parts_2022 + ";C#;0.01)"},
    };
    for (const Check& check : checks) {
        Cell how = text(check.how);
        how.span = 4;
        Cell total = formula(check.total, check.format);
        total.style.computed = false;
        const int row =
            sheet.add({label(check.label), formula(check.sum, check.format), total,
                       formula(check.check.empty() ? "SUM_CHECK(B#;C#;0.01)" : check.check,
                               check.format == Format::percent0 ? Format::points0 : check.format),
                       blank(), agree_if_zero("D#"), how});
        sheet.put(row, 10, text(check.comment));
        report.summary.add({.section = section,
                            .figure = check.label + " (" + check.how + ")",
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'B',
                            .printed = 'C',
                            .format = check.format,
                            .comment = check.comment});
    }
}

} // namespace

Rows participants(Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("umea_2023_participants");
    sheet.title("Deltagare och utfall");
    sheet.lead(
        "Alla som deltog i arbetsmarknadstorgen under 2023, hur många som avslutades och vad de "
        "avslutades till. Källa: årsredovisningen avsnitt 1.7.4, tabell 1 (s. 12–13).");
    const Rows rows = counts(sheet, csv);
    rates(sheet, report, csv, rows);
    std::vector<std::vector<Cell>> drawn;
    for (const auto& [name, line] :
         {std::pair("Till arbete", "- varav till arbete"),
          std::pair("Till studier", "- varav till studier"),
          std::pair("Avbrott av hälsoskäl", "Deltagaren har avslutas av hälsoskäl"),
          std::pair("Övriga avbrott", "Avbrott")}) {
        const int row = rows.at(line);
        drawn.push_back({label(name), reference(fill("B{0}", row), Format::count),
                         reference(fill("C{0}", row), Format::count),
                         reference(fill("D{0}", row), Format::count)});
    }
    add_diagrams(sheet, {"Avslutade 2023", "Kvinnor", "Män", "Totalt"}, drawn,
                 {ChartKind::sexes, ChartKind::outcomes});
    return rows;
}

} // namespace utfall::examples::ar2023

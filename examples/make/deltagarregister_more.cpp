#include "deltagarregister_more.hpp"

namespace utfall::examples {

namespace {

constexpr Format one_decimal = Format::decimal1;

/// A list on the sheet, as a range.
std::string write_list(Sheet& sheet, const std::string& heading,
                       const std::vector<std::string>& items) {
    sheet.header({heading});
    const int first = sheet.next_row();
    for (const std::string& item : items) {
        sheet.add({label(item)});
    }
    return fill("$A${0}:$A${1}", first, sheet.next_row() - 1);
}

/// The room that a heading and a total take in a table of counts.
constexpr int heading_and_total = 2;

} // namespace

void write_more_tables(Sheet& sheet, const RegisterRanges& ranges,
                       const std::vector<std::string>& positive,
                       const std::vector<std::string>& other,
                       const std::vector<std::string>& platforms) {
    sheet.title("Fler tabeller ur registret");
    sheet.lead("Varje tabell är en enda formel över det påhittade registret. Skriv ett annat år "
               "eller en annan plattform så räknas de om.");
    sheet.heading("Period, plattform och listor");
    const int period = sheet.add({label("Från och med"), date("2023-01-01")});
    sheet.add({label("Till och med"), date("2023-12-31")});
    const int which = sheet.add({label("Plattform"), text(platforms.front())});
    const std::string from_to = fill("$B${0};$B${1}", period, period + 1);
    const std::string good = write_list(sheet, "Positiva utfall", positive);
    const std::string rest = write_list(sheet, "Andra utfall", other);
    const std::string groups = write_list(sheet, "Plattformar", platforms);

    const std::vector<std::string> report_header = {"<Rad",   "Kvinnor", "Män", "Annat eller okänt",
                                                    "Totalt", "Andel"};
    const std::vector<Format> report_formats = {Format::label, Format::count, Format::count,
                                                Format::count, Format::count, Format::percent0};
    sheet.heading("Plattformens tabell i årsredovisningen");
    sheet.header(report_header);
    // Participants, new, closed, positive and remaining.
    const int fixed_rows = 5;
    sheet.add_matrix(0, fixed_rows + static_cast<int>(positive.size() + other.size()),
                     "OUTCOME_REPORT(" + ranges.start + ";" + ranges.end + ";" + ranges.outcome +
                         ";" + ranges.sex + ";" + from_to + ";" + good + ";" + rest + ";" +
                         ranges.platform + fill(";$B${0})", which),
                     report_formats);

    sheet.heading("Utfall per plattform");
    std::vector<Format> cross_formats(platforms.size() + heading_and_total, Format::count);
    cross_formats.front() = Format::label;
    sheet.add_matrix(0, static_cast<int>(positive.size() + other.size()) + heading_and_total,
                     "CROSS_TABLE(ONLY_WHERE(" + ranges.outcome + ";" + ranges.end +
                         fill(";\">=\"&$B${0};", period) + ranges.end +
                         fill(";\"<=\"&$B${0});", period + 1) + ranges.platform + ";;" + groups +
                         ")",
                     cross_formats);

    const std::string days = "PERIOD_DAYS(" + ranges.start + ";" + ranges.end + ";" + from_to + ")";
    sheet.heading("Dagar i perioden per deltagare");
    sheet.header({"<Dagar", "Kvinnor", "Män", "Annat eller okänt", "Totalt", "Andel"});
    sheet.add_matrix(0, 4, "BAND_TABLE(" + days + ";{1;91;183};" + ranges.sex + ")",
                     report_formats);
    sheet.note("–0 är de som inte var med någon dag i perioden.");

    sheet.heading("Enskilda tal");
    sheet.header({"Mått", "Värde"});
    sheet.add(
        {label("Helårsekvivalenter"),
         formula("FULLYEAR_EQUIVALENTS(" + days + fill(";;$B${1}-$B${0}+1)", period, period + 1),
                 one_decimal)});
    sheet.add({label("Kvinnors andel till arbete eller studier"),
               formula("SURVEY_SHARE(ONLY_WHERE(" + ranges.outcome + ";" + ranges.sex +
                           ";\"kvinna\");{\"Arbete\";\"Studier\"})",
                       Format::percent1)});

    sheet.heading("Avslutade inom tolv månader från starten");
    sheet.header({">Inom tiden", "Följda", "Andel"});
    const std::vector<Format> followed = {Format::count, Format::count, Format::percent1};
    sheet.add_matrix(0, 1, "SHARE_WITHIN(" + ranges.start + ";" + ranges.end + ";12;\"månader\")",
                     followed);
    sheet.heading("Återkomna inom sex månader efter avslut");
    sheet.header({">Återkomna", "Avslutade", "Andel"});
    sheet.add_matrix(
        0, 1, "RETURN_SHARE(" + ranges.number + ";" + ranges.start + ";" + ranges.end + ";6)",
        followed);
    sheet.note(
        "I det påhittade registret har varje rad ett eget nummer, så ingen kommer tillbaka.");
}

} // namespace utfall::examples

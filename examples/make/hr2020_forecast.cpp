// Forecast of the year from the first half. Costs are positive numbers.
#include "hr2020.hpp"

#include <vector>

namespace utfall::examples::hr2020 {
namespace {

constexpr const char* section = "7, årsbudget, s. 12–13";

/// What a sum row adds up, as an expression of column `@`; lines stand between `first` and `last`.
[[nodiscard]] std::string parts_of(const std::string& line, int first, int last, const Rows& rows) {
    const auto at = [&](const char* name) { return "@" + std::to_string(rows.at(name)); };
    if (line == "SUMMA PROJEKT / INSATSER") {
        return at("SUMMA INDIVIDINRIKTADE INSATSER") + "+" + at("SUMMA STRUKTURINRIKTADE INSATSER");
    }
    if (line == "RÖRELSENS KOSTNADER") {
        return at("SUMMA PERSONALKOSTNADER") + "+" + at("SUMMA ÖVRIGA KOSTNADER") + "+" +
               at("SUMMA PROJEKT / INSATSER");
    }
    if (line == "RÖRELSERESULTAT") {
        return at("SUMMA ERHÅLLNA BIDRAG") + "-" + at("RÖRELSENS KOSTNADER");
    }
    return "SUM(" + fill("@{0}:@{1}", first, last) + ")";
}

/// A line forecasts itself; a line without a budget to date has no rate to go on in.
std::vector<Cell> line_cells(const CsvFile& csv, std::size_t i, const std::string& from) {
    const bool has_rate = csv.number(i, "budget") != 0;
    const bool has_annual = !csv.empty(i, "annual_budget");
    return {label(csv.at(i, "line")),
            reference("'Budget'.B" + from, Format::kr),
            reference("'Budget'.C" + from, Format::kr),
            has_annual ? printed(csv, i, "annual_budget", Format::kr) : formula("2*C#", Format::kr),
            has_rate ? formula("FORECAST_YEAREND(B#;C#;D#;\"takt\")", Format::kr)
                     : blank(Format::kr),
            has_rate ? formula("BUDGET_SIGNAL(E#;D#;I#)", Format::budget_signal)
                     : blank(Format::budget_signal),
            formula("FORECAST_YEAREND(B#;C#;D#;\"resten\")", Format::kr),
            formula("BUDGET_SIGNAL(G#;D#;I#)", Format::budget_signal),
            text(is_income(csv, i) ? "intäkt" : "kostnad"),
            text(has_annual ? (has_rate ? "" : "Ingen budget hittills, så ingen takt.")
                            : "Årsbudgeten är inte tryckt på raden; dubbla halvåret ger den "
                              "tryckta summan.")};
}

/// A sum row adds up its lines' forecasts: sums of different rates have no rate of their own.
std::vector<Cell> sum_cells(const CsvFile& csv, std::size_t i, const std::string& from,
                            const std::string& parts) {
    const auto sum = [&](char column) { return formula(in_column(parts, column), Format::kr); };
    const bool is_result = csv.at(i, "row_type") == "result";
    return {label(csv.at(i, "line")),
            reference("'Budget'.B" + from, Format::kr),
            reference("'Budget'.C" + from, Format::kr),
            printed(csv, i, "annual_budget", Format::kr),
            sum('E'),
            formula("BUDGET_SIGNAL(E#;D#;I#)", Format::budget_signal),
            sum('G'),
            formula("BUDGET_SIGNAL(G#;D#;I#)", Format::budget_signal),
            text(is_income(csv, i) ? "intäkt" : "kostnad"),
            text(is_result ? "Intäkter − kostnader." : "")};
}

/// Does the printed annual budget add up?
void annual_budget(Sheet& sheet, Report report, const std::vector<std::string>& sums,
                   const std::map<std::string, std::string>& parts, const Rows& rows) {
    sheet.heading("Summerar årsbudgeten?");
    sheet.header({"Summarad", "Radernas summa", "Tryckt", "Skillnad", "|Stämmer"});
    for (const std::string& name : sums) {
        const int row = sheet.add({label(name), formula(in_column(parts.at(name), 'D'), Format::kr),
                                   reference(fill("D{0}", rows.at(name)), Format::kr),
                                   formula("C#-B#", Format::kr), agree_rounded("B#", "C#", 0)});
        report.summary.add({.section = section,
                            .figure = "Årsbudget: " + name,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'B',
                            .printed = 'C',
                            .agrees = 'E',
                            .format = Format::kr});
    }
}

} // namespace

bool is_income(const CsvFile& csv, std::size_t row) {
    return csv.at(row, "section") == "ERHÅLLNA BIDRAG" || csv.at(row, "row_type") == "result";
}

void forecast(Sheet& sheet, Report report, const Rows& budget) {
    const CsvFile& csv = report.figures.file("sodra_norrbotten_2020h1_budget");
    sheet.title("Helårsprognos efter halva året");
    sheet.lead(
        "Två sätt att räkna fram helåret. Takt: årets utfall fortsätter i samma takt mot "
        "budgeten. Resten: resten av året går enligt budget. Varje rad får sin prognos, "
        "summorna räknas av raderna, och resultatet är intäkter minus kostnader. Rapporten "
        "trycker ingen prognos, så här finns inget att jämföra med; helårsbudgeten är tryckt "
        "(s. 12–13).");
    sheet.skip();
    sheet.repeated_header({"Rad", "Utfall jan–juni", "Budget jan–juni", "Årsbudget",
                           "Prognos: takt", "<Mot årsbudget", "Prognos: resten", "<Mot årsbudget",
                           "<Slag", "<Kommentar"});
    Rows rows;
    std::vector<std::string> sums;
    std::map<std::string, std::string> parts;
    std::string current;
    int first_line = sheet.next_row();
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        const std::string& part = csv.at(i, "section");
        const std::string& line = csv.at(i, "line");
        if (part != current && !part.empty()) {
            sheet.band(part);
            first_line = sheet.next_row();
        }
        current = part;
        if (csv.empty(i, "outcome")) {
            continue;
        }
        const std::string from = std::to_string(budget.at(line));
        if (csv.at(i, "row_type") == "line") {
            rows[line] = sheet.add(line_cells(csv, i, from));
            continue;
        }
        parts[line] = parts_of(line, first_line, sheet.next_row() - 1, rows);
        sums.push_back(line);
        rows[line] = sheet.add_total(sum_cells(csv, i, from, parts.at(line)));
    }
    sheet.note(
        "Takt är utfall · årsbudget / budget hittills. En summa av rader som går i olika "
        "takt, eller ett resultat, har ingen egen takt: räkna raderna och summera. För rader "
        "med ett enda inköp om året är »resten« det rimligare måttet.");
    annual_budget(sheet, report, sums, parts, rows);
}

} // namespace utfall::examples::hr2020

// Budget of the half-year report. Costs are positive numbers.
#include "hr2020.hpp"

#include "diagrams.hpp"
#include "findings.hpp"
#include "notation.hpp"

#include <vector>

namespace utfall::examples::hr2020 {
namespace {

constexpr const char* section = "7, budget, s. 12–13";
constexpr int finding_rows = 3;

[[nodiscard]] std::string budget_comment(const std::string& line) {
    if (line == "Webbredaktör/ Hemsida" || line == "SUMMA ÖVRIGA KOSTNADER" ||
        line == "RÖRELSENS KOSTNADER") {
        return "En krona skiljer och ryms i avrundningen.";
    }
    return "";
}

/// The sum rows of the table against the rows above them.
void sums(Sheet& sheet, Report report, const Rows& rows, int unit) {
    sheet.heading("Summerar raderna?");
    sheet.header({"Summarad", "Utfall beräknat", "Utfall tryckt", "Budget beräknad",
                  "Budget tryckt", "", "", "|Stämmer", "", "<Kommentar"});
    const auto at = [&](const std::string& line) { return "@" + std::to_string(rows.at(line)); };
    const auto check = [&](const std::string& name, const std::string& parts,
                           const std::string& comment) {
        const std::string sum = "SUM(" + parts + ")";
        const std::string pattern =
            "SUM_CHECK(" + parts + ";" + at(name) + fill(";$B${0})=0", unit);
        const int row = sheet.add(
            {label(name), formula(in_column(sum, 'B'), Format::kr),
             reference(in_column(at(name), 'B'), Format::kr),
             formula(in_column(sum, 'C'), Format::kr),
             reference(in_column(at(name), 'C'), Format::kr), blank(), blank(),
             agree_if("AND(" + in_column(pattern, 'B') + ";" + in_column(pattern, 'C') + ")"),
             blank(), text(comment)});
        report.summary.add({.section = section,
                            .figure = "Utfall: " + name,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'B',
                            .printed = 'C',
                            .agrees = 'H',
                            .format = Format::kr,
                            .comment = comment});
    };
    const auto lines = [&](const char* first, const char* last) {
        return at(first) + ":" + at(last);
    };
    check("SUMMA ERHÅLLNA BIDRAG", lines("Försäkringskassan", "Älvsbyns kommun 6%"), "");
    check("SUMMA PERSONALKOSTNADER",
          lines("Köp av tjänst förbundschef samt lönebikostn.", "Köp av tjänst administratör"), "");
    check("SUMMA ÖVRIGA KOSTNADER",
          lines("Lokalhyra, telefon- och datorkostnader, represe", "Avtal indikator uppföljning"),
          "");
    check("SUMMA INDIVIDINRIKTADE INSATSER",
          lines("Luleå, Arenan", "Nya individ och strukturella insatser"), "");
    check("SUMMA STRUKTURINRIKTADE INSATSER",
          lines("Plattform för ASF Förstudie", "Övriga strukturella insatser"), "");
    check("SUMMA PROJEKT / INSATSER",
          at("SUMMA INDIVIDINRIKTADE INSATSER") + "+" + at("SUMMA STRUKTURINRIKTADE INSATSER"), "");
    check("RÖRELSENS KOSTNADER",
          at("SUMMA PERSONALKOSTNADER") + "+" + at("SUMMA ÖVRIGA KOSTNADER") + "+" +
              at("SUMMA PROJEKT / INSATSER"),
          "");
    check("RÖRELSERESULTAT", at("SUMMA ERHÅLLNA BIDRAG") + "-" + at("RÖRELSENS KOSTNADER"),
          "En krona skiljer och ryms i avrundningen.");
}

} // namespace

Rows budget(Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("sodra_norrbotten_2020h1_budget");
    sheet.title("Budget och utfall januari–juni 2020");
    sheet.lead("Utfall mot budget i kr. Kostnader är positiva tal här, så en negativ avvikelse på "
               "en kostnad är gynnsam. BUDGET_SIGNAL vet vad som är en kostnad genom kolumnen "
               "Slag. Källa: halvårsredovisningen avsnitt 7 (s. 12–13).");
    sheet.skip();
    const int unit = sheet.add({label("Tryckt i hela (kr)"), number(1, Format::kr)});
    sheet.heading("Budgetuppföljning");
    const int header =
        sheet.header({"Rad", "Utfall", "Budget", "Avvikelse tryckt", "Avvikelse beräknad",
                      "I procent", "<Slag", "|Stämmer", "<Signal", "<Kommentar"});
    Rows rows;
    std::string current;
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        const std::string& part = csv.at(i, "section");
        const std::string& line = csv.at(i, "line");
        if (part != current && !part.empty()) {
            sheet.band(part);
        }
        current = part;
        const bool has_outcome = !csv.empty(i, "outcome");
        const bool has_budget = has_outcome && csv.number(i, "budget") != 0;
        std::string comment = budget_comment(line);
        if (!has_outcome) {
            comment = "Inget utfall är tryckt.";
        }
        std::vector<Cell> cells = {
            label(line),
            printed(csv, i, "outcome", Format::kr),
            printed(csv, i, "budget", Format::kr),
            printed(csv, i, "deviation_published", Format::kr),
            has_outcome ? formula("BUDGET_DEVIATION(B#;C#)", Format::kr) : blank(Format::kr),
            has_budget ? formula("BUDGET_DEVIATION_RATE(B#;C#)", Format::percent1)
                       : blank(Format::percent1),
            text(is_income(csv, i) ? "intäkt" : "kostnad"),
            has_outcome ? agree_within("E#", "D#", fill("1.5*$B${0}", unit)) : blank(Format::agree),
            has_outcome ? formula("BUDGET_SIGNAL(B#;C#;G#)", Format::budget_signal)
                        : blank(Format::budget_signal),
            text(comment)};
        const bool is_line = csv.at(i, "row_type") == "line";
        const int row = is_line ? sheet.add(cells) : sheet.add_total(std::move(cells));
        rows[line] = row;
        if (!is_line || !comment.empty() || line == "Piteå, ESF MoA") {
            if (has_outcome) {
                report.summary.add({.section = section,
                                    .figure = "Avvikelse: " + line,
                                    .sheet = &sheet,
                                    .row = row,
                                    .calculated = 'E',
                                    .printed = 'D',
                                    .agrees = 'H',
                                    .format = Format::kr,
                                    .comment = comment});
            }
        }
    }
    const int last = sheet.next_row() - 1;
    sheet.note("Stämmer: utfall och budget är avrundade var för sig, så den tryckta avvikelsen får "
               "skilja en och en halv krona.");

    sums(sheet, report, rows, unit);
    add_findings(
        sheet, "Vad BUDGET_CHECK hittar i tabellen",
        fill("BUDGET_CHECK($A${0}:$A${1};$B${0}:$B${1};$C${0}:$C${1};$D${0}:$D${1};$B${2};\"sv\")",
             header + 1, last, unit),
        2,
        {{0, 1, "Rad", Format::label},
         {1, 2, "Tryckt", Format::kr},
         {2, 3, "Beräknat", Format::kr},
         {3, 4, "Skillnad", Format::kr}});
    add_findings(sheet, "Vad TABLE_CHECK hittar i tabellen",
                 fill("TABLE_CHECK($A${0}:$D${1};$B${2};\"sv\")", header, last, unit), finding_rows,
                 table_findings());
    std::vector<std::vector<Cell>> drawn;
    for (const auto& [name, line] :
         {std::pair("Personal", "SUMMA PERSONALKOSTNADER"),
          std::pair("Övriga kostnader", "SUMMA ÖVRIGA KOSTNADER"),
          std::pair("Individinriktade insatser", "SUMMA INDIVIDINRIKTADE INSATSER"),
          std::pair("Strukturinriktade insatser", "SUMMA STRUKTURINRIKTADE INSATSER")}) {
        const int row = rows.at(line);
        drawn.push_back({label(name), reference(fill("B{0}", row), Format::kr),
                         reference(fill("C{0}", row), Format::kr),
                         reference(fill("E{0}", row), Format::kr)});
    }
    add_diagrams(sheet, {"Kostnader, kr", "Utfall", "Budget", "Avvikelse"}, drawn,
                 {ChartKind::deviation});
    return rows;
}

} // namespace utfall::examples::hr2020

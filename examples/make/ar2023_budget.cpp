// Budget and plan: Bilaga 3, Driftsredovisning, and the budget 2023-2025.
#include "ar2023.hpp"

#include "diagrams.hpp"
#include "findings.hpp"
#include "notation.hpp"

namespace utfall::examples::ar2023 {
namespace {

constexpr int finding_rows = 6;

[[nodiscard]] std::string budget_comment(const CsvFile& csv, std::size_t row) {
    const std::string& section = csv.at(row, "section");
    const std::string& line = csv.at(row, "line");
    if (section == "INTÄKTER" && line == "Summa") {
        return "11 583 − 11 485 är 98, som också står på raden Övriga intäkter. Nollan är fel.";
    }
    if (line == "Kompetensutveckling och mötesplatser") {
        return "−237 mot budgeterade −300 är 63 under budget, inte 104.";
    }
    if (section == "Verksamhetsnära kostnader" && line == "Summa") {
        return "−630 mot −660 ger 30. Felet på 104 för kompetensutveckling har följt med i summan.";
    }
    if (line == "VERKSAMHETENS RESULTAT") {
        return "15 mot −1 150 är 1 165, som också står i driftsredovisningen. Här saknas "
               "intäkternas 98.";
    }
    return "";
}

/// The sum rows of the table against the rows above them: outcome, budget and printed deviation.
void sums(Sheet& sheet, const Rows& rows, int unit) {
    sheet.heading_on_new_page("Summerar raderna?");
    sheet.header({"Summarad", "Utfall 2023", "Budget 2023", "Avvikelse tryckt", "", "", "",
                  "|Stämmer", "", "<Kommentar"});
    const auto at = [&](const std::string& line) { return "@" + std::to_string(rows.at(line)); };
    const auto check = [&](const char* name, const std::string& parts, const std::string& sum,
                           const std::string& comment) {
        const std::string pattern = "SUM_CHECK(" + parts + ";" + at(sum) + fill(";$B${0})", unit);
        std::vector<Cell> cells = {label(name)};
        for (const char column : {'B', 'C', 'D'}) {
            cells.push_back(formula(in_column(pattern, column), Format::tkr));
        }
        cells.insert(cells.end(), {blank(), blank(), blank(), agree_if("AND(B#=0;C#=0;D#=0)"),
                                   blank(), text(comment)});
        sheet.add(cells);
    };
    const std::string office = "Kansli, styrelse och administrativa kostnader/";
    const std::string close = "Verksamhetsnära kostnader/";
    check("Intäkter", at("INTÄKTER/Medlemsavgifter") + ":" + at("INTÄKTER/Övriga intäkter"),
          "INTÄKTER/Summa", "Avvikelsen i summaraden är tryckt som 0 fast delarna ger 98.");
    check("Kansli, styrelse och administration",
          at(office + "Arvoden till styrelsen") + ":" + at(office + "Övrigt kontor och adm."),
          office + "Summa", "En tkr skiljer och ryms i avrundningen.");
    check("Verksamhetsnära kostnader",
          at(close + "Social redovisning") + ":" + at(close + "EFS-förstudie"), close + "Summa",
          "Utfallet skiljer 2 tkr. Det ryms formellt i avrundningen.");
    check("Insatser", at("Insatser/Vännäs") + ":" + at("Insatser/Provrum kortutbildade"),
          "Insatser/Summa", "En tkr skiljer och ryms i avrundningen.");
    check("Totala kostnader",
          at(office + "Summa") + "+" + at(close + "Summa") + "+" + at("Insatser/Summa"),
          "KOSTNADER/Totala kostnader",
          "De tryckta delsummorna ger avvikelsen 1 107, för att de 70 ska vara 30. Totalsumman är "
          "rätt.");
    check("Verksamhetens resultat", at("INTÄKTER/Summa") + "+" + at("KOSTNADER/Totala kostnader"),
          "/VERKSAMHETENS RESULTAT",
          "Raderna går ihop, men bara för att intäkternas avvikelse är tryckt som 0.");
    sheet.note("Talen är det som fattas (SUM_CHECK): 0 när delarna blir summan, eller när "
               "avrundningen kan förklara skillnaden.");
}

} // namespace

Rows budget(Sheet& sheet, Report report) {
    constexpr const char* section = "Bilaga 3, s. 33";
    const CsvFile& csv = report.figures.file("umea_2023_budget");
    const CsvFile& operations = report.figures.file("umea_2023_operations_statement");
    sheet.title("Budget och utfall 2023");
    sheet.lead("Utfall mot budget i tkr. Kostnader är negativa tal, avvikelsen är utfall minus "
               "budget och positiv när den är gynnsam. Källa: årsredovisningen bilaga 3 (s. 33) "
               "och driftsredovisningen (s. 20).");
    sheet.skip();
    const int unit = sheet.add({label("Tryckt i hela (tkr)"), number(1, Format::tkr)});
    sheet.heading("Bilaga 3");
    const int header =
        sheet.header({"Rad", "Utfall 2023", "Budget 2023", "Avvikelse tryckt", "Avvikelse beräknad",
                      "I procent", "<Slag", "|Stämmer", "<Signal", "<Kommentar"});
    Rows rows;
    std::string current;
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        const std::string& part = csv.at(i, "section");
        const std::string& line = csv.at(i, "line");
        if (part != current && !part.empty() && part != "KOSTNADER") {
            sheet.band(part);
        }
        current = part;
        const bool income = part == "INTÄKTER" || line == "VERKSAMHETENS RESULTAT";
        const bool has_printed = !csv.empty(i, "deviation_published");
        const std::string comment = budget_comment(csv, i);
        std::vector<Cell> cells = {label(line),
                                   printed(csv, i, "outcome_2023", Format::tkr),
                                   printed(csv, i, "budget_2023", Format::tkr),
                                   printed(csv, i, "deviation_published", Format::tkr),
                                   formula("BUDGET_DEVIATION(B#;C#)", Format::tkr),
                                   formula("BUDGET_DEVIATION_RATE(B#;C#)", Format::percent1),
                                   text(income ? "intäkt" : "kostnad"),
                                   has_printed ? agree_within("E#", "D#", fill("1.5*$B${0}", unit))
                                               : blank(Format::agree),
                                   formula("BUDGET_SIGNAL(B#;C#;G#)", Format::budget_signal),
                                   text(comment)};
        const bool is_line = csv.at(i, "row_type") == "line";
        const int row = is_line ? sheet.add(cells) : sheet.add_total(std::move(cells));
        rows[part + "/" + line] = row;
        if (!is_line || (has_printed && csv.number(i, "deviation_published") != 0)) {
            std::string where = part;
            where.append(where.empty() ? "" : ", ").append(line);
            report.summary.add({.section = section,
                                .figure = "Avvikelse: " + where,
                                .sheet = &sheet,
                                .row = row,
                                .calculated = 'E',
                                .printed = 'D',
                                .agrees = 'H',
                                .format = Format::tkr,
                                .comment = comment});
        }
    }
    const int last = sheet.next_row() - 1;
    sheet.note("Stämmer: utfall och budget är avrundade var för sig, så den tryckta avvikelsen får "
               "skilja en och en halv enhet. Där inget är tryckt jämförs inget.");

    sums(sheet, rows, unit);
    add_findings(
        sheet, "Vad BUDGET_CHECK hittar i tabellen",
        fill("BUDGET_CHECK($A${0}:$A${1};$B${0}:$B${1};$C${0}:$C${1};$D${0}:$D${1};$B${2};\"sv\")",
             header + 1, last, unit),
        finding_rows,
        {{0, 1, "Rad", Format::label},
         {1, 2, "Tryckt", Format::tkr},
         {2, 3, "Beräknat", Format::tkr},
         {3, 4, "Skillnad", Format::tkr}});
    add_findings(sheet, "Vad TABLE_CHECK hittar i tabellen",
                 fill("TABLE_CHECK($A${0}:$D${1};$B${2};\"sv\")", header, last, unit), finding_rows,
                 table_findings());

    sheet.heading("Driftsredovisning (s. 20)");
    sheet.header({"Rad", "Utfall 2023", "Budget 2023", "Avvikelse tryckt", "Avvikelse beräknad",
                  "I procent", "<Slag", "|Stämmer", "<Signal", "<Kommentar"});
    for (std::size_t i = 0; i < operations.rows(); ++i) {
        const std::string& line = operations.at(i, "line");
        const int row =
            sheet.add({label(line), printed(operations, i, "outcome_2023", Format::tkr),
                       printed(operations, i, "budget_2023", Format::tkr),
                       printed(operations, i, "deviation_published", Format::tkr),
                       formula("BUDGET_DEVIATION(B#;C#)", Format::tkr),
                       formula("BUDGET_DEVIATION_RATE(B#;C#)", Format::percent1),
                       text(line == "Verksamhetens kostnader" ? "kostnad" : "intäkt"),
                       agree_within("E#", "D#", fill("1.5*$B${0}", unit)),
                       formula("BUDGET_SIGNAL(B#;C#;G#)", Format::budget_signal), text("")});
        rows["Driftsredovisning/" + line] = row;
        report.summary.add({.section = "5 Driftsredovisning, s. 20",
                            .figure = "Avvikelse: " + line,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'E',
                            .printed = 'D',
                            .agrees = 'H',
                            .format = Format::tkr});
    }
    std::vector<std::vector<Cell>> drawn;
    for (const auto& [name, line] :
         {std::pair("Kansli, styrelse och administration",
                    "Kansli, styrelse och administrativa kostnader/Summa"),
          std::pair("Verksamhetsnära", "Verksamhetsnära kostnader/Summa"),
          std::pair("Insatser", "Insatser/Summa")}) {
        const int row = rows.at(line);
        drawn.push_back({label(name), reference(fill("B{0}", row), Format::tkr),
                         reference(fill("C{0}", row), Format::tkr),
                         reference(fill("E{0}", row), Format::tkr)});
    }
    add_diagrams(sheet, {"Kostnader, tkr", "Utfall 2023", "Budget 2023", "Avvikelse"}, drawn,
                 {ChartKind::deviation});
    return rows;
}

void plan(Sheet& sheet, Report report) {
    constexpr const char* section = "Verksamhetsplan 2023, bilaga 6";
    const CsvFile& csv = report.figures.file("umea_2023_2025_budget");
    sheet.title("Budget 2023–2025");
    sheet.lead("Flerårsbudgeten i tkr, med prövning av summor och av hur det egna kapitalet "
               "rullar. Källa: verksamhetsplan 2023 bilaga 6, som bara finns som skannad text; en "
               "del siffror är svårlästa.");
    sheet.heading("Budget");
    const int header = sheet.header({"Rad", "2023", "2024", "2025"});
    Rows rows;
    std::string current;
    std::string parts;
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        const std::string& part = csv.at(i, "section");
        if (part != current && !part.empty()) {
            sheet.band(part);
        }
        current = part;
        const std::string& line = csv.at(i, "line");
        std::vector<Cell> cells = {label(line), printed(csv, i, "y2023", Format::tkr),
                                   printed(csv, i, "y2024", Format::tkr),
                                   printed(csv, i, "y2025", Format::tkr)};
        rows[part + "/" + line] =
            csv.at(i, "row_type") == "line" ? sheet.add(cells) : sheet.add_total(std::move(cells));
    }
    const int last = sheet.next_row() - 1;

    sheet.heading_on_new_page("Stämmer summorna?");
    sheet.header({"Uppgift", "Beräknat", "Tryckt", "Skillnad", "|Stämmer", "<Kommentar"});
    const auto add = [&](const std::string& name, const std::string& calculated,
                         const std::string& check, const std::string& printed_at,
                         const std::string& comment) {
        const int row = sheet.add({label(name), formula(calculated, Format::tkr),
                                   reference(printed_at, Format::tkr), formula(check, Format::tkr),
                                   agree_if_zero("D#"), text(comment)});
        report.summary.add({.section = section,
                            .figure = name,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'B',
                            .printed = 'C',
                            .agrees = 'E',
                            .format = Format::tkr,
                            .comment = comment});
    };
    const auto at = [&](char column, const std::string& name) {
        return column + std::to_string(rows.at(name));
    };
    struct Section {
        const char* total;
        std::string first, last;
    };
    const std::vector<Section> sections = {
        {"Intäkter/Summa intäkter", "Intäkter/Försäkringskassan", "Intäkter/Övriga intäkter"},
        {"Kansli och styrelse/Summa kansli och styrelse",
         "Kansli och styrelse/Arvoden till styrelsen",
         "Kansli och styrelse/Övrigt kontor och adm."},
        {"Verksamhetsnära kostnader/Summa verksamhetsnära kostnader",
         "Verksamhetsnära kostnader/Social redovisning", "Verksamhetsnära kostnader/ESF förstudie"},
        {"Verksamheter/Summa verksamheter", "Verksamheter/Vännäs",
         "Verksamheter/Provrum kortutbildade"}};
    for (const char column : {'B', 'C', 'D'}) {
        const std::string year = std::to_string(2023 + (column - 'B'));
        for (const Section& item : sections) {
            const std::string name = item.total;
            const std::string range = at(column, item.first) + ":" + at(column, item.last);
            const bool misread = year == "2025" && name == "Verksamheter/Summa verksamheter";
            add(name.substr(name.find('/') + 1) + " " + year, "SUM(" + range + ")",
                "SUM_CHECK(" + range + ";C#;1)", at(column, name),
                misread
                    ? "Raderna blir −7 610. Med −460 för Vännäs, som för de andra kommunerna, "
                      "stämmer summan; troligen har en fyra blivit en trea i den skannade texten."
                    : "");
        }
        add("Resultat " + year,
            at(column, "Intäkter/Summa intäkter") + "+" + at(column, "/Kostnader totalt"),
            "SUM_CHECK(B#;C#;1)", at(column, "/RESULTAT"),
            year == "2024" ? "Intäkter och kostnader ger −595, och det egna kapitalet räknar med "
                             "−595. En nia har troligen lästs som en fyra i den skannade texten."
                           : "");
    }

    sheet.heading("Eget kapital år för år");
    sheet.header({"År", "Beräknat", "Tryckt", "Skillnad", "|Stämmer", "<Kommentar"});
    const std::string opening = at('B', "/Eget kapital vid årets början");
    for (const char column : {'B', 'C', 'D'}) {
        const std::string year = std::to_string(2023 + (column - 'B'));
        const std::string open = at(column, "/Eget kapital vid årets början");
        const std::string comment =
            year == "2024" ? "Rullar bara ihop med resultatet −595, inte med det tryckta −545."
                           : "";
        const int row = sheet.add(
            {label("Utgången av " + year),
             formula("EQUITY_ROLL(" + open + ";" + at(column, "/RESULTAT") + ")", Format::tkr),
             reference(at(column, "/Eget kapital vid årets slut"), Format::tkr),
             formula("C#-B#", Format::tkr), agree_within("B#", "C#", "1.5"), text(comment)});
        report.summary.add({.section = section,
                            .figure = "Eget kapital vid utgången av " + year,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'B',
                            .printed = 'C',
                            .agrees = 'E',
                            .format = Format::tkr,
                            .comment = comment});
    }
    add_findings(sheet, "Vad TABLE_CHECK hittar i tabellen",
                 fill("TABLE_CHECK($A${0}:$D${1};1;\"sv\")", header, last), finding_rows - 2,
                 table_findings());
}

} // namespace utfall::examples::ar2023

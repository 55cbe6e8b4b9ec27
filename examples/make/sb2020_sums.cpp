// Do the printed tables of the social accounts 2020 add up, within and between themselves?
#include "sb2020.hpp"

namespace utfall::examples::sb2020 {
namespace {

[[nodiscard]] std::string cell(char column, int row) {
    return std::string("'") + tables_name + "'." + column + std::to_string(row);
}

[[nodiscard]] std::string range(char column, int first, int last) {
    return cell(column, first) + ":" + column + std::to_string(last);
}

/// One row a table: the ways out are the closed, and the positive outcomes their parts.
void within(Sheet& sheet, Report report, const Rows& tables,
            const std::vector<std::string>& names) {
    sheet.heading("Inom varje tabell: blir delarna helheten?");
    sheet.header({"Tabell", "Kvinnor: utfallens summa", "Positiva, tryckt", "Män: utfallens summa",
                  "Positiva, tryckt", "Kvinnor: vägar ut", "Avslutade, tryckt", "Män: vägar ut",
                  "Avslutade, tryckt", "|Stämmer", "<Kommentar"});
    for (const std::string& name : names) {
        const int first = tables.at(name);
        std::vector<Cell> cells = {label(name)};
        for (const char column : {'G', 'H'}) {
            cells.push_back(
                formula("SUM(" + range(column, first + first_part, first + last_part) + ")",
                        Format::count));
            cells.push_back(reference(cell(column, first + positive), Format::count));
        }
        for (const char column : {'G', 'H'}) {
            cells.push_back(
                formula(cell(column, first + positive) + "+SUM(" +
                            range(column, first + last_part + 1, first + remaining - 1) + ")",
                        Format::count));
            cells.push_back(reference("IF(" + cell(column, first + closed) + "=\"\";\"\";" +
                                          cell(column, first + closed) + ")",
                                      Format::count));
        }
        cells.push_back(agree_if("AND(B#=C#;D#=E#;F#=G#;OR(I#=\"\";H#=I#))"));
        cells.push_back(text(
            name == "Bjurholm" ? "Männens antal avslutade går inte att läsa; delarna ger 0." : ""));
        const int row = sheet.add(cells);
        report.summary.add({.section = "Tabellernas delar",
                            .figure = name + ": positiva, kvinnor, är utfallens summa",
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'B',
                            .printed = 'C',
                            .agrees = 'J'});
    }
}

/// Why the printed totals of a line don't add up.
[[nodiscard]] std::string misread_total(std::size_t line) {
    const std::string outcome = table_rows()[line].outcome;
    if (line == started) {
        return "De tryckta totalerna ger 297, för att Vännäs 35 är läst som 5.";
    }
    if (outcome == "studier") {
        return "De tryckta totalerna ger 24, för att Ungdomstorgets 11 är läst som 1.";
    }
    return outcome == "övriga avbrott"
               ? "De tryckta totalerna ger 36, för att Ungdomstorgets 4 är läst som 9."
               : "";
}

/// A line of all platforms added up.
[[nodiscard]] std::string
sum_of_platforms(const Rows& tables, const std::vector<std::string>& names, char column, int line) {
    std::string addresses;
    for (const std::string& name : names) {
        if (name != whole) {
            addresses.append(addresses.empty() ? "" : ";")
                .append(cell(column, tables.at(name) + line));
        }
    }
    return "SUM(" + addresses + ")";
}

/// One row a line of the table: the platforms add up to the whole.
void between(Sheet& sheet, Report report, const Rows& tables,
             const std::vector<std::string>& names) {
    const CsvFile& csv = report.figures.file("umea_2020_participants");
    sheet.heading("Mellan tabellerna: blir plattformarna helheten?");
    sheet.header({"Rad", "Kvinnor, summa", "Kvinnor, tabell 1", "Män, summa", "Män, tabell 1",
                  "Totalt, summa av tryckta", "Totalt, tabell 1", "", "", "|Stämmer",
                  "<Kommentar"});
    for (std::size_t i = 0; i < table_rows().size(); ++i) {
        std::vector<Cell> cells = {row_label(csv.at(csv_row(csv, whole, table_rows()[i]), "row"))};
        for (const char column : {'G', 'H', 'I'}) {
            cells.push_back(formula(sum_of_platforms(tables, names, column, static_cast<int>(i)),
                                    Format::count));
            cells.push_back(
                reference(cell(column, tables.at(whole) + static_cast<int>(i)), Format::count));
        }
        const std::string comment = misread_total(i);
        cells.insert(cells.end(), {blank(), blank(), agree_if("AND(B#=C#;D#=E#)"), text(comment)});
        const int row = sheet.add(cells);
        for (const bool women : {true, false}) {
            report.summary.add({.section = "Tabell 2–8 mot tabell 1",
                                .figure = table_rows()[i].printed +
                                          std::string(women ? ", kvinnor: sju plattformar"
                                                            : ", män: sju plattformar"),
                                .sheet = &sheet,
                                .row = row,
                                .calculated = women ? 'B' : 'D',
                                .printed = women ? 'C' : 'E',
                                .agrees = 'J'});
        }
    }
    sheet.note("Kvinnor och män prövas var för sig; där är inget fel läst. De tryckta totalernas "
               "summa står bredvid och skiljer på de tre rader där en total är fel läst.");
}

} // namespace

void sums(Sheet& sheet, Report report, const Rows& tables) {
    const auto names = platforms(report.figures.file("umea_2020_participants"));
    sheet.title("Går tabellerna ihop?");
    sheet.lead("De tryckta antalen prövade mot varandra: utfallen mot de positiva lösningarna, "
               "vägarna ut mot de avslutade, och de sju plattformarna mot hela förbundet.");
    within(sheet, report, tables, names);
    between(sheet, report, tables, names);
}

} // namespace utfall::examples::sb2020

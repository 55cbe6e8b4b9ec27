// The six-year overview (1.3): against the accounts, and rolled from year to year.
#include "ar2023.hpp"

#include <array>

namespace utfall::examples::ar2023 {
namespace {

constexpr const char* section = "1.3, översikt, s. 6";
constexpr int newest = 2023;
constexpr int years = 6;
constexpr std::array lines = {"Verksamhetens intäkter",  "varav ESF-projekt, intäkter",
                              "Verksamhetens kostnader", "varav ESF-projekt, kostnader",
                              "Årets resultat",          "Eget kapital",
                              "Soliditet (%)",           "Antal anställda"};
enum Line { income, esf_income, costs, esf_costs, result, equity, solvency, staff };

/// Column of a year: the newest first, as in the report.
[[nodiscard]] char column_of(int year) {
    return static_cast<char>('B' + newest - year);
}

/// The printed lines; gives the first row.
int printed_lines(Sheet& sheet, const CsvFile& csv) {
    sheet.heading("Som den är tryckt (tkr)");
    std::vector<std::string> header = {"Rad"};
    for (int year = newest; year > newest - years; --year) {
        header.push_back(std::to_string(year));
    }
    header.insert(header.end(), {"", "<Kommentar"});
    sheet.header(header);
    const int first = sheet.next_row();
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        const Format format = i == solvency ? Format::percent0 : Format::tkr;
        std::vector<Cell> cells = {row_label(lines.at(i))};
        for (int year = newest; year > newest - years; --year) {
            cells.push_back(printed(csv, i, "y" + std::to_string(year), format));
        }
        cells.insert(cells.end(), {blank(), text(i == esf_income || i == esf_costs
                                                     ? "2023 är ESF tryckt här men inte i noterna."
                                                     : "")});
        sheet.add(cells);
    }
    return first;
}

void worked_out(Sheet& sheet, int first) {
    sheet.heading("Uträknat ur de tryckta raderna");
    std::vector<std::string> header = {"Mått"};
    for (int year = newest; year > newest - years; --year) {
        header.push_back(std::to_string(year));
    }
    header.insert(header.end(), {"", "<Så räknas det"});
    sheet.header(header);
    const auto add = [&](const char* name, const std::string& pattern, Format format,
                         const char* how, bool needs_last_year = false) {
        std::vector<Cell> cells = {label(name)};
        for (int year = newest; year > newest - years; --year) {
            std::string expression = in_column(pattern, column_of(year));
            for (std::size_t at = expression.find('~'); at != std::string::npos;
                 at = expression.find('~')) {
                expression.replace(at, 1, 1, static_cast<char>(column_of(year) + 1));
            }
            const bool oldest = needs_last_year && year == newest - years + 1;
            cells.push_back(oldest ? blank(format) : formula(expression, format));
        }
        cells.insert(cells.end(), {blank(), text(how)});
        sheet.add(cells);
    };
    add("Verksamhetens resultat", fill("@{0}-@{1}", first + income, first + costs), Format::tkr,
        "intäkter − kostnader");
    add("Finansnetto och avrundning",
        fill("@{0}-(@{1}-@{2})", first + result, first + income, first + costs), Format::tkr,
        "årets resultat − verksamhetens resultat");
    add("ESF, del av intäkterna", fill("N(@{0})/@{1}", first + esf_income, first + income),
        Format::percent1, "");
    add("ESF, netto", fill("N(@{0})-N(@{1})", first + esf_income, first + esf_costs), Format::tkr,
        "ESF-intäkter − ESF-kostnader");
    add("Intäkter, förändring", fill("@{0}/~{0}-1", first + income), Format::percent1,
        "mot året före", true);
    add("Kostnader, förändring", fill("@{0}/~{0}-1", first + costs), Format::percent1,
        "mot året före", true);
    add("Kostnad per anställd", fill("@{0}/@{1}", first + costs, first + staff), Format::tkr,
        "alla kostnader, tkr");
}

/// The newest two years stand in the accounts too, in kronor.
void against_accounts(Sheet& sheet, Report report, const Rows& accounts, int first) {
    sheet.heading("Mot räkenskaperna (tkr)");
    sheet.header(
        {"Uppgift", "Räkenskaperna", "Översikten", "", "", "", "", "|Stämmer", "<Kommentar"});
    struct Check {
        const char* name;
        Line line;
        std::string key; // row of the accounts
        const char* sign;
    };
    const std::array<Check, 4> checks = {
        {{"Intäkter", income, "Resultaträkning/Verksamhetens intäkter", ""},
         {"Kostnader", costs, "Resultaträkning/Verksamhetens kostnader", "-"},
         {"Årets resultat", result, "Resultaträkning/Årets resultat", ""},
         {"Eget kapital", equity, "Balansräkning/Summa eget kapital", ""}}};
    const auto add = [&](const std::string& name, Cell calculated, Cell printed_value,
                         const char* comment) {
        const int row =
            sheet.add({label(name), std::move(calculated), std::move(printed_value), blank(),
                       blank(), blank(), blank(), agree_rounded("B#", "C#", 0), text(comment)});
        report.summary.add({.section = section,
                            .figure = "Översikten mot räkenskaperna: " + name,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'B',
                            .printed = 'C',
                            .agrees = 'H',
                            .format = Format::tkr,
                            .comment = comment});
    };
    for (const Check& check : checks) {
        for (const int year : {newest, newest - 1}) {
            const std::string column = year == newest ? "B" : "C";
            add(std::string(check.name) + " " + std::to_string(year),
                formula(std::string(check.sign) + "'Räkenskaper'." + column +
                            std::to_string(accounts.at(check.key)) + "/1000",
                        Format::tkr),
                reference(std::string(1, column_of(year)) + std::to_string(first + check.line),
                          Format::tkr),
                "");
        }
    }
    const int eu = accounts.at("Not 2/EU-medel");
    add("ESF-intäkter 2023", formula(fill("N('Räkenskaper'.B{0})/1000", eu), Format::tkr),
        reference(fill("B{0}", first + esf_income), Format::tkr),
        "Not 2 har inget under EU-medel 2023. De 100 tkr måste ligga i Övriga intäkter.");
    const int project = accounts.at("Not 3/EU-projekt");
    add("ESF-kostnader 2023", formula(fill("-N('Räkenskaper'.B{0})/1000", project), Format::tkr),
        reference(fill("B{0}", first + esf_costs), Format::tkr),
        "Not 3 har inget under EU-projekt 2023. De 150 tkr måste ligga i Beslutade bidrag: 8 077 + "
        "150 = 8 227.");
}

void roll(Sheet& sheet, Report report, int first) {
    sheet.heading("Eget kapital från år till år (tkr)");
    sheet.header({"År", "Ingående", "Årets resultat", "Utgående beräknat", "Tryckt", "Skillnad", "",
                  "|Stämmer", "<Kommentar"});
    for (int year = newest - years + 2; year <= newest; ++year) {
        const std::string before(1, column_of(year - 1));
        const std::string now(1, column_of(year));
        const std::string equity_row = std::to_string(first + equity);
        const char* const comment =
            year == 2019 || year == 2023 ? "En tkr: två avrundade belopp mot ett tredje." : "";
        const int row =
            sheet.add({label(std::to_string(year)), reference(before + equity_row, Format::tkr),
                       reference(now + std::to_string(first + result), Format::tkr),
                       formula("EQUITY_ROLL(B#;C#)", Format::tkr),
                       reference(now + equity_row, Format::tkr), formula("E#-D#", Format::tkr),
                       blank(), agree_within("D#", "E#", "1.5"), text(comment)});
        report.summary.add({.section = section,
                            .figure = "Eget kapital rullat ett år, " + std::to_string(year),
                            .sheet = &sheet,
                            .row = row,
                            .agrees = 'H',
                            .format = Format::tkr,
                            .comment = comment});
    }
    sheet.note("Stämmer: tre avrundade belopp får tillsammans skilja 1,5 tkr.");
}

} // namespace

void overview(Sheet& sheet, Report report, const Rows& accounts) {
    sheet.title("Sex år i översikt");
    sheet.lead("Rapportens översikt över sex år: vad raderna säger, och om de går ihop med "
               "räkenskaperna och från år till år. Källa: årsredovisningen avsnitt 1.3 (s. 6).");
    const int first = printed_lines(sheet, report.figures.file("umea_2018_2023_overview"));
    worked_out(sheet, first);
    against_accounts(sheet, report, accounts, first);
    roll(sheet, report, first);
}

} // namespace utfall::examples::ar2023

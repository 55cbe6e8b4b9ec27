// Funding, cost split and balance sheet of the half-year report.
#include "hr2020.hpp"

#include "notation.hpp"

#include <array>
#include <vector>

namespace utfall::examples::hr2020 {
namespace {

struct Split {
    const char* name;
    const char* measure;
    std::vector<std::string> lines; // of the budget
};

} // namespace

int funding(Sheet& sheet, Report report, const Rows& budget) {
    const CsvFile& csv = report.figures.file("sodra_norrbotten_2020h1_funding");
    const CsvFile& text_figures = report.figures.file("sodra_norrbotten_2020h1_text_figures");
    constexpr const char* section = "2.5, finansiering, s. 8";
    const auto amount = [&](const char* where, const char* funder) {
        return printed(csv, {{"printed_in", where}, {"funder", funder}}, "amount", Format::kr);
    };
    sheet.title("Finansiering och kostnadsfördelning");
    sheet.lead("Parternas bidrag för helåret 2020 och vad halvårets kostnader gick till. Källa: "
               "halvårsredovisningen avsnitt 2.5 (s. 8), 3.3.2 och 7.");
    const auto add = [&](const std::string& name, Cell key, Cell printed_value, const char* part,
                         Format format, const std::string& comment) {
        const int row =
            sheet.add({label(name), std::move(key), blank(format), std::move(printed_value),
                       agree_rounded("C#", "D#", 0), text(comment)});
        report.summary.add({.section = part,
                            .figure = name,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'C',
                            .printed = 'D',
                            .agrees = 'E',
                            .format = format,
                            .comment = comment});
        return row;
    };
    sheet.heading("Parterna: staten hälften, kommunerna en fjärdedel, regionen en fjärdedel (kr)");
    sheet.header({"Part", "Nyckel", "Beräknat", "Tryckt", "|Stämmer", "<Kommentar"});
    const int parties = sheet.next_row();
    add("Staten (Arbetsförmedlingen och Försäkringskassan)", number(2, Format::count),
        amount("table", "Staten AF/ FK"), section, Format::kr, "");
    add("Kommunerna", number(1, Format::count), amount("table", "Kommunerna"), section, Format::kr,
        "");
    add("Region Norrbotten", number(1, Format::count), amount("table", "Region Norrbotten"),
        section, Format::kr, "");
    sheet.put_matrix(parties, 2, 3,
                     fill("ALLOCATE(SUM(D{0}:D{1});B{0}:B{1})", parties, parties + 2),
                     {Format::kr});

    sheet.heading("Kommunernas del efter tryckt andel (kr)");
    sheet.header({"Kommun", "Andel", "Beräknat", "Tryckt", "|Stämmer", "<Kommentar"});
    const int municipalities = sheet.next_row();
    for (const char* name : {"Luleå kommun", "Piteå kommun", "Älvsbyns kommun"}) {
        add(name,
            printed(csv, {{"printed_in", "text"}, {"funder", name}},
                    "share_of_municipal_part_percent", Format::percent0),
            amount("text", name), section, Format::kr, "");
    }
    sheet.put_matrix(
        municipalities, 2, 3,
        fill("ALLOCATE(D{2};B{0}:B{1})", municipalities, municipalities + 2, parties + 1),
        {Format::kr});

    sheet.heading("Summa med eget kapital (kr)");
    sheet.header({"Uppgift", "Eget kapital", "Beräknat", "Tryckt", "|Stämmer", "<Kommentar"});
    const int total_row =
        sheet.add({label("Totalt att använda"), amount("table", "Eget kapital"),
                   formula(fill("SUM(D{0}:D{1})+B#", parties, parties + 2), Format::kr),
                   amount("table", "Totalt"), agree_rounded("C#", "D#", 0), text("")});
    report.summary.add({.section = section,
                        .figure = "Totalt att använda, med eget kapital",
                        .sheet = &sheet,
                        .row = total_row,
                        .calculated = 'C',
                        .printed = 'D',
                        .agrees = 'E',
                        .format = Format::kr});

    sheet.heading("Vad halvårets kostnader gick till (procent)");
    sheet.header({"Ändamål", "Kostnad, kr", "Beräknat", "Tryckt", "|Stämmer", "<Kommentar"});
    const int split = sheet.next_row();
    const std::array<Split, 3> purposes = {{
        {"Individinriktade insatser",
         "individinsatser, andel",
         {"SUMMA INDIVIDINRIKTADE INSATSER"}},
        {"Strukturinriktade insatser",
         "strukturella insatser, andel",
         {"SUMMA STRUKTURINRIKTADE INSATSER"}},
        {"Administration och förvaltning",
         "administrativa och förvaltningskostnader, andel",
         {"SUMMA PERSONALKOSTNADER", "SUMMA ÖVRIGA KOSTNADER"}},
    }};
    for (const Split& purpose : purposes) {
        std::string cost;
        for (const std::string& line : purpose.lines) {
            cost.append(cost.empty() ? "" : "+").append(fill("'Budget'.B{0}", budget.at(line)));
        }
        add(purpose.name, reference(cost, Format::kr),
            printed(text_figures, {{"measure", purpose.measure}}, "value", Format::count), "3.3.2",
            Format::count, "");
    }
    sheet.put_matrix(split, 2, 3, fill("ALLOCATE(100;B{0}:B{1})", split, split + 2),
                     {Format::count});
    add("Projekt och insatser tillsammans", blank(Format::kr),
        printed(text_figures, {{"measure", "projekt och insatser, andel av totala kostnader"}},
                "value", Format::count),
        "3.3.2", Format::count, "");
    sheet.put(sheet.next_row() - 1, 2, formula(fill("C{0}+C{1}", split, split + 1), Format::count));
    return parties;
}

namespace {

constexpr const char* balance_section = "7, balansräkning, s. 13–14";

/// Adds a printed sum, worked out from its parts' rows, to the sheet and to the summary; gives its
/// row.
int add_balance_sum(Sheet& sheet, Report report, std::vector<Cell> cells, const std::string& line,
                    const std::string& parts, const std::string& comment) {
    cells.insert(cells.end(),
                 {formula("SUM(" + in_column(parts, 'B') + ")", Format::kr),
                  formula("SUM(" + in_column(parts, 'C') + ")", Format::kr),
                  agree_if_zero("SUM_CHECK(" + in_column(parts, 'B') + ";B#;1)"),
                  agree_if_zero("SUM_CHECK(" + in_column(parts, 'C') + ";C#;1)"), text(comment)});
    const int row = sheet.add_total(std::move(cells));
    for (const bool opening : {true, false}) {
        report.summary.add({.section = balance_section,
                            .figure = line + (opening ? " 2020-01-01" : " 2020-06-30"),
                            .sheet = &sheet,
                            .row = row,
                            .calculated = opening ? 'D' : 'E',
                            .printed = opening ? 'B' : 'C',
                            .agrees = opening ? 'F' : 'G',
                            .format = Format::kr,
                            .comment = opening ? "" : comment});
    }
    return row;
}

/// Gives the rows of the balance sheet by line.
Rows balance_sheet(Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("sodra_norrbotten_2020h1_balance");
    sheet.heading("Balansräkning");
    sheet.header({"Rad", "2020-01-01", "2020-06-30", "Beräknat 01-01", "Beräknat 06-30",
                  "|Stämmer 01-01", "|Stämmer 06-30", "<Kommentar"});
    Rows rows;
    std::string current;
    int first = 0;
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        const std::string& line = csv.at(i, "line");
        const std::string& part = csv.at(i, "section");
        if (part != current) {
            current = part;
            if (!part.empty()) {
                sheet.band(part);
            }
            first = sheet.next_row();
        }
        std::vector<Cell> cells = {label(line), printed(csv, i, "opening_2020_01_01", Format::kr),
                                   printed(csv, i, "closing_2020_06_30", Format::kr)};
        if (!line.starts_with("SUMMA")) {
            rows[line] = sheet.add(cells);
            continue;
        }
        const bool both_sides = line == "SUMMA EGET KAPITAL OCH SKULDER";
        const std::string parts =
            both_sides ? fill("@{0}+@{1}", rows.at("SUMMA EGET KAPITAL"), rows.at("SUMMA SKULDER"))
                       : fill("@{0}:@{1}", first, sheet.next_row() - 1);
        const std::string comment = line == "SUMMA EGET KAPITAL" || both_sides
                                        ? "En krona skiljer den 30 juni och ryms i avrundningen."
                                        : "";
        rows[line] = add_balance_sum(sheet, report, std::move(cells), line, parts, comment);
    }
    return rows;
}

} // namespace

void balance(Sheet& sheet, Report report, const Rows& budget, int parties) {
    sheet.title("Balansräkning och eget kapital");
    sheet.lead("Balansräkningen i kr, prövad rad för rad, och hur det egna kapitalet växte när "
               "kapitalet från de tidigare förbunden fördes över. Källa: halvårsredovisningen "
               "avsnitt 7 (s. 13–14).");
    const Rows rows = balance_sheet(sheet, report);

    sheet.heading("Eget kapital: från ingående till utgående");
    sheet.header({"Post", "Belopp", "Eget kapital efter", "Tryckt", "Skillnad", "|Stämmer"});
    const int opening =
        sheet.add({label("Ingående 2020-01-01"),
                   reference(fill("B{0}", rows.at("SUMMA EGET KAPITAL")), Format::kr)});
    const std::array<const char*, 3> steps = {
        "Överfört eget kapital Piteå", "Överfört eget kapital Älvsbyn", "Periodens resultat"};
    const int step = sheet.next_row();
    for (const char* name : steps) {
        sheet.add(
            {label(name), reference(fill("C{0}", rows.at(name)), Format::kr), blank(Format::kr)});
    }
    sheet.put_matrix(step, 2, 3, fill("EQUITY_ROLL(B{0};B{1}:B{2})", opening, step, step + 2),
                     {Format::kr});
    sheet.put(step + 2, 3, reference(fill("C{0}", rows.at("SUMMA EGET KAPITAL")), Format::kr));
    sheet.put(step + 2, 4, formula("D#-C#", Format::kr));
    sheet.put(step + 2, 5, agree_within("C#", "D#", "2.5"));
    report.summary.add({.section = balance_section,
                        .figure = "Eget kapital: ingående, överfört och resultat",
                        .sheet = &sheet,
                        .row = step + 2,
                        .calculated = 'C',
                        .printed = 'D',
                        .format = Format::kr,
                        .comment = "En krona skiljer och ryms i avrundningen."});
    const int result =
        sheet.add({label("Periodens resultat mot budgettabellen"),
                   reference(fill("C{0}", rows.at("Periodens resultat")), Format::kr),
                   reference(fill("'Budget'.B{0}", budget.at("RÖRELSERESULTAT")), Format::kr),
                   blank(Format::kr), formula("C#-B#", Format::kr), agree_rounded("B#", "C#", 0)});
    report.summary.add({.section = balance_section,
                        .figure = "Periodens resultat mot budgettabellen",
                        .sheet = &sheet,
                        .row = result,
                        .calculated = 'B',
                        .printed = 'C',
                        .format = Format::kr});

    sheet.heading("Eget kapital mot trappan");
    sheet.header({"Uppgift", "Tilldelning, kr", "Tak, kr", "Eget kapital, kr", "Över taket, kr"});
    sheet.add({label("Helåret 2020"),
               reference(fill("SUM('Finansiering'.D{0}:D{1})", parties, parties + 2), Format::kr),
               formula("TRAPPAN(B#;1)", Format::kr),
               reference(fill("C{0}", rows.at("SUMMA EGET KAPITAL")), Format::kr),
               formula("D#-C#", Format::kr)});
    sheet.note("Beloppen är i kronor, därför står enheten 1 i TRAPPAN. Rapporten trycker inget "
               "tak; raden visar bara hur det räknas.");
}

} // namespace utfall::examples::hr2020

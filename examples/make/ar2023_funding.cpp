// Cost split and funding.
#include "ar2023.hpp"

#include "notation.hpp"

namespace utfall::examples::ar2023 {

void cost_split(Sheet& sheet, Report report, const Rows& accounts) {
    const CsvFile& csv = report.figures.file("umea_2023_cost_split");
    const CsvFile& plan = report.figures.file("umea_2023_2025_budget");
    sheet.title("Kostnadsfördelning och finansiering");
    sheet.lead("ALLOCATE fördelar ett belopp efter en nyckel så att delarna blir helheten på öret. "
               "Fördelar man 100 får man procenttal som summerar till 100. Källa: årsredovisningen "
               "avsnitt 1.7.1 (s. 9) och not 2 (s. 21–23), verksamhetsplan 2023 bilaga 6.");
    sheet.heading("Kostnader 2023 efter ändamål");
    sheet.header(
        {"Ändamål", "Tkr", "Procent beräknat", "Procent tryckt", "|Stämmer", "<Kommentar"});
    const int first = sheet.next_row();
    const auto parts = static_cast<int>(csv.rows()) - 1;
    for (std::size_t i = 0; i + 1 < csv.rows(); ++i) {
        const std::string& name = csv.at(i, "cost_category");
        const int row =
            sheet.add({label(name), printed(csv, i, "amount", Format::tkr), blank(),
                       printed(csv, i, "percent", Format::count), agree_if("C#=D#"), text("")});
        report.summary.add({.section = "1.7.1, s. 9",
                            .figure = "Andel av kostnaderna, procent: " + name,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'C',
                            .printed = 'D',
                            .agrees = 'E'});
    }
    sheet.put_matrix(first, 2, parts, fill("ALLOCATE(100;B{0}:B{1})", first, first + parts - 1),
                     {Format::count});
    const auto last_csv = csv.rows() - 1;
    sheet.add_total(
        {label("Summa"), printed(csv, last_csv, "amount", Format::tkr),
         formula(fill("SUM(C{0}:C{1})", first, first + parts - 1), Format::count),
         printed(csv, last_csv, "percent", Format::count),
         agree_if(fill("AND(C#=D#;SUM_CHECK(B{0}:B{1};B#)=0)", first, first + parts - 1)),
         text("")});

    sheet.heading("Medlemsavgifter 2023: staten hälften, regionen en fjärdedel, kommunerna en "
                  "fjärdedel (kr)");
    sheet.header({"Part", "Nyckel", "Beräknat", "Tryckt", "|Stämmer", "<Kommentar"});
    const auto note_2 = [&](const std::string& line) {
        return reference(fill("'Räkenskaper'.B{0}", accounts.at("Not 2/" + line)), Format::kr);
    };
    const std::vector<std::string> municipalities = {
        "Driftbidrag från Umeå kommun",        "Driftbidrag från Vännäs kommun",
        "Driftbidrag från Nordmalings kommun", "Driftbidrag från Robertsfors kommun",
        "Driftbidrag från Vindelns kommun",    "Driftbidrag från Bjurholms kommun"};
    const int first_municipality = accounts.at("Not 2/" + municipalities.front());
    const int last_municipality = accounts.at("Not 2/" + municipalities.back());
    const int key = sheet.next_row();
    struct Party {
        const char* name;
        double key;
        Cell printed_amount;
    };
    const std::vector<Party> parties = {
        {"Staten", 2, note_2("Driftbidrag från staten")},
        {"Region Västerbotten", 1, note_2("Driftbidrag från Region Västerbotten")},
        {"Kommunerna", 1,
         reference(fill("SUM('Räkenskaper'.B{0}:B{1})", first_municipality, last_municipality),
                   Format::kr)}};
    for (const Party& party : parties) {
        const int row = sheet.add({label(party.name), number(party.key, Format::count), blank(),
                                   party.printed_amount, agree_if("C#=D#"), text("")});
        report.summary.add({.section = "Not 2, s. 21–23",
                            .figure = std::string("Medlemsavgift efter nyckel: ") + party.name,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'C',
                            .printed = 'D',
                            .agrees = 'E',
                            .format = Format::kr});
    }
    sheet.put_matrix(key, 2, 3, fill("ALLOCATE(SUM(D{0}:D{1});B{0}:B{1})", key, key + 2),
                     {Format::kr});

    sheet.heading("Kommunernas andelar efter befolkning i arbetsför ålder (procent, en decimal)");
    sheet.header(
        {"Kommun", "Avgift, kr", "Procent beräknat", "Procent tryckt", "|Stämmer", "<Kommentar"});
    const int share = sheet.next_row();
    for (const std::string& municipality : municipalities) {
        // The plan names the municipalities in a different case; its first letters are enough.
        const std::string name = municipality.substr(std::string("Driftbidrag från ").size());
        const std::string start = name.substr(0, 6);
        for (std::size_t i = 0; i < plan.rows(); ++i) {
            if (!plan.empty(i, "share_of_working_age_population_percent") &&
                plan.at(i, "line").starts_with(start)) {
                const bool third = start.starts_with("Nordma");
                const std::string comment =
                    third ? "3,74999… procent avrundas för sig till 3,7, men då blir summan 99,9. "
                            "Fördelat på största rest blir det 3,8, som tryckt."
                          : "";
                const int row = sheet.add(
                    {label(name), note_2(municipality), blank(),
                     printed(plan, i, "share_of_working_age_population_percent", Format::decimal1),
                     agree_rounded("C#", "D#", 1), text(comment)});
                report.summary.add({.section = "Verksamhetsplan 2023, bilaga 6",
                                    .figure = "Andel av kommunernas avgift, procent: " + name,
                                    .sheet = &sheet,
                                    .row = row,
                                    .calculated = 'C',
                                    .printed = 'D',
                                    .agrees = 'E',
                                    .format = Format::decimal1,
                                    .comment = comment});
            }
        }
    }
    sheet.put_matrix(share, 2, static_cast<int>(municipalities.size()),
                     fill("ALLOCATE(100;B{0}:B{1};1)", share, sheet.next_row() - 1),
                     {Format::decimal1});
}

} // namespace utfall::examples::ar2023

// Participants and outcomes of the half-year report, 1.1.3 and Bilaga 1.
#include "hr2020.hpp"

#include "diagrams.hpp"
#include "notation.hpp"

#include <array>

namespace utfall::examples::hr2020 {
namespace {

constexpr const char* arenan = "Samverkansteam Luleå / Arenan";

[[nodiscard]] std::string place_and_name(const CsvFile& csv, std::size_t row) {
    const std::string& place = csv.at(row, "municipality");
    return place.empty() ? csv.at(row, "initiative") : place + ": " + csv.at(row, "initiative");
}

void enrolled(Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("sodra_norrbotten_2020h1_participants");
    sheet.heading("Inskrivna deltagare per insats");
    sheet.header({"Insats", "Deltagare", "Kvinnor", "Män", "Kvinnors andel", "<Jämn fördelning",
                  "|Stämmer", "<Kommentar"});
    const int first = sheet.next_row();
    for (std::size_t i = 0; i + 1 < csv.rows(); ++i) {
        const bool split = !csv.empty(i, "women");
        const std::string& name = csv.at(i, "initiative");
        const bool arena_team = name == "VÄXA";
        std::string comment;
        if (arena_team) {
            comment = "Könsfördelningen 41 och 44 gäller VÄXA och Arbetsträning tillsammans, 85 "
                      "personer.";
        } else if (name == "Lots") {
            comment = "Ingen uppdelning på kön redovisas.";
        }
        // The split of the first of the two Arenan teams is that of both.
        const std::string whole =
            arena_team ? fill("SUM(B{0}:B{1})", sheet.next_row(), sheet.next_row() + 1) : "B#";
        sheet.add(
            {label(place_and_name(csv, i)), printed(csv, i, "participants", Format::count),
             printed(csv, i, "women", Format::count), printed(csv, i, "men", Format::count),
             split ? formula("GENDER_SHARE(C#;D#)", Format::percent0) : blank(Format::percent0),
             split ? formula("GENDER_BALANCE(C#;D#)", Format::flag) : blank(Format::flag),
             split ? agree_if_zero("SUM_CHECK(C#:D#;" + whole + ";0.01)") : blank(Format::agree),
             text(comment)});
    }
    const int last = sheet.next_row() - 1;
    const std::size_t total_row = csv.rows() - 1;
    const std::string comment = "101 av vardera könet är tryckt som ungefärligt. De 20 i Lots, "
                                "utan uppdelning, gör att könen tillsammans blir 202 av 222.";
    sheet.add_total(
        {label("Totalt, tryckt"), printed(csv, total_row, "participants", Format::count),
         printed(csv, total_row, "women", Format::count),
         printed(csv, total_row, "men", Format::count),
         formula("GENDER_SHARE(C#;D#)", Format::percent0),
         formula("GENDER_BALANCE(C#;D#)", Format::flag), blank(Format::agree), text(comment)});

    sheet.heading("Summerar insatserna?");
    sheet.header({"Uppgift", "Beräknat", "Tryckt", "Skillnad", "|Stämmer"});
    const std::array<std::pair<const char*, char>, 3> columns = {
        {{"Deltagare", 'B'}, {"Kvinnor", 'C'}, {"Män", 'D'}}};
    for (const auto& [name, column] : columns) {
        const std::string range =
            column + std::to_string(first) + ":" + column + std::to_string(last);
        const int row = sheet.add({label(name), formula("SUM(" + range + ")", Format::count),
                                   reference(column + std::to_string(last + 1), Format::count),
                                   formula("SUM_CHECK(" + range + ";C#;0.01)", Format::count),
                                   agree_if_zero("D#")});
        report.summary.add({.section = "1.1.3, s. 2–3",
                            .figure = std::string("Inskrivna i alla insatser: ") + name,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'B',
                            .printed = 'C',
                            .agrees = 'E'});
    }
}

void arenan_flow(Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("sodra_norrbotten_2020h1_text_figures");
    const auto figure = [&](const char* measure) {
        return printed(csv, {{"section", "Bilaga 1"}, {"initiative", arenan}, {"measure", measure}},
                       "value", Format::count);
    };
    sheet.heading_on_new_page("Inflödet till Samverkansteam Luleå / Arenan");
    sheet.header({"Uppgift", "Antal"});
    Rows rows;
    for (const char* measure :
         {"inkomna ärenden till beredningsgruppen", "anvisats/erbjudits plats", "avslag",
          "väntar på komplettering", "aktualiseringar från: AF", "aktualiseringar från: FK",
          "aktualiseringar från: RN", "aktualiseringar från: Soc.", "aktualiseringar totalt",
          "startat i Växateamet", "startat i Arbetsträningsteamet",
          "nya deltagare som inte har fördelats", "nya ärenden mottagna av samverkansteamet",
          "Växa sammanlagt", "Arbetsträning sammanlagt"}) {
        rows[measure] = sheet.add({label(measure), figure(measure)});
    }
    rows["deltagare totalt"] = sheet.add(
        {label("deltagare totalt (avsnitt 1.1.3)"),
         printed(csv,
                 {{"section", "1.1.3"}, {"initiative", "Arenan"}, {"measure", "deltagare totalt"}},
                 "value", Format::count)});
    const auto range = [&](const char* first, const char* last) {
        return fill("B{0}:B{1}", rows.at(first), rows.at(last));
    };
    sheet.heading("Går siffrorna ihop?");
    sheet.header({"Kontroll", "Beräknat", "Tryckt", "Skillnad", "|Stämmer", "", "", "<Kommentar"});
    const auto add = [&](const char* name, const std::string& parts, const char* whole,
                         const std::string& comment) {
        const int row = sheet.add({label(name), formula("SUM(" + parts + ")", Format::count),
                                   reference(fill("B{0}", rows.at(whole)), Format::count),
                                   formula("SUM_CHECK(" + parts + ";C#;0.01)", Format::count),
                                   agree_if_zero("D#"), blank(), blank(), text(comment)});
        report.summary.add({.section = "Bilaga 1, Arenan",
                            .figure = name,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'B',
                            .printed = 'C',
                            .agrees = 'E',
                            .comment = comment});
    };
    add("Inkomna ärenden = plats + avslag + väntar",
        range("anvisats/erbjudits plats", "väntar på komplettering"),
        "inkomna ärenden till beredningsgruppen", "");
    add("Aktualiseringar efter part = totalt",
        range("aktualiseringar från: AF", "aktualiseringar från: Soc."), "aktualiseringar totalt",
        "");
    add("Inkomna ärenden = aktualiseringar",
        range("inkomna ärenden till beredningsgruppen", "inkomna ärenden till beredningsgruppen"),
        "aktualiseringar totalt",
        "70 ärenden kom in under perioden, men 85 aktualiseringar räknas upp. 85 är antalet "
        "deltagare.");
    add("Nya ärenden = startade + ej fördelade",
        range("startat i Växateamet", "nya deltagare som inte har fördelats"),
        "nya ärenden mottagna av samverkansteamet",
        "32 + 20 + 6 är 58, inte 59. En person fattas.");
    add("Växa + Arbetsträning = deltagare i Arenan",
        range("Växa sammanlagt", "Arbetsträning sammanlagt"), "deltagare totalt",
        "Stämmer om de sex som inte har fördelats lämnas utanför.");
}

struct Rate {
    const char* place;
    const char* initiative;
    const char* percent; // column of the printed one
    const char* goal;    // the stated goal, if it is about outcomes
    const char* comment;
};

void rates(Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("sodra_norrbotten_2020h1_outcomes");
    constexpr std::array<Rate, 5> lines = {{
        {"Luleå", "Samverkansteam Luleå / Arenan (VÄXA och Arbetsträning)", "published_percent",
         "stated_goal_percent", ""},
        {"Piteå", "MoA", "published_percent", "",
         "Tre av sex är 50 procent. 43 procent är tre av sju, men bara sex är avslutade."},
        {"Älvsbyn", "MoA", "published_percent", "", ""},
        {"", "MoA, ESF projektet som helhet", "", "",
         "Ingen andel är tryckt för projektet som helhet."},
        {"Älvsbyn", "Steget fram", "published_percent", "stated_goal_percent",
         "Två avslutade: andelen säger nästan ingenting."},
    }};
    sheet.heading("Avslutade till arbete eller studier");
    sheet.header({"Insats", "Arbete", "Studier", "Avslutade", "Beräknad", "Tryckt", "|Stämmer",
                  "<I rapporten", "95 % säkert från", "till", "Mål", "<Mot målet", "<Kommentar"});
    for (const Rate& line : lines) {
        const std::size_t i =
            find_row(csv, {{"municipality", line.place}, {"initiative", line.initiative}});
        const bool has_printed = *line.percent != '\0';
        const bool has_goal = *line.goal != '\0';
        const auto count = [&](const char* column) {
            Cell cell = printed(csv, i, column, Format::count);
            return cell.kind == Cell::Kind::blank ? number(0, Format::count) : cell;
        };
        const int row = sheet.add(
            {label(place_and_name(csv, i)), count("to_work"), count("to_studies"), count("closed"),
             formula("POSITIVE_OUTCOME_RATE(B#+C#;D#)", Format::percent1),
             has_printed ? printed(csv, i, line.percent, Format::percent0)
                         : blank(Format::percent0),
             has_printed ? agree_if_zero("RATE_CHECK(B#+C#;D#;F#)") : blank(Format::agree),
             formula("RATE_TEXT(B#+C#;D#;0;\"sv\")", Format::text)});
        sheet.put_matrix(row, 8, 1, "RATE_INTERVAL(B#+C#;D#)",
                         {Format::percent0, Format::percent0});
        sheet.put(row, 10,
                  has_goal ? printed(csv, i, line.goal, Format::percent0)
                           : blank(Format::percent0));
        sheet.put(row, 11,
                  has_goal ? formula("TARGET_SIGNAL(E#;K#)", Format::target_signal)
                           : blank(Format::target_signal));
        sheet.put(row, 12, text(line.comment));
        if (has_printed) {
            report.summary.add({.section = "1.1.3 och bilaga 1",
                                .figure = place_and_name(csv, i) + ", till arbete eller studier",
                                .sheet = &sheet,
                                .row = row,
                                .calculated = 'E',
                                .printed = 'F',
                                .agrees = 'G',
                                .format = Format::percent0,
                                .comment = line.comment});
        }
    }
    sheet.note("Mål visas där insatsens mål gäller utfallet. MoA:s 50 procent är ett delmål om att "
               "vara i aktivitet inom en månad och jämförs inte. Med så få avslutade är "
               "intervallen mycket breda.");
}

void tidsam(Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("sodra_norrbotten_2020h1_text_figures");
    const auto figure = [&](const char* measure, Format format = Format::count) {
        return printed(csv, {{"section", "1.1.3"}, {"initiative", "Tidsam"}, {"measure", measure}},
                       "value", format);
    };
    sheet.heading("Tidsam: vad deltagarna gör");
    sheet.header({"Uppgift", "Antal", "", "Av", "Beräknad", "Tryckt", "|Stämmer", "<I rapporten",
                  "95 % säkert från", "till", "", "", "<Kommentar"});
    const auto add = [&](const char* name, Cell part, Cell whole, Cell printed_rate,
                         const std::string& comment) {
        const bool has_printed = printed_rate.kind == Cell::Kind::number;
        const int row = sheet.add(
            {label(name), std::move(part), blank(), std::move(whole),
             formula("POSITIVE_OUTCOME_RATE(B#;D#)", Format::percent1), std::move(printed_rate),
             has_printed ? agree_if_zero("RATE_CHECK(B#;D#;F#)") : blank(Format::agree),
             formula("RATE_TEXT(B#;D#;0;\"sv\")", Format::text)});
        sheet.put_matrix(row, 8, 1, "RATE_INTERVAL(B#;D#)", {Format::percent0, Format::percent0});
        sheet.put(row, 10, blank());
        sheet.put(row, 11, blank());
        sheet.put(row, 12, text(comment));
        if (has_printed) {
            report.summary.add({.section = "1.1.3, Tidsam",
                                .figure = name,
                                .sheet = &sheet,
                                .row = row,
                                .calculated = 'E',
                                .printed = 'F',
                                .agrees = 'G',
                                .format = Format::percent0,
                                .comment = comment});
        }
    };
    const Cell moved =
        number(figure("varav lönearbete").number + figure("studerar").number, Format::count);
    add("Har en sysselsättning, av de aktiva", figure("i sysselsättning"),
        figure("aktiva i projektet"),
        figure("aktiva som har en sysselsättning, andel", Format::percent0), "");
    add("Vidare till arbete eller studier, av de aktiva", moved, figure("aktiva i projektet"),
        figure("kommit vidare till arbete/studier, andel", Format::percent0),
        "Rätt om man räknar av de 27 aktiva. Rapporten säger inte av vilka andelen är räknad.");
    add("Vidare till arbete eller studier, av alla inskrivna", moved,
        figure("inskrivna med aktiv planering"), blank(Format::percent0),
        "Av alla 37 inskrivna är det 24 procent.");
}

void exits(Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("sodra_norrbotten_2020h1_exit_reasons");
    sheet.heading("Avslutsorsaker i MoA som helhet, med könen");
    sheet.header({"Orsak", "Kvinnor", "Män", "Icke-binära", "Totalt", "", "|Stämmer"});
    const char* const project = "MoA, ESF projektet som helhet";
    const int first = sheet.next_row();
    const auto add = [&](const char* reason, bool is_total) {
        const std::size_t i = find_row(csv, {{"initiative", project}, {"reason", reason}});
        std::vector<Cell> cells = {label(reason),
                                   printed(csv, i, "women", Format::count),
                                   printed(csv, i, "men", Format::count),
                                   printed(csv, i, "non_binary", Format::count),
                                   printed(csv, i, "persons", Format::count),
                                   blank(),
                                   agree_if_zero("SUM_CHECK(B#:D#;E#;0.01)")};
        return is_total ? sheet.add_total(std::move(cells)) : sheet.add(cells);
    };
    for (const char* reason : {"studier", "arbete", "annat"}) {
        add(reason, false);
    }
    const int sum = add("totalt avslutade", true);
    const int row = sheet.add(
        {label("Summan av orsakerna"),
         formula(fill("SUM(B{0}:B{1})", first, sum - 1), Format::count),
         formula(fill("SUM(C{0}:C{1})", first, sum - 1), Format::count),
         formula(fill("SUM(D{0}:D{1})", first, sum - 1), Format::count),
         formula(fill("SUM(E{0}:E{1})", first, sum - 1), Format::count),
         reference(fill("E{0}", sum), Format::count),
         agree_if(fill("AND(SUM_CHECK(B{0}:B{1};B{2};0.01)=0;SUM_CHECK(C{0}:C{1};C{2};0.01)=0;SUM_"
                       "CHECK(D{0}:D{1};D{2};0.01)=0;SUM_CHECK(E{0}:E{1};E{2};0.01)=0)",
                       first, sum - 1, sum))});
    report.summary.add({.section = "1.1.3 och bilaga 1",
                        .figure = "MoA som helhet: avslutsorsakerna blir totalt avslutade",
                        .sheet = &sheet,
                        .row = row,
                        .calculated = 'E',
                        .printed = 'F',
                        .agrees = 'G'});
    sheet.note("I Piteå är en av de sex avslutade icke-binär, men de 17 inskrivna delas i 10 "
               "kvinnor och 7 män. Den personen ryms inte i uppdelningen.");
    std::vector<std::vector<Cell>> drawn;
    for (int reason = first; reason < sum; ++reason) {
        drawn.push_back({reference(fill("A{0}", reason), Format::label),
                         reference(fill("B{0}", reason), Format::count),
                         reference(fill("C{0}", reason), Format::count),
                         reference(fill("D{0}", reason), Format::count)});
    }
    add_diagrams(sheet, {"Avslutade i MoA", "Kvinnor", "Män", "Annat kön"}, drawn,
                 {ChartKind::sexes});
}

} // namespace

void participants(Sheet& sheet, Report report) {
    sheet.title("Deltagare");
    sheet.lead("Inskrivna deltagare per insats första halvåret 2020 och hur ärendena till Arenan "
               "går ihop. Källa: halvårsredovisningen avsnitt 1.1.3 (s. 2–3) och bilaga 1.");
    enrolled(sheet, report);
    arenan_flow(sheet, report);
    persons_in_text(sheet, report);
}

void outcomes(Sheet& sheet, Report report) {
    sheet.title("Utfall per insats");
    sheet.lead("Andelen av de avslutade som gick till arbete eller studier, mot det som är tryckt "
               "och mot insatsens mål. Källa: halvårsredovisningen avsnitt 1.1.3 (s. 3–4) och "
               "bilaga 1 (s. 15–22).");
    rates(sheet, report);
    tidsam(sheet, report);
    exits(sheet, report);
}

} // namespace utfall::examples::hr2020

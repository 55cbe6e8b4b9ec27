// Kraft, Våga Växa and Hikikomori, from Bilaga 2.
#include "ar2023.hpp"

#include "notation.hpp"

namespace utfall::examples::ar2023 {
namespace {

const std::vector<std::string> rate_header = {
    "Rad",          "Antal",     "Av",           "Beräknad andel",
    "Tryckt andel", "|Stämmer",  "<I rapporten", "95 % säkert från",
    "till",         "<Kommentar"};

/// Part, whole, share, printed share, agreement, text and interval. Columns A to J.
int add_rate(Sheet& sheet, const std::string& name, Cell part, Cell whole, Cell printed_rate,
             const std::string& comment) {
    const bool has_printed = printed_rate.kind != Cell::Kind::blank;
    const int row = sheet.add(
        {row_label(name), std::move(part), std::move(whole),
         formula("POSITIVE_OUTCOME_RATE(B#;C#)", Format::percent1), std::move(printed_rate),
         has_printed ? agree_if_zero("RATE_CHECK(B#;C#;E#)") : blank(Format::agree),
         formula("RATE_TEXT(B#;C#;0;\"sv\")", Format::text)});
    sheet.put_matrix(row, 7, 1, "RATE_INTERVAL(B#;C#)", {Format::percent1, Format::percent1});
    sheet.put(row, 9, text(comment));
    return row;
}

/// Sum or difference beside the printed number. Columns A to J.
int add_check(Sheet& sheet, Summary& summary, const char* section, const std::string& name,
              Cell calculated, Cell printed_value, const std::string& comment) {
    const int row = sheet.add({label(name), blank(), blank(), std::move(calculated),
                               std::move(printed_value), agree_if_zero("SUM_CHECK(D#;E#;0.01)"),
                               blank(), blank(), blank(), text(comment)});
    summary.add(
        {.section = section, .figure = name, .sheet = &sheet, .row = row, .comment = comment});
    return row;
}

} // namespace

Rows kraft(Sheet& sheet, Report report) {
    constexpr const char* section = "Bilaga 2, Kraft, s. 30–31";
    const CsvFile& csv = report.figures.file("umea_2023_kraft");
    sheet.title("Försöksverksamheten Kraft");
    sheet.lead(
        "Deltagare och utfall i Kraft 2023. Grupperna är små: en enda person flyttar andelen flera "
        "procentenheter, och det visar intervallet. Källa: årsredovisningen bilaga 2 (s. 30–31).");
    sheet.heading("Antal personer");
    sheet.header({"Rad", "Kvinnor", "Män", "Totalt", "Kvinnors andel", "<Jämn fördelning",
                  "<Kvinnor + män mot totalt"});
    Rows rows;
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        const std::string& name = csv.at(i, "row");
        rows[name] = sheet.add({row_label(name), printed(csv, i, "women", Format::count),
                                printed(csv, i, "men", Format::count),
                                printed(csv, i, "total", Format::count),
                                formula("GENDER_SHARE(B#;C#)", Format::percent0),
                                formula("GENDER_BALANCE(B#;C#)", Format::flag),
                                formula("SUM_CHECK(B#:C#;D#;0.01)", Format::count)});
    }
    const std::string positive = "Deltagaren har avslutats till för individen en positiv lösning";
    const std::string closed = "Totalt antal avslutade 2023";
    sheet.heading("Andelar");
    sheet.header(rate_header);
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        if (csv.empty(i, "percent")) {
            continue;
        }
        const std::string& name = csv.at(i, "row");
        const std::string& whole = name.starts_with("- varav") ? positive : closed;
        const int row = add_rate(sheet, name, reference(fill("D{0}", rows.at(name)), Format::count),
                                 reference(fill("D{0}", rows.at(whole)), Format::count),
                                 printed(csv, i, "percent", Format::percent0), "");
        report.summary.add(
            {.section = section,
             .figure = "Kraft: " + (name.starts_with("- ") ? name.substr(2) : name) + ", andel",
             .sheet = &sheet,
             .row = row,
             .format = Format::percent0});
    }
    sheet.heading("Går tabellen ihop?");
    sheet.header({"Kontroll", "", "", "Beräknat", "Tryckt", "|Stämmer", "", "", "", "<Kommentar"});
    const auto at = [&](const std::string& name) { return fill("D{0}", rows.at(name)); };
    add_check(sheet, report.summary, section, "Kraft: kvar = deltagare − avslutade",
              formula(at("Antal deltagare") + "-" + at(closed), Format::count),
              reference(at("Antal kvar i verksamheten"), Format::count), "");
    add_check(sheet, report.summary, section,
              "Kraft: avslutade = positiv lösning + hälsoskäl + övriga",
              formula(at(positive) + "+" + at("Deltagaren har avslutats av hälsoskäl") + "+" +
                          at("Övriga avslut"),
                      Format::count),
              reference(at(closed), Format::count), "");
    return rows;
}

void vaga_vaxa(Sheet& sheet, Report report) {
    constexpr const char* section = "Bilaga 2, Våga Växa, s. 27–32";
    const CsvFile& csv = report.figures.file("umea_2023_platform_text_figures");
    const auto figure = [&](std::string_view measure, std::string_view column, Format format) {
        return printed(csv, {{"platform", "Våga Växa"}, {"measure", measure}}, column, format);
    };
    const auto value = [&](std::string_view measure) {
        return figure(measure, "value", Format::count);
    };
    sheet.title("Våga Växa");
    sheet.lead(
        "Nya och avslutade i Våga Växa 2023 och vart de avslutade gick. Källa: årsredovisningen "
        "bilaga 2 (s. 27–32). Rapporten ger andelar och enstaka antal i löpande text.");
    sheet.heading("Nya och avslutade");
    sheet.header({"Uppgift", "Kvinnor", "Män", "Totalt", "Kvinnors andel", "<Jämn fördelning",
                  "<Kvinnor + män mot totalt"});
    const auto add_count = [&](const char* name, std::string_view measure) {
        return sheet.add({label(name), figure(measure, "women", Format::count),
                          figure(measure, "men", Format::count), value(measure),
                          formula("GENDER_SHARE(B#;C#)", Format::percent0),
                          formula("GENDER_BALANCE(B#;C#)", Format::flag),
                          formula("SUM_CHECK(B#:C#;D#;0.01)", Format::count)});
    };
    const int started = add_count("Nya", "nya personer började");
    const int closed = add_count("Avslutade", "har avslutats");
    const int left =
        sheet.add({label("Kvar 1 januari 2024"), blank(Format::count), blank(Format::count),
                   value("är kvar i verksamheten 1 januari 2024"), blank(), blank(), blank()});
    sheet.add({label("Genomströmning (avslutade av avslutade + kvar)"), blank(), blank(),
               formula(fill("THROUGHPUT(D{0};D{0}+D{1})", closed, left), Format::percent0), blank(),
               blank(), blank()});

    sheet.heading("Varifrån de kom");
    sheet.header({"Från", "Nya", "Avslutade"});
    const int first = sheet.next_row();
    for (const char* from : {"Ungdomstorget", "Vuxentorget", "KAA", "kranskommun", "Hikikomori"}) {
        sheet.add({label(from), value(std::string("nya, aktualiserade från: ") + from),
                   value(std::string("avslutade, kom från: ") + from)});
    }
    const int last = sheet.next_row() - 1;

    sheet.heading("Vart de avslutade gick");
    sheet.header(rate_header);
    const auto whole = [&] { return reference(fill("D{0}", closed), Format::count); };
    const auto rate = [&](std::string_view measure) {
        return figure(measure, "value", Format::percent0);
    };
    const auto add_outcome = [&](const char* name, Cell part, std::string_view measure,
                                 const std::string& comment) {
        const int row = add_rate(sheet, name, std::move(part), whole(), rate(measure), comment);
        report.summary.add({.section = section,
                            .figure = std::string("Våga Växa: ") + name + ", andel av avslutade",
                            .sheet = &sheet,
                            .row = row,
                            .format = Format::percent0,
                            .comment = comment});
    };
    add_outcome("Till arbete", figure("avslutades till arbete, andel", "women", Format::count),
                "avslutades till arbete, andel", "");
    const double to_studies =
        figure("avslutades till studier, andel", "women", Format::count).number +
        figure("avslutades till studier, andel", "men", Format::count).number;
    add_outcome("Till studier", number(to_studies, Format::count), "avslutades till studier, andel",
                "Tre kvinnor och en man av 23 avslutade är 17 procent. 20 procent får man om de "
                "fyra delas med de 20 nya.");
    add_outcome("Till annan behovsanpassad lösning", formula("ROUND(E#*C#;0)", Format::count),
                "avslutades till annan behovsanpassad lösning, andel",
                "Antalet är inte tryckt; två personer ligger närmast. Två av 23 är 8,7 procent, "
                "som avrundas till 9. Decimalerna har strukits i stället för att avrundas.");

    sheet.heading("Går siffrorna ihop?");
    sheet.header({"Kontroll", "", "", "Beräknat", "Tryckt", "|Stämmer", "", "", "", "<Kommentar"});
    add_check(sheet, report.summary, section, "Våga Växa: nya efter varifrån de kom",
              formula(fill("SUM(B{0}:B{1})", first, last), Format::count),
              reference(fill("D{0}", started), Format::count), "");
    add_check(sheet, report.summary, section, "Våga Växa: avslutade efter varifrån de kom",
              formula(fill("SUM(C{0}:C{1})", first, last), Format::count),
              reference(fill("D{0}", closed), Format::count), "");
}

int hikikomori(Sheet& sheet, Report report) {
    constexpr const char* section = "Bilaga 2, Hikikomori, s. 27–32";
    const CsvFile& csv = report.figures.file("umea_2023_platform_text_figures");
    const auto value = [&](std::string_view measure, Format format = Format::count) {
        return printed(csv, {{"platform", "Hikikomori"}, {"measure", measure}}, "value", format);
    };
    sheet.title("Hikikomori");
    sheet.lead("Avslutade i Hikikomori 2023 efter utfall, mot resultatmålet för positiva "
               "lösningar. Källa: årsredovisningen bilaga 2 (s. 27–32).");
    sheet.heading("Avslutade efter utfall");
    sheet.header({"Utfall", "Antal", "<Positivt"});
    const int first = sheet.next_row();
    struct Outcome {
        const char* name;
        double positive;
    };
    for (const auto& [name, positive] :
         {Outcome{"till studier", 1}, Outcome{"till fortsatt rehabilitering", 1},
          Outcome{"till annan positiv lösning", 1}, Outcome{"till arbetsprövning", 1},
          Outcome{"avbrott", 0}}) {
        sheet.add({label(name), value(std::string("avslutade: ") + name),
                   number(positive, Format::flag)});
    }
    const int last = sheet.next_row() - 1;
    sheet.add_total(
        {label("Summa"), formula(fill("SUM(B{0}:B{1})", first, last), Format::count), blank()});
    const std::string counts = fill("B{0}:B{1}", first, last);

    sheet.heading("Mot resultatmålet");
    sheet.header({"Mått", "Positiva", "Avslutade", "Utfall", "Mål", "<Uppnått", "<I rapporten",
                  "95 % säkert från", "till", "<Kommentar"});
    const int row = sheet.add(
        {label("Andel till en för individen positiv lösning"),
         formula("SUMPRODUCT(" + counts + fill(";C{0}:C{1})", first, last), Format::count),
         value("har avslutats"), formula("POSITIVE_OUTCOME_RATE(B#;C#)", Format::percent1),
         value(
             "resultatmålet, andel avslutade som går vidare till en för individen positiv lösning",
             Format::percent0),
         formula("TARGET_SIGNAL(D#;E#)", Format::target_signal),
         formula("RATE_TEXT(B#;C#;0;\"sv\")", Format::text)});
    sheet.put_matrix(row, 7, 1, "RATE_INTERVAL(B#;C#;0.95;\"exact\")",
                     {Format::percent1, Format::percent1});
    sheet.put(row, 9,
              text("Målet nåddes inte. Med 15 avslutade är osäkerheten stor; intervallet är räknat "
                   "med den exakta metoden."));
    sheet.heading("Går siffrorna ihop?");
    sheet.header({"Kontroll", "", "", "Beräknat", "Tryckt", "|Stämmer", "", "", "", "<Kommentar"});
    add_check(sheet, report.summary, section, "Hikikomori: avslutade efter utfall",
              formula("SUM(" + counts + ")", Format::count), value("har avslutats"), "");
    return row;
}

} // namespace utfall::examples::ar2023

// Throughput and outcomes by platform, from the running text of Bilaga 2.
#include "ar2023.hpp"

#include "notation.hpp"

#include <array>

namespace utfall::examples::ar2023 {
namespace {

constexpr const char* section = "Bilaga 2, s. 27–32";
constexpr const char* umea = "Umeå";
constexpr const char* others = "Kranskommunerna";

class Platforms {
public:
    explicit Platforms(const CsvFile& csv) : csv_(csv) {}

    [[nodiscard]] Cell figure(std::string_view platform, std::string_view measure,
                              Format format = Format::count) const {
        return printed(csv_, {{"platform", platform}, {"measure", measure}}, "value", format);
    }

private:
    const CsvFile& csv_;
};

[[nodiscard]] std::string of_table_1(const Rows& participants, const std::string& row) {
    return fill("'Deltagare'.D{0}", participants.at(row));
}

void throughput_table(Sheet& sheet, Report report, const Platforms& platforms,
                      const Rows& participants) {
    const CsvFile& summary_text = report.figures.file("umea_2023_summary_text_figures");
    const auto text_figure = [&](std::string_view topic, std::string_view measure) {
        return printed(summary_text, {{"section", "1.7.4"}, {"topic", topic}, {"measure", measure}},
                       "value", Format::percent0);
    };
    sheet.heading("Genomströmning: avslutade av alla som deltog under året");
    sheet.header({"Plattform", "Avslutade", "Deltagare", "Beräknad", "Tryckt", "|Stämmer", "Mål",
                  "<Mot målet", "<Kommentar"});
    const auto goal = [&] { return text_figure("Arbetsmarknadstorgen", "mål: genomströmning"); };
    const auto add = [&](const char* name, Cell closed, Cell all, Cell printed_rate,
                         const std::string& comment) {
        const int row =
            sheet.add({label(name), std::move(closed), std::move(all),
                       formula("THROUGHPUT(B#;C#)", Format::percent1), std::move(printed_rate),
                       agree_if_zero("RATE_CHECK(B#;C#;E#)"), goal(),
                       formula("TARGET_SIGNAL(D#;G#)", Format::target_signal), text(comment)});
        report.summary.add({.section = "1.7.4, genomströmning",
                            .figure = std::string("Genomströmning, ") + name,
                            .sheet = &sheet,
                            .row = row,
                            .format = Format::percent0,
                            .comment = comment});
    };
    add("Torgen i Umeå", platforms.figure(umea, "har avslutats"),
        platforms.figure(umea, "har varit aktuella"),
        text_figure("Torgen i Umeå", "genomströmning"), "");
    add(others, platforms.figure(others, "har avslutats"),
        platforms.figure(others, "har varit aktuella"), text_figure(others, "genomströmning"),
        "63 av 161 är 39 procent. 40 procent är målet, och målet ser ut att ha skrivits i stället "
        "för utfallet.");
    add("Totalt", formula(of_table_1(participants, "Totalt antal avslutade"), Format::count),
        formula(of_table_1(participants, "Antal deltagare"), Format::count),
        text_figure("Arbetsmarknadstorgen", "genomströmning totalt"), "");
}

void outcomes(Sheet& sheet, Report report, const Platforms& platforms) {
    const CsvFile& summary_text = report.figures.file("umea_2023_summary_text_figures");
    const auto text_figure = [&](std::string_view topic, std::string_view measure) {
        return printed(summary_text, {{"section", "1.7.4"}, {"topic", topic}, {"measure", measure}},
                       "value", Format::percent0);
    };
    sheet.heading("Utfall per plattform");
    sheet.header({"Uppgift", "Antal", "Av", "Beräknad", "Tryckt", "|Stämmer", "Mål", "<Mot målet",
                  "<Kommentar"});
    struct Line {
        const char* name;
        const char* measure;
        const char* whole;
        Cell printed_rate;
        const char* goal;
        const char* comment;
    };
    const char* const positive = "har avslutats till en för personen positiv lösning";
    const std::vector<Line> lines = {
        {"Positiv lösning, kranskommunerna", positive, "har avslutats",
         text_figure("Kransarna", "positiv lösning, andel"), "mål: positiv lösning", ""},
        {"Till arbete, kranskommunerna", "har gått vidare till arbete", positive,
         text_figure("Arbetsmarknadstorgen", "andelen till arbete, högsta plattform"),
         "mål: arbete",
         "Bilaga 2 skriver 8 personer, men tabell 1 har 51 till arbete varav 33 i Umeå. Återstår "
         "18, och 18 av 41 är de 44 procent som avsnitt 1.7.4 anger som högst. Det ska stå 18."},
        {"Till studier, kranskommunerna", "har gått vidare till studier", positive,
         text_figure("Arbetsmarknadstorgen", "andelen till studier, lägsta plattform"),
         "mål: studier", ""},
    };
    for (const Line& line : lines) {
        const int row = sheet.add(
            {label(line.name), platforms.figure(others, line.measure),
             platforms.figure(others, line.whole),
             formula("POSITIVE_OUTCOME_RATE(B#;C#)", Format::percent1), line.printed_rate,
             agree_if_zero("RATE_CHECK(B#;C#;E#)"), text_figure("Arbetsmarknadstorgen", line.goal),
             formula("TARGET_SIGNAL(D#;G#)", Format::target_signal), text(line.comment)});
        report.summary.add({.section = "1.7.4 mot bilaga 2",
                            .figure = std::string(line.name) + ", andel",
                            .sheet = &sheet,
                            .row = row,
                            .format = Format::percent0,
                            .comment = line.comment});
    }
}

void sums(Sheet& sheet, Report report, const Platforms& platforms, const Rows& participants) {
    sheet.heading("Umeå och kranskommunerna mot tabell 1");
    sheet.header(
        {"Uppgift", umea, others, "Summa", "Tabell 1", "|Stämmer", "Skillnad", "", "<Kommentar"});
    struct Line {
        const char* name;
        const char* measure;
        const char* row;
        const char* comment;
    };
    constexpr std::array<Line, 7> lines = {{
        {"Deltagare", "har varit aktuella", "Antal deltagare", ""},
        {"Ja till samverkan (nya)", "har fått JA till samverkan", "varav nya för året", ""},
        {"Avslutade", "har avslutats", "Totalt antal avslutade", ""},
        {"Positiv lösning", "har avslutats till en för personen positiv lösning",
         "Deltagaren har avslutats till en för individen positiv lösning", ""},
        {"Till arbete", "har gått vidare till arbete", "- varav till arbete",
         "Kranskommunernas 8 ska vara 18; då blir summan 51."},
        {"Till studier", "har gått vidare till studier", "- varav till studier", ""},
        {"Kvar vid årets slut", "är kvar i samverkan 1 januari 2024", "Antal kvar i verksamheten",
         ""},
    }};
    for (const Line& line : lines) {
        Cell total = formula(of_table_1(participants, line.row), Format::count);
        total.style.computed = false;
        const int row = sheet.add({label(line.name), platforms.figure(umea, line.measure),
                                   platforms.figure(others, line.measure),
                                   formula("B#+C#", Format::count), total, agree_if_zero("G#"),
                                   formula("SUM_CHECK(B#:C#;E#;0.01)", Format::count), blank(),
                                   text(line.comment)});
        report.summary.add({.section = section,
                            .figure = std::string(line.name) + ", Umeå + kranskommunerna",
                            .sheet = &sheet,
                            .row = row,
                            .comment = line.comment});
    }
}

/// A share printed in half percents must fit a whole number of persons.
void remaining_women(Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("umea_2023_platform_text_figures");
    const char* const measure = "är kvar i samverkan 1 januari 2024";
    sheet.heading("Kvinnor bland dem som är kvar");
    sheet.header({"Plattform", "Närmaste antal", "Kvar", "Beräknad", "Tryckt", "|Stämmer", "", "",
                  "<Kommentar"});
    for (const char* name : {umea, others}) {
        const bool is_umea = std::string_view(name) == umea;
        const char* const comment =
            is_umea ? ""
                    : "Inget helt antal av 98 ger 59,5 procent: 58 kvinnor är 59,2 och 59 är 60,2. "
                      "Tabell 1 ger 59.";
        const int row = sheet.add(
            {label(name), formula("ROUND(E#*C#;0)", Format::count),
             printed(csv, {{"platform", name}, {"measure", measure}}, "value", Format::count),
             formula("GENDER_SHARE(B#;C#-B#)", Format::percent1),
             printed(csv, {{"platform", name}, {"measure", measure}}, "women_percent",
                     Format::percent1),
             agree_within("D#", "E#", "0.0025"), blank(), blank(), text(comment)});
        report.summary.add({.section = section,
                            .figure = std::string("Kvar vid årets slut, andel kvinnor, ") + name,
                            .sheet = &sheet,
                            .row = row,
                            .format = Format::percent1,
                            .comment = comment});
    }
    sheet.note("Andelarna är tryckta i halva procent, så en kvarts procentenhet får skilja.");
}

} // namespace

void throughput(Sheet& sheet, Report report, const Rows& participants) {
    const Platforms platforms(report.figures.file("umea_2023_platform_text_figures"));
    sheet.title("Genomströmning och utfall per plattform");
    sheet.lead("Torgen i Umeå (Ungdomstorget och Vuxentorget) och samordningsteamen i "
               "kranskommunerna. Källa: årsredovisningen avsnitt 1.7.4 och bilaga 2 (s. 27–32), "
               "som anger siffrorna i löpande text.");
    throughput_table(sheet, report, platforms, participants);
    outcomes(sheet, report, platforms);
    sums(sheet, report, platforms, participants);
    remaining_women(sheet, report);
}

} // namespace utfall::examples::ar2023

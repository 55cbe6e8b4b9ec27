// Referrals: who refers, who gets a yes, and what comes in less what goes out.
#include "ar2023.hpp"

#include <array>

namespace utfall::examples::ar2023 {
namespace {

constexpr const char* section = "Bilaga 2, s. 27–32";
constexpr std::array platforms = {"Umeå", "Kranskommunerna"};
constexpr std::array parties = {"Arbetsförmedlingen", "Försäkringskassan", "Socialtjänsten",
                                "Övriga Kommunala verksamheter", "Region Västerbotten"};

[[nodiscard]] Cell figure(Report report, std::string_view platform, std::string_view measure,
                          Format format = Format::count) {
    return printed(report.figures.file("umea_2023_platform_text_figures"),
                   {{"platform", platform}, {"measure", measure}}, "value", format);
}

void answers(Sheet& sheet, Report report) {
    sheet.heading("Ja, nej och väntar");
    sheet.header({"Plattform", "Aktualiserade", "Ja", "Nej", "Väntar eller okänt", "Ja + nej",
                  "|Alla har svar", "Andel ja", "<Mot målet", "<Kommentar"});
    const Cell goal =
        printed(report.figures.file("umea_2023_summary_text_figures"),
                {{"measure", "organisationerna får ja för minst (andel av aktualiserade)"}},
                "value", Format::percent0);
    const int first = sheet.next_row();
    const int goal_row = first + static_cast<int>(platforms.size()) + 1;
    const auto rest = [&](const std::string& comment) -> std::vector<Cell> {
        return {formula("B#-C#-D#", Format::count),
                formula("C#+D#", Format::count),
                agree_if_zero("SUM_CHECK(C#:D#;B#;0.01)"),
                formula("POSITIVE_OUTCOME_RATE(C#;B#)", Format::percent1),
                formula(fill("TARGET_SIGNAL(H#;$H${0})", goal_row), Format::target_signal),
                text(comment)};
    };
    for (const char* name : platforms) {
        const bool is_umea = name == platforms.front();
        const std::string comment =
            is_umea ? ""
                    : "Nio aktualiserade har varken ja eller nej. De kan vänta på beslut, eller så "
                      "fattas en siffra: nej-raden är tryckt två gånger, den ena utan tal.";
        std::vector<Cell> cells = {label(name), figure(report, name, "aktualiserade"),
                                   figure(report, name, "har fått JA till samverkan"),
                                   figure(report, name, "har fått NEJ till samverkan")};
        const auto more = rest(comment);
        cells.insert(cells.end(), more.begin(), more.end());
        const int row = sheet.add(cells);
        report.summary.add({.section = section,
                            .figure = std::string("Aktualiserade: ja + nej, ") + name,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'F',
                            .printed = 'B',
                            .agrees = 'G',
                            .comment = comment});
    }
    std::vector<Cell> sums = {label("Tillsammans")};
    for (const char column : {'B', 'C', 'D'}) {
        sums.push_back(
            formula(in_column(fill("SUM(@{0}:@{1})", first, first + 1), column), Format::count));
    }
    const auto more = rest("");
    sums.insert(sums.end(), more.begin(), more.end());
    sums[6] = blank(Format::agree);
    sheet.add_total(std::move(sums));
    sheet.add({label("Mål enligt 1.7.4"), blank(), blank(), blank(), blank(), blank(), blank(),
               goal, blank(),
               text("Texten säger att alla organisationer får ja för minst 80 procent. I "
                    "kranskommunerna är det strax under.")});
}

/// What the printed shares mean in persons; the report gives no numbers by party.
void by_party(Sheet& sheet, Report report) {
    sheet.heading("Vem som aktualiserar");
    sheet.header({"Part", "Umeå, andel", "Umeå, personer", "Kranskommunerna, andel",
                  "Kranskommunerna, personer", "Personer, båda", "Andel av alla"});
    const int first = sheet.next_row();
    const int last = first + static_cast<int>(parties.size()) - 1;
    for (const char* party : parties) {
        const std::string measure = std::string("aktualiserande part: ") + party;
        sheet.add({label(party), figure(report, platforms[0], measure, Format::percent1),
                   blank(Format::count), figure(report, platforms[1], measure, Format::percent1),
                   blank(Format::count), formula("C#+E#", Format::count),
                   formula(fill("F#/SUM(F${0}:F${1})", first, last), Format::percent1)});
    }
    const int whole = sheet.next_row() + 1; // the row with the printed numbers
    for (const char column : {'B', 'D'}) {
        const std::string keys = in_column(fill("@{0}:@{1}", first, last), column);
        const std::string amount(1, static_cast<char>(column + 1));
        sheet.put_matrix(first, column + 1 - 'A', static_cast<int>(parties.size()),
                         "ALLOCATE(" + amount + std::to_string(whole) + ";" + keys + ")",
                         {Format::count});
    }
    const auto sum = [&](char column, Format format) {
        return formula(in_column(fill("SUM(@{0}:@{1})", first, last), column), format);
    };
    sheet.add_total({label("Summa"), sum('B', Format::percent1), sum('C', Format::count),
                     sum('D', Format::percent1), sum('E', Format::count), sum('F', Format::count),
                     sum('G', Format::percent0)});
    sheet.add({label("Aktualiserade, tryckt"), blank(),
               figure(report, platforms[0], "aktualiserade"), blank(),
               figure(report, platforms[1], "aktualiserade"), formula("C#+E#", Format::count),
               blank()});
    sheet.note("Rapporten ger parternas andelar, avrundade till halva procent, men inga antal. "
               "ALLOCATE fördelar de tryckta 280 och 104 efter andelarna; antalen är alltså "
               "beräknade. Ja och nej redovisas inte per part.");

    sheet.heading("Ryms antalen i andelarna?");
    sheet.header({"Plattform", "Personer som mest", "Tryckt", "Andelar, summa", "", "", "|Stämmer",
                  "", "", "<Kommentar"});
    for (std::size_t i = 0; i < platforms.size(); ++i) {
        const char column = i == 0 ? 'B' : 'D';
        const std::string shares = in_column(fill("@{0}:@{1}", first, last), column);
        const std::string number_at =
            std::string(1, static_cast<char>(column + 1)) + std::to_string(whole);
        const std::string comment =
            i == 0 ? "De fem andelarna blir 99 procent. Med vanlig avrundning ryms 278 av de 280; "
                     "andelarna måste vara avrundade nedåt."
                   : "";
        const int row = sheet.add(
            {label(platforms[i]),
             formula("SUMPRODUCT(INT((" + shares + "+0.0025)*" + number_at + "))", Format::count),
             reference(number_at, Format::count), formula("SUM(" + shares + ")", Format::percent1),
             blank(), blank(), agree_if("B#>=C#"), blank(), blank(), text(comment)});
        report.summary.add(
            {.section = section,
             .figure = std::string("Aktualiserade som andelarna rymmer, ") + platforms[i],
             .sheet = &sheet,
             .row = row,
             .calculated = 'B',
             .printed = 'C',
             .agrees = 'G',
             .comment = comment});
    }
    sheet.note("Som mest: det största antal som avrundas till varje tryckt andel, en kvarts "
               "procentenhet åt vardera hållet.");
}

void in_and_out(Sheet& sheet, Report report) {
    sheet.heading("In minus ut");
    sheet.header(
        {"Uppgift", "Tal 1", "Tal 2", "Beräknat", "Tryckt", "", "|Stämmer", "", "", "<Kommentar"});
    const auto add = [&](const char* name, Cell one, Cell two, const char* expression,
                         Cell printed_value, const std::string& comment) {
        const int row = sheet.add({label(name), std::move(one), std::move(two),
                                   formula(expression, Format::count), std::move(printed_value),
                                   blank(), agree_if("D#=E#"), blank(), blank(), text(comment)});
        report.summary.add({.section = section,
                            .figure = name,
                            .sheet = &sheet,
                            .row = row,
                            .agrees = 'G',
                            .comment = comment});
    };
    const char* const umea = platforms[0];
    const char* const others = platforms[1];
    const char* const flow = "inflödet 2023";
    const char* const out = "har avslutats";
    add("Umeå: inflöde − avslutade", figure(report, umea, flow), figure(report, umea, out), "B#-C#",
        figure(report, umea, "inflödet, personer fler än avslutade"), "");
    add("Kranskommunerna: inflöde − avslutade", figure(report, others, flow),
        figure(report, others, out), "B#-C#",
        figure(report, others, "inflödet, personer fler än avslutade"),
        "82 nya mot 63 avslutade ger 19. Ett räknefel på en person.");
    add("Kranskommunerna: inflöde 2023 − 2022", figure(report, others, flow),
        figure(report, others, "inflödet 2022"), "B#-C#",
        figure(report, others, "inflödet, personer fler än fjolåret"),
        "Från 51 till 82 är en ökning med 31, inte 29.");
    add("Inflöde 2022: Umeå + kranskommunerna", figure(report, umea, "inflödet 2022"),
        figure(report, others, "inflödet 2022"), "B#+C#",
        printed(report.figures.file("umea_2023_participants"), {{"row", "varav nya för året"}},
                "total_2022", Format::count),
        "Tabell 1 har 293 nya för 2022. Minst en av de tre siffrorna är fel; vilken går inte att "
        "se.");
}

} // namespace

void referrals(Sheet& sheet, Report report) {
    sheet.title("Aktualiseringar: flödet in");
    sheet.lead("Vem som aktualiserar till torgen i Umeå och till samordningsteamen i "
               "kranskommunerna, vilka som får ja eller nej till samverkan, vilka som väntar, och "
               "vad som kommer in minus vad som går ut. Källa: årsredovisningen bilaga 2 "
               "(s. 27–32), löpande text.");
    answers(sheet, report);
    by_party(sheet, report);
    in_and_out(sheet, report);
}

} // namespace utfall::examples::ar2023

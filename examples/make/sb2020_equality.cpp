// The gender equality index 2020 from its eleven printed values.
#include "sb2020.hpp"

#include <array>

namespace utfall::examples::sb2020 {
namespace {

constexpr const char* section = "Jämställdhetsindex";
constexpr double men_answering = 37; // not printed; the number that all five differences fit

/// Men in the top steps of indicator 7-11: the counts of 37 that give the printed differences and,
/// with the women, no more than all who answered so.
constexpr std::array<int, 5> men_on_top = {30, 31, 26, 37, 28};
constexpr int first_question = 7;
constexpr int indicators = 11;

[[nodiscard]] std::size_t row_of(const CsvFile& csv, int indicator) {
    return find_row(csv, {{"equality_indicator_no", std::to_string(indicator)}});
}

[[nodiscard]] std::string in_table(const Rows& tables, char column, int row) {
    return std::string("'") + tables_name + "'." + column + std::to_string(tables.at(whole) + row);
}

/// Where the counts behind an indicator of representation stand in table 1, 0 if nowhere.
[[nodiscard]] int table_row(int indicator) {
    constexpr int to_work = 5;
    constexpr int to_studies = 6;
    switch (indicator) {
    case to_work:
        return first_part;
    case to_studies:
        return first_part + 2;
    default:
        return took_part;
    }
}

[[nodiscard]] bool is_counted(int indicator) {
    return indicator == 1 || indicator == 5 || indicator == 6;
}

/// Gives the first row of the eleven.
int eleven(Sheet& sheet, const CsvFile& csv) {
    sheet.heading("De elva indikatorerna, som de är tryckta");
    sheet.header({"Indikator", "Kvinnor", "Män", "<Regel", "<Uppfylld", "<Så är värdet tryckt"});
    const int first = sheet.next_row();
    for (int indicator = 1; indicator <= indicators; ++indicator) {
        const std::size_t at = row_of(csv, indicator);
        const bool gap = indicator >= first_question;
        const bool of_men = csv.empty(at, "women_percent");
        Cell women = printed(csv, at, of_men ? "men_percent" : "women_percent", Format::percent0);
        if (of_men) {
            women.number = 1 - women.number;
        }
        std::string how = of_men ? "Mäns andel är tryckt." : "Kvinnors andel är tryckt.";
        Cell men = formula("1-B#", Format::percent0);
        if (gap) {
            how = "Kvinnors andel och skillnaden, " + csv.at(at, "published_difference") +
                  " procentenheter, är tryckta.";
            const double sign =
                men_on_top.at(static_cast<std::size_t>(indicator - first_question)) /
                            men_answering >
                        women.number
                    ? 1
                    : -1;
            men = number(women.number + sign * csv.number(at, "published_difference") / 100.0,
                         Format::percent0);
        }
        sheet.add({label(csv.at(at, "indicator")), women, men,
                   text(gap ? "skillnad" : "representation"),
                   formula("JAMSTALLDHET(B#;C#;D#)/100", Format::flag), text(how)});
    }
    return first;
}

void index_of(Sheet& sheet, Report report, int first) {
    const CsvFile& csv = report.figures.file("umea_2020_indicators");
    const int last = first + indicators - 1;
    const auto at = find_row(csv, {{"goal", "Jämställdhetsindex"}});
    sheet.heading("Index");
    sheet.header({"Mått", "Beräknat", "Tryckt", "|Stämmer", "", "<Kommentar"});
    const auto add = [&](const char* name, Cell calculated, Cell printed_value, int decimals,
                         Format format, const char* comment) {
        const int row = sheet.add({label(name), std::move(calculated), std::move(printed_value),
                                   agree_rounded("B#", "C#", decimals), blank(), text(comment)});
        report.summary.add({.section = section,
                            .figure = name,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'B',
                            .printed = 'C',
                            .agrees = 'D',
                            .format = format,
                            .comment = comment});
    };
    add("Uppfyllda indikatorer", formula(fill("SUM(E{0}:E{1})", first, last), Format::count),
        printed(csv, at, "numerator", Format::count), 0, Format::count, "");
    add("Jämställdhetsindex",
        formula(fill("JAMSTALLDHET(B{0}:B{1};C{0}:C{1};D{0}:D{1})", first, last), Format::index1),
        printed(csv, at, "published_percent", Format::index0), 0, Format::index0, "");
    sheet.note("Representation: kvinnornas andel ska ligga inom 40–60 procent, gränserna "
               "inräknade. Skillnad: kvinnors och mäns andelar får skilja högst 20 procentenheter. "
               "Personalen, 80 procent kvinnor, är den enda som faller.");
}

void representation(Sheet& sheet, Report report, const Rows& tables) {
    const CsvFile& csv = report.figures.file("umea_2020_indicators");
    sheet.heading_on_new_page("Andelarna räknade ur tabell 1");
    sheet.header({"Indikator", "Kvinnor", "Män", "Andel beräknad", "Andel tryckt", "<Kommentar",
                  "|Stämmer"});
    for (int indicator = 1; indicator < first_question; ++indicator) {
        if (!is_counted(indicator)) {
            continue;
        }
        const std::size_t at = row_of(csv, indicator);
        const bool of_men = csv.empty(at, "women_percent");
        const int in = table_row(indicator);
        const int row = sheet.add(
            {label(csv.at(at, "indicator")), reference(in_table(tables, 'B', in), Format::count),
             reference(in_table(tables, 'C', in), Format::count),
             formula(of_men ? "GENDER_SHARE(C#;B#)" : "GENDER_SHARE(B#;C#)", Format::percent1),
             printed(csv, at, of_men ? "men_percent" : "women_percent", Format::percent0),
             text(of_men ? "Mäns andel, som tryckt." : "Kvinnors andel, som tryckt."),
             agree_rounded("D#", "E#", 2)});
        report.summary.add({.section = section,
                            .figure = csv.at(at, "indicator"),
                            .sheet = &sheet,
                            .row = row,
                            .agrees = 'G',
                            .format = Format::percent0});
    }
}

void questions(Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("umea_2020_indicators");
    sheet.heading("Skillnaderna räknade ur svaren");
    sheet.header({"Fråga", "Kvinnor överst, av 44", "Män överst, av 37", "Procentenheter, beräknat",
                  "Procentenheter, tryckt", "<Så säker är skillnaden", "|Stämmer"});
    for (int indicator = first_question; indicator <= indicators; ++indicator) {
        const std::size_t at = row_of(csv, indicator);
        const int row = sheet.add(
            {label(csv.at(at, "indicator")), printed(csv, at, "women_numerator", Format::count),
             number(men_on_top.at(static_cast<std::size_t>(indicator - first_question)),
                    Format::count),
             formula("100*ABS(ROUND(B#/44;2)-ROUND(C#/37;2))", Format::count),
             printed(csv, at, "published_difference", Format::count),
             formula(
                 "\"p = \"&TEXT(GENDER_GAP_P(B#;44;C#;37);\"0,00\")&IF(GENDER_GAP_P(B#;44;C#;37)<"
                 "0.05;\": säkerställd\";\": kan vara slump\")",
                 Format::text),
             agree_rounded("D#", "E#", 0)});
        report.summary.add({.section = section,
                            .figure = csv.at(at, "indicator") + ", skillnad i procentenheter",
                            .sheet = &sheet,
                            .row = row,
                            .agrees = 'G',
                            .format = Format::count});
    }
    sheet.note(
        "Skillnaderna är tryckta utan tecken, i procentenheter, och räknade mellan två redan "
        "avrundade andelar. Männens antal är inte tryckta: 37 svarande och antalen här ger "
        "alla fem skillnaderna och ryms i antalet svar i de översta stegen.");
}

} // namespace

void equality(Sheet& sheet, Report report, const Rows& tables) {
    sheet.title("Jämställdhetsindex 2020");
    sheet.lead(
        "Index är andelen uppfyllda indikatorer, 0–100: sex om representation och fem om "
        "skillnaden mellan kvinnors och mäns svar. Källa: Socialt bokslut 2020, målområde 5.");
    const int first = eleven(sheet, report.figures.file("umea_2020_indicators"));
    index_of(sheet, report, first);
    representation(sheet, report, tables);
    questions(sheet, report);
}

} // namespace utfall::examples::sb2020

// The register's tables as they are, before anything is hidden. Never printed.
#include "padding.hpp"
#include "register.hpp"

namespace utfall::examples::registered {
namespace {

const std::vector<Format> counts_and_share = {Format::label, Format::count, Format::count,
                                              Format::count, Format::count, Format::percent1};

/// The name of a platform in column A, empty where the list has none: a text of Calc's own.
[[nodiscard]] Cell platform_name(int place) {
    return place == 0 ? label("Hela förbundet")
                      : reference(fill("INDEX(plattformar;{0})&\"\"", place), Format::label);
}

/// The whole, then a block for each platform in the settings.
int add_blocks(Sheet& sheet) {
    sheet.heading("Deltagare och utfall");
    sheet.note(
        "Varje block är en OUTCOME_REPORT. IFERROR(IF(ROW(…);…);\"\") fyller på med tomma rader, "
        "så att blocket är lika högt hur många utfall listan än har.");
    sheet.header({"Rad", "Kvinnor", "Män", "Annat eller okänt", "Totalt", "Andel"});
    const int first = sheet.next_row();
    for (int place = 0; place < blocks; ++place) {
        const int name = sheet.add({platform_name(place)});
        const std::string group = place == 0 ? "" : fill(";plattform;$A${0}", name);
        const std::string table =
            "OUTCOME_REPORT(start;slut;utfall;kön;från;till;positiva;andra" + group + ")";
        sheet.add_matrix(0, block_rows, filled_up(block_rows, table), counts_and_share);
    }
    return first;
}

int add_ages(Sheet& sheet) {
    sheet.heading("Deltagare i perioden efter ålder");
    sheet.header({"Ålder", "Kvinnor", "Män", "Annat eller okänt", "Totalt", "Andel"});
    constexpr int rows = age_room + 1;
    const int first = sheet.add_matrix(
        0, rows,
        filled_up(rows, "BAND_TABLE(ONLY_WHERE(ålder;PERIOD_DAYS(start;slut;från;till);\">0\");"
                        "åldersgränser;kön)"),
        counts_and_share);
    std::vector<Cell> sums = {label("Totalt")};
    for (const char column : {'B', 'C', 'D', 'E'}) {
        sums.push_back(formula(in_column(fill("SUM(@{0}:@{1})", first, first + rows - 1), column),
                               Format::count));
    }
    sheet.add_total(std::move(sums));
    return first;
}

int add_times(Sheet& sheet) {
    sheet.heading("Tid från start till avslut i perioden (månader)");
    sheet.header({"Grupp", "Avslutade", "Medel", "Median", "90 % klara inom", "Deltagare"});
    const int first = sheet.next_row();
    for (int place = 0; place < blocks; ++place) {
        const std::string group = place == 0 ? "" : ";plattform;$A#";
        const auto time = [&](const char* statistic) {
            return formula("IFERROR(TIME_TO_CLOSE(start;slut;\"" + std::string(statistic) +
                               "\";från;till;\"månader\"" + group + ");\"\")",
                           Format::decimal1);
        };
        const auto volume = [&](int row) {
            return formula("IFERROR(INDEX(PARTICIPANT_VOLUME(start;slut;från;till;kön" + group +
                               fill(");{0};4);\"\")", row),
                           Format::count);
        };
        sheet.add({platform_name(place), volume(3), time("medel"), time("median"), time("p90"),
                   volume(1)});
    }
    return first;
}

int add_following(Sheet& sheet) {
    sheet.heading("Uppföljning över tid");
    sheet.header({"Mått", "Antal", "Av", "Andel"});
    const std::string started_in_period = ";start;\">=\"&från;start;\"<=\"&till)";
    const int first = sheet.next_row();
    sheet.add({label("Första aktivitet i tid, av dem som börjat i perioden")});
    sheet.put_matrix(first, 1, 1,
                     "SHARE_WITHIN(ONLY_WHERE(start" + started_in_period + ";ONLY_WHERE(kontakt" +
                         started_in_period + ";dagar_kontakt;\"dagar\";till)",
                     {Format::count, Format::count, Format::percent1});
    sheet.add({label("Återkomna inom gränsen, av de avslutade")});
    sheet.put_matrix(first + 1, 1, 1, "RETURN_SHARE(person;start;slut;månader_åter;till)",
                     {Format::count, Format::count, Format::percent1});
    sheet.add({label("Helårsekvivalenter i insats under perioden"),
               formula("FULLYEAR_EQUIVALENTS(PERIOD_DAYS(start;slut;från;till);;till-från+1)",
                       Format::decimal1)});
    sheet.add({label("Avslutade efter utfall, andel av alla (OUTCOME_TABLE)")});
    constexpr int rows = positive_room + other_room + 2;
    sheet.add_matrix(
        0, rows,
        filled_up(rows, "OUTCOME_TABLE(ONLY_WHERE(utfall;slut;\">=\"&från;slut;\"<=\"&till);kön)"),
        counts_and_share);
    return first;
}

} // namespace

Working working(Sheet& sheet) {
    sheet.title("Underlag");
    sheet.lead("Alla tabeller som de är, räknade ur registret. Här syns enskilda personer: bladet "
               "skrivs aldrig ut och ska inte lämnas vidare. Det som får lämnas ut står på bladet "
               "Rapport.");
    Working rows;
    rows.blocks = add_blocks(sheet);
    rows.ages = add_ages(sheet);
    rows.times = add_times(sheet);
    rows.following = add_following(sheet);
    return rows;
}

} // namespace utfall::examples::registered

// What may be published from the register: small counts are hidden, and what would give them away.
#include "diagrams.hpp"
#include "padding.hpp"
#include "register.hpp"

#include <stdexcept>

namespace utfall::examples::registered {
namespace {

constexpr int closed_row = 2; // of a table, from 0
constexpr int positive_row = 3;

/// Rows on the report where the table of a block begins.
struct Table {
    int first = 0;

    [[nodiscard]] int at(int block, int row) const {
        return first + block * block_height + 1 + row;
    }
};

[[nodiscard]] Cell name_of(int block) {
    return block == 0 ? label("Hela förbundet")
                      : reference(fill("INDEX(plattformar;{0})&\"\"", block), Format::label);
}

/// The working sheet's cell, if it counts enough persons to be shown.
[[nodiscard]] Cell shown(const std::string& value, const std::string& persons, Format format) {
    return formula("IF(N(" + persons + ")<minst;\"..\";" + value + ")", format);
}

[[nodiscard]] std::string working_cell(char column, int row) {
    return std::string("'") + working_name + "'." + column + std::to_string(row);
}

void in_short(Sheet& sheet, const Table& table, const Working& working) {
    sheet.heading("I korthet");
    sheet.header({"Mått", "Utfall", "Mål", "<Mot målet", "95 % säkert från", "till", "<Som text"});
    const auto total = [&](int row) { return "E" + std::to_string(table.at(0, row)); };
    sheet.add(
        {label("Genomströmning"),
         formula("THROUGHPUT(" + total(closed_row) + ";" + total(0) + ")", Format::percent1),
         reference("mål_genomströmning", Format::percent0),
         formula("TARGET_SIGNAL(B#;C#)", Format::target_signal), blank(), blank(),
         formula("RATE_TEXT(" + total(closed_row) + ";" + total(0) + ";0;\"sv\")", Format::text)});
    const std::string positive = total(positive_row) + ";" + total(closed_row);
    const int row = sheet.add({label("Till en positiv lösning"),
                               formula("POSITIVE_OUTCOME_RATE(" + positive + ")", Format::percent1),
                               reference("mål_positiv", Format::percent0),
                               formula("TARGET_SIGNAL(B#;C#)", Format::target_signal)});
    sheet.put_matrix(row, 4, 1, "RATE_INTERVAL(" + positive + ")",
                     {Format::percent1, Format::percent1});
    sheet.put(row, 6, formula("RATE_TEXT(" + positive + ";0;\"sv\")", Format::text));
    const int f = working.following;
    const auto follow = [&](const char* name, int at) {
        sheet.add({label(name),
                   shown(working_cell('D', at), working_cell('B', at), Format::percent0), blank(),
                   blank(), blank(), blank(), text("")});
    };
    follow("Första aktivitet inom gränsen", f);
    follow("Återkomna inom gränsen", f + 1);
    sheet.add({label("Helårsekvivalenter i insats"),
               formula(working_cell('B', f + 2), Format::decimal1), blank(), blank(), blank(),
               blank(), text("")});
}

/// Gives the row of the whole; the platforms follow.
int by_platform(Sheet& sheet, const Table& table, const Working& working) {
    sheet.heading("Per plattform");
    sheet.header({"Grupp", "Positiv lösning, kvinnor", "Män", "Alla", "Skillnad, procentenheter",
                  "Mediantid, månader", "<Alla, som text"});
    const int first = sheet.next_row();
    for (int block = 0; block < blocks; ++block) {
        const int closed = table.at(block, closed_row);
        const int positive = table.at(block, positive_row);
        const auto rate = [&](char column) {
            return formula(in_column(fill("IF(COUNT(@{0}:@{1})=2;POSITIVE_OUTCOME_RATE(@{1};@{0});"
                                          "IF($A#=\"\";\"\";\"..\"))",
                                          closed, positive),
                                     column),
                           Format::percent0);
        };
        const int times = working.times + block;
        sheet.add(
            {name_of(block), rate('B'), rate('C'), rate('E'),
             formula("IF(COUNT(B#:C#)=2;100*(ROUND(B#;2)-ROUND(C#;2));\"\")", Format::points0),
             formula("IF($A#=\"\";\"\";IF(N(" + working_cell('B', times) + ")<minst;\"..\";" +
                         working_cell('D', times) + "))",
                     Format::decimal1),
             formula(fill("IF(COUNT(E{0}:E{1})=2;RATE_TEXT(E{1};E{0};0;\"sv\");\"\")", closed,
                          positive),
                     Format::text)});
    }
    sheet.note("Andelarna räknas bara ur antal som visas i tabellen nedan, så de röjer inget dolt: "
               "där ett "
               "antal är dolt är andelen det också. "
               "Skillnaden är kvinnornas andel minus männens.");
    return first;
}

void gap(Sheet& sheet, const Table& table) {
    const std::string four =
        fill("(B{0};B{1};C{0};C{1})", table.at(0, positive_row), table.at(0, closed_row));
    sheet.heading("Får kvinnor och män lika ofta en positiv lösning?");
    sheet.header({"Mått", "Skillnad, procentenheter", "p-värde",
                  "<Jämn fördelning bland "
                  "deltagarna",
                  "", "", ""});
    const std::string both =
        fill("COUNT(B{0}:C{1})=4", table.at(0, closed_row), table.at(0, positive_row));
    sheet.add(
        {label("Hela förbundet"),
         formula("IF(" + both + ";100*GENDER_GAP" + four + ";\"..\")", Format::points1),
         formula("IF(" + both + ";GENDER_GAP_P" + four + ";\"..\")", Format::decimal2),
         formula(fill("IF(COUNT(B{0}:C{0})=2;GENDER_BALANCE(B{0};C{0});\"..\")", table.at(0, 0)),
                 Format::flag),
         blank(), blank(), blank()});
}

/// The working sheet's table made safe, with its labels as texts of Calc's own.
void safe_table(Sheet& sheet, int from, int rows, const std::string& labels) {
    const int first = sheet.next_row();
    for (int i = 0; i < rows; ++i) {
        sheet.put(first + i, 0, reference(working_cell('A', from + i) + "&\"\"", Format::label));
    }
    sheet.add_matrix(1, rows,
                     "SUPPRESS_SMALL(" + working_cell('B', from) +
                         fill(":E{0};minst;1", from + rows - 1) + labels + ")",
                     {Format::count, Format::count, Format::count, Format::count});
}

void ages(Sheet& sheet, const Working& working) {
    sheet.heading("Deltagare efter ålder");
    sheet.header({"Ålder", "Kvinnor", "Män", "Annat eller okänt", "Totalt"});
    safe_table(sheet, working.ages, age_room + 2, "");
}

void who_refers(Sheet& sheet) {
    sheet.heading("Vem som aktualiserar, och med vilket besked");
    constexpr int rows = party_room + 2; // headings and totals
    constexpr int columns = answer_room + 2;
    std::vector<Format> formats(columns, Format::count);
    formats.front() = Format::label;
    sheet.add_matrix(
        0, rows,
        filled_up(rows, "SUPPRESS_SMALL(CROSS_TABLE(ONLY_WHERE(part;aktualiserad;\">=\"&från;"
                        "aktualiserad;\"<=\"&till);svar;parter;besked);minst)"),
        formats);
    sheet.note(
        "CROSS_TABLE räknar, SUPPRESS_SMALL döljer: en formel. Antal under gränsen döljs med "
        "två punkter, och några till så att inget dolt går att räkna ut ur summorna.");
}

} // namespace

void report(Sheet& sheet, const Working& working) {
    sheet.title("Rapport ur registret");
    sheet.lead(
        "Det här bladet får lämnas ut: små antal är dolda med två punkter. Underlaget är ett "
        "påhittat register; byt ut raderna på bladen Register och Aktualiseringar mot era "
        "egna.");
    Cell period = formula(
        "\"Period: \"&TEXT(från;\"YYYY-MM-DD\")&\" – \"&TEXT(till;\"YYYY-MM-DD\")", Format::band);
    period.style.computed = false;
    period.span = static_cast<int>(sheet.widths_cm().size());
    sheet.add({period});
    // The safe table stands last; what stands above it refers to it.
    constexpr int rows_above = 49;
    const Table table{rows_above};
    in_short(sheet, table, working);
    const int shares = by_platform(sheet, table, working);
    gap(sheet, table);
    ages(sheet, working);
    who_refers(sheet);
    sheet.heading_on_new_page("Deltagare och utfall");
    sheet.header({"Rad", "Kvinnor", "Män", "Annat eller okänt", "Totalt"});
    if (sheet.next_row() != table.first) {
        throw std::logic_error("the safe table begins in row " + std::to_string(sheet.next_row()));
    }
    constexpr int rows = blocks * block_height;
    safe_table(sheet, working.blocks, rows,
               ";" + working_cell('A', working.blocks) + fill(":A{0}", working.blocks + rows - 1));
    for (int block = 0; block < blocks; ++block) { // the names of the blocks stand out
        sheet.put(table.first + block * block_height, 0,
                  reference(working_cell('A', working.blocks + block * block_height) + "&\"\"",
                            Format::band));
    }
    std::vector<std::vector<Cell>> drawn;
    for (int block = 1; block < blocks; ++block) {
        drawn.push_back(
            {name_of(block),
             reference(fill("IF(ISNUMBER(D{0});D{0};\"\")", shares + block), Format::percent0)});
    }
    add_diagrams(sheet, {"Plattform", "Andel med positiv lösning"}, drawn, {ChartKind::outcomes});
}

} // namespace utfall::examples::registered

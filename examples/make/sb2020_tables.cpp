// Tables 1-8 of the social accounts 2020: one formula each, beside the printed figures.
#include "sb2020.hpp"

#include "diagrams.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace utfall::examples::sb2020 {
namespace {

constexpr int function_rows = 12; // what OUTCOME_REPORT gives here: the printed rows and the rest

struct Note {
    const char* platform;
    RowIndex row;
    bool share; // about the share, else about the count
    const char* comment;
};

constexpr RowIndex index(int row) {
    return static_cast<RowIndex>(row);
}

constexpr std::array<Note, 6> notes = {{
    {"Ungdomstorget", index(6), false,
     "Totalen är läst som 1 i den skannade texten. 7 kvinnor och 4 män är 11, och 26 procent är 11 "
     "av 43."},
    {"Ungdomstorget", index(10), false,
     "Totalen är läst som 9; 3 kvinnor och 1 man är 4, och 7 procent är 4 av 56. Läsfel eller "
     "tryckfel."},
    {"Vännäs", started, false, "Totalen är läst som 5; 20 kvinnor och 15 män är 35. Läsfel."},
    {"Vännäs", first_part, true,
     "2 av 16 är 12,5 procent, mitt emellan; både 12 och 13 är rätt avrundat."},
    {"Bjurholm", closed, false, "Männens antal går inte att läsa i den skannade texten."},
    {"Robertsfors", index(6), true, "Andelen är läst som 1 procent; 3 av 27 är 11. Läsfel."},
}};

[[nodiscard]] std::string note_for(const std::string& platform, std::size_t row, bool share) {
    for (const Note& note : notes) {
        if (note.platform == platform && note.row == static_cast<int>(row) && note.share == share) {
            return note.comment;
        }
    }
    return "";
}

/// Whether the calculated figure is the printed one; a figure that isn't printed is no matter.
[[nodiscard]] Cell agree_counts() {
    return agree_if("AND(OR(G#=\"\";B#=G#);OR(H#=\"\";C#=H#);E#=I#)");
}

void period(Workbook& book, Sheet& sheet) {
    sheet.heading("Vad formlerna räknar på");
    const std::string cell = "'" + sheet.name() + "'.B";
    const auto add_name = [&](const char* name, const char* label_text, const char* day) {
        const int row = sheet.add({label(label_text), date(day)});
        book.name_range(name, cell + std::to_string(row) + ":B" + std::to_string(row));
    };
    add_name("från", "Från och med", "2020-01-01");
    add_name("till", "Till och med", "2020-12-31");
    const auto add_list = [&](const char* name, const char* title, int first, int last) {
        const int row = sheet.header({title});
        for (int i = first; i <= last; ++i) {
            sheet.add({label(table_rows()[static_cast<std::size_t>(i)].outcome)});
        }
        book.name_range(name, "'" + sheet.name() + "'.A" + std::to_string(row + 1) + ":A" +
                                  std::to_string(sheet.next_row() - 1));
    };
    add_list("positiva", "Positiva utfall, i tabellens ordning", first_part, last_part);
    add_list("andra", "Andra utfall", last_part + 1, remaining - 1);
    sheet.note("Namnen start, slut, utfall, kön, plattform, från, till, positiva och andra står "
               "för områden (Blad > Namngivna områden). Varje tabell nedan är en enda formel.");
}

/// The row that a share is of: the positive ones for their parts, else the closed.
[[nodiscard]] int whole_of(int first, int row) {
    return first + (row >= first_part && row <= last_part ? positive : closed);
}

int add_table(Sheet& sheet, Report report, const std::string& platform, int table_number) {
    const CsvFile& csv = report.figures.file("umea_2020_participants");
    const std::string name = "Tabell " + std::to_string(table_number) + ": " + platform;
    table_number % 2 == 1 ? sheet.heading_on_new_page(name) : sheet.heading(name);
    sheet.header({"Rad", "Kvinnor", "Män", "Annat eller okänt", "Totalt", "Andel",
                  "Kvinnor, tryckt", "Män, tryckt", "Totalt, tryckt", "Andel, tryckt",
                  "|Antal stämmer", "|Andel stämmer", "<Kommentar"});
    const int first = sheet.next_row();
    const std::string group = platform == whole ? "" : ";plattform;\"" + platform + "\"";
    sheet.add_matrix(0, function_rows,
                     "OUTCOME_REPORT(start;slut;utfall;kön;från;till;positiva;andra" + group + ")",
                     {Format::label, Format::count, Format::count, Format::count, Format::count,
                      Format::percent0});
    for (std::size_t i = 0; i < table_rows().size(); ++i) {
        const int row = first + static_cast<int>(i);
        const std::string on_count = note_for(platform, i, false);
        const std::string on_share = note_for(platform, i, true);
        if (!is_printed(csv, platform, table_rows()[i])) {
            sheet.put(row, 12, text("Raden är inte tryckt i den här tabellen."));
            continue;
        }
        const std::size_t at = csv_row(csv, platform, table_rows()[i]);
        const bool has_share = !csv.empty(at, "published_percent");
        sheet.put(row, 6, printed(csv, at, "women", Format::count));
        sheet.put(row, 7, printed(csv, at, "men", Format::count));
        sheet.put(row, 8, printed(csv, at, "total", Format::count));
        sheet.put(row, 9, printed(csv, at, "published_percent", Format::percent0));
        sheet.put(row, 10, agree_counts());
        sheet.put(row, 11,
                  has_share ? agree_if_zero(fill("RATE_CHECK(E#;E{0};J#)",
                                                 whole_of(first, static_cast<int>(i))))
                            : blank(Format::agree));
        sheet.put(row, 12, text(on_count + on_share));
        Comparison comparison{.section = "Tabell " + std::to_string(table_number),
                              .figure = platform + ": " + csv.at(at, "row") + ", antal",
                              .sheet = &sheet,
                              .row = row,
                              .calculated = 'E',
                              .printed = 'I',
                              .agrees = 'K',
                              .comment = on_count};
        report.summary.add(comparison);
        if (has_share) {
            comparison.figure = platform + ": " + csv.at(at, "row") + ", andel";
            comparison.calculated = 'F';
            comparison.printed = 'J';
            comparison.agrees = 'L';
            comparison.format = Format::percent0;
            comparison.comment = on_share;
            report.summary.add(comparison);
        }
    }
    return first;
}

} // namespace

const std::vector<TableRow>& table_rows() {
    static const std::vector<TableRow> rows = {
        {"Antal deltagare"},
        {"varav nya"},
        {"Totalt antal avslutade"},
        {"Deltagar"},
        {"varav till arbete", "arbete"},
        {"varav till extratjänster", "extratjänst"},
        {"varav till studier", "studier"},
        {"varav fortsatt rehab", "fortsatt rehabilitering"},
        {"varav saknar", "saknar arbetsförmåga"},
        {"Avbrott av hälsoskäl", "hälsoskäl"},
        {"Övriga avbrott", "övriga avbrott"},
    };
    return rows;
}

bool is_printed(const CsvFile& csv, const std::string& platform, const TableRow& row) {
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        if (csv.at(i, "platform") == platform && csv.at(i, "row").starts_with(row.printed)) {
            return true;
        }
    }
    return false;
}

std::size_t csv_row(const CsvFile& csv, const std::string& platform, const TableRow& row) {
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        if (csv.at(i, "platform") == platform && csv.at(i, "row").starts_with(row.printed)) {
            return i;
        }
    }
    throw std::runtime_error(platform + " has no row " + row.printed);
}

std::vector<std::string> platforms(const CsvFile& csv) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        if (std::find(names.begin(), names.end(), csv.at(i, "platform")) == names.end()) {
            names.push_back(csv.at(i, "platform"));
        }
    }
    return names;
}

Rows tables(Workbook& book, Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("umea_2020_participants");
    sheet.title("Tabell 1–8: deltagare och utfall");
    sheet.lead(
        "Hela förbundet och de sju plattformarna. Varje tabell är en OUTCOME_REPORT över "
        "bladet Register; bredvid står de tryckta antalen och procenttalen. Andelen positiva "
        "lösningar, hälsoskäl och avbrott är av alla avslutade, varav-raderna av de positiva "
        "lösningarna. Källa: Socialt bokslut 2020, tabell 1–8.");
    period(book, sheet);
    Rows rows;
    int table_number = 0;
    for (const std::string& platform : platforms(csv)) {
        rows[platform] = add_table(sheet, report, platform, ++table_number);
    }
    std::vector<std::vector<Cell>> drawn;
    for (const std::string& platform : platforms(csv)) {
        if (platform != whole) {
            const int first = rows.at(platform);
            drawn.push_back({label(platform), reference(fill("B{0}", first), Format::count),
                             reference(fill("C{0}", first), Format::count),
                             reference(fill("D{0}", first), Format::count)});
        }
    }
    add_diagrams(sheet, {"Deltagare", "Kvinnor", "Män", "Annat kön"}, drawn, {ChartKind::sexes});
    return rows;
}

} // namespace utfall::examples::sb2020

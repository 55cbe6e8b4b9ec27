// The eight tables made safe to publish, with all relations that their labels state.
#include "sb2020.hpp"

namespace utfall::examples::sb2020 {
namespace {

constexpr int table_height = remaining + 1; // rows of a table, the remaining included

[[nodiscard]] std::string cell(char column, int row) {
    return std::string("'") + tables_name + "'." + column + std::to_string(row);
}

} // namespace

void publication(Sheet& sheet, Report report, const Rows& tables) {
    sheet.title("Tabellerna, klara att publicera");
    sheet.lead(
        "I tabellerna går det att känna igen enskilda: flera antal är en eller två personer. "
        "Här är antal under fem dolda, och så många till att inget dolt går att räkna ut: "
        "inte ur kvinnor + män, inte ur avslutade och deras vägar ut, inte ur varav-raderna, "
        "inte ur deltagare − avslutade = kvar, och inte ur hela förbundet minus de andra "
        "plattformarna. Det är en enda SUPPRESS_SMALL över alla åtta tabellerna, med radernas "
        "namn som fjärde argument.");
    sheet.heading("Hur mycket döljs?");
    sheet.header({"Uppgift", "Antal"});
    const auto names = platforms(report.figures.file("umea_2020_participants"));
    constexpr int rows_above_tables = 5; // three rows, a blank one, the header
    const int first = sheet.next_row() + rows_above_tables;
    const int last = first + static_cast<int>(names.size()) * (table_height + 1) - 1;
    sheet.add({label("Antal i tabellerna"),
               formula(fill("COUNT(B{0}:D{1})", first, last), Format::count)});
    sheet.add({label("därav 1–4"),
               formula(fill("COUNTIF(B{0}:D{1};\">0\")-COUNTIF(B{0}:D{1};\">=5\")", first, last),
                       Format::count)});
    sheet.add({label("dolda i allt"),
               formula(fill("COUNT(B{0}:D{1})-COUNT(E{0}:G{1})", first, last), Format::count)});
    sheet.skip();
    sheet.repeated_header({"Rad", "Kvinnor", "Män", "Totalt", "Kvinnor, att publicera",
                           "Män, att publicera", "Totalt, att publicera"});
    for (const std::string& name : names) {
        sheet.add({label(name)});
        const int table = tables.at(name);
        for (int row = table; row < table + table_height; ++row) {
            sheet.add({reference(cell('A', row) + "&\"\"", Format::label),
                       reference(cell('B', row), Format::count),
                       reference(cell('C', row), Format::count),
                       reference(cell('E', row), Format::count)});
        }
    }
    sheet.put_matrix(first, 4, last - first + 1,
                     fill("SUPPRESS_SMALL(B{0}:D{1};5;1;A{0}:A{1})", first, last),
                     {Format::count, Format::count, Format::count});
    sheet.note("Ingen i de åtta tabellerna är varken kvinna eller man, därför är den kolumnen inte "
               "med. Andelar lämnas utanför: en andel röjer ett dolt antal.");
}

} // namespace utfall::examples::sb2020

// Numbers and shares in the running text of the half-year report, against each other.
#include "hr2020.hpp"

namespace utfall::examples::hr2020 {
namespace {

/// The printed figures that are checked; gives the row of each.
Rows printed_figures(Sheet& sheet, Report report) {
    const CsvFile& text_figures = report.figures.file("sodra_norrbotten_2020h1_text_figures");
    const CsvFile& outcomes = report.figures.file("sodra_norrbotten_2020h1_outcomes");
    const CsvFile& exits = report.figures.file("sodra_norrbotten_2020h1_exit_reasons");
    sheet.header({"Uppgift", "Tryckt"});
    Rows rows;
    const auto said = [&](const char* initiative, const char* measure, Format format) {
        rows[measure] = sheet.add(
            {label(std::string(initiative) + ": " + measure),
             printed(text_figures,
                     {{"section", "1.1.3"}, {"initiative", initiative}, {"measure", measure}},
                     "value", format)});
    };
    said("Arenan", "nya ärenden aktualiserade", Format::count);
    said("Arenan", "nya ärenden, andel kvinnor", Format::percent0);
    said("Arenan", "nya ärenden, andel män", Format::percent0);
    said("Arenan", "nya deltagare inskrivna och fördelade", Format::count);
    said("Arenan", "nya inskrivna, andel av vardera kön", Format::percent0);
    said("Lots", "unika deltagare", Format::count);
    said("Lots", "deltagare med telefonkontakt", Format::count);
    const auto moa = find_row(outcomes, {{"municipality", "Piteå"}, {"initiative", "MoA"}});
    for (const auto& [name, column] :
         {std::pair("MoA Piteå: inskrivna", "enrolled"), std::pair("MoA Piteå: kvinnor", "women"),
          std::pair("MoA Piteå: män", "men")}) {
        rows[column] = sheet.add({label(name), printed(outcomes, moa, column, Format::count)});
    }
    rows["non_binary"] = sheet.add(
        {label("MoA Piteå: icke-binära bland de avslutade"),
         printed(exits, {{"municipality", "Piteå"}, {"initiative", "MoA"}, {"reason", "annat"}},
                 "non_binary", Format::count)});
    return rows;
}

} // namespace

void persons_in_text(Sheet& sheet, Report report) {
    sheet.heading_on_new_page("Antal och andelar i texten (avsnitt 1.1.3)");
    const Rows rows = printed_figures(sheet, report);
    const auto at = [&](const char* name) { return fill("B{0}", rows.at(name)); };
    sheet.heading("Går de ihop?");
    sheet.header({"Kontroll", "Beräknat", "Tryckt", "Skillnad", "|Stämmer", "", "", "<Kommentar"});
    const auto add = [&](const char* name, const std::string& calculated, const char* whole,
                         Format format, const char* condition, const char* comment) {
        const bool share = format == Format::percent0;
        const int row = sheet.add(
            {label(name), formula(calculated, format), reference(at(whole), format),
             formula(share ? "100*(C#-B#)" : "C#-B#", share ? Format::points0 : Format::count),
             agree_if(condition), blank(), blank(), text(comment)});
        report.summary.add({.section = "1.1.3, löpande text",
                            .figure = name,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'B',
                            .printed = 'C',
                            .agrees = 'E',
                            .format = format,
                            .comment = comment});
    };
    const std::string cases = at("nya ärenden aktualiserade");
    add("Arenan, nya ärenden: kvinnor + män efter de tryckta andelarna",
        "ROUND(" + at("nya ärenden, andel kvinnor") + "*" + cases + ";0)+ROUND(" +
            at("nya ärenden, andel män") + "*" + cases + ";0)",
        "nya ärenden aktualiserade", Format::count, "B#=C#",
        "34 kvinnor och 35 män är 69. En person fattas, eller så är en andel fel: två andelar av "
        "70 som blir 99 procent kan inte bero på avrundning.");
    const std::string enrolled = at("nya deltagare inskrivna och fördelade");
    add("Arenan, nya inskrivna: närmaste jämna delning", "INT(" + enrolled + "/2)/" + enrolled,
        "nya inskrivna, andel av vardera kön", Format::percent0, "ROUND(B#;2)=ROUND(C#;2)",
        "59 är udda: 29 och 30 personer är 49 och 51 procent. »Exakt lika« är löst uttryckt.");
    add("Lots: deltagare med telefonkontakt ryms bland de unika", at("unika deltagare"),
        "deltagare med telefonkontakt", Format::count, "C#<=B#",
        "Bara 20 unika deltagare. Bilaga 1 säger 32 samtal; 32 är samtalen, inte deltagarna.");
    add("MoA Piteå: kvinnor + män + icke-binära",
        at("women") + "+" + at("men") + "+" + at("non_binary"), "enrolled", Format::count, "B#=C#",
        "10 kvinnor och 7 män är alla 17 inskrivna, men en av de sex avslutade är icke-binär.");
}

} // namespace utfall::examples::hr2020

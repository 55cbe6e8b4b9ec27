// The cash flow of 2023, derived from the two balance sheets, beside the printed one.
#include "ar2023.hpp"

namespace utfall::examples::ar2023 {
namespace {

constexpr const char* section = "4 Kassaflödesanalys, s. 20";

} // namespace

void cash_flow(Sheet& sheet, Report report, const Rows& accounts) {
    sheet.title("Kassaflödet ur balansräkningarna");
    sheet.lead(
        "Ett kassaflöde behöver inte föras för hand: det är resultatet och det som har ändrats "
        "mellan två balansräkningar. Här är 2023 års, bredvid den tryckta analysen. 2022 går "
        "inte att härleda, för balansräkningen 2021 är inte tryckt. Källa: årsredovisningen "
        "s. 18–20.");
    sheet.heading("2023 (kr)");
    sheet.header({"Rad", "31 dec. 2022", "31 dec. 2023", "Härlett", "Tryckt", "Skillnad",
                  "|Stämmer", "<Kommentar"});
    const auto balance = [&](char column, const std::string& line) {
        return reference(std::string("'Räkenskaper'.") + column +
                             std::to_string(accounts.at("Balansräkning/" + line)),
                         Format::kr);
    };
    const auto printed_flow = [&](const std::string& line) {
        const std::string at = fill("'Räkenskaper'.B{0}", accounts.at("Kassaflöde/" + line));
        return reference("IF(" + at + "=\"\";\"\";" + at + ")", Format::kr);
    };
    const auto add = [&](const std::string& name, Cell before, Cell now, const std::string& derived,
                         const std::string& line, bool is_sum, const std::string& comment,
                         bool compared = true) {
        std::vector<Cell> cells = {label(name),
                                   std::move(before),
                                   std::move(now),
                                   formula(derived, Format::kr),
                                   printed_flow(line),
                                   compared ? formula("E#-D#", Format::kr) : blank(Format::kr),
                                   compared ? agree_within("E#", "D#", "1") : blank(Format::agree),
                                   text(comment)};
        const int row = is_sum ? sheet.add_total(std::move(cells)) : sheet.add(cells);
        if (compared) {
            report.summary.add({.section = section,
                                .figure = "Härlett ur balansräkningarna: " + name,
                                .sheet = &sheet,
                                .row = row,
                                .agrees = 'G',
                                .format = Format::kr,
                                .comment = comment});
        }
        return row;
    };
    const auto none = [] { return blank(Format::kr); };
    const std::string result =
        fill("'Räkenskaper'.B{0}", accounts.at("Resultaträkning/Årets resultat"));
    const int first = add("Årets resultat", none(), none(), result, "Årets resultat", false,
                          "Ur resultaträkningen.");
    add("Fordringar: ökning (−) eller minskning (+)", balance('C', "Fordringar"),
        balance('B', "Fordringar"), "B#-C#", "Ökning (-) / minskning (+) Kortfristiga fordringar",
        false, "Mer fordringar binder pengar.");
    const int debts =
        add("Kortfristiga skulder: ökning (+) eller minskning (−)",
            balance('C', "Kortfristiga skulder"), balance('B', "Kortfristiga skulder"), "C#-B#",
            "Ökning (+) / minskning (-) Kortfristiga skulder", false,
            "En krona skiljer och ryms i avrundningen.");
    add("Kassaflöde för den löpande verksamheten", none(), none(),
        fill("SUM(D{0}:D{1})", first, debts), "Kassaflöde för den löpande verksamheten", true,
        "Den tryckta delsumman saknar årets resultat, 59 733 kr.");
    const int cash = add("Kassan: ändring mellan balansräkningarna", balance('C', "Kassa och bank"),
                         balance('B', "Kassa och bank"), "C#-B#", "Årets kassaflöde", true,
                         "Raden Årets kassaflöde är tom i rapporten.", false);
    const int proof = sheet.add({label("Prov: härlett kassaflöde mot kassans ändring"), blank(),
                                 blank(), formula(fill("D{0}", cash - 1), Format::kr),
                                 reference(fill("D{0}", cash), Format::kr),
                                 formula("E#-D#", Format::kr), agree_within("E#", "D#", "2"),
                                 text("Balansräkningens poster är avrundade var för sig.")});
    report.summary.add({.section = section,
                        .figure = "Härlett kassaflöde mot kassans ändring",
                        .sheet = &sheet,
                        .row = proof,
                        .agrees = 'G',
                        .format = Format::kr});
    sheet.note(
        "Inget har ändrats i anläggningstillgångar, avsättningar eller långfristiga skulder: "
        "alla är noll båda åren.");
}

} // namespace utfall::examples::ar2023

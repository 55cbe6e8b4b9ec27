// Full-year equivalents in the social accounts 2020: the same changes, printed in three places.
#include "sb2020.hpp"

#include "diagrams.hpp"

#include <array>
#include <optional>

namespace utfall::examples::sb2020 {
namespace {

constexpr const char* section = "Helårsekvivalenter";
constexpr std::array municipalities = {"Umeå",    "Nordmaling", "Vännäs",
                                       "Vindeln", "Bjurholm",   "Robertsfors"};
constexpr std::array others = {"Umeåregionen exkl Övik", "Umeåregionen inkl Övik", "Örnsköldsvik",
                               "Riket"};

[[nodiscard]] Cell change(const CsvFile& csv, const char* place, const char* geography) {
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        if (csv.at(i, "source_place") == place && csv.at(i, "geography") == geography) {
            return printed(csv, i, "change_percentage_points", Format::points1);
        }
    }
    return blank(Format::points1);
}

[[nodiscard]] std::string comment_for(std::string_view name) {
    if (name == "Bjurholm") {
        return "Diagrammet har 0,1 utan tecken, måltabellen −0,1; i listan går talet inte att "
               "läsa. "
               "Minustecknet har fallit bort i diagrammet eller i den skannade texten.";
    }
    return name == "Robertsfors" ? "Oförändrat är inte minskat: målet är inte nått." : "";
}

void add_place(Sheet& sheet, Report report, const char* name, bool judged) {
    const CsvFile& csv = report.figures.file("umea_2020_fte");
    const Cell diagram = change(csv, "diagram", name);
    const Cell list = change(csv, "list", name);
    const Cell goal = change(csv, "goal_table", name);
    const bool in_list = list.kind == Cell::Kind::number;
    const bool in_goal = goal.kind == Cell::Kind::number;
    // The goal table is the one that the goal is judged by.
    const std::string value = in_goal ? "D#" : "B#";
    const int row =
        sheet.add({label(name), diagram, list, goal,
                   in_list || in_goal ? agree_if("AND(OR(C#=\"\";C#=B#);OR(D#=\"\";D#=B#))")
                                      : blank(Format::agree),
                   formula("CHANGE_SIGNAL(0;" + value + ";\"minska\")", Format::change_signal),
                   judged ? formula("CHANGE_MET(0;" + value + ";\"minska\")", Format::flag)
                          : blank(Format::flag),
                   text(comment_for(name))});
    if (in_list || in_goal) {
        report.summary.add({.section = section,
                            .figure = std::string(name) + ": " +
                                      (in_goal ? "måltabellen" : "listan") +
                                      " mot diagrammet, procentenheter",
                            .sheet = &sheet,
                            .row = row,
                            .calculated = in_goal ? 'D' : 'C',
                            .printed = 'B',
                            .agrees = 'E',
                            .format = Format::points1,
                            .comment = comment_for(name)});
    }
}

} // namespace

int fullyear_equivalents(Sheet& sheet, Report report) {
    sheet.title("Helårsekvivalenter: har andelen minskat?");
    sheet.lead(
        "Förändringen från 2019 till 2020 av andelen av befolkningen 20–64 år som försörjs i "
        "trygghetssystemet, i procentenheter. Bokslutet trycker samma siffror på tre "
        "ställen. Målet är att andelen har minskat i varje kommun. Andelarna själva är inte "
        "tryckta, så signalen räknas från 0.");
    sheet.heading("Förändring i procentenheter");
    sheet.header({"Kommun", "Diagram", "Lista", "Måltabell", "|Samma överallt", "<Utveckling",
                  "<Minskat", "<Kommentar"});
    const int first = sheet.next_row();
    for (const char* name : municipalities) {
        add_place(sheet, report, name, true);
    }
    const int last = sheet.next_row() - 1;
    for (const char* name : others) {
        add_place(sheet, report, name, false);
    }
    sheet.heading("Hur många kommuner har nått målet?");
    sheet.header({"Uppgift", "Beräknat", "Av", "Enligt texten", "|Stämmer", "", "", "<Kommentar"});
    const int met = sheet.add({label("Kommuner där andelen har minskat"),
                               formula(fill("SUM(G{0}:G{1})", first, last), Format::count),
                               formula(fill("ROWS(G{0}:G{1})", first, last), Format::count),
                               blank(Format::count), blank(Format::agree), blank(), blank(),
                               text("CHANGE_MET: oförändrat räknas inte som minskat.")});
    const char* const comment = "Texten säger att alla utom Umeå är oförändrade eller minskar. "
                                "Nordmaling har ökat med 0,1.";
    const int text_row =
        sheet.add({label("Andra kommuner än Umeå som är oförändrade eller minskar"),
                   formula(fill("COUNTIF(F{0}:F{1};\">=0\")", first + 1, last), Format::count),
                   formula(fill("ROWS(F{0}:F{1})", first + 1, last), Format::count),
                   number(static_cast<double>(municipalities.size()) - 1, Format::count),
                   agree_if("B#=D#"), blank(), blank(), text(comment)});
    report.summary.add({.section = section,
                        .figure = "Kommuner utom Umeå som är oförändrade eller minskar",
                        .sheet = &sheet,
                        .row = text_row,
                        .calculated = 'B',
                        .printed = 'D',
                        .agrees = 'E',
                        .comment = comment});
    std::vector<std::vector<Cell>> drawn;
    for (int row = first; row <= last; ++row) {
        drawn.push_back({reference(fill("A{0}", row), Format::label),
                         reference(fill("IF(D{0}=\"\";B{0};D{0})", row), Format::points1)});
    }
    sheet.note("Helårsekvivalenter: två personer som försörjs ett halvår var är tillsammans en.");
    add_diagrams(sheet, {"Kommun", "Förändring"}, drawn, {ChartKind::deviation});
    return met;
}

} // namespace utfall::examples::sb2020

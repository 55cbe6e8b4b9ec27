// What has changed since the year before, and what the deviation from the budget depends on.
#include "ar2023.hpp"

#include "notation.hpp"

#include <string>
#include <vector>

namespace utfall::examples::ar2023 {
namespace {

constexpr int areas = 5;

void labour_force(Sheet& sheet, const CsvFile& csv) {
    sheet.heading("Har andelen i arbetskraften ökat?");
    sheet.header({"Kommun", "2022", "2023", "<Har ökat", "<Utveckling"});
    const int first = sheet.next_row();
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        if (csv.at(i, "indicator") == "Arbetskraftsdeltagandet") {
            sheet.add({label(csv.at(i, "municipality")),
                       printed(csv, i, "value_2022", Format::decimal1),
                       printed(csv, i, "value_2023", Format::decimal1),
                       formula("CHANGE_MET(B#;C#)", Format::flag),
                       formula("CHANGE_SIGNAL(B#;C#)", Format::change_signal)});
        }
    }
    const int last = sheet.next_row() - 1;
    sheet.add_total({label("Kommuner där målet är nått"), blank(), blank(),
                     formula(fill("SUM(D{0}:D{1})", first, last), Format::count), blank()});
    sheet.note("Målet säger att andelen ska öka. I Vindeln är den oförändrad: det är inte sämre, "
               "men målet är inte nått.");
}

void positive_outcome(Sheet& sheet, const CsvFile& csv, const Rows& participants) {
    sheet.heading("Har andelen positiva lösningar ändrats mer än slumpen ger?");
    sheet.header({"Mått", "Positiva", "Avslutade", "Andel"});
    const auto year = [&](const char* name, const Cell& positive, const Cell& closed) {
        return sheet.add({label(name), positive, closed,
                          formula("POSITIVE_OUTCOME_RATE(B#;C#)", Format::percent1)});
    };
    const auto said = [&](std::string_view measure) {
        return printed(
            csv, {{"section", "1.1"}, {"topic", "Arbetsmarknadstorgen"}, {"measure", measure}},
            "value", Format::count);
    };
    const int before =
        year("2022", said("har nått en för individen positiv lösning"), said("avslutades"));
    const auto table_1 = [&](const char* row) {
        return reference(fill("'Deltagare'.D{0}", participants.at(row)), Format::count);
    };
    const int now =
        year("2023", table_1("Deltagaren har avslutats till en för individen positiv lösning"),
             table_1("Totalt antal avslutade"));
    sheet.header({">Förändring, procentenheter", "Undre gräns", "Övre gräns", "p-värde"});
    const std::string change = fill("RATE_CHANGE(B{0};C{0};B{1};C{1})", before, now);
    const int row = sheet.add_matrix(0, 1, "100*" + change,
                                     {Format::points1, Format::points1, Format::points1});
    sheet.put(row, 3, formula("INDEX(" + change + ";1;4)", Format::decimal2));
    sheet.note("0 ligger mellan gränserna och p-värdet är långt över 0,05: nedgången kan vara "
               "slump. Källa: årsredovisningen avsnitt 1.1 (s. 4) och tabell 1 (s. 12).");
}

void platforms(Sheet& sheet, const CsvFile& csv, Span weights) {
    sheet.heading_on_new_page("Index 2023, områdena i alla plattformar bredvid varandra");
    std::vector<std::string> names{"Område"};
    std::vector<std::vector<Cell>> rows(areas);
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        if (csv.at(i, "area") == "Totalt") {
            names.push_back(csv.at(i, "platform"));
            continue;
        }
        auto& row = rows[(i - names.size() + 1) % areas];
        if (row.empty()) {
            row.push_back(text(csv.at(i, "area"), Format::label_part));
        }
        row.push_back(printed(csv, i, "index_2023", Format::index0));
    }
    sheet.header(names);
    const int first = sheet.next_row();
    for (const auto& row : rows) {
        sheet.add(row);
    }
    const int last = sheet.next_row() - 1;
    const std::string end = column_name(static_cast<int>(names.size()) - 1);
    names.insert(names.begin() + 1, "Högsta poäng");
    sheet.header(names);
    sheet.add_matrix(
        0, areas + 1,
        fill("IMPACT_TABLE(A{0}:A{1};B{0}:", first, last) + end +
            fill("{1}/100;'Områdesvikter'.C{2}:C{3})", first, last, weights.first, weights.last),
        {Format::label, Format::count, Format::index1, Format::index1, Format::index1,
         Format::index1});
    sheet.note("Överst de tryckta indexen per område; därunder samma tabell ur en enda formel, med "
               "områdenas vikter och totalindex per plattform.");
}

void drivers(Sheet& sheet, const CsvFile& csv) {
    sheet.heading("Vad beror avvikelsen från budgeten på?");
    sheet.header({"Post", "Utfall", "Budget", "<Slag"});
    const int first = sheet.next_row();
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        if (csv.at(i, "row_type") == "line") {
            sheet.add({label(csv.at(i, "line")), printed(csv, i, "outcome_2023", Format::tkr),
                       printed(csv, i, "budget_2023", Format::tkr),
                       text(csv.at(i, "section") == "INTÄKTER" ? "intäkt" : "kostnad")});
        }
    }
    const int last = sheet.next_row() - 1;
    sheet.header({"De fem största", "Bättre än budget", "Andel av allt"});
    constexpr int shown = 5;
    sheet.add_matrix(0, shown,
                     fill("BUDGET_DRIVERS(A{0}:A{1};B{0}:B{1};C{0}:C{1};D{0}:D{1};5)", first, last),
                     {Format::label, Format::tkr, Format::percent0});
    sheet.note("Källa: årsredovisningen bilaga 3 (s. 33), utan summaraderna.");
}

} // namespace

void changes(Sheet& sheet, Report report, const Rows& participants, Span weights) {
    sheet.title("Vad har ändrats?");
    sheet.lead("Fyra frågor som styrelsen ställer om året: är målen om förändring nådda, är "
               "förändringen mer än slump, hur står sig plattformarna mot varandra, och vad beror "
               "budgetavvikelsen på.");
    labour_force(sheet, report.figures.file("umea_2023_strategic_goals"));
    positive_outcome(sheet, report.figures.file("umea_2023_summary_text_figures"), participants);
    platforms(sheet, report.figures.file("umea_2023_impact_index"), weights);
    drivers(sheet, report.figures.file("umea_2023_budget"));
}

} // namespace utfall::examples::ar2023

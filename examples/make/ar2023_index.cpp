// Impact Index: area weights, and the indices per platform and area (Tabell 2-5, Bilaga 1).
#include "ar2023.hpp"

#include "diagrams.hpp"
#include "notation.hpp"

#include <array>

namespace utfall::examples::ar2023 {
namespace {

constexpr const char* section = "Tabell 2–5, s. 13–14";
constexpr const char* all_platforms = "Arbetsmarknadstorgen totalt";
constexpr int areas = 5;

/// First area row of a platform in the table of all indices.
struct Platform {
    std::string name;
    int total = 0;
    int first = 0;
};

struct Context {
    Sheet& sheet;
    Report report;
    Span weights;
    int target_row = 0;    // column B: index to reach
    int tolerance_row = 0; // column B: how far a weight may be off
};

[[nodiscard]] std::string weight_range(const Context& context) {
    return fill("'Områdesvikter'.C{0}:C{1}", context.weights.first, context.weights.last);
}

std::vector<Platform> index_table(Context& context) {
    Sheet& sheet = context.sheet;
    const CsvFile& csv = context.report.figures.file("umea_2023_impact_index");
    sheet.heading("Index per plattform och målområde");
    sheet.header({"Plattform, målområde", "Vikt", "2022", "2023", "Förändring", "Tryckt",
                  "|Stämmer", "<Utveckling", "<Mot målet"});
    std::vector<Platform> platforms;
    const int first = sheet.next_row();
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        const bool is_total = csv.at(i, "area") == "Totalt";
        if (is_total) {
            platforms.push_back({csv.at(i, "platform"), sheet.next_row(), sheet.next_row() + 1});
        }
        const int in_block = sheet.next_row() - platforms.back().first;
        std::vector<Cell> cells = {
            is_total ? label(csv.at(i, "platform")) : text(csv.at(i, "area"), Format::label_part),
            is_total ? blank(Format::count)
                     : formula(fill("'Områdesvikter'.C{0}", context.weights.first + in_block),
                               Format::count),
            printed(csv, i, "index_2022", Format::index0),
            printed(csv, i, "index_2023", Format::index0),
            formula("D#-C#", Format::index0),
            printed(csv, i, "diff_published", Format::index0),
            agree_if("E#=F#"),
            formula("CHANGE_SIGNAL(C#;D#;\"öka\")", Format::change_signal),
            formula(fill("TARGET_SIGNAL(D#;$B${0})", context.target_row), Format::target_signal)};
        cells[1].style.computed = false;
        is_total ? sheet.add_total(std::move(cells)) : sheet.add(cells);
    }
    const int last = sheet.next_row() - 1;
    const int row =
        sheet.add({label("Antal tryckta förändringar som stämmer"), blank(), blank(), blank(),
                   formula(fill("COUNTIF(G{0}:G{1};\"stämmer\")", first, last), Format::count),
                   formula(fill("COUNT(F{0}:F{1})", first, last), Format::count), agree_if("E#=F#"),
                   blank(), blank()});
    context.report.summary.add(
        {.section = section,
         .figure = "Tryckta förändringar 2022–2023 som stämmer, antal av alla",
         .sheet = &sheet,
         .row = row,
         .calculated = 'E',
         .printed = 'F',
         .agrees = 'G'});
    return platforms;
}

struct Note {
    const char* platform;
    int year;
    const char* comment;
};

constexpr std::array<Note, 5> total_notes = {{
    {"Vuxentorget", 2022,
     "De tryckta vikterna ger 62,7. Vikterna gäller 2023; 2022 kan ha haft andra."},
    {all_platforms, 2022,
     "De tryckta vikterna ger 68,1. Vikterna gäller 2023; 2022 kan ha haft andra."},
    {"Ungdomstorget", 2022,
     "Strax utanför vad avrundningen kan förklara, men inom den avvikelse som viktningen "
     "tillåter."},
    {"Ungdomstorget", 2023,
     "Områdena och totalen är avrundade var för sig; tillsammans kan det ge upp till 1 "
     "indexenhet."},
    {"Samordningsteamerna i kranskommunerna", 2023,
     "De tryckta vikterna ger 63,4. Skillnaden ryms i den avvikelse på ±5 % som viktningen "
     "tillåter, så 62 behöver inte vara fel, men går inte att räkna fram ur det tryckta."},
}};

[[nodiscard]] std::string total_note(const std::string& platform, int year) {
    for (const Note& note : total_notes) {
        if (note.platform == platform && note.year == year) {
            return note.comment;
        }
    }
    return "";
}

void totals(const Context& context, const std::vector<Platform>& platforms) {
    Sheet& sheet = context.sheet;
    sheet.heading_on_new_page("Totalindex: områdena vägda med områdesvikterna");
    sheet.header({"Plattform", "År", "IMPACT- INDEX", "WEIGHTED_ INDEX", "Tryckt", "Skillnad",
                  "|Stämmer", "<Mål nått", "<Mot målet", "<Kommentar"});
    for (const int year : {2023, 2022}) {
        const char column = year == 2023 ? 'D' : 'C';
        for (const Platform& platform : platforms) {
            const std::string values = std::string(1, column) + std::to_string(platform.first) +
                                       ":" + column + std::to_string(platform.first + areas - 1);
            Cell printed_total =
                formula(std::string(1, column) + std::to_string(platform.total), Format::index0);
            printed_total.style.computed = false;
            const std::string comment = total_note(platform.name, year);
            const int row = sheet.add(
                {label(platform.name), number(year, Format::plain_number),
                 array_formula("IMPACTINDEX(" + values + "/100;" + weight_range(context) + ")",
                               Format::index1),
                 formula("WEIGHTED_INDEX(" + values + ";" + weight_range(context) + ")",
                         Format::index1),
                 printed_total, formula("E#-C#", Format::decimal1), agree_within("C#", "E#", "1"),
                 formula(fill("TARGET_MET(C#;$B${0})", context.target_row), Format::flag),
                 formula(fill("TARGET_SIGNAL(C#;$B${0})", context.target_row),
                         Format::target_signal),
                 text(comment)});
            context.report.summary.add(
                {.section = section,
                 .figure = "Impact Index " + std::to_string(year) + ", " + platform.name,
                 .sheet = &sheet,
                 .row = row,
                 .calculated = 'C',
                 .printed = 'E',
                 .agrees = 'G',
                 .format = Format::index0,
                 .comment = comment});
        }
    }
    sheet.note("Stämmer: skillnaden är högst 1 indexenhet. Så mycket kan det bli när både områdena "
               "och totalen är avrundade till hela tal.");
}

void robustness(const Context& context, const std::vector<Platform>& platforms) {
    Sheet& sheet = context.sheet;
    sheet.heading("Hur mycket kan vikterna flytta index?");
    sheet.header({"Plattform", "År", "Lägst", "Högst", "5:e percentilen", "Median",
                  "95:e percentilen", "Andel som når målet", "Tryckt", "<Ryms"});
    for (const int year : {2023, 2022}) {
        const char column = year == 2023 ? 'D' : 'C';
        for (const Platform& platform : platforms) {
            const int row = sheet.next_row();
            const std::string values = std::string(1, column) + std::to_string(platform.first) +
                                       ":" + column + std::to_string(platform.first + areas - 1);
            Cell printed_total =
                formula(std::string(1, column) + std::to_string(platform.total), Format::index0);
            printed_total.style.computed = false;
            sheet.add({label(platform.name), number(year, Format::plain_number)});
            sheet.put_matrix(row, 2, 1,
                             "IMPACT_ROBUSTNESS(" + values + "/100;" + weight_range(context) +
                                 fill(";$B${0};$B${1})", context.tolerance_row, context.target_row),
                             {Format::index1, Format::index1, Format::index1, Format::index1,
                              Format::index1, Format::percent0});
            sheet.put(row, 8, printed_total);
            sheet.put(row, 9, formula("IF(AND(I#>=C#-1;I#<=D#+1);1;0)", Format::flag));
        }
    }
    sheet.note(
        "Lägst och högst: vad index kan bli om varje områdesvikt får avvika så mycket som "
        "rapporten tillåter. Percentilerna kommer från lika sannolika dragningar inom den gränsen, "
        "alltid desamma. Ryms: det tryckta indexet ligger däremellan, med 1 enhet för avrundning.");
}

void whole_between_platforms(const Context& context, const std::vector<Platform>& platforms) {
    Sheet& sheet = context.sheet;
    const CsvFile& csv = context.report.figures.file("umea_2023_impact_index");
    sheet.heading("Ligger helheten mellan plattformarna?");
    const int first = sheet.next_row() + 1;
    sheet.header({"Målområde", "År", "Lägsta plattform", "Högsta plattform", "Totalt, tryckt", "",
                  "<Ligger mellan", "", "", "<Kommentar"});
    for (const int year : {2023, 2022}) {
        for (int area = 0; area < areas; ++area) {
            const std::string column(1, year == 2023 ? 'D' : 'C');
            std::string cells;
            for (std::size_t i = 1; i < platforms.size(); ++i) {
                cells.append(i > 1 ? ";" : "").append(column);
                cells.append(std::to_string(platforms[i].first + area));
            }
            Cell whole =
                formula(column + std::to_string(platforms.front().first + area), Format::index0);
            whole.style.computed = false;
            const auto csv_row = static_cast<std::size_t>(area + 1);
            const std::string name = csv.at(csv_row, "area");
            std::string comment;
            if (year == 2023 && name == "God samordning och medlemsnytta") {
                comment = "Lägre än varje plattform. Ett medelvärde kan inte bli det, men väl ett "
                          "index där målen prövas på nytt för alla tillsammans.";
            } else if (year == 2022 && name == "Jämlik samverkan") {
                comment = "Högre än varje plattform, med samma förbehåll.";
            }
            sheet.add({label(name), number(year, Format::plain_number),
                       formula("MIN(" + cells + ")", Format::index0),
                       formula("MAX(" + cells + ")", Format::index0), whole, blank(),
                       formula("IF(AND(E#>=C#;E#<=D#);1;0)", Format::flag), blank(), blank(),
                       text(comment)});
        }
    }
    const int last = sheet.next_row() - 1;
    const char* const comment =
        "Jämlik samverkan 2022 ligger över varje plattform och God samordning 2023 under: omöjligt "
        "för ett medelvärde, möjligt om målen prövas på nytt för alla tillsammans.";
    const int row = sheet.add({label("Områden där helheten ligger mellan plattformarna"), blank(),
                               blank(), formula(fill("SUM(G{0}:G{1})", first, last), Format::count),
                               formula(fill("ROWS(G{0}:G{1})", first, last), Format::count),
                               blank(), agree_if("D#=E#"), blank(), blank(), text(comment)});
    context.report.summary.add(
        {.section = section,
         .figure = "Områden där helheten ligger mellan plattformarna, av alla",
         .sheet = &sheet,
         .row = row,
         .agrees = 'G',
         .comment = comment});
}

void diagrams(const Context& context, const Platform& whole) {
    std::vector<std::vector<Cell>> rows;
    const auto add = [&](int row) {
        rows.push_back({reference(fill("A{0}", row), Format::label),
                        reference(fill("D{0}", row), Format::index0),
                        reference(fill("$B${0}", context.target_row), Format::index0)});
    };
    for (int area = 0; area < areas; ++area) {
        add(whole.first + area);
    }
    add(whole.total);
    rows.back().front() = label("Totalt");
    add_diagrams(context.sheet, {"Målområde", "Index 2023", "Mål"}, rows,
                 {ChartKind::areas, ChartKind::ring});
}

} // namespace

Span area_weights(Sheet& sheet, Report report) {
    constexpr const char* weights_section = "Bilaga 1, s. 24–26";
    const CsvFile& csv = report.figures.file("umea_2023_area_weights");
    const CsvFile& goals = report.figures.file("umea_2023_social_budget_goals");
    const CsvFile& summary_text = report.figures.file("umea_2023_summary_text_figures");
    sheet.title("Områdesvikter och mål");
    sheet.lead("Den sociala budgeten fördelar impactvärdet på fem målområden. Bladet prövar att "
               "poängen följer de beslutade andelarna och att målen är så många som texten säger. "
               "Källa: årsredovisningen bilaga 1 (s. 24–26).");
    sheet.heading("Impactvärde per målområde");
    sheet.header({"Målområde", "Beslutad andel", "Poäng"});
    Span span{sheet.next_row(), 0};
    for (std::size_t i = 0; i + 1 < csv.rows(); ++i) {
        sheet.add({label(csv.at(i, "area_in_index_tables")),
                   printed(csv, i, "percent_of_total", Format::percent0),
                   printed(csv, i, "index_points", Format::count)});
    }
    span.last = sheet.next_row() - 1;
    const int sum = sheet.add_total(
        {label("Summa"), formula(fill("SUM(B{0}:B{1})", span.first, span.last), Format::percent0),
         formula(fill("SUM(C{0}:C{1})", span.first, span.last), Format::count)});
    const int tolerance =
        sheet.add({label("Tillåten avvikelse per målområde (±)"),
                   printed(summary_text,
                           {{"measure", "tillåten avvikelse per målområde vid viktningen (+/-)"}},
                           "value", Format::percent0)});
    sheet.heading("Följer poängen de beslutade andelarna?");
    sheet.header({"Målområde", "Poäng", "Andel", "Beslutad andel", "Avvikelse, procentenheter",
                  "<Inom gränsen"});
    const std::string check =
        fill("WEIGHT_CHECK(A{0}:A{1};C{0}:C{1};A{0}:B{1};B{2})", span.first, span.last, tolerance);
    const int checked = sheet.add_matrix(
        0, areas, check, {Format::label, Format::count, Format::percent0, Format::percent0});
    // Its fifth column is a difference between shares.
    sheet.put_matrix(checked, 4, areas, "100*INDEX(" + check + ";0;5)", {Format::points1});
    sheet.put_matrix(checked, 5, areas, "INDEX(" + check + ";0;6)", {Format::flag});

    sheet.heading("Går siffrorna ihop?");
    sheet.header({"Uppgift", "Beräknat", "Tryckt", "|Stämmer", "", "", "<Kommentar"});
    const auto add = [&](const std::string& name, Cell calculated, Cell printed_value,
                         const std::string& comment) {
        const int row = sheet.add({label(name), std::move(calculated), std::move(printed_value),
                                   agree_if("B#=C#"), blank(), blank(), text(comment)});
        report.summary.add({.section = weights_section,
                            .figure = name,
                            .sheet = &sheet,
                            .row = row,
                            .calculated = 'B',
                            .printed = 'C',
                            .agrees = 'D',
                            .comment = comment});
    };
    add("Maximalt impactvärde", formula(fill("C{0}", sum), Format::count),
        printed(summary_text, {{"measure", "maximalt impact-värde"}}, "value", Format::count), "");
    add("Mål i procent: vidare till Arbetsförmedlingen, bilaga 1 mot 1.7.4",
        printed(goals,
                {{"sub_target", "har utvecklat sin arbetsförmåga i sådan grad att de är redo "
                                "för Arbetsförmedlingens insatser"}},
                "target_value", Format::count),
        printed(summary_text,
                {{"section", "1.7.4"}, {"measure", "mål: insatser via Arbetsförmedlingen"}},
                "value", Format::count),
        "Bilaga 1 har målet 20 procent, avsnitten 1.1 och 1.7.4 har 25. Samma mål, två värden.");
    // Area and number of every goal, in order; the list comes below.
    std::vector<std::pair<std::string, std::string>> listed;
    std::vector<std::string> area_names;
    std::vector<std::size_t> area_rows;
    for (std::size_t i = 0; i < goals.rows(); ++i) {
        if (area_names.empty() || area_names.back() != goals.at(i, "area")) {
            area_names.push_back(goals.at(i, "area"));
            area_rows.push_back(i);
        }
        const std::pair goal(goals.at(i, "area"), goals.at(i, "goal"));
        if (listed.empty() || listed.back() != goal) {
            listed.push_back(goal);
        }
    }
    // Heading, header and the sum row stand between here and the list.
    const int list_first = sheet.next_row() + static_cast<int>(area_names.size()) + 1 + 3;
    const int list_last = list_first + static_cast<int>(listed.size()) - 1;
    for (std::size_t i = 0; i < area_names.size(); ++i) {
        std::string expression = fill("COUNTIF(A{0}:A{1};\"", list_first, list_last);
        expression.append(area_names[i]).append("\")");
        add("Antal mål: " + area_names[i], formula(expression, Format::count),
            printed(goals, area_rows[i], "goals_stated_in_text", Format::count),
            i == 0 ? "Texten säger två mål men räknar upp tre. Med tre blir det 23 mål i allt, som "
                     "det står."
                   : "");
    }
    add("Antal mål i allt", formula(fill("ROWS(A{0}:A{1})", list_first, list_last), Format::count),
        printed(summary_text, {{"section", "Bilaga 1"}, {"measure", "mål"}}, "value",
                Format::count),
        "");
    sheet.heading_on_new_page("Målen i den sociala budgeten");
    sheet.header({"Målområde", "<Mål"});
    for (const auto& [area, goal] : listed) {
        Cell cell = text(goal);
        cell.span = 6;
        sheet.add({label(area), cell});
    }
    return span;
}

void impact_index(Sheet& sheet, Report report, Span weights) {
    const CsvFile& summary_text = report.figures.file("umea_2023_summary_text_figures");
    sheet.title("Impact Index");
    sheet.lead("Index 0–100 för varje plattform och målområde. Ett index är intjänade poäng av "
               "möjliga poäng; totalindex väger områdena 40/20/20/10/10 procent. Källa: "
               "årsredovisningen avsnitt 1.7.4, tabell 2–5 (s. 13–14), vikterna ur bilaga 1.");
    sheet.skip();
    Context context{sheet, report, weights};
    context.target_row =
        sheet.add({label("Mål för året"),
                   printed(summary_text, {{"section", "1.7.4"}, {"measure", "mål: Impactindex"}},
                           "value", Format::index0)});
    context.tolerance_row =
        sheet.add({label("Tillåten avvikelse i vikt (±)"),
                   printed(summary_text,
                           {{"measure", "tillåten avvikelse per målområde vid viktningen (+/-)"}},
                           "value", Format::percent0)});
    const std::vector<Platform> platforms = index_table(context);
    totals(context, platforms);
    robustness(context, platforms);
    whole_between_platforms(context, platforms);
    diagrams(context, platforms.front());
}

} // namespace utfall::examples::ar2023

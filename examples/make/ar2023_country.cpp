// The municipalities against the country, and the region as the sum of its municipalities.
#include "ar2023.hpp"

#include <array>

namespace utfall::examples::ar2023 {
namespace {

constexpr const char* section = "Bilaga 4, s. 34–";
constexpr std::array municipalities = {"Umeå",    "Nordmaling", "Vännäs",
                                       "Vindeln", "Bjurholm",   "Robertsfors"};
constexpr const char* region = "Umeåregionen";

[[nodiscard]] Cell value(const Rows& goals, const std::string& indicator, const char* name,
                         int year) {
    const std::string column = year == 2022 ? "D" : "E";
    return reference("'Strategiska mål'." + column +
                         std::to_string(goals.at(indicator + "/" + name)),
                     Format::decimal1);
}

[[nodiscard]] Cell of_country(Report report, std::string_view measure) {
    Cell cell = printed(report.figures.file("umea_2023_summary_text_figures"),
                        {{"topic", "Riket"}, {"measure", measure}}, "value", Format::decimal1);
    return cell;
}

void support_systems(Sheet& sheet, Report report, const Rows& goals) {
    sheet.heading(
        "Andel som försörjs i trygghetssystemet (helårsekvivalenter, procent av 20–64 år)");
    sheet.header({"Kommun", "2022", "2023", "Förändring", "Mot riket 2022", "Mot riket 2023",
                  "<Utveckling", "<Över riket 2023", "<Kommentar"});
    const int first = sheet.next_row();
    const int country = first + static_cast<int>(municipalities.size());
    const char* const indicator = "Helårsekvivalenterna";
    const auto add = [&](const char* name, Cell before, Cell now, bool is_country) {
        const auto against = [&](const char* column) {
            return is_country ? blank(Format::points1)
                              : formula(std::string(column) + "#-" + column + "$" +
                                            std::to_string(country),
                                        Format::points1);
        };
        std::vector<Cell> cells = {
            label(name),
            std::move(before),
            std::move(now),
            formula("C#-B#", Format::points1),
            against("B"),
            against("C"),
            formula("CHANGE_SIGNAL(B#;C#;\"minska\")", Format::change_signal),
            is_country ? blank(Format::flag)
                       : formula(fill("IF(C#>C${0};1;0)", country), Format::flag),
            text(std::string_view(name) == "Robertsfors" ? "11,6 är under rikets 11,7." : "")};
        is_country ? sheet.add_total(std::move(cells)) : sheet.add(cells);
    };
    for (const char* name : municipalities) {
        add(name, value(goals, indicator, name, 2022), value(goals, indicator, name, 2023), false);
    }
    add("Riket", of_country(report, "andel som försörjs i trygghetssystemet, första halvåret 2022"),
        of_country(report, "andel som försörjs i trygghetssystemet, första halvåret 2023"), true);
    sheet.note("Skillnader mellan andelar är i procentenheter.");
    sheet.heading("Vad texten säger");
    sheet.header(
        {"Uppgift", "Beräknat", "Enligt texten", "", "", "", "|Stämmer", "", "<Kommentar"});
    const char* const comment = "Texten säger att alla utom Umeå och Vännäs ligger över riket. "
                                "Robertsfors 11,6 ligger under 11,7: tre kommuner, inte fyra.";
    const int row =
        sheet.add({label("Kommuner över riket 2023"),
                   formula(fill("SUM(H{0}:H{1})", first, country - 1), Format::count),
                   number(static_cast<double>(municipalities.size()) - 2, Format::count), blank(),
                   blank(), blank(), agree_if("B#=C#"), blank(), text(comment)});
    report.summary.add({.section = section,
                        .figure = "Kommuner där fler än i riket försörjs i trygghetssystemet",
                        .sheet = &sheet,
                        .row = row,
                        .calculated = 'B',
                        .printed = 'C',
                        .agrees = 'G',
                        .comment = comment});
}

void sick_leave(Sheet& sheet, Report report, const Rows& goals) {
    sheet.heading("Sjukpenningtal, oktober (dagar)");
    sheet.header({"Kommun", "2022", "2023", "Förändring", "", "Mot riket 2023", "<Utveckling",
                  "<Över riket 2023", "<Kommentar"});
    const int country = sheet.next_row() + static_cast<int>(municipalities.size());
    const char* const indicator = "Det rullande sjukpenningtalet (oktober)";
    for (const char* name : municipalities) {
        sheet.add({label(name), value(goals, indicator, name, 2022),
                   value(goals, indicator, name, 2023), formula("C#-B#", Format::points1), blank(),
                   formula(fill("C#-C${0}", country), Format::points1),
                   formula("CHANGE_SIGNAL(B#;C#;\"minska\")", Format::change_signal),
                   formula(fill("IF(C#>C${0};1;0)", country), Format::flag), text("")});
    }
    sheet.add_total({label("Riket"), blank(Format::decimal1),
                     of_country(report, "sjukpenningtal oktober 2023"), blank(), blank(), blank(),
                     blank(), blank(), text("För riket är bara 2023 tryckt.")});
}

void region_sums(Sheet& sheet, Report report, const Rows& goals) {
    const CsvFile& csv = report.figures.file("umea_2023_strategic_goals");
    sheet.heading("Umeåregionen som summan av kommunerna");
    sheet.header({"Indikator", "Summa 2022", "Tryckt 2022", "Summa 2023", "Tryckt 2023", "",
                  "|Stämmer 2022", "|Stämmer 2023", "<Kommentar"});
    for (const auto& [key, row_of_region] : goals) {
        const std::size_t slash = key.rfind('/');
        if (key.substr(slash + 1) != region) {
            continue;
        }
        const std::string indicator = key.substr(0, slash);
        // A share of the region is no sum.
        const auto at = find_row(csv, {{"indicator", indicator}, {"municipality", region}});
        if (csv.at(at, "unit") != "persons") {
            continue;
        }
        std::vector<Cell> cells = {label(indicator)};
        // The municipalities follow below the region.
        const int last = row_of_region + static_cast<int>(municipalities.size());
        for (const char column : {'D', 'E'}) {
            cells.push_back(
                formula(in_column(fill("SUM('Strategiska mål'.@{0}:@{1})", row_of_region + 1, last),
                                  column),
                        Format::count));
            cells.push_back(reference(
                in_column(fill("'Strategiska mål'.@{0}", row_of_region), column), Format::count));
        }
        cells.insert(cells.end(), {blank(), agree_if("B#=C#"), agree_if("D#=E#"), text("")});
        const int row = sheet.add(cells);
        for (const bool before : {true, false}) {
            report.summary.add(
                {.section = section,
                 .figure = indicator + (before ? ", regionen 2022" : ", regionen 2023"),
                 .sheet = &sheet,
                 .row = row,
                 .calculated = before ? 'B' : 'D',
                 .printed = before ? 'C' : 'E',
                 .agrees = before ? 'G' : 'H'});
        }
    }
}

} // namespace

void against_country(Sheet& sheet, Report report, const Rows& goals) {
    sheet.title("Mot riket och regionen");
    sheet.lead(
        "Kommunerna jämförda med riket där rapporten trycker ett tal för riket, och regionens "
        "rader som summan av kommunernas. Källa: årsredovisningen bilaga 4 (från s. 34).");
    support_systems(sheet, report, goals);
    sick_leave(sheet, report, goals);
    region_sums(sheet, report, goals);
}

} // namespace utfall::examples::ar2023

// The indicators of the five goal areas of the social accounts 2020: outcome against target.
#include "sb2020.hpp"

namespace utfall::examples::sb2020 {
namespace {

[[nodiscard]] bool is_number(const std::string& value) {
    return !value.empty() && value.find_first_not_of("0123456789") == std::string::npos;
}

[[nodiscard]] std::string in_table(const Rows& tables, int row, char column = 'E') {
    return std::string("'") + tables_name + "'." + column + std::to_string(tables.at(whole) + row);
}

[[nodiscard]] std::string comment_for(const CsvFile& csv, std::size_t i) {
    const std::string& name = csv.at(i, "indicator");
    if (name.starts_with("Tas erfarenheter, kunskaper och synpunkter")) {
        return "77 av 104 är 74 procent. Antalet eller andelen är fel: 80 av 104 är 77 procent.";
    }
    if (name.starts_with("Jag trivs med att samarbeta")) {
        return "Antalet går inte att läsa i den skannade texten, så andelen kan inte räknas om.";
    }
    if (name.starts_with("Diagram")) {
        return "Antalet hämtas ur tabell 1.";
    }
    if (csv.at(i, "area_no") == "1" && csv.empty(i, "target") &&
        csv.at(i, "denominator") == "150") {
        return "Inget mål är tryckt.";
    }
    if (csv.at(i, "target") == "goda exempel") {
        return "Goda exempel räknas; inget tal är satt som mål.";
    }
    return "";
}

/// The count that a row without a fraction has in table 1.
[[nodiscard]] std::string count_in_table(const std::string& indicator, const Rows& tables) {
    if (indicator.starts_with("Personer som deltagit")) {
        return in_table(tables, took_part);
    }
    if (indicator.starts_with("Personer som avslutat")) {
        return in_table(tables, closed);
    }
    if (indicator.starts_with("Personer kvar")) {
        return in_table(tables, remaining);
    }
    if (indicator == "Diagram: Avbrott av hälsoskäl") {
        return in_table(tables, last_part + 1);
    }
    if (indicator == "Diagram: Övriga avbrott") {
        return in_table(tables, last_part + 2);
    }
    return "";
}

/// Rows that other sheets hold: the equality index and its eleven indicators.
[[nodiscard]] bool stands_elsewhere(const CsvFile& csv, std::size_t i) {
    return !csv.empty(i, "equality_indicator_no") || csv.at(i, "goal") == "Jämställdhetsindex";
}

int add_indicator(Sheet& sheet, Report report, const Rows& tables, std::size_t i) {
    const CsvFile& csv = report.figures.file("umea_2020_indicators");
    const std::string& name = csv.at(i, "indicator");
    const std::string from_table = count_in_table(name, tables);
    const bool is_diagram = name.starts_with("Diagram");
    const bool is_count = !from_table.empty() && !is_diagram;
    const bool has_share = !csv.empty(i, "denominator");
    const bool has_target = is_number(csv.at(i, "target"));
    const bool no_near = csv.at(i, "target") == "100"; // zero tolerance: almost isn't near
    const std::string comment = comment_for(csv, i);
    const Cell part = from_table.empty() ? printed(csv, i, "numerator", Format::count)
                                         : formula(from_table, Format::count);
    const std::string outcome = has_share ? "F#" : "G#"; // one percentage is only printed
    const int row = sheet.add(
        {label(csv.at(i, "area")), text(name), text(csv.at(i, "respondent_group")), part,
         printed(csv, i, "denominator", Format::count),
         has_share ? formula("POSITIVE_OUTCOME_RATE(D#;E#)", Format::percent1)
                   : blank(Format::percent1),
         is_count ? printed(csv, i, "numerator", Format::count)
                  : printed(csv, i, "published_percent", Format::percent0),
         is_count    ? agree_if("D#=G#")
         : has_share ? agree_if_zero("RATE_CHECK(D#;E#;G#)")
                     : blank(Format::agree),
         has_target ? printed(csv, i, "target", Format::percent0)
                    : text(is_count ? "" : csv.at(i, "target")),
         has_target ? formula("TARGET_MET(" + outcome + ";I#)", Format::flag) : blank(Format::flag),
         has_target ? formula("TARGET_SIGNAL(" + outcome + (no_near ? ";I#;\"öka\";0)" : ";I#)"),
                              Format::target_signal)
                    : blank(Format::target_signal),
         has_target ? number(1, Format::count) : blank(Format::count), text(comment)});
    if (is_count || has_share) {
        report.summary.add({.section = "Målområde " + csv.at(i, "area_no"),
                            .figure = name + (csv.empty(i, "respondent_group")
                                                  ? ""
                                                  : " (" + csv.at(i, "respondent_group") + ")"),
                            .sheet = &sheet,
                            .row = row,
                            .calculated = is_count ? 'D' : 'F',
                            .printed = 'G',
                            .agrees = 'H',
                            .format = is_count ? Format::count : Format::percent0,
                            .comment = comment});
    }
    return row;
}

/// The goal on full-year equivalents is one of change; it is judged on its own sheet.
int add_decrease(Sheet& sheet, const CsvFile& csv, std::size_t i, int decreased_row) {
    const std::string from = std::string("'") + fte_name + "'.";
    return sheet.add(
        {label(csv.at(i, "area")), text(csv.at(i, "indicator")),
         text(csv.at(i, "respondent_group")),
         reference(from + "B" + std::to_string(decreased_row), Format::count),
         reference(from + "C" + std::to_string(decreased_row), Format::count),
         blank(Format::percent1), blank(Format::percent0), blank(Format::agree),
         text(csv.at(i, "target")), blank(Format::flag), blank(Format::target_signal),
         blank(Format::count),
         text("Kommuner där andelen har minskat, av sex. Se bladet Helårsekvivalenter.")});
}

} // namespace

void indicators(Sheet& sheet, Report report, const Rows& tables, int decreased_row) {
    const CsvFile& csv = report.figures.file("umea_2020_indicators");
    sheet.title("De fem målområdena");
    sheet.lead(
        "Varje indikator i den sociala budgeten 2020 med sitt mål och sitt utfall, räknat ur "
        "de tryckta antalen. Andelen av enkätsvaren är svar i de översta stegen av alla som "
        "svarat. Källa: Socialt bokslut 2020, målområde 1–5. Jämställdhetsindex och dess elva "
        "indikatorer står på bladet Jämställdhet.");
    sheet.skip();
    sheet.repeated_header({"Målområde", "<Indikator", "<Tillfrågade", "Antal", "Av", "Utfall",
                           "Tryckt", "|Stämmer", "Mål", "<Uppnått", "<Signal", "Vikt",
                           "<Kommentar"});
    const int first = sheet.next_row();
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        if (stands_elsewhere(csv, i)) {
            continue;
        }
        csv.at(i, "target") == "minskat" ? add_decrease(sheet, csv, i, decreased_row)
                                         : add_indicator(sheet, report, tables, i);
    }
    const int last = sheet.next_row() - 1;
    sheet.heading_on_new_page("Uppnådda mål per målområde");
    sheet.header({"Målområde", "<", "<", "Mål satta", "Uppnådda", "Index"});
    const std::string table = fill("IMPACT_AREAS(A{0}:A{1};J{0}:J{1};L{0}:L{1})", first, last);
    constexpr int area_rows = 6; // five areas and the total
    for (int i = 1; i <= area_rows; ++i) {
        const auto field = [&](int column, Format format) {
            return formula("INDEX(" + table + fill(";{0};{1})", i, column), format);
        };
        std::vector<Cell> cells = {field(1, Format::label),
                                   blank(),
                                   blank(),
                                   field(2, Format::count),
                                   field(3, Format::count),
                                   field(6, Format::index1)};
        i == area_rows ? sheet.add_total(std::move(cells)) : sheet.add(cells);
    }
    sheet.note("Index 0–100 om alla mål väger lika. Bokslutet trycker inga vikter för 2020; skriv "
               "egna i kolumnen Vikt, så räknas index om. Rader utan mål i tal är inte med.");
}

} // namespace utfall::examples::sb2020

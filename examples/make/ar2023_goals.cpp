// Strategic goals (Bilaga 4): every row with its change and signal; and the measures behind them.
#include "ar2023.hpp"

#include "notation.hpp"

#include <array>
#include <set>

namespace utfall::examples::ar2023 {
namespace {

[[nodiscard]] std::string unit_name(const std::string& unit) {
    static const std::map<std::string, std::string> names = {
        {"percent", "procent"}, {"persons", "personer"}, {"days", "dagar"}, {"months", "månader"}};
    return names.at(unit);
}

[[nodiscard]] Format format_of(const std::string& unit) {
    return unit == "persons" || unit == "days" ? Format::count : Format::decimal1;
}

/// The rows of an indicator are printed with a decimal if any of them has one.
[[nodiscard]] Format format_of(const CsvFile& csv, std::size_t first, std::size_t end) {
    for (std::size_t row = first; row < end; ++row) {
        if (csv.at(row, "value_2022").find('.') != std::string::npos ||
            csv.at(row, "value_2023").find('.') != std::string::npos) {
            return Format::decimal1;
        }
    }
    return format_of(csv.at(first, "unit"));
}

/// A difference between shares is in percentage points, and shows its sign as every change does.
[[nodiscard]] Format change_format(Format value) {
    return value == Format::decimal1 ? Format::points1 : Format::points0;
}

[[nodiscard]] bool same_indicator(const CsvFile& csv, std::size_t a, std::size_t b) {
    return csv.at(a, "indicator") == csv.at(b, "indicator") &&
           csv.at(a, "goal") == csv.at(b, "goal");
}

void goal_band(Sheet& sheet, const std::string& target_area, const std::string& goal) {
    sheet.heading(target_area + ": " + goal);
}

std::string comment_for(const CsvFile& csv, std::size_t row) {
    const bool no_values = csv.empty(row, "value_2022") && csv.empty(row, "value_2023");
    if (no_values && !csv.empty(row, "diff_published")) {
        return "Inga värden något av åren; den tryckta nollan är en rest av en formel och betyder "
               "»uppgift saknas«, inte »oförändrat«.";
    }
    if (csv.at(row, "indicator") == "Andel med försörjningsstöd 0-10 mån" &&
        csv.at(row, "municipality") == "Umeå") {
        return "De tre andelarna för Umeå 2023 blir 99,8 procent tillsammans, något mer än "
               "avrundningen förklarar.";
    }
    return "";
}

/// The shares by length of income support are the whole, in Umeå.
void three_shares(Sheet& sheet, Report report, const Rows& rows) {
    std::string shares;
    for (const char* months : {"0-10 mån", "11-36 mån", "36 mån eller mer"}) {
        shares.append(shares.empty() ? "" : "+")
            .append("E")
            .append(std::to_string(
                rows.at(std::string("Andel med försörjningsstöd ") + months + "/Umeå")));
    }
    const char* const comment = "21,4 + 39,3 + 39,1 är 99,8. Avrundningen förklarar 0,15: någon är "
                                "oklassad, eller en andel avkortad.";
    const int row = sheet.add({label("Försörjningsstöd i Umeå 2023: de tre andelarna"), blank(),
                               blank(), blank(), blank(), formula(shares, Format::decimal1),
                               number(100, Format::decimal1), agree_within("F#", "G#", "0.15"),
                               blank(), blank(), text(comment)});
    report.summary.add({.section = "Bilaga 4, s. 34–",
                        .figure = "Försörjningsstöd i Umeå 2023: tre andelar, procent",
                        .sheet = &sheet,
                        .row = row,
                        .calculated = 'F',
                        .printed = 'G',
                        .agrees = 'H',
                        .format = Format::decimal1,
                        .comment = comment});
}

/// The rows of an indicator.
struct Judged {
    std::string indicator;
    Span rows;
};

/// A goal on change is met where the figure has moved: unchanged isn't enough.
void goals_met(Sheet& sheet, const std::vector<Judged>& judged) {
    sheet.heading_on_new_page("Målen: i hur många kommuner är de nådda?");
    sheet.header({"Indikator", "<", "<", "Nådda", "Av", "<", "<", "<", "<", "<", "<Kommentar"});
    for (const auto& [indicator, rows] : judged) {
        const bool labour_force = indicator == "Arbetskraftsdeltagandet";
        sheet.add({label(indicator), blank(), blank(),
                   formula(fill("SUM(J{0}:J{1})", rows.first, rows.last), Format::count),
                   formula(fill("COUNT(J{0}:J{1})", rows.first, rows.last), Format::count), blank(),
                   blank(), blank(), blank(), blank(),
                   text(labour_force ? "Fyra kommuner har ökat. Vindeln är oförändrad på 86,1 och "
                                       "har alltså inte ökat."
                                     : "")});
    }
    sheet.note(
        "Antalet är de kommuner där båda åren har värden. Där målet bara har en siffra för hela "
        "regionen är det en av en.");
}

/// One indicator of one municipality.
int add_row(Sheet& sheet, const CsvFile& csv, std::size_t k, Format format) {
    const bool by_municipality = !csv.empty(k, "municipality");
    const std::string direction = csv.at(k, "desired_direction") == "increase" ? "öka" : "minska";
    std::string comment = comment_for(csv, k);
    if (comment.empty() && csv.at(k, "direction_basis") == "inferred") {
        comment = "Riktningen är tolkad.";
    }
    return sheet.add({text(by_municipality ? csv.at(k, "municipality") : csv.at(k, "indicator"),
                           by_municipality ? Format::label_part : Format::label),
                      text(unit_name(csv.at(k, "unit"))), text(direction),
                      printed(csv, k, "value_2022", format), printed(csv, k, "value_2023", format),
                      formula("IF(COUNT(D#:E#)=2;E#-D#;\"\")", change_format(format)),
                      printed(csv, k, "diff_published", change_format(format)),
                      csv.empty(k, "diff_published")
                          ? blank(Format::agree)
                          : agree_if("AND(COUNT(D#:E#)=2;ROUND(N(F#);1)=ROUND(G#;1))"),
                      blank(Format::change_signal), blank(Format::flag), text(comment)});
}

} // namespace

Rows strategic_goals(Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("umea_2023_strategic_goals");
    sheet.title("Strategiska mål");
    sheet.lead("Utvecklingen 2022–2023 för varje indikator och kommun. Signalen ser till önskad "
               "riktning, inte till tecknet: ett lägre sjukpenningtal är bättre fast skillnaden är "
               "negativ. Källa: årsredovisningen bilaga 4 (från s. 34).");
    sheet.note("Där målet inte säger åt vilket håll indikatorn ska gå står »Riktningen är tolkad« "
               "i kommentaren. Skillnaden mellan två procenttal är i procentenheter. »Målet nått« "
               "kräver att siffran verkligen har rört sig åt rätt håll (CHANGE_MET).");
    sheet.repeated_header({"Indikator, kommun", "<Enhet", "<Önskad riktning", "2022", "2023",
                           "Skillnad", "Tryckt skillnad", "|Stämmer", "<Utveckling", "<Målet nått",
                           "<Kommentar"});
    std::string goal;
    const int first_row = sheet.next_row();
    std::vector<Judged> judged;
    Rows rows;
    for (std::size_t i = 0; i < csv.rows();) {
        if (csv.at(i, "goal") != goal) {
            goal = csv.at(i, "goal");
            goal_band(sheet, csv.at(i, "target_area"), goal);
        }
        std::size_t end = i + 1;
        while (end < csv.rows() && same_indicator(csv, i, end)) {
            ++end;
        }
        const bool by_municipality = !csv.empty(i, "municipality");
        if (by_municipality) {
            sheet.band(csv.at(i, "indicator"));
        }
        const Format format = format_of(csv, i, end);
        const int first = sheet.next_row();
        for (std::size_t k = i; k < end; ++k) {
            rows[csv.at(k, "indicator") + "/" + csv.at(k, "municipality")] =
                add_row(sheet, csv, k, format);
        }
        const int last = sheet.next_row() - 1;
        sheet.put_matrix(first, 8, last - first + 1,
                         fill("CHANGE_SIGNAL(D{0}:D{1};E{0}:E{1};C{0}:C{1})", first, last),
                         {Format::change_signal});
        sheet.put_matrix(first, 9, last - first + 1,
                         fill("CHANGE_MET(D{0}:D{1};E{0}:E{1};C{0}:C{1})", first, last),
                         {Format::flag});
        // The region is the sum of its municipalities, not one of them.
        const bool region_first = csv.at(i, "municipality") == "Umeåregionen";
        judged.push_back({csv.at(i, "indicator"), {first + (region_first ? 1 : 0), last}});
        i = end;
    }
    const int last = sheet.next_row() - 1;
    sheet.heading("Sammanfattning");
    const std::string comment =
        "De rader som inte stämmer är de tio där en nolla är tryckt trots att inga värden finns: "
        "försörjningsstöd 11–36 månader och 36 månader eller mer i de fem kranskommunerna.";
    const int row = sheet.add(
        {label("Tryckta skillnader som stämmer, av alla tryckta"), blank(), blank(), blank(),
         blank(), formula(fill("COUNTIF(H{0}:H{1};\"stämmer\")", first_row, last), Format::count),
         formula(fill("COUNT(G{0}:G{1})", first_row, last), Format::count), agree_if("F#=G#"),
         blank(), blank(), text(comment)});
    const auto count_signal = [&](const char* name, const char* signal) {
        sheet.add(
            {label(name), blank(), blank(), blank(), blank(),
             formula(fill("COUNTIF(I{0}:I{1};", first_row, last) + signal + ")", Format::count),
             blank(), blank(), blank(), blank(), blank()});
    };
    count_signal("Rader som utvecklats åt rätt håll", "1");
    count_signal("Oförändrade rader", "0");
    count_signal("Rader som utvecklats åt fel håll", "-1");
    report.summary.add({.section = "Bilaga 4, s. 34–",
                        .figure = "Strategiska mål: tryckta skillnader som stämmer, av alla",
                        .sheet = &sheet,
                        .row = row,
                        .calculated = 'F',
                        .printed = 'G',
                        .agrees = 'H',
                        .comment = comment});
    three_shares(sheet, report, rows);
    goals_met(sheet, judged);
    return rows;
}

void fullyear_equivalents(Sheet& sheet) {
    sheet.title("Helårsekvivalenter och sjukpenningtal");
    sheet.lead("Två av måtten i bilaga 4, uträknade på ett litet påhittat underlag. Personerna och "
               "dagarna finns inte; de visar bara hur måtten blir till.");
    sheet.heading("Helårsekvivalenter (påhittat exempel)");
    sheet.header({"Ersättning", "Dagar", "Omfattning"});
    const int first = sheet.next_row();
    struct Period {
        const char* name;
        double days;
        double extent;
    };
    constexpr std::array<Period, 6> periods = {
        {{"Person 1, sjukpenning", 365, 1.0},
         {"Person 2, öppet arbetslös första halvåret", 182, 1.0},
         {"Person 3, öppet arbetslös andra halvåret", 183, 1.0},
         {"Person 4, sjukersättning på halvtid", 365, 0.5},
         {"Person 5, ekonomiskt bistånd", 120, 1.0},
         {"Person 6, aktivitetsersättning", 365, 0.75}}};
    for (const Period& period : periods) {
        sheet.add({label(period.name), number(period.days, Format::count),
                   number(period.extent, Format::percent0)});
    }
    const int last = sheet.next_row() - 1;
    sheet.add_total(
        {label("Helårsekvivalenter"),
         formula(fill("FULLYEAR_EQUIVALENTS(B{0}:B{1};C{0}:C{1})", first, last), Format::decimal2),
         blank()});
    sheet.add({label("Varav person 2 och 3 tillsammans"),
               formula(fill("FULLYEAR_EQUIVALENTS(B{0}:B{1};C{0}:C{1})", first + 1, first + 2),
                       Format::decimal2),
               blank()});
    sheet.note("Två personer som är arbetslösa ett halvår var är tillsammans en helårsekvivalent.");

    sheet.heading("Sjukpenningtal (påhittat exempel)");
    sheet.header({"Kommun", "Nettodagar i år", "Försäkrade i år", "Sjukpenningtal i år",
                  "Sjukpenningtal i fjol", "Skillnad", "<Utveckling"});
    struct Municipality {
        const char* name;
        double days;
        double insured;
        double last_year;
    };
    constexpr std::array<Municipality, 3> municipalities = {{{"Kommun A", 42650, 4310, 9.7},
                                                             {"Kommun B", 18720, 1440, 12.6},
                                                             {"Kommun C", 7175, 700, 11.0}}};
    for (const Municipality& municipality : municipalities) {
        sheet.add({label(municipality.name), number(municipality.days, Format::count),
                   number(municipality.insured, Format::count),
                   formula("SJUKPENNINGTAL(B#;C#)", Format::decimal1),
                   number(municipality.last_year, Format::decimal1),
                   formula("D#-E#", Format::decimal1),
                   formula("CHANGE_SIGNAL(E#;D#;\"minska\")", Format::change_signal)});
    }
    sheet.note("Nettodagar är dagar omräknade till hela dagar: två halva dagar är en. Ett lägre "
               "sjukpenningtal är bättre, därför är signalen grön när skillnaden är negativ.");
}

} // namespace utfall::examples::ar2023

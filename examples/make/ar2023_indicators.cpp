// Impact Index at indicator level, with published outcomes and invented weights.
#include "ar2023.hpp"

#include "notation.hpp"

namespace utfall::examples::ar2023 {
namespace {

struct IndicatorRows {
    Span shares; // judged against one target
    Span all;    // and those that must lie within 40-60 %
};

IndicatorRows indicator_table(Sheet& sheet, Report report, const Rows& participants,
                              const Rows& kraft, int hikikomori_row) {
    const CsvFile& text_figures = report.figures.file("umea_2023_summary_text_figures");
    const CsvFile& platforms = report.figures.file("umea_2023_platform_text_figures");
    const auto goal = [&](std::string_view measure) {
        return printed(
            text_figures,
            {{"section", "1.7.4"}, {"topic", "Arbetsmarknadstorgen"}, {"measure", measure}},
            "value", Format::percent0);
    };
    const auto table_1 = [&](const std::string& row, char column = 'D') {
        return reference(std::string("'Deltagare'.") + column +
                             std::to_string(participants.at(row)),
                         Format::count);
    };
    const auto of_kraft = [&](const std::string& row) {
        return reference(fill("'Kraft'.D{0}", kraft.at(row)), Format::count);
    };
    const auto platform = [&](std::string_view name, std::string_view measure) {
        return printed(platforms, {{"platform", name}, {"measure", measure}}, "value",
                       Format::count);
    };
    const auto hikikomori = [&](std::string_view measure, Format format) {
        return printed(platforms, {{"platform", "Hikikomori"}, {"measure", measure}}, "value",
                       format);
    };
    const std::string positive = "Deltagaren har avslutats till en för individen positiv lösning";
    const std::string benefit = "Samhälls- och medborgarnytta";
    const std::string coordination = "God samordning och medlemsnytta";

    sheet.heading("Indikatorer");
    sheet.header({"Målområde", "<Indikator", "Antal", "Av", "Utfall", "Mål", "Vikt (påhittad)",
                  "<Uppnått", "<Signal", "<Bedömning"});
    IndicatorRows rows;
    const auto add = [&](const std::string& area, const char* name, Cell part, Cell whole,
                         Cell target, double weight) {
        const int row =
            sheet.add({label(area), text(name), std::move(part), std::move(whole),
                       formula("POSITIVE_OUTCOME_RATE(C#;D#)", Format::percent1), std::move(target),
                       number(weight, Format::count), formula("TARGET_MET(E#;F#)", Format::flag),
                       formula("TARGET_SIGNAL(E#;F#)", Format::target_signal),
                       formula("IF(I#=1;\"grön\";IF(I#=0.5;\"orange\";\"röd\"))", Format::text)});
        rows.shares.first = rows.shares.first == 0 ? row : rows.shares.first;
        rows.shares.last = row;
    };
    add(benefit, "Till en för individen positiv lösning", table_1(positive),
        table_1("Totalt antal avslutade"), goal("mål: positiv lösning"), 10);
    add(benefit, "Av dem till arbete", table_1("- varav till arbete"), table_1(positive),
        goal("mål: arbete"), 8);
    add(benefit, "Av dem till studier", table_1("- varav till studier"), table_1(positive),
        goal("mål: studier"), 6);
    add(benefit, "Av dem vidare till Arbetsförmedlingen",
        table_1("- varav till fortsatt insats via Arbetsförmedlingen"), table_1(positive),
        goal("mål: insatser via Arbetsförmedlingen"), 6);
    add(benefit, "Kraft: positiv lösning",
        of_kraft("Deltagaren har avslutats till för individen en positiv lösning"),
        of_kraft("Totalt antal avslutade 2023"), goal("mål: positiv lösning"), 4);
    add(benefit, "Hikikomori: positiv lösning",
        reference(fill("'Hikikomori'.B{0}", hikikomori_row), Format::count),
        hikikomori("har avslutats", Format::count),
        hikikomori(
            "resultatmålet, andel avslutade som går vidare till en för individen positiv lösning",
            Format::percent0),
        4);
    add(coordination, "Genomströmning, torgen i Umeå", platform("Umeå", "har avslutats"),
        platform("Umeå", "har varit aktuella"), goal("mål: genomströmning"), 5);
    add(coordination, "Genomströmning, kranskommunerna",
        platform("Kranskommunerna", "har avslutats"),
        platform("Kranskommunerna", "har varit aktuella"), goal("mål: genomströmning"), 5);
    const std::string_view yes = "organisationerna får ja för minst (andel av aktualiserade)";
    add(coordination, "Ja till samverkan, Umeå", platform("Umeå", "har fått JA till samverkan"),
        platform("Umeå", "aktualiserade"), goal(yes), 3);
    add(coordination, "Ja till samverkan, kranskommunerna",
        platform("Kranskommunerna", "har fått JA till samverkan"),
        platform("Kranskommunerna", "aktualiserade"), goal(yes), 3);
    const auto add_balance = [&](const char* name, const std::string& row, double weight) {
        sheet.add({label("Jämlik samverkan"), text(name), table_1(row, 'B'), table_1(row),
                   formula("GENDER_SHARE(C#;D#-C#)", Format::percent1),
                   text("40–60 %", Format::centred), number(weight, Format::count),
                   formula("GENDER_BALANCE(C#;D#-C#)", Format::flag),
                   formula("GENDER_BALANCE(C#;D#-C#)", Format::target_signal),
                   formula("IF(I#=1;\"grön\";\"röd\")", Format::text)});
    };
    add_balance("Kvinnor bland deltagarna", "Antal deltagare", 3);
    add_balance("Kvinnor bland dem som gick till studier", "- varav till studier", 3);
    rows.all = {rows.shares.first, sheet.next_row() - 1};
    sheet.note("Signal och bedömning: orange är nära målet, högst 5 procent av målet därunder (38 "
               "procent när målet är 40). Orange ger inga poäng i den publicerade metoden.");
    return rows;
}

void indicator_results(Sheet& sheet, const IndicatorRows& rows) {
    const auto over = [](std::string_view pattern, Span span) {
        return fill(pattern, span.first, span.last);
    };
    sheet.heading("Index för exemplet");
    sheet.header({"Mått", "<Så räknas det", "Värde"});
    const auto add = [&](const char* name, const char* how, const std::string& expression,
                         Format format) {
        return sheet.add({label(name), text(how), formula(expression, format)});
    };
    add("Impact Index", "uppnådda mål vägda med vikterna",
        over("IMPACTINDEX(H{0}:H{1};G{0}:G{1})", rows.all), Format::index1);
    add("Intjänade poäng", "summan av vikterna för uppnådda mål",
        over("IMPACT_POINTS(H{0}:H{1};G{0}:G{1})", rows.all), Format::count);
    add("Möjliga poäng", "summan av alla vikter", over("SUM(G{0}:G{1})", rows.all), Format::count);
    add("Index om orange ger halva poängen", "samma formel med bedömningen som text",
        over("IMPACTINDEX(J{0}:J{1};G{0}:G{1};0.5)", rows.all), Format::index1);
    add("Index bara för andelarna", "funktionerna direkt i varandra, utan hjälpkolumn",
        over("IMPACTINDEX(TARGET_MET(E{0}:E{1};F{0}:F{1});G{0}:G{1})", rows.shares),
        Format::index1);

    sheet.heading("Per målområde");
    sheet.header(
        {"Målområde", "Indikatorer", "Uppnådda", "Poäng", "Möjliga", "Index", "Del av helheten"});
    sheet.add_matrix(0, 4, over("IMPACT_AREAS(A{0}:A{1};H{0}:H{1};G{0}:G{1})", rows.all),
                     {Format::label, Format::count, Format::count, Format::count, Format::count,
                      Format::index1, Format::percent0});

    sheet.heading_on_new_page("Vad drar ner index mest?");
    sheet.header({"Indikator", "Förlorade indexenheter", "Andel av förlusten"});
    sheet.add_matrix(0, 5, over("IMPACT_DRIVERS(B{0}:B{1};H{0}:H{1};G{0}:G{1};5)", rows.all),
                     {Format::label, Format::index1, Format::percent0});

    sheet.heading("Hur känsligt är indexet för vikterna? (±25 %)");
    sheet.header({"", "Lägst", "Högst", "5:e percentilen", "Median", "95:e percentilen",
                  "Andel som når 70"});
    const int robust = sheet.next_row();
    sheet.add({label("Impact Index")});
    sheet.put_matrix(robust, 1, 1, over("IMPACT_ROBUSTNESS(H{0}:H{1};G{0}:G{1})", rows.all),
                     {Format::index1, Format::index1, Format::index1, Format::index1,
                      Format::index1, Format::percent0});

    sheet.heading("Hur säkert är indexet när antalen är små?");
    sheet.header({"", "Väntat index", "95 % säkert från", "till", "Chans att nå 70"});
    const int uncertain = sheet.next_row();
    sheet.add({label("De tio andelarna")});
    sheet.put_matrix(
        uncertain, 1, 1,
        over("IMPACT_UNCERTAINTY(C{0}:C{1};D{0}:D{1};F{0}:F{1};G{0}:G{1})", rows.shares),
        {Format::index1, Format::index1, Format::index1, Format::percent1});
}

} // namespace

void indicators(Sheet& sheet, Report report, const Rows& participants, const Rows& kraft,
                int hikikomori_row) {
    sheet.title("Impact Index på indikatornivå – ett räkneexempel");
    sheet.lead("Utfallen och målen är rapportens egna. Vikterna är påhittade: rapporten trycker "
               "bara områdenas vikter, inte indikatorernas. Indexet på det här bladet är därför "
               "ett exempel på hur man räknar, inte ett resultat för 2023.");
    const IndicatorRows rows = indicator_table(sheet, report, participants, kraft, hikikomori_row);
    indicator_results(sheet, rows);
}

} // namespace utfall::examples::ar2023

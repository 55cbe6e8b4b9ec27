// Socialt bokslut: indicators against their targets, the impact index per area and in all, what
// pulls it down, how sure it is, and the platforms' index of two years.
#include "sheets/ready.hpp"

namespace utfall::sheets {
namespace {

constexpr int columns = 9;
constexpr int indicator_rows = 44;
constexpr int area_rows = 7; // at most six areas and the total
constexpr int driver_rows = 5;
constexpr int platform_rows = 6;
constexpr double goal_2023 = 70; // of the social budget for 2023

struct Lines {
    int first = 0;
    int last = 0;
    [[nodiscard]] std::string column(char name) const { return fixed(name, first, last); }
};

void add_indicator(const Page& page, Cell area, Cell name, Cell target, Cell part, Cell whole,
                   Cell weight) {
    page.sheet.add(
        {std::move(area), std::move(name), std::move(target), std::move(part), std::move(whole),
         book::formula(if_any("E#", "IF(D#=\"\";\"\";D#/E#)"), Format::percent0),
         book::formula("IF(OR(F#=\"\";C#=\"\");\"\";TARGET_SIGNAL(F#;C#))", Format::target_signal),
         std::move(weight),
         book::formula("IF(OR(F#=\"\";C#=\"\");\"\";TARGET_MET(F#;C#))", Format::flag)});
}

Lines indicators(const Page& page) {
    page.repeated_header({{"Område", "Area"},
                          {"<Mål och indikator", "<Goal and indicator"},
                          {"Målnivå", "Target"},
                          {"Antal", "Count"},
                          {"Av", "Of"},
                          {"Utfall", "Outcome"},
                          {"<Status", "<Status"},
                          {"Vikt 1–10", "Weight 1–10"},
                          {"<Nått", "<Met"}});
    Lines lines;
    lines.first = page.sheet.next_row();
    const support::CsvFile& file = page.figures.file("umea_2020_indicators");
    int written = 0;
    for (std::size_t i = 0; i < file.rows(); ++i) {
        const bool judged =
            file.at(i, "target").find_first_not_of("0123456789") == std::string::npos;
        if (!judged || file.empty(i, "target") || file.empty(i, "numerator") ||
            file.empty(i, "denominator")) {
            continue;
        }
        add_indicator(
            page, page.given(file.at(i, "area")),
            page.given(file.at(i, "indicator") + " (" + file.at(i, "respondent_group") + ")"),
            page.given(support::printed(file, i, "target", Format::percent0)),
            page.given(support::printed(file, i, "numerator", Format::count)),
            page.given(support::printed(file, i, "denominator", Format::count)),
            page.given(1, Format::plain_number));
        ++written;
    }
    for (; written < indicator_rows; ++written) {
        add_indicator(page, Page::open(Format::text), Page::open(Format::text),
                      Page::open(Format::percent0), Page::open(Format::count),
                      Page::open(Format::count), Page::open(Format::plain_number));
    }
    page.insert_above(columns);
    lines.last = page.sheet.next_row() - 1;
    page.counts(
        {.first_row = lines.first, .first_column = 3, .last_row = lines.last - 1, .last_column = 4},
        {"Hur många av hur många, till exempel 64 av 82 svar.",
         "How many of how many, such as 64 of 82 answers."});
    page.percent(
        {.first_row = lines.first, .first_column = 2, .last_row = lines.last - 1, .last_column = 2},
        {"Skriv 80, så blir det 80 %.", "Type 80, and it becomes 80%."});
    page.hint(
        {.first_row = lines.first, .first_column = 7, .last_row = lines.last - 1, .last_column = 7},
        {"Vikt", "Weight"},
        {"Hur mycket indikatorn väger i indexet, 1 till 10.",
         "How much the indicator weighs in the index, 1 to 10."});
    return lines;
}

/// Gives the row of the first area.
int areas(const Page& page, const Lines& lines, const std::string& goal) {
    page.sheet.heading_on_new_page(page.say({"Index per område", "Index per area"}));
    page.header({{"Område", "Area"},
                 {"", ""},
                 {"Indikatorer", "Indicators"},
                 {"Nådda", "Met"},
                 {"Index", "Index"},
                 {"Mål", "Goal"}});
    const int first = page.sheet.next_row();
    const std::string table = "IMPACT_AREAS(" + lines.column('A') + ";" + lines.column('I') + ";" +
                              lines.column('H') + ")";
    const auto field = [&](int row, int column) {
        return "IFERROR(INDEX(" + table + ";" + std::to_string(row) + ";" + std::to_string(column) +
               ");\"\")";
    };
    for (int i = 1; i <= area_rows; ++i) {
        page.sheet.add({book::formula(field(i, 1), Format::label), book::blank(),
                        book::formula(field(i, 2), Format::count),
                        book::formula(field(i, 3), Format::count),
                        book::formula(field(i, 6), Format::index0),
                        book::formula("IF(E#=\"\";\"\";" + goal + ")", Format::index0)});
    }
    return first;
}

void drivers(const Page& page, const Lines& lines) {
    page.sheet.heading(page.say({"Vad som drar ner indexet", "What pulls the index down"}));
    page.header({{"Indikator", "Indicator"},
                 {"", ""},
                 {"Indexpoäng", "Index points"},
                 {"Andel av bortfallet", "Share of the loss"}});
    const std::string table = "IMPACT_DRIVERS(" + lines.column('B') + ";" + lines.column('I') +
                              ";" + lines.column('H') + ")";
    for (int i = 1; i <= driver_rows; ++i) {
        const auto field = [&](int column) {
            return "IFERROR(INDEX(" + table + ";" + std::to_string(i) + ";" +
                   std::to_string(column) + ");\"\")";
        };
        Cell name = book::formula(field(1), Format::label);
        name.span = 2;
        page.sheet.add({name, book::formula(field(2), Format::decimal1),
                        book::formula(field(3), Format::percent0)});
    }
}

void uncertainty(const Page& page, const Lines& lines, const std::string& goal) {
    page.sheet.heading(page.say({"Hur säkert är indexet?", "How sure is the index?"}));
    const std::string table = "IMPACT_UNCERTAINTY(" + lines.column('D') + ";" + lines.column('E') +
                              ";" + lines.column('C') + ";" + lines.column('H') + ";0.95;" + goal +
                              ")";
    const auto row = [&](const Text& label, int column, Format format) {
        Cell name = page.label(label);
        name.span = 2;
        page.sheet.add({name, book::formula("IFERROR(INDEX(" + table + ";1;" +
                                                std::to_string(column) + ");\"\")",
                                            format)});
    };
    row({"Väntat index med hänsyn till få svar", "Expected index, allowing for few answers"}, 1,
        Format::index1);
    row({"95 % säkert från", "95% sure from"}, 2, Format::index1);
    row({"till", "to"}, 3, Format::index1);
    row({"Chans att målet är nått", "Chance that the goal is reached"}, 4, Format::percent0);
}

/// Gives the row of the first platform.
int platforms(const Page& page) {
    page.sheet.heading(page.say({"Plattformarnas index", "The platforms' index"}));
    page.header({{"Plattform", "Platform"},
                 {"", ""},
                 {"Året före", "Year before"},
                 {"I år", "This year"},
                 {"Ändring", "Change"},
                 {"<Riktning", "<Direction"}});
    const int first = page.sheet.next_row();
    const support::CsvFile& file = page.figures.file("umea_2023_impact_index");
    int written = 0;
    const auto add = [&](Cell name, Cell before, Cell now) {
        page.sheet.add({std::move(name), book::blank(), std::move(before), std::move(now),
                        book::formula("IF(OR(C#=\"\";D#=\"\");\"\";D#-C#)", Format::points0),
                        book::formula("IF(OR(C#=\"\";D#=\"\");\"\";CHANGE_SIGNAL(C#;D#))",
                                      Format::change_signal)});
        ++written;
    };
    for (std::size_t i = 0; i < file.rows(); ++i) {
        if (file.at(i, "area") == "Totalt") {
            add(page.given(file.at(i, "platform")),
                page.given(support::printed(file, i, "index_2022", Format::index0)),
                page.given(support::printed(file, i, "index_2023", Format::index0)));
        }
    }
    while (written < platform_rows) {
        add(Page::open(Format::text), Page::open(Format::index0), Page::open(Format::index0));
    }
    return first;
}

/// The index as a half ring with a mark at the goal: Calc draws rings, so the lower half is there
/// and not painted.
Chart half_ring(const Page& page, int first) {
    return {.kind = Chart::Kind::ring,
            .name = page.say({"Index som halvring", "Index as a half ring"}),
            .title =
                page.say({"Indexet mot målet (strecket)", "The index against the goal (mark)"}),
            .description = page.say({"En halv ring fylld så långt som indexet når, av 100, med ett "
                                     "streck där målet ligger.",
                                     "Half a ring filled as far as the index goes, of 100, with a "
                                     "mark at the goal."}),
            .categories = down('A', first, first + 3),
            .series = {{.values = down('B', first, first + 3),
                        .name = at('B', first - 1),
                        .points = {colours::pale, colours::dark, colours::none, colours::none}},
                       {.values = down('C', first, first + 3),
                        .name = at('C', first - 1),
                        .points = {colours::none, colours::bright, colours::none, colours::none}}},
            .legend = false,
            .width_cm = 11.0,
            .height_cm = 9.0};
}

void charts(const Page& page, int area, int platform, const std::string& index,
            const std::string& goal) {
    page.charts_on_new_page();
    const std::string judged = "COUNT(" + down('E', area, area + area_rows - 1) + ")-1";
    const std::string met = "SUMPRODUCT((" + down('E', area, area + area_rows - 1) + "<>\"\")*(N(" +
                            goal + ")>0)*(" + down('D', area, area + area_rows - 1) + "<>\"\")*(" +
                            "ISNUMBER(" + down('E', area, area + area_rows - 1) +
                            "))*(IF(ISNUMBER(" + down('E', area, area + area_rows - 1) + ");" +
                            down('E', area, area + area_rows - 1) + ";0)>=" + goal + "))-(N(" +
                            index + ")>=" + goal + ")";
    page.finding("IF(" + judged + "<1;\"\";" +
                     number_word("(" + met + ")", page.edition.language, true, Noun::neuter) + "&" +
                     page.quoted({" av ", " of "}) + "&" +
                     number_word("(" + judged + ")", page.edition.language, false, Noun::neuter) +
                     "&" +
                     page.quoted({" områden når målet; hela indexet är ",
                                  " areas reach the goal; the whole index is "}) +
                     "&ROUND(" + index + ";0))",
                 columns);
    const int row = page.sheet.next_row();
    page.sheet.add_chart(
        row, 0,
        {.kind = Chart::Kind::columns,
         .name = page.say({"Index per område", "Index per area"}),
         .title = page.say({"Index per område mot målet", "Index per area against the goal"}),
         .description = page.say({"Staplar, en per område, med målet som streckad linje.",
                                  "Columns, one per area, with the goal as a dashed line."}),
         .categories = down('A', area, area + area_rows - 1),
         .series = {{.values = down('E', area, area + area_rows - 1),
                     .name = at('E', area - 1),
                     .colour = colours::middle,
                     .labelled = true},
                    {.values = down('F', area, area + area_rows - 1),
                     .name = at('F', area - 1),
                     .colour = colours::ink,
                     .look = Series::Look::dashed_line}},
         .lowest = 0,
         .highest = 100,
         .width_cm = 14.0,
         .height_cm = 9.0});
    page.room_for_charts(9.0);
    const int second = page.sheet.next_row();
    page.sheet.add_chart(
        second, 0,
        {.kind = Chart::Kind::columns,
         .name = page.say({"Plattformarnas index", "The platforms' index"}),
         .title = page.say({"Plattformarnas index två år", "The platforms' index of two years"}),
         .description = page.say({"Två staplar per plattform, året före och i år.",
                                  "Two columns per platform, the year before and this year."}),
         .categories = down('A', platform, platform + platform_rows - 1),
         .series = {{.values = down('C', platform, platform + platform_rows - 1),
                     .name = at('C', platform - 1),
                     .colour = colours::light,
                     .labelled = true},
                    {.values = down('D', platform, platform + platform_rows - 1),
                     .name = at('D', platform - 1),
                     .colour = colours::dark,
                     .labelled = true}},
         .lowest = 0,
         .highest = 100,
         .width_cm = 14.0,
         .height_cm = 9.0});
    page.room_for_charts(9.0);
    page.print_all(columns, Print::landscape);
    page.sheet.heading(page.say({"Underlag till halvringen (skrivs inte ut)",
                                 "Figures behind the half ring (not printed)"}));
    page.header({{"Del", "Part"}, {"Index", "Index"}, {"Mål", "Goal"}});
    const int ring = page.sheet.next_row();
    const std::string value = "MIN(100;MAX(0;N(" + index + ")))";
    const std::string mark = "MIN(99;MAX(1;N(" + goal + ")))";
    const auto part = [&](const Text& name, const std::string& first, const std::string& other) {
        page.sheet.add({page.label(name), book::formula(first, Format::index1),
                        book::formula(other, Format::index1)});
    };
    // From the right over the top to the left, as Calc draws a ring.
    part({"kvar till 100", "left to 100"}, "100-" + value, "99-" + mark);
    part({"nått", "reached"}, value, "2");
    part({"före målet", "before the goal"}, "0", mark + "-1");
    part({"undre halvan", "lower half"}, "100", "100");
    page.sheet.add_chart(row, 4, half_ring(page, ring));
}

void write(const Page& page) {
    page.sheet.lead(page.say(
        {"Skriv i de gula fälten: område, indikator, målnivå, hur många av hur många, och vikt. "
         "Status, index och intervall räknas ut. I exemplet, socialt bokslut 2020, väger alla "
         "indikatorer lika, eftersom vikterna inte är tryckta; plattformarnas index är från 2022 "
         "och 2023.",
         "Type in the yellow fields: area, indicator, target, how many of how many, and weight. "
         "Status, index and intervals are worked out. In the example, the social accounts of 2020, "
         "all indicators weigh the same, since the weights aren't printed; the platforms' index is "
         "of 2022 and 2023."}));
    page.sheet.skip();
    const int goal_row =
        page.sheet.add({page.label({"Mål för indexet", "Goal for the index"}), page.label({"", ""}),
                        book::input(book::number(goal_2023, Format::index0))});
    const std::string goal = "$C$" + std::to_string(goal_row);
    const int index_row = page.sheet.next_row();
    page.sheet.skip(2);
    const Lines lines = indicators(page);
    page.sheet.put(index_row, 0, page.label({"Index", "Index"}));
    page.sheet.put(index_row, 1, page.label({"", ""}));
    page.sheet.put(index_row, 2,
                   book::formula("IF(SUM(" + lines.column('H') + ")=0;\"\";IMPACTINDEX(" +
                                     lines.column('I') + ";" + lines.column('H') + "))",
                                 Format::index0));
    const int area = areas(page, lines, goal);
    drivers(page, lines);
    uncertainty(page, lines, goal);
    const int platform = platforms(page);
    charts(page, area, platform, "$C$" + std::to_string(index_row), goal);
}

} // namespace

ReadySheet social_accounts() {
    return {"social", {6.0, 9.6, 2.4, 1.9, 1.9, 2.0, 2.8, 2.0, 2.0}, write};
}

} // namespace utfall::sheets

// Strategiska mål: indicators of two years with the desired direction; rows for municipalities,
// the whole region and the country. Helårsekvivalenter: the same over years.
#include "sheets/ready.hpp"

#include <algorithm>

namespace utfall::sheets {
namespace {

constexpr int columns = 8;
constexpr int goal_rows = 40;

const Text up{"öka", "increase"};
const Text down_word{"minska", "decrease"};

void add_goal(const Page& page, Cell indicator, Cell place, Cell direction, Cell before, Cell now) {
    page.sheet.add(
        {std::move(indicator), std::move(place), std::move(direction), std::move(before),
         std::move(now), book::formula("IF(OR(D#=\"\";E#=\"\");\"\";E#-D#)", Format::decimal1),
         book::formula("IF(OR(C#=\"\";D#=\"\";E#=\"\");\"\";CHANGE_SIGNAL(D#;E#;C#))",
                       Format::change_signal),
         book::formula("IF(OR(C#=\"\";D#=\"\";E#=\"\");\"\";CHANGE_MET(D#;E#;C#))", Format::flag)});
}

void write(const Page& page) {
    page.sheet.lead(page.say(
        {"Skriv i de gula fälten: indikator, kommun (eller hela regionen, eller riket), önskad "
         "riktning och två års värden. Signalen säger om det gick åt rätt håll, inte om siffran "
         "blev större. Exemplet är årsredovisningen 2023, bilaga 4.",
         "Type in the yellow fields: indicator, municipality (or the whole region, or the "
         "country), "
         "desired direction and the values of two years. The signal says whether it went the right "
         "way, not whether the figure grew. The example is the annual report of 2023, appendix "
         "4."}));
    page.sheet.skip();
    page.repeated_header({{"Indikator", "Indicator"},
                          {"<Kommun, region eller riket", "<Municipality, region or country"},
                          {"<Önskad riktning", "<Desired direction"},
                          {"Året före", "Year before"},
                          {"I år", "This year"},
                          {"Ändring", "Change"},
                          {"<Signal", "<Signal"},
                          {"<Nått målet", "<Goal met"}});
    const int first = page.sheet.next_row();
    const support::CsvFile& file = page.figures.file("umea_2023_strategic_goals");
    int written = 0;
    for (std::size_t i = 0; i < file.rows() && written < goal_rows - 6; ++i) {
        if (file.empty(i, "value_2022") || file.empty(i, "value_2023")) {
            continue;
        }
        const bool increase = file.at(i, "desired_direction") == "increase";
        const std::string place = file.empty(i, "municipality")
                                      ? page.say({"Hela regionen", "The whole region"})
                                      : file.at(i, "municipality");
        add_goal(page, page.given(file.at(i, "indicator")), page.given(place),
                 page.given(increase ? up : down_word),
                 page.given(support::printed(file, i, "value_2022", Format::decimal1)),
                 page.given(support::printed(file, i, "value_2023", Format::decimal1)));
        ++written;
    }
    for (; written < goal_rows; ++written) {
        add_goal(page, Page::open(Format::text), Page::open(Format::text), Page::open(Format::text),
                 Page::open(Format::decimal1), Page::open(Format::decimal1));
    }
    page.insert_above(columns);
    const int last = page.sheet.next_row() - 1;
    page.choices({.first_row = first, .first_column = 2, .last_row = last - 1, .last_column = 2},
                 {"Önskad riktning", "Desired direction"}, {up, down_word},
                 {"Åt vilket håll siffran ska gå.", "Which way the figure shall go."});
    const std::string better = "COUNTIF(" + down('G', first, last) + ";1)";
    const std::string judged = "COUNT(" + down('G', first, last) + ")";
    page.charts_on_new_page();
    page.finding("IF(" + judged + "=0;\"\";" +
                     number_word(better, page.edition.language, true, Noun::neuter) + "&" +
                     page.quoted({" av ", " of "}) + "&" +
                     number_word(judged, page.edition.language, false, Noun::neuter) + "&" +
                     page.quoted({" värden gick åt rätt håll", " values went the right way"}) + ")",
                 columns);
    const int shown = first + 5;
    page.sheet.add_chart(
        page.sheet.next_row(), 0,
        {.kind = Chart::Kind::lines,
         .name = page.say({"Ändring mellan åren", "Change between the years"}),
         .title = page.say({"De första sex raderna, året före och i år",
                            "The first six rows, the year before and this year"}),
         .description = page.say({"Två punkter per kommun, en för varje år.",
                                  "Two dots per municipality, one for each year."}),
         .categories = down('B', first, shown),
         .series = {{.values = down('D', first, shown),
                     .name = at('D', first - 1),
                     .colour = colours::bright,
                     .look = Series::Look::points},
                    {.values = down('E', first, shown),
                     .name = at('E', first - 1),
                     .colour = colours::dark,
                     .look = Series::Look::points,
                     .labelled = true}},
         .width_cm = 20.0,
         .height_cm = 9.0});
    page.room_for_charts(9.0);
    page.print_all(columns, Print::landscape);
}

constexpr int municipality_rows = 10;
constexpr int year_columns = 5;

void write_equivalents(const Page& page) {
    page.sheet.lead(page.say(
        {"Skriv i de gula fälten: år i rubrikraden och andelen helårsekvivalenter av befolkningen "
         "20–64 år per kommun, i procent. Ändringen räknas mot året före i procentenheter; en "
         "minskning är det önskade. Exemplet är årsredovisningen 2023.",
         "Type in the yellow fields: years in the head row, and full-year equivalents as a share "
         "of the population aged 20–64 per municipality, in per cent. The change is against the "
         "year before, in percentage points; a decrease is what is wanted. The example is the "
         "annual report of 2023."}));
    page.sheet.skip();
    std::vector<Cell> head{book::text(page.say({"Kommun", "Municipality"}), Format::header)};
    for (int i = 0; i < year_columns; ++i) {
        Cell year = book::input(book::number(2023 - (year_columns - 1) + i, Format::plain_number));
        head.push_back(year);
    }
    head.push_back(book::text(page.say({"Ändring, procentenheter", "Change, percentage points"}),
                              Format::header_number));
    head.push_back(book::text(page.say({"Signal", "Signal"}), Format::header));
    page.sheet.add(head);
    const int first = page.sheet.next_row();
    const support::CsvFile& file = page.figures.file("umea_2023_strategic_goals");
    int written = 0;
    const auto add = [&](Cell name, Cell before, Cell now) {
        page.sheet.add({std::move(name), Page::open(Format::decimal1), Page::open(Format::decimal1),
                        Page::open(Format::decimal1), std::move(before), std::move(now),
                        book::formula("IF(OR(E#=\"\";F#=\"\");\"\";F#-E#)", Format::points1),
                        book::formula("IF(OR(E#=\"\";F#=\"\");\"\";CHANGE_SIGNAL(E#;F#;-1))",
                                      Format::change_signal)});
        ++written;
    };
    for (std::size_t i = 0; i < file.rows(); ++i) {
        if (file.at(i, "indicator") == "Helårsekvivalenterna") {
            add(page.given(file.at(i, "municipality")),
                page.given(support::printed(file, i, "value_2022", Format::decimal1)),
                page.given(support::printed(file, i, "value_2023", Format::decimal1)));
        }
    }
    while (written < municipality_rows) {
        add(Page::open(Format::text), Page::open(Format::decimal1), Page::open(Format::decimal1));
    }
    page.insert_above(columns);
    const int last = page.sheet.next_row() - 1;
    page.hint({.first_row = first, .first_column = 1, .last_row = last - 1, .last_column = 5},
              {"Andel", "Share"},
              {"Procent av befolkningen 20–64 år, till exempel 9,3.",
               "Per cent of the population aged 20–64, such as 9.3."});
    page.sheet.heading(page.say({"Ersättning och kommun, antal helårsekvivalenter",
                                 "Benefit and municipality, number of full-year equivalents"}));
    std::vector<Cell> benefits{book::text(page.say({"Ersättning", "Benefit"}), Format::header)};
    for (int i = 0; i < 6; ++i) {
        benefits.push_back(book::reference("IF(A" + std::to_string(first + i) + "=\"\";\"\";A" +
                                               std::to_string(first + i) + ")",
                                           Format::header_number));
    }
    benefits.push_back(book::text(page.say({"Totalt", "Total"}), Format::header_number));
    page.sheet.add(benefits);
    const int benefit = page.sheet.next_row();
    for (const Text& name : {Text{"Sjukpenning", "Sickness benefit"},
                             Text{"Rehabiliteringspenning", "Rehabilitation benefit"},
                             Text{"Sjuk- och aktivitetsersättning", "Sickness and activity "
                                                                    "compensation"},
                             Text{"Arbetslöshetsersättning", "Unemployment benefit"},
                             Text{"Arbetsmarknadsåtgärder", "Labour market measures"},
                             Text{"Ekonomiskt bistånd", "Social assistance"}}) {
        std::vector<Cell> cells{page.label(name)};
        for (int i = 0; i < 6; ++i) {
            cells.push_back(Page::open(Format::count));
        }
        cells.push_back(book::formula("IF(COUNT(B#:G#)=0;\"\";SUM(B#:G#))", Format::count));
        page.sheet.add(cells);
    }
    std::vector<Cell> totals{page.label({"Totalt", "Total"})};
    for (const char column : {'B', 'C', 'D', 'E', 'F', 'G', 'H'}) {
        const std::string all = down(column, benefit, page.sheet.next_row() - 1);
        totals.push_back(
            book::formula("IF(COUNT(" + all + ")=0;\"\";SUM(" + all + "))", Format::count));
    }
    page.sheet.add_total(totals);
    const std::string fewer = "COUNTIF(" + down('H', first, last) + ";1)";
    const std::string judged = "COUNT(" + down('H', first, last) + ")";
    page.charts_on_new_page();
    page.finding(
        "IF(" + judged + "=0;\"\";" +
            page.quoted({"Helårsekvivalenterna minskade i ", "Full-year equivalents fell in "}) +
            "&" + number_word(fewer, page.edition.language, false, Noun::common) + "&" +
            page.quoted({" av ", " of "}) + "&" +
            number_word(judged, page.edition.language, false, Noun::common) + "&" +
            page.quoted({" kommuner", " municipalities"}) + ")",
        columns);
    std::vector<Series> series;
    constexpr std::array<std::string_view, year_columns> shades{
        colours::pale, colours::light, colours::bright, colours::middle, colours::dark};
    for (int i = 0; i < year_columns; ++i) {
        const char column = static_cast<char>('B' + i);
        series.push_back({.values = down(column, first, last - 1),
                          .name = at(column, first - 1),
                          .colour = shades[static_cast<std::size_t>(i)]});
    }
    page.sheet.add_chart(
        page.sheet.next_row(), 0,
        {.kind = Chart::Kind::columns,
         .name = page.say({"Helårsekvivalenter över åren", "Full-year equivalents over the years"}),
         .title = page.say({"Helårsekvivalenter, procent av befolkningen 20–64 år",
                            "Full-year equivalents, per cent of the population aged 20–64"}),
         .description = page.say({"En grupp staplar per kommun, en stapel per år.",
                                  "A group of columns per municipality, one column per year."}),
         .categories = down('A', first, last - 1),
         .series = series,
         .lowest = 0,
         .width_cm = 20.0,
         .height_cm = 8.0});
    page.room_for_charts(8.0);
    page.print_all(columns, Print::landscape);
}

} // namespace

ReadySheet strategic_goals() {
    return {"goals", {9.0, 4.6, 2.6, 2.2, 2.2, 2.2, 2.8, 2.4}, write};
}

ReadySheet equivalents() {
    return {"equivalents", {6.0, 2.6, 2.6, 2.6, 2.6, 2.6, 3.3, 2.8}, write_equivalents};
}

} // namespace utfall::sheets

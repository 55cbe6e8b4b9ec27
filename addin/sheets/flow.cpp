// Aktualisering och flöde: who referred, yes, no or waiting, and those in against those out.
#include "sheets/ready.hpp"

#include <array>

namespace utfall::sheets {
namespace {

constexpr int columns = 8;

constexpr std::array<Text, 5> parties{
    {{"Arbetsförmedlingen", "The Employment Service"},
     {"Försäkringskassan", "The Social Insurance Agency"},
     {"Socialtjänsten", "Social services"},
     {"Övriga kommunala verksamheter", "Other municipal services"},
     {"Region Västerbotten", "Region Västerbotten"}}};
constexpr int spare_rows = 2;

struct Flow {
    Text name;
    std::string_view published;
    bool has_before;
};
constexpr std::array<Flow, 2> platforms{
    {{{"Umeå", "Umeå"}, "Umeå", true},
     {{"Kranskommunerna", "Other municipalities"}, "Kranskommunerna", true}}};

Cell figure(const Page& page, std::string_view platform, std::string_view measure) {
    return page.given(support::printed(page.figures.file("umea_2023_platform_text_figures"),
                                       {{"platform", platform}, {"measure", measure}}, "value",
                                       Format::count));
}

void write(const Page& page) {
    page.sheet.lead(page.say(
        {"Skriv i de gula fälten: hur många varje part har aktualiserat, hur många som fick ja "
         "och nej; de som väntar är resten. In minus ut är ja minus avslutade. Exemplet är "
         "årsredovisningen 2023, som bara trycker antalen per plattform.",
         "Type in the yellow fields: how many each party referred, and how many got yes and no; "
         "those waiting are the rest. In minus out is yes minus closed. The example is the annual "
         "report of 2023, which prints the counts per platform only."}));
    page.sheet.heading(page.say({"Per plattform", "Per platform"}));
    page.header({{"Plattform", "Platform"},
                 {"Aktualiserade", "Referred"},
                 {"Ja", "Yes"},
                 {"Nej", "No"},
                 {"Väntar", "Waiting"},
                 {"Avslutade", "Closed"},
                 {"In minus ut", "In minus out"},
                 {"Ja året före", "Yes, year before"}});
    const int first = page.sheet.next_row();
    const auto add = [&](Cell name, Cell referred, Cell yes, Cell no, Cell closed, Cell before) {
        page.sheet.add({std::move(name), std::move(referred), std::move(yes), std::move(no),
                        book::formula("IF(B#=\"\";\"\";B#-N(C#)-N(D#))", Format::count),
                        std::move(closed),
                        book::formula("IF(OR(C#=\"\";F#=\"\");\"\";C#-F#)", Format::count),
                        std::move(before)});
    };
    for (const Flow& platform : platforms) {
        add(page.given(platform.name), figure(page, platform.published, "aktualiserade"),
            figure(page, platform.published, "har fått JA till samverkan"),
            figure(page, platform.published, "har fått NEJ till samverkan"),
            figure(page, platform.published, "har avslutats"),
            figure(page, platform.published, "inflödet 2022"));
    }
    for (int i = 0; i < 4; ++i) {
        add(Page::open(Format::text), Page::open(Format::count), Page::open(Format::count),
            Page::open(Format::count), Page::open(Format::count), Page::open(Format::count));
    }
    page.insert_above(columns);
    const int last = page.sheet.next_row() - 1;
    std::vector<Cell> totals{page.label({"Totalt", "Total"})};
    for (const char column : {'B', 'C', 'D', 'E', 'F', 'G', 'H'}) {
        const std::string all = down(column, first, last);
        totals.push_back(
            book::formula("IF(COUNT(" + all + ")=0;\"\";SUM(" + all + "))", Format::count));
    }
    const int total = page.sheet.add_total(totals);
    page.counts({.first_row = first, .first_column = 1, .last_row = last - 1, .last_column = 5},
                {"Antal personer.", "Number of persons."});

    page.sheet.heading(page.say({"Per part", "Per party"}));
    page.header({{"Part", "Party"},
                 {"Aktualiserade", "Referred"},
                 {"Ja", "Yes"},
                 {"Nej", "No"},
                 {"Väntar", "Waiting"},
                 {"Andel ja", "Share yes"},
                 {"95 % säkert från", "95% sure from"},
                 {"till", "to"}});
    const int party = page.sheet.next_row();
    const auto add_party = [&](Cell name) {
        const std::string decided = "(N(C#)+N(D#))";
        const auto share = [&](const std::string& expression) {
            return "IF(" + decided + "=0;\"\";" + expression + ")";
        };
        page.sheet.add({std::move(name), Page::open(Format::count), Page::open(Format::count),
                        Page::open(Format::count),
                        book::formula("IF(B#=\"\";\"\";B#-N(C#)-N(D#))", Format::count),
                        book::formula(share("N(C#)/" + decided), Format::percent0),
                        book::formula(share("INDEX(RATE_INTERVAL(N(C#);" + decided + ");1;1)"),
                                      Format::percent0),
                        book::formula(share("INDEX(RATE_INTERVAL(N(C#);" + decided + ");1;2)"),
                                      Format::percent0)});
    };
    for (const Text& name : parties) {
        add_party(book::input(book::text(page.say(name))));
    }
    for (int i = 0; i < spare_rows; ++i) {
        add_party(Page::open(Format::text));
    }
    page.insert_above(columns);
    page.counts({.first_row = party,
                 .first_column = 1,
                 .last_row = page.sheet.next_row() - 2,
                 .last_column = 3},
                {"Antal personer.", "Number of persons."});
    page.sheet.skip();
    page.finding("IF(N(" + at('C', total) + ")=0;\"\";" + at('C', total) + "&" +
                     page.quoted({" fick ja och ", " got yes and "}) + "&N(" + at('F', total) +
                     ")&" + page.quoted({" avslutades: ", " were closed: "}) + "&ABS(N(" +
                     at('G', total) + ")" + ")&IF(" + at('G', total) + "<0;" +
                     page.quoted({" färre deltagare", " fewer participants"}) + ";" +
                     page.quoted({" fler deltagare", " more participants"}) + "))",
                 columns);
    page.sheet.add_chart(
        page.sheet.next_row(), 0,
        {.kind = Chart::Kind::bars,
         .name = page.say({"Ja, nej och väntar", "Yes, no and waiting"}),
         .title = page.say({"Aktualiserade: ja, nej och väntar", "Referred: yes, no and waiting"}),
         .description =
             page.say({"Liggande staplar, en per plattform, delade i ja, nej och väntar.",
                       "Bars, one per platform, split in yes, no and waiting."}),
         .categories = down('A', first, last - 1),
         .series = {{.values = down('C', first, last - 1),
                     .name = at('C', first - 1),
                     .colour = colours::dark,
                     .labelled = true},
                    {.values = down('D', first, last - 1),
                     .name = at('D', first - 1),
                     .colour = colours::bright,
                     .labelled = true},
                    {.values = down('E', first, last - 1),
                     .name = at('E', first - 1),
                     .colour = colours::light,
                     .labelled = true}},
         .stacked = true,
         .width_cm = 20.0,
         .height_cm = 8.0});
    page.room_for_charts(8.0);
    page.print_all(columns, Print::portrait);
}

} // namespace

ReadySheet flow() {
    return {"flow", {7.0, 2.6, 2.2, 2.2, 2.2, 2.4, 2.6, 2.6}, write};
}

} // namespace utfall::sheets

// Jämställdhet: the equality index of representation, outcomes and answers.
#include "sheets/ready.hpp"

#include <array>

namespace utfall::sheets {
namespace {

constexpr int columns = 7;
constexpr int spare_rows = 5;

struct Indicator {
    Text name;
    double women;
    double men;
    bool representation;
};

// Socialt bokslut 2020. Participants and outcomes are counts; staff and groups are shares of women
// and men; answers are the shares that women and men gave the top steps, as printed.
constexpr std::array<Indicator, 11> published{{
    {{"Deltagarna", "Participants"}, 415, 499, true},
    {{"Personalen", "Staff"}, 0.80, 0.20, true},
    {{"Styrgrupperna", "Steering groups"}, 0.60, 0.40, true},
    {{"Styrelsen", "Board"}, 0.40, 0.60, true},
    {{"Avslutade till arbete", "Closed to work"}, 20, 26, true},
    {{"Avslutade till studier", "Closed to studies"}, 18, 16, true},
    {{"Fått stöd att få ett arbete", "Got support towards a job"}, 0.75, 0.81, false},
    {{"Fått vara med och bestämma", "Had a say"}, 0.86, 0.84, false},
    {{"Stödet har hjälpt i livssituationen", "The support helped in life"}, 0.84, 0.70, false},
    {{"Väl bemött", "Well received"}, 0.98, 1.00, false},
    {{"Mer redo att arbeta eller studera", "More ready to work or study"}, 0.80, 0.76, false},
}};

void add_row(const Page& page, Cell name, Cell kind, Cell women, Cell men) {
    const std::string balance = page.quoted({"representation", "representation"});
    page.sheet.add(
        {std::move(name), std::move(kind), std::move(women), std::move(men),
         book::formula("IF(OR(C#=\"\";D#=\"\");\"\";IF(B#=" + balance +
                           ";GENDER_SHARE(C#;D#);\"\"))",
                       Format::percent0),
         book::formula("IF(OR(C#=\"\";D#=\"\");\"\";IF(B#=" + balance + ";\"\";100*(C#-D#)))",
                       Format::points0),
         book::formula("IF(OR(B#=\"\";C#=\"\";D#=\"\");\"\";JAMSTALLDHET(C#;D#;B#)/100)",
                       Format::flag)});
}

void write(const Page& page) {
    const Text balance{"representation", "representation"};
    const Text gap{"skillnad", "gap"};
    page.sheet.lead(page.say(
        {"Skriv i de gula fälten. Representation: antal kvinnor och män, eller deras andelar; "
         "jämnt "
         "är 40–60 procent, gränserna inräknade. Skillnad: andelen nöjda kvinnor och män; de får "
         "skilja högst 20 procentenheter. Exemplet är socialt bokslut 2020.",
         "Type in the yellow fields. Representation: the number of women and men, or their shares; "
         "balanced is 40–60 per cent, the limits included. Gap: the shares of women and men who "
         "are satisfied; they may differ by at most 20 percentage points. The example is the "
         "social accounts of 2020."}));
    page.sheet.skip();
    page.repeated_header({{"Indikator", "Indicator"},
                          {"<Regel", "<Rule"},
                          {"Kvinnor", "Women"},
                          {"Män", "Men"},
                          {"Kvinnors andel", "Women's share"},
                          {"Skillnad, procentenheter", "Difference, percentage points"},
                          {"<Uppfyllt", "<Met"}});
    const int first = page.sheet.next_row();
    for (const Indicator& row : published) {
        const Format format = row.women > 1 || row.men > 1 ? Format::count : Format::percent0;
        add_row(page, page.given(row.name), page.given(row.representation ? balance : gap),
                page.given(row.women, format), page.given(row.men, format));
    }
    for (int i = 0; i < spare_rows; ++i) {
        add_row(page, Page::open(Format::text), Page::open(Format::text),
                Page::open(Format::plain_number), Page::open(Format::plain_number));
    }
    page.insert_above(columns);
    const int last = page.sheet.next_row() - 1;
    page.choices({.first_row = first, .first_column = 1, .last_row = last - 1, .last_column = 1},
                 {"Regel", "Rule"}, {balance, gap},
                 {"Representation: jämn fördelning. Skillnad: lika nöjda.",
                  "Representation: balance. Gap: equally satisfied."});
    const std::string met = "SUM(" + down('G', first, last) + ")";
    const std::string judged = "COUNT(" + down('G', first, last) + ")";
    page.sheet.add_total({page.label({"Jämställdhetsindex", "Equality index"}), book::blank(),
                          book::blank(), book::blank(), book::blank(), book::blank(),
                          book::formula("IF(" + judged + "=0;\"\";100*" + met + "/" + judged + ")",
                                        Format::index0)});
    page.sheet.skip();
    page.finding("IF(" + judged + "=0;\"\";" +
                     number_word(met, page.edition.language, true, Noun::common) + "&" +
                     page.quoted({" av ", " of "}) + "&" +
                     number_word(judged, page.edition.language, false, Noun::common) + "&" +
                     page.quoted({" indikatorer är jämställda", " indicators are equal"}) + ")",
                 columns);
    page.sheet.add_chart(
        page.sheet.next_row(), 0,
        {.kind = Chart::Kind::bars,
         .name = page.say({"Kvinnors andel", "Women's share"}),
         .title =
             page.say({"Kvinnors andel; jämnt är 40–60 %", "Women's share; balanced is 40–60%"}),
         .description = page.say({"Liggande staplar, en per indikator om representation.",
                                  "Bars, one per indicator of representation."}),
         .categories = down('A', first, first + 5),
         .series = {{.values = down('E', first, first + 5),
                     .name = at('E', first - 1),
                     .colour = colours::middle,
                     .labelled = true}},
         .legend = false,
         .lowest = 0,
         .highest = 1,
         .width_cm = 18.0,
         .height_cm = 7.5});
    page.room_for_charts(7.5);
    page.print_all(columns, Print::portrait);
}

} // namespace

ReadySheet equality() {
    return {"equality", {7.4, 3.0, 2.0, 2.0, 2.2, 3.3, 2.4}, write};
}

} // namespace utfall::sheets

// What the sheets of participants have in common.
#include "sheets/participants.hpp"

#include <string>
#include <string_view>

namespace utfall::sheets {

int participant_header(const Page& page) {
    return page.header({{"", ""},
                        {"Kvinnor", "Women"},
                        {"Män", "Men"},
                        {"Annat eller okänt", "Other or unknown"},
                        {"Totalt", "Total"},
                        {"Andel", "Share"},
                        {"95 % säkert från", "95% sure from"},
                        {"till", "to"},
                        {"Antal året före", "Count, year before"},
                        {"Andel året före", "Share, year before"},
                        {"Ändring, procentenheter", "Change, percentage points"},
                        {"|Säker ändring?", "|Sure change?"}});
}

int platform_header(const Page& page) {
    page.sheet.heading(page.say({"Plattformarna jämförda", "The platforms compared"}));
    page.header({{"Plattform", "Platform"},
                 {"Deltagare", "Participants"},
                 {"Avslutade", "Closed"},
                 {"Positiv lösning", "Positive outcome"},
                 {"Andel", "Share"},
                 {"95 % säkert från", "95% sure from"},
                 {"till", "to"},
                 {"Genom-strömning", "Throughput"}});
    return page.sheet.next_row();
}

void add_platform_shares(std::vector<Cell>& cells) {
    const auto share = [](const std::string& hidden, const std::string& whole,
                          const std::string& expression, Format format) {
        return book::formula("IF(" + hidden + ";\"..\";" + if_any(whole, expression) + ")", format);
    };
    const std::string hidden = "OR(C#=\"..\";D#=\"..\")";
    const std::string interval = "RATE_INTERVAL(N(D#);C#)";
    cells.push_back(share(hidden, "C#", "POSITIVE_OUTCOME_RATE(N(D#);C#)", Format::percent0));
    cells.push_back(share(hidden, "C#", "INDEX(" + interval + ";1;1)", Format::percent0));
    cells.push_back(share(hidden, "C#", "INDEX(" + interval + ";1;2)", Format::percent0));
    cells.push_back(
        share("OR(B#=\"..\";C#=\"..\")", "B#", "THROUGHPUT(N(C#);B#)", Format::percent0));
}

namespace {

constexpr double chart_width = 15.5;
constexpr double chart_height = 8.0;
constexpr double change_height = 9.5;

struct Between {
    int first;
    int last;
};

/// Bars of persons, split in women, men and others.
Chart by_sex(const Page& page, const ParticipantRows& rows, Between lines, const Text& title) {
    const auto persons = [&](char column, std::string_view colour, bool labelled) {
        return Series{.values = down(column, lines.first, lines.last),
                      .name = at(column, rows.header),
                      .colour = colour,
                      .labelled = labelled};
    };
    return {.kind = Chart::Kind::bars,
            .name = page.say(title),
            .title = page.say(title),
            .description = page.say({"Liggande staplar, en per rad i tabellen, delade i kvinnor, "
                                     "män och andra.",
                                     "Bars, one per row of the table, split in women, men and "
                                     "others."}),
            .categories = down('A', lines.first, lines.last),
            .series = {persons('B', colours::dark, true), persons('C', colours::bright, true),
                       persons('D', colours::light, false)},
            .stacked = true,
            .width_cm = chart_width,
            .height_cm = chart_height};
}

/// The shares of this year and the year before, side by side.
Chart two_years(const Page& page, const ParticipantRows& rows) {
    const auto shares = [&](char column, std::string_view colour) {
        return Series{.values = down(column, rows.positive, rows.last_way),
                      .name = at(column, rows.header),
                      .colour = colour,
                      .labelled = true};
    };
    return {.kind = Chart::Kind::bars,
            .name = page.say({"Andelar två år", "Shares of two years"}),
            .title = page.say({"Andelar i år och året före", "Shares, this year and the year "
                                                             "before"}),
            .description = page.say({"Två liggande staplar per rad: året före och i år.",
                                     "Two bars per row: the year before and this year."}),
            .categories = down('A', rows.positive, rows.last_way),
            .series = {shares('J', colours::light), shares('F', colours::dark)},
            .lowest = 0,
            .width_cm = chart_width,
            .height_cm = change_height};
}

} // namespace

void participant_charts(const Page& page, const ParticipantRows& rows) {
    const int rate = rows.positive;
    const std::string share = at('F', rate);
    const std::string before = at('J', rate);
    page.charts_on_new_page();
    const std::string now = "ROUND(100*" + share + ";0)";
    const std::string then = "ROUND(100*" + before + ";0)";
    const std::string compared =
        "IF(" + now + "=" + then + ";" +
        page.quoted({", samma andel som året före", ", the same share as the year before"}) +
        ";\", \"&ABS(" + now + "-" + then + ")&IF(" + now + ">" + then + ";" +
        page.quoted({" procentenheter högre än året före",
                     " percentage points higher than the year before"}) +
        ";" +
        page.quoted({" procentenheter lägre än året före",
                     " percentage points lower than the year before"}) +
        "))";
    page.finding("IF(ISNUMBER(" + share + ");" + now + "&" +
                     page.quoted({" procent av de avslutade gick till en positiv lösning",
                                  " per cent of the closed went to a positive outcome"}) +
                     "&IF(ISNUMBER(" + before + ");" + compared + ";\"\");\"\")",
                 participant_columns);
    const int row = page.sheet.next_row();
    const int four = rows.positive; // participants, new, closed, positive outcomes
    page.sheet.add_chart(row, 0,
                         by_sex(page, rows, {rows.first, four},
                                {"Deltagare och avslutade, antal kvinnor och män",
                                 "Participants and closed, women and men"}));
    page.sheet.add_chart(row, 6,
                         by_sex(page, rows, {rows.first_part, rows.last_way},
                                {"Vad de avslutade gick till, antal kvinnor och män",
                                 "What the closed went to, women and men"}));
    page.room_for_charts(chart_height);
    page.sheet.add_chart(page.sheet.next_row(), 0, two_years(page, rows));
    page.room_for_charts(change_height);
}

} // namespace utfall::sheets

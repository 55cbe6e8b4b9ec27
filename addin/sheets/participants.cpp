// Deltagare per plattform: the year's table as the annual report prints it, and the platforms side
// by side.
#include "sheets/participants.hpp"
#include "sheets/ready.hpp"

#include <array>

namespace utfall::sheets {
namespace {

enum class Base { none, closed, positive };

struct Line {
    Text label;
    std::string_view published; ///< the row in the report's table
    Base base = Base::none;     ///< what its share is a share of
};

constexpr std::array<Line, 11> lines{{
    {{"Antal deltagare", "Participants"}, "Antal deltagare"},
    {{"varav nya", "of which new"}, "varav nya för året"},
    {{"Avslutade", "Closed"}, "Totalt antal avslutade"},
    {{"Avslutade till en positiv lösning", "Closed to a positive outcome"},
     "Deltagaren har avslutats till en för individen positiv lösning",
     Base::closed},
    {{"varav till arbete", "of which to work"}, "- varav till arbete", Base::positive},
    {{"varav till studier", "of which to studies"}, "- varav till studier", Base::positive},
    {{"varav till fortsatt insats via Arbetsförmedlingen", "of which on to the Employment Service"},
     "- varav till fortsatt insats via Arbetsförmedlingen",
     Base::positive},
    {{"varav saknar arbetsförmåga", "of which lacking work capacity"},
     "- varav saknar arbetsförmåga",
     Base::positive},
    {{"Avslutade av hälsoskäl", "Closed for health reasons"},
     "Deltagaren har avslutas av hälsoskäl",
     Base::closed},
    {{"Övriga avbrott", "Other interruptions"}, "Avbrott", Base::closed},
    {{"Kvar", "Remaining"}, "Antal kvar i verksamheten"},
}};
constexpr int took_part = 0;
constexpr int closed = 2;
constexpr int positive = 3;
constexpr int first_part = 4;
constexpr int last_part = 7;
constexpr int health = 8;
constexpr int interrupted = 9;
constexpr int remaining = 10;

// Of 2022 the report prints 66 % and, in its text, the counts behind it.
constexpr double closed_2022 = 271;
constexpr double positive_2022 = 179;

struct Head {
    int year = 0;  ///< the row where the year is typed
    int first = 0; ///< the row of the first line
};

[[nodiscard]] Cell count_before(const Page& page, const support::CsvFile& file, std::size_t row,
                                int line) {
    if (line == closed) {
        return page.given(closed_2022, Format::count);
    }
    if (line == positive) {
        return page.given(positive_2022, Format::count);
    }
    return page.given(support::printed(file, row, "total_2022", Format::count));
}

/// The share of the year before: from the counts where they stand, else as it was printed.
[[nodiscard]] Cell share_before(const Page& page, const support::CsvFile& file, std::size_t row,
                                const std::string& base) {
    const bool only_printed = page.edition.example && !file.empty(row, "percent_2022") &&
                              file.at(row, "row") != lines[positive].published;
    if (only_printed) {
        return page.given(support::printed(file, row, "percent_2022", Format::percent0));
    }
    Cell cell = book::input(
        book::formula("IF(OR(I#=\"\";N(" + base + ")<=0);\"\";I#/" + base + ")", Format::percent0));
    cell.style.computed = false;
    return cell;
}

void add_line(const Page& page, const support::CsvFile& file, int line, int first) {
    const Line& declared = lines[static_cast<std::size_t>(line)];
    const std::size_t row = support::find_row(file, {{"row", declared.published}});
    const auto figure = [&](std::string_view column) {
        return page.given(support::printed(file, row, column, Format::count));
    };
    const bool part = declared.label.sv.starts_with("varav");
    std::vector<Cell> cells{part ? page.part(declared.label) : page.label(declared.label),
                            figure("women_2023"), figure("men_2023"), Page::open(Format::count),
                            book::formula("IF(COUNT(B#:D#)=0;\"\";SUM(B#:D#))", Format::count)};
    if (declared.base == Base::none) {
        cells.insert(cells.end(), {book::blank(), book::blank(), book::blank(),
                                   count_before(page, file, row, line), book::blank(),
                                   book::blank(), book::blank()});
    } else {
        const int base_row = first + (declared.base == Base::closed ? closed : positive);
        const std::string base = at('E', base_row);
        const std::string base_before = at('I', base_row);
        const auto share = [&](const std::string& expression) {
            return "IF(OR(E#=\"\";N(" + base + ")<=0);\"\";" + expression + ")";
        };
        cells.push_back(
            book::formula(share("POSITIVE_OUTCOME_RATE(E#;" + base + ")"), Format::percent0));
        cells.push_back(
            book::formula(share("INDEX(RATE_INTERVAL(E#;" + base + ");1;1)"), Format::percent0));
        cells.push_back(
            book::formula(share("INDEX(RATE_INTERVAL(E#;" + base + ");1;2)"), Format::percent0));
        cells.push_back(count_before(page, file, row, line));
        cells.push_back(share_before(page, file, row, base_before));
        cells.push_back(book::formula("IF(COUNT(F#;J#)<2;\"\";100*(F#-J#))", Format::points1));
        cells.push_back(
            book::formula("IF(OR(I#=\"\";N(" + base_before + ")<=0;E#=\"\";N(" + base +
                              ")<=0);\"\";IF(INDEX(" + "RATE_CHANGE(I#;" + base_before + ";E#;" +
                              base + ");1;4)<0.05;" + page.quoted({"ja", "yes"}) + ";" +
                              page.quoted({"nej, kan vara slump", "no, may be chance"}) + "))",
                          Format::centred));
    }
    page.sheet.add(cells);
}

Head head(const Page& page) {
    page.sheet.lead(page.say(
        {"Skriv i de gula fälten: antal kvinnor, män och andra, och förra årets antal. Summor, "
         "andelar och intervall räknas ut. Andelen positiva lösningar, hälsoskäl och avbrott "
         "räknas av alla avslutade, varav-raderna av de positiva lösningarna.",
         "Type in the yellow fields: the number of women, men and others, and last year's count. "
         "Totals, shares and intervals are worked out. Positive outcomes, health reasons and "
         "interruptions are shares of all closed, the rows of which are shares of the positive "
         "outcomes."}));
    page.sheet.skip();
    Cell name = page.given(Text{"Arbetsmarknadstorgen totalt", "Arbetsmarknadstorgen, total"});
    name.span = 3;
    page.sheet.add({page.label({"Plattform", "Platform"}), name});
    Head found;
    found.year =
        page.sheet.add({page.label({"År", "Year"}), page.given(2023, Format::plain_number)});
    page.hint(
        {.first_row = found.year, .first_column = 1, .last_row = found.year, .last_column = 1},
        {"År", "Year"}, {"Året som tabellen gäller.", "The year that the table is about."});
    page.sheet.skip();
    participant_header(page);
    found.first = page.sheet.next_row();
    return found;
}

void checks(const Page& page, int first) {
    const auto total = [first](int line) { return at('E', first + line); };
    const auto check = [&](const Text& label, const std::string& needed,
                           const std::string& expected, const std::string& found) {
        Cell verdict = book::reference("IF(COUNT(" + needed + ")<1;\"\";IF(" + expected + "=" +
                                           found + ";" + page.quoted({"stämmer", "agrees"}) + ";" +
                                           page.quoted({"stämmer inte: ", "doesn't agree: "}) +
                                           "&" + expected + "&" +
                                           page.quoted({" mot ", " against "}) + "&" + found + "))",
                                       Format::text);
        verdict.span = 3;
        Cell what = page.label(label);
        page.sheet.add({what, verdict});
    };
    page.sheet.heading(page.say({"Går tabellen ihop?", "Does the table add up?"}));
    check({"Positiva + hälsoskäl + avbrott = avslutade",
           "Positive + health + interruptions = closed"},
          total(closed),
          "N(" + total(positive) + ")+N(" + total(health) + ")+N(" + total(interrupted) + ")",
          "N(" + total(closed) + ")");
    check({"Varav-raderna = positiva lösningar", "Rows of which = positive outcomes"},
          total(positive), "SUM(" + down('E', first + first_part, first + last_part) + ")",
          "N(" + total(positive) + ")");
    check({"Deltagare − avslutade = kvar", "Participants − closed = remaining"}, total(remaining),
          "N(" + total(took_part) + ")-N(" + total(closed) + ")", "N(" + total(remaining) + ")");
    Cell name = page.label({"Genomströmning", "Throughput"});
    page.sheet.add({name, book::formula(if_any(total(took_part), "THROUGHPUT(N(" + total(closed) +
                                                                     ");" + total(took_part) + ")"),
                                        Format::percent0)});
}

struct Platform {
    std::string_view published; ///< in the report's text
    Text name;
};
constexpr std::array<Platform, 2> platforms{{
    {"Umeå", {"Umeå", "Umeå"}},
    {"Kranskommunerna",
     {"Samordningsteamen i kranskommunerna", "Teams of the other municipalities"}},
}};
constexpr int platform_rows = 6;

void platform_table(const Page& page) {
    const int first = platform_header(page);
    const support::CsvFile& file = page.figures.file("umea_2023_platform_text_figures");
    for (int i = 0; i < platform_rows; ++i) {
        std::vector<Cell> cells;
        if (const auto index = static_cast<std::size_t>(i); index < platforms.size()) {
            const auto figure = [&](std::string_view measure) {
                return page.given(support::printed(
                    file, {{"platform", platforms[index].published}, {"measure", measure}}, "value",
                    Format::count));
            };
            cells = {page.given(platforms[index].name), figure("har varit aktuella"),
                     figure("har avslutats"),
                     figure("har avslutats till en för personen positiv lösning")};
        } else {
            cells = {Page::open(Format::text), Page::open(Format::count), Page::open(Format::count),
                     Page::open(Format::count)};
        }
        add_platform_shares(cells);
        page.sheet.add(cells);
    }
    page.insert_above(8);
    const int last = page.sheet.next_row() - 1;
    page.counts({.first_row = first, .first_column = 1, .last_row = last - 1, .last_column = 3},
                {"En rad per plattform.", "One row per platform."});
    const auto sum = [&](char column) {
        const std::string all = down(column, first, last);
        return book::formula("IF(COUNT(" + all + ")=0;\"\";SUM(" + all + "))", Format::count);
    };
    std::vector<Cell> total{page.label({"Totalt", "Total"}), sum('B'), sum('C'), sum('D')};
    add_platform_shares(total);
    page.sheet.add_total(total);
}

void write(const Page& page) {
    const support::CsvFile& file = page.figures.file("umea_2023_participants");
    const Head table = head(page);
    for (int line = 0; line < static_cast<int>(lines.size()); ++line) {
        add_line(page, file, line, table.first);
    }
    const int last = page.sheet.next_row() - 1;
    page.counts({.first_row = table.first, .first_column = 1, .last_row = last, .last_column = 3},
                {"Antal personer. Lämna tomt det som ni inte vet.",
                 "Number of persons. Leave blank what you don't know."});
    page.counts({.first_row = table.first, .first_column = 8, .last_row = last, .last_column = 8},
                {"Förra årets antal. Andelen bredvid räknas ut.",
                 "Last year's count. The share beside it is worked out."});
    page.percent({.first_row = table.first, .first_column = 9, .last_row = last, .last_column = 9},
                 {"Räknas ut ur antalen. Finns bara andelen tryckt: skriv 38, så blir det 38 %.",
                  "Worked out from the counts. If only the share is printed: type 38, and it "
                  "becomes 38%."});
    checks(page, table.first);
    platform_table(page);
    participant_charts(page, {.header = table.first - 1,
                              .first = table.first,
                              .positive = table.first + positive,
                              .first_part = table.first + first_part,
                              .last_way = table.first + interrupted});
    page.print_all(participant_columns, Print::landscape);
}

} // namespace

ReadySheet participants() {
    const std::vector<double> widths{8.4, 2.4, 2.0, 2.2, 2.0, 1.9, 2.0, 2.3, 2.2, 2.2, 3.2, 3.9};
    std::vector<double> linked = widths;
    linked.insert(linked.end(), {0.8, 6.4}); // a gap, and the words of the register
    return {"participants", widths, write, write_participants_of_register, linked};
}

} // namespace utfall::sheets

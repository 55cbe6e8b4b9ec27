// Deltagare per plattform from the document's register: the same table, worked out from its rows,
// with small counts hidden. What isn't hidden stands below what is printed.
#include "core/commands/register_link.hpp"
#include "sheets/participants.hpp"

#include <array>
#include <stdexcept>
#include <string>

namespace utfall::sheets {
namespace {

using core::commands::LinkedColumn;
using core::commands::stand_in;

constexpr int platform_rows = 6;
constexpr char word_column = 'N'; // beside the table, not printed
constexpr int word_place = word_column - 'A';

struct Line {
    Text label;
    Text word; ///< what the register calls it; only ways out have one
};

// The rows of a table, and the words of the ready sheet Register.
constexpr std::array<Line, 12> lines{{
    {{"Antal deltagare", "Participants"}, {}},
    {{"varav nya", "of which new"}, {}},
    {{"Avslutade", "Closed"}, {}},
    {{"Avslutade till en positiv lösning", "Closed to a positive outcome"}, {}},
    {{"varav ", "of which "}, {"Arbete", "Work"}},
    {{"varav ", "of which "}, {"Studier", "Studies"}},
    {{"varav ", "of which "},
     {"Fortsatt insats via Arbetsförmedlingen", "On to the Employment Service"}},
    {{"varav ", "of which "}, {"Saknar arbetsförmåga", "Lacks work capacity"}},
    {{"", ""}, {"Hälsoskäl", "Health reasons"}},
    {{"", ""}, {"Avbrott", "Interruption"}},
    {{"Övriga", "Other"}, {}},
    {{"Kvar", "Remaining"}, {}},
}};
constexpr int rows = static_cast<int>(lines.size());
constexpr int closed = 2;
constexpr int positive = 3;
constexpr int first_part = 4;
constexpr int last_part = 7;
constexpr int first_other = 8;
constexpr int last_other = 9;
constexpr int unlisted = 10;
constexpr int remaining = 11;
constexpr int reported = 10; // the rows that OUTCOME_REPORT always has, before the last two

constexpr int block_height = rows + 1;    // a name above each table
constexpr int blocks = platform_rows + 2; // the whole, the platforms, and what is in none of them

/// The fields of a table of counts, women to total, and the columns where they stand in the working
/// tables: as counted, and with the small ones hidden.
constexpr std::array counted{'B', 'C', 'D', 'E'};
constexpr char total_counted = 'E';
constexpr char first_hidden = 'H';
constexpr char last_hidden = 'K';

/// Cells that several formulas read.
struct Settings {
    std::string platform, from, to, threshold, place;
};

/// The working tables of a period: rows from the first block's name on.
struct Working {
    int first = 0;
    [[nodiscard]] int last() const { return first + blocks * block_height - 1; }
    [[nodiscard]] int row(int block, int line) const {
        return first + block * block_height + 1 + line;
    }
    [[nodiscard]] int name(int block) const { return first + block * block_height; }
    /// A count that may be published, of the chosen block or of one. Calc takes a text out of a
    /// table of ours for equal to no other until something is joined to it.
    [[nodiscard]] std::string published(const std::string& block, int line, int field) const {
        const std::string value = hidden_or_count(block, line, field);
        return "IF(ISNUMBER(" + value + ");" + value + ";" + value + "&\"\")";
    }

private:
    [[nodiscard]] std::string hidden_or_count(const std::string& block, int line, int field) const {
        return "INDEX($" + std::string(1, first_hidden) + "$" + std::to_string(first) + ":$" +
               std::string(1, last_hidden) + "$" + std::to_string(last()) + ";" + block + "*" +
               std::to_string(block_height) + "+" + std::to_string(line + 2) + ";" +
               std::to_string(field) + ")";
    }
};

/// Where everything stands: the working tables come last, and what is above reads them.
struct Layout {
    int first = 0; ///< line of the year's table
    Working now;
    Working before;
    Settings settings;
    [[nodiscard]] std::string words(int from, int to) const {
        const std::string range = fixed(word_column, first + from, first + to);
        // A word that is left out must not move the ones after it.
        return "IF(" + range + "=\"\";\"?\"&ROW(" + range + ");" + range + ")";
    }
};

std::string column(LinkedColumn which) {
    return std::string(stand_in(which));
}

/// The first day of the year of the last date in the register; a day typed there takes its place.
std::string year_of_register() {
    return "YEAR(MAX(" + column(LinkedColumn::start) + ";" + column(LinkedColumn::end) + "))";
}

/// The same day a year earlier; the last of a month stays the last.
std::string year_earlier(const std::string& day) {
    const auto date = [&](const std::string& month, const std::string& in_month) {
        return "DATE(YEAR(" + day + ")-1;MONTH(" + day + ")" + month + ";" + in_month + ")";
    };
    return "IF(DAY(" + day + "+1)=1;" + date("+1", "0") + ";" + date("", "DAY(" + day + ")") + ")";
}

Settings settings(const Page& page, const Layout& layout) {
    const auto setting = [&](const Text& label, Cell cell, const Text& note) {
        const int row = page.sheet.add({page.label(label), book::input(std::move(cell))});
        page.hint({.first_row = row, .first_column = 1, .last_row = row, .last_column = 1}, label,
                  note);
        return "$B$" + std::to_string(row);
    };
    const auto typed_over = [](const std::string& expression) {
        Cell cell = book::formula(expression, Format::date);
        cell.style.computed = false;
        return cell;
    };
    Settings found;
    Cell platform = Page::open(Format::text);
    platform.span = 3;
    const int row =
        page.sheet.add({page.label({"Plattform (tomt: alla)", "Platform (blank: all)"}), platform});
    found.platform = "$B$" + std::to_string(row);
    found.from =
        setting({"Från", "From"}, typed_over("DATE(" + year_of_register() + ";1;1)"),
                {"Första dagen. Året är det senaste i registret tills ni skriver en dag.",
                 "The first day. The year is the register's latest until you type a day."});
    found.to = setting({"Till", "To"}, typed_over("DATE(" + year_of_register() + ";12;31)"),
                       {"Sista dagen.", "The last day."});
    found.threshold =
        setting({"Minsta antal som visas", "Smallest count shown"}, book::number(5, Format::count),
                {"Mindre antal än så blir två punkter, och några till så att inget dolt går att "
                 "räkna ut. 1 visar allt.",
                 "Smaller counts become two points, and some more so that nothing hidden can be "
                 "worked out. 1 shows everything."});
    found.place = "$B$" + std::to_string(layout.now.first - 2);
    return found;
}

void add_line(const Page& page, const Layout& layout, int line) {
    const Line& declared = lines[static_cast<std::size_t>(line)];
    const bool has_word = !declared.word.sv.empty();
    const bool part = declared.label.sv.starts_with("varav");
    const std::string word = std::string(1, word_column) + "#";
    Cell label = part ? page.part(declared.label) : page.label(declared.label);
    if (has_word) {
        label = book::reference("IF(" + word + "=\"\";\"\";" +
                                    (part ? page.quoted(declared.label) + "&" : "") + word + ")",
                                part ? Format::label_part : Format::label);
    }
    const auto count = [&](const Working& working, int field) {
        const std::string value = working.published(layout.settings.place, line, field);
        return "IF(ISNUMBER(" + layout.settings.place + ");" +
               (has_word ? "IF(" + word + "=\"\";\"\";" + value + ")" : value) + ";\"\")";
    };
    std::vector<Cell> cells{label};
    for (int field = 1; field <= static_cast<int>(counted.size()); ++field) {
        cells.push_back(book::formula(count(layout.now, field), Format::count));
    }
    // What remained gives the closed away, by the year's own participants and new ones.
    const std::string before_closed = at('I', layout.first + closed);
    std::string before = count(layout.before, 4);
    if (line == 0 || line == remaining) {
        before = "IF(" + before_closed + "=\"..\";\"..\";" + before + ")";
    }
    const Cell count_before = book::formula(before, Format::count);
    if (line < positive || line == remaining) {
        cells.insert(cells.end(), {book::blank(), book::blank(), book::blank(), count_before,
                                   book::blank(), book::blank(), book::blank()});
    } else {
        const int base_row = layout.first + (part ? positive : closed);
        const std::string base = at('E', base_row);
        const std::string base_before = at('I', base_row);
        const auto share = [](const std::string& some, const std::string& all,
                              const std::string& expression) {
            return "IF(OR(" + some + "=\"..\";" + all + "=\"..\");\"..\";IF(OR(" + some +
                   "=\"\";N(" + all + ")<=0);\"\";" + expression + "))";
        };
        const std::string interval = "RATE_INTERVAL(E#;" + base + ")";
        cells.push_back(book::formula(share("E#", base, "POSITIVE_OUTCOME_RATE(E#;" + base + ")"),
                                      Format::percent0));
        cells.push_back(
            book::formula(share("E#", base, "INDEX(" + interval + ";1;1)"), Format::percent0));
        cells.push_back(
            book::formula(share("E#", base, "INDEX(" + interval + ";1;2)"), Format::percent0));
        cells.push_back(count_before);
        cells.push_back(
            book::formula(share("I#", base_before, "I#/" + base_before), Format::percent0));
        cells.push_back(book::formula("IF(COUNT(F#;J#)<2;\"\";100*(F#-J#))", Format::points1));
        cells.push_back(
            book::formula("IF(COUNT(F#;J#)<2;\"\";IF(INDEX(RATE_CHANGE(I#;" + base_before + ";E#;" +
                              base + ");1;4)<0.05;" + page.quoted({"ja", "yes"}) + ";" +
                              page.quoted({"nej, kan vara slump", "no, may be chance"}) + "))",
                          Format::centred));
    }
    const int row = page.sheet.add(cells);
    if (has_word) {
        page.sheet.put(row, word_place, book::input(book::text(page.say(declared.word))));
    }
}

void platforms(const Page& page, const Layout& layout) {
    const int first = platform_header(page);
    const auto add = [&](Cell name, int block, const std::string& there) {
        std::vector<Cell> cells{std::move(name)};
        for (const int line : {0, closed, positive}) {
            cells.push_back(book::formula("IF(" + there + ";" +
                                              layout.now.published(std::to_string(block), line, 4) +
                                              ";\"\")",
                                          Format::count));
        }
        add_platform_shares(cells);
        return cells;
    };
    for (int block = 1; block < blocks; ++block) {
        const std::string name = at('A', layout.now.name(block));
        page.sheet.add(add(book::reference(name, Format::label), block, name + "<>\"\""));
    }
    page.sheet.add_total(add(page.label({"Totalt", "Total"}), 0, at('A', first) + "<>\"\""));
}

/// A block's table: what OUTCOME_REPORT gives, then other ways out and those who remain.
void add_block(const Page& page, const Layout& layout, const Working& working, int block,
               const std::string& from, const std::string& to) {
    const int name = working.name(block);
    const bool rest = block == blocks - 1;
    const auto total_of = [&](char field, int line) {
        std::string sum;
        for (int one = 1; one <= platform_rows; ++one) {
            sum += "-N(" + at(field, working.row(one, line)) + ")";
        }
        return "N(" + at(field, working.row(0, line)) + ")" + sum;
    };
    if (block == 0) {
        page.sheet.put(name, 0, page.label({"Alla", "All"}));
    } else if (rest) {
        page.sheet.put(name, 0,
                       book::reference("IF(" + total_of(total_counted, 0) + ">0;" +
                                           page.quoted({"Ingen eller annan plattform",
                                                        "No or another platform"}) +
                                           ";\"\")",
                                       Format::label));
    } else {
        page.sheet.put(name, 0,
                       book::reference("IFERROR(INDEX(OUTCOME_TABLE(" +
                                           column(LinkedColumn::platform) + ");" +
                                           std::to_string(block) + ";1)&\"\";\"\")",
                                       Format::label));
    }
    const std::string named = at('A', name) + "=\"\"";
    for (int line = rest ? 0 : reported; line < rows; ++line) {
        const int row = working.row(block, line);
        const Text& label = lines[static_cast<std::size_t>(line)].label;
        const Text& word = lines[static_cast<std::size_t>(line)].word;
        const bool other = line == first_other || line == last_other;
        page.sheet.put(
            row, 0,
            book::reference("IF(" + named + ";\"\";" +
                                (other             ? page.quoted(word)
                                 : word.sv.empty() ? page.quoted(label)
                                                   : page.quoted(label) + "&" + page.quoted(word)) +
                                ")",
                            Format::label));
        for (const char field : counted) {
            const auto of = [&](int which) { return at(field, working.row(block, which)); };
            std::string value = total_of(field, line);
            if (!rest) {
                value = line == unlisted ? of(closed) + "-" + of(positive) + "-" + of(first_other) +
                                               "-" + of(last_other)
                                         : of(0) + "-" + of(closed);
            }
            const std::string empty = rest ? named : "OR(" + named + ";" + of(0) + "=\"\")";
            page.sheet.put(row, field - 'A',
                           book::formula("IF(" + empty + ";\"\";" + value + ")", Format::count));
        }
    }
    if (!rest) {
        const std::string group =
            block == 0 ? "" : ";" + column(LinkedColumn::platform) + ";" + at('A', name);
        const std::string report = "OUTCOME_REPORT(" + column(LinkedColumn::start) + ";" +
                                   column(LinkedColumn::end) + ";" + column(LinkedColumn::outcome) +
                                   ";" + column(LinkedColumn::sex) + ";" + from + ";" + to + ";" +
                                   layout.words(first_part, last_part) + ";" +
                                   layout.words(first_other, last_other) + group + ")";
        page.sheet.put_matrix(
            working.row(block, 0), 0, reported,
            "IFERROR(IF(" + named + ";\"\";" + report + ");\"\")",
            {Format::label, Format::count, Format::count, Format::count, Format::count});
    }
}

void add_working(const Page& page, const Layout& layout, const Working& working, const Text& title,
                 const std::string& from, const std::string& to) {
    page.sheet.put(working.first - 1, 0, book::text(page.say(title), Format::band));
    for (int block = 0; block < blocks; ++block) {
        add_block(page, layout, working, block, from, to);
    }
    const auto all = [&](char left, char right) {
        return at(left, working.first) + ":" + at(right, working.last());
    };
    page.sheet.put_matrix(working.first, first_hidden - 'A', blocks * block_height,
                          "SUPPRESS_SMALL(" + all(counted.front(), counted.back()) + ";" +
                              layout.settings.threshold + ";1;" + all('A', 'A') + ")",
                          {Format::count, Format::count, Format::count, Format::count});
}

/// Above the tables: whose figures they are, or why there are none.
void state(const Page& page, const Layout& layout) {
    const std::string all = at(total_counted, layout.now.row(0, 0));
    const std::string shown = at('E', layout.first); // two points for a small one
    Cell cell = book::reference(
        "IF(ISERROR(" + layout.settings.place + ");" +
            page.quoted(
                {"Plattformen finns inte i registret.", "The platform isn't in the register."}) +
            ";IF(" + all + "=\"\";" +
            page.quoted({"Registret går inte att räkna. Ställ markören i det och välj Utfall ▸ "
                         "Granska register.",
                         "The register can't be counted. Put the cursor in it and choose Utfall ▸ "
                         "Check Register."}) +
            ";" + shown + "&" +
            page.quoted({" deltagare i registret under perioden",
                         " participants of the register in the period"}) +
            "))",
        Format::finding);
    cell.span = participant_columns;
    page.sheet.add({cell});
}

} // namespace

void write_participants_of_register(const Page& page) {
    page.sheet.lead(
        page.say(
            {"Tabellen räknas ur dokumentets register och följer med när rader ändras eller läggs "
             "till. Välj period i de gula fälten, och plattform om sidan bara ska gälla en. Små "
             "antal "
             "är dolda med två punkter. Till höger står vad registret kallar utfallen; det som "
             "finns "
             "under diagrammen är underlag och skrivs inte ut.",
             "The table is worked out from the document's register and follows it as rows are "
             "changed "
             "or added. Choose the period in the yellow fields, and a platform if the page is "
             "about "
             "one. Small counts are hidden with two points. To the right stands what the register "
             "calls the outcomes; what is below the charts is working, and isn't printed."}),
        participant_columns);
    page.sheet.skip();
    constexpr int rows_above = 8;    // settings, what they are about, and the heads
    constexpr int rows_between = 60; // platforms, charts, and the head of the working tables
    Layout layout;
    layout.first = page.sheet.next_row() + rows_above;
    layout.now.first = layout.first + rows + rows_between;
    layout.before.first = layout.now.last() + 3;
    layout.settings = settings(page, layout);
    page.sheet.skip();
    state(page, layout);
    page.sheet.skip();
    const int header = participant_header(page);
    page.sheet.put(
        header, word_place,
        book::text(page.say({"Ord i registret", "Word in the register"}), Format::header));
    for (int line = 0; line < rows; ++line) {
        add_line(page, layout, line);
    }
    platforms(page, layout);
    participant_charts(page, {.header = header,
                              .first = layout.first,
                              .positive = layout.first + positive,
                              .first_part = layout.first + first_part,
                              .last_way = layout.first + unlisted});
    page.print_all(participant_columns, Print::landscape);
    page.sheet.heading(page.say({"Underlag (skrivs inte ut)", "Working (not printed)"}));
    if (page.sheet.next_row() != layout.now.first - 2) {
        throw std::logic_error("the working tables begin in row " +
                               std::to_string(page.sheet.next_row() + 2));
    }
    // Which block is chosen: its place among the platforms, found by name.
    std::string place = "IF(" + layout.settings.platform + "=\"\";0;";
    for (int block = 1; block < blocks - 1; ++block) {
        place += "IF(" + layout.settings.platform + "=" + at('A', layout.now.name(block)) + ";" +
                 std::to_string(block) + ";";
    }
    place += "NA()" + std::string(static_cast<std::size_t>(blocks - 1), ')');
    page.sheet.put(layout.now.first - 2, 0, page.label({"Vald tabell", "Chosen table"}));
    page.sheet.put(layout.now.first - 2, 1, book::formula(place, Format::plain_number));
    const Settings& set = layout.settings;
    add_working(page, layout, layout.now, {"Perioden", "The period"}, set.from, set.to);
    add_working(page, layout, layout.before, {"Året före", "The year before"},
                year_earlier(set.from), year_earlier(set.to));
}

} // namespace utfall::sheets

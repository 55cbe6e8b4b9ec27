// Deltagare per plattform from the document's register: the same table, worked out from its rows,
// with small counts hidden. What isn't hidden stands below what is printed.
#include "sheets/participants.hpp"
#include "sheets/participants_working.hpp"

#include <stdexcept>
#include <string>

namespace utfall::sheets {
namespace {

using namespace linked;
using core::commands::LinkedColumn;

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

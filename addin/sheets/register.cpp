// Register: one row a person, with lists and dates, and beside it the year's table worked out from
// it. Only the table, with small counts hidden, goes on paper.
#include "sheets/ready.hpp"

#include <array>

namespace utfall::sheets {
namespace {

constexpr int rows = 1000;      // people that the formulas reach
constexpr int report_rows = 12; // at most: three of counts, six outcomes, others, remaining
constexpr int report_column = 8;
constexpr std::size_t person_columns = 6;

constexpr std::array<Text, 6> outcomes{
    {{"Arbete", "Work"},
     {"Studier", "Studies"},
     {"Fortsatt insats via Arbetsförmedlingen", "On to the Employment Service"},
     {"Saknar arbetsförmåga", "Lacks work capacity"},
     {"Hälsoskäl", "Health reasons"},
     {"Avbrott", "Interruption"}}};
constexpr int positive_outcomes = 4;

struct Person {
    std::string_view start, end;
    int outcome; ///< -1: none
    Text sex;
    Text platform;
};

constexpr Text woman{"kvinna", "woman"};
constexpr Text man{"man", "man"};
constexpr Text other{"annat", "other"};
constexpr Text young{"Ungdomstorget", "Ungdomstorget"};
constexpr Text adult{"Vuxentorget", "Vuxentorget"};

// Invented: there are no such people.
constexpr std::array<Person, 24> invented{{
    {"2022-03-14", "2023-02-10", 0, woman, young},
    {"2022-05-02", "2023-03-31", 0, man, adult},
    {"2022-06-20", "2023-04-14", 1, woman, young},
    {"2022-08-15", "2023-05-26", 4, man, adult},
    {"2022-09-05", "2023-06-09", 2, woman, adult},
    {"2022-09-19", "2023-06-30", 0, man, young},
    {"2022-10-03", "2023-08-18", 3, woman, adult},
    {"2022-10-24", "", -1, man, young},
    {"2022-11-14", "2023-09-29", 4, woman, young},
    {"2022-12-05", "", -1, other, young},
    {"2023-01-09", "2023-10-13", 1, man, young},
    {"2023-01-23", "", -1, woman, adult},
    {"2023-02-06", "2023-11-10", 0, woman, young},
    {"2023-02-20", "2023-11-24", 5, man, adult},
    {"2023-03-06", "", -1, man, adult},
    {"2023-03-27", "2023-12-08", 2, man, young},
    {"2023-04-17", "", -1, woman, young},
    {"2023-05-08", "2023-12-15", 4, man, adult},
    {"2023-06-05", "", -1, woman, adult},
    {"2023-08-21", "", -1, man, young},
    {"2023-09-11", "2023-12-20", 0, woman, adult},
    {"2023-10-02", "", -1, woman, young},
    {"2023-10-23", "", -1, man, adult},
    {"2023-11-13", "", -1, woman, young},
}};

std::vector<Cell> person(const Page& page, int number, const Person* known) {
    const auto text = [&](const Text& value) { return page.given(value); };
    std::vector<Cell> cells{known == nullptr ? Page::open(Format::plain_number)
                                             : page.given(number, Format::plain_number)};
    cells.push_back(known == nullptr ? Page::open(Format::date)
                                     : page.given(book::date(std::string(known->start))));
    cells.push_back(known == nullptr || known->end.empty()
                        ? Page::open(Format::date)
                        : page.given(book::date(std::string(known->end))));
    cells.push_back(known == nullptr || known->outcome < 0
                        ? Page::open(Format::text)
                        : text(outcomes[static_cast<std::size_t>(known->outcome)]));
    cells.push_back(known == nullptr ? Page::open(Format::text) : text(known->sex));
    cells.push_back(known == nullptr ? Page::open(Format::text) : text(known->platform));
    return cells;
}

void report(const Page& page, int first, int last, int top) {
    const auto column = [&](char name) { return fixed(name, first, last); };
    std::string positive;
    for (int i = 0; i < positive_outcomes; ++i) {
        positive += (i == 0 ? "" : "|") + page.quoted(outcomes[static_cast<std::size_t>(i)]);
    }
    const std::string period = "$J$" + std::to_string(top) + ";$J$" + std::to_string(top + 1);
    const std::string platform = "$J$" + std::to_string(top + 2);
    const std::string common = column('B') + ";" + column('C') + ";" + column('D') + ";" +
                               column('E') + ";" + period + ";{" + positive + "}";
    const std::string table = "IF(" + platform + "=\"\";OUTCOME_REPORT(" + common +
                              ");OUTCOME_REPORT(" + common + ";;" + column('F') + ";" + platform +
                              "))";
    const int header = top + 4;
    const std::array<Text, 6> names{{{"", ""},
                                     {"Kvinnor", "Women"},
                                     {"Män", "Men"},
                                     {"Annat eller okänt", "Other or unknown"},
                                     {"Totalt", "Total"},
                                     {"Andel", "Share"}}};
    for (int i = 0; i < 6; ++i) {
        page.sheet.put(header, report_column + i,
                       book::text(page.say(names[static_cast<std::size_t>(i)]),
                                  i == 0 ? Format::header : Format::header_number));
    }
    const auto any = [&](const std::string& expression) {
        return "IF(COUNT(" + column('B') + ")=0;\"\";" + expression + ")";
    };
    for (int row = 1; row <= report_rows; ++row) {
        for (int field = 1; field <= 6; ++field) {
            const Format format = field == 1   ? Format::label
                                  : field == 6 ? Format::percent0
                                               : Format::count;
            const std::string value =
                "INDEX(" + table + ";" + std::to_string(row) + ";" + std::to_string(field) + ")";
            page.sheet.put(header + row, report_column + field - 1,
                           book::formula(any("IFERROR(" + value + ";\"\")"), format));
        }
    }
    // What may be published: the same counts, the small ones hidden.
    const int safe = header + report_rows + 2;
    page.sheet.put(safe, report_column,
                   book::text(page.say({"Att publicera: antal under fem är dolda",
                                        "To publish: counts below five are hidden"}),
                              Format::finding));
    for (int i = 0; i < 5; ++i) {
        page.sheet.put(safe + 1, report_column + i,
                       book::text(page.say(names[static_cast<std::size_t>(i)]),
                                  i == 0 ? Format::header : Format::header_number));
    }
    const std::string labels =
        "$I$" + std::to_string(header + 1) + ":$I$" + std::to_string(header + report_rows);
    const std::string counts =
        "$J$" + std::to_string(header + 1) + ":$M$" + std::to_string(header + report_rows);
    const std::string hidden = "SUPPRESS_SMALL(" + counts + ";5;1;" + labels + ")";
    for (int row = 1; row <= report_rows; ++row) {
        page.sheet.put(safe + 1 + row, report_column,
                       book::formula("I" + std::to_string(header + row), Format::label));
        for (int field = 1; field <= 4; ++field) {
            page.sheet.put(safe + 1 + row, report_column + field,
                           book::formula(any("IFERROR(INDEX(" + hidden + ";" + std::to_string(row) +
                                             ";" + std::to_string(field) + ");\"\")"),
                                         Format::count));
        }
    }
    page.sheet.print(Print::portrait);
    page.sheet.print_only({.first_row = safe,
                           .first_column = report_column,
                           .last_row = safe + 1 + report_rows,
                           .last_column = report_column + 4});
}

void write(const Page& page) {
    page.sheet.lead(
        page.say({"En rad är en person. Tomt slutdatum betyder att personen är kvar. Tabellen till "
                  "höger räknas ur raderna; bara den nedre, där små antal är dolda, skrivs ut. "
                  "Personerna i exemplet är påhittade.",
                  "One row is one person. No end date means that the person is still here. The "
                  "table to the right is worked out from the rows; only the lower one, where small "
                  "counts are hidden, is printed. The people in the example are invented."}),
        person_columns);
    page.sheet.skip();
    page.header({{">Nr", ">No"},
                 {"Start", "Start"},
                 {"Slut", "End"},
                 {"<Utfall", "<Outcome"},
                 {"<Kön", "<Sex"},
                 {"<Plattform", "<Platform"}});
    const int first = page.sheet.next_row();
    int number = 0;
    if (page.edition.example) {
        for (const Person& one : invented) {
            page.sheet.add(person(page, ++number, &one));
        }
    }
    // Rows beside the two tables are written one by one, the rest as room.
    while (number < 40) {
        ++number;
        page.sheet.add(person(page, number, nullptr));
    }
    page.sheet.add_room(rows - number, person(page, 0, nullptr));
    const int last = first + rows - 1;
    const std::vector<Text> ways(outcomes.begin(), outcomes.end());
    page.dates({.first_row = first, .first_column = 1, .last_row = last, .last_column = 2},
               {"Datum", "Date"},
               {"Som 2023-09-01. Lämna slutdatum tomt för den som är kvar.",
                "Like 2023-09-01. Leave the end blank for those still here."});
    page.choices({.first_row = first, .first_column = 3, .last_row = last, .last_column = 3},
                 {"Utfall", "Outcome"}, ways,
                 {"Vad personen avslutades till.", "What the person was closed to."});
    page.choices({.first_row = first, .first_column = 4, .last_row = last, .last_column = 4},
                 {"Kön", "Sex"}, {woman, man, other}, {"Tomt: okänt.", "Blank: unknown."});
    const auto setting = [&](int row, const Text& label, Cell cell) {
        page.sheet.put(row, report_column, page.label(label));
        page.sheet.put(row, report_column + 1, std::move(cell));
    };
    setting(first, {"Från", "From"}, book::input(book::date("2023-01-01")));
    setting(first + 1, {"Till", "To"}, book::input(book::date("2023-12-31")));
    setting(first + 2, {"Plattform (tomt: alla)", "Platform (blank: all)"},
            Page::open(Format::text));
    report(page, first, last, first);
}

} // namespace

ReadySheet participant_register() {
    return {
        "register", {1.2, 2.4, 2.4, 6.6, 2.0, 4.0, 0.6, 0.6, 7.4, 2.4, 2.2, 3.6, 2.0, 2.0}, write};
}

} // namespace utfall::sheets

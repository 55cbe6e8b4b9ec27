// An invented register of participants, and the tables of the report worked out from it.
#include "books.hpp"
#include "deltagarregister_more.hpp"
#include "dice.hpp"
#include "findings.hpp"
#include "front.hpp"
#include "notation.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace utfall::examples {
namespace {

constexpr int persons = 300;
constexpr std::uint64_t seed = 20231231; // any number; kept, so that the workbook stays the same
constexpr const char* register_name = "Register";

constexpr std::array platforms = {"Ungdomstorget", "Vuxentorget", "Samordningsteam"};
constexpr std::array outcomes = {
    "Arbete",    "Studier", "Fortsatt insats via Arbetsförmedlingen", "Saknar arbetsförmåga",
    "Hälsoskäl", "Avbrott"};
// How many of these are positive for the individual: the first ones.
constexpr int positive_outcomes = 4;

[[nodiscard]] std::string two_digits(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

[[nodiscard]] bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// The date so many days after 1 January 2022, as ISO text.
[[nodiscard]] std::string day(int days) {
    int year = 2022;
    for (int length = 365; days >= length; length = is_leap(year) ? 366 : 365) {
        days -= length;
        ++year;
    }
    const std::array<int, 12> months = {
        31, is_leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::size_t month = 0;
    while (days >= months[month]) {
        days -= months[month];
        ++month;
    }
    return std::to_string(year) + "-" + two_digits(static_cast<int>(month) + 1) + "-" +
           two_digits(days + 1);
}

constexpr int last_day = 2 * 365 - 1; // 31 December 2023

struct Person {
    std::string start;
    std::string end; // empty: still active
    std::string outcome;
    std::string sex;
    std::string platform;
};

[[nodiscard]] Person invent(Dice& dice) {
    constexpr std::array sexes = {"kvinna", "man", "annat", ""};
    constexpr std::array<int, 4> sex_chances = {51, 45, 2, 2};
    constexpr std::array<int, 3> platform_chances = {42, 37, 21};
    constexpr std::array<int, 6> outcome_chances = {22, 11, 16, 13, 25, 13};
    const int start = dice.between(0, last_day - 10);
    const int months_open = dice.between(2, 22);
    const int end = start + months_open * 30 + dice.between(0, 29);
    Person person{.start = day(start),
                  .end = {},
                  .outcome = {},
                  .sex = sexes[dice.pick(sex_chances)],
                  .platform = platforms[dice.pick(platform_chances)]};
    const std::size_t outcome = dice.pick(outcome_chances);
    if (end <= last_day) {
        person.end = day(end);
        person.outcome = outcomes[outcome];
    }
    return person;
}

void write_register(Sheet& sheet) {
    sheet.title("Deltagarregister");
    sheet.lead("Registret är påhittat. De 300 personerna finns inte; de har nummer och inga namn. "
               "En rad är en person. Tomt slutdatum betyder att personen är kvar, tomt kön att "
               "uppgiften saknas.");
    sheet.repeated_header({">Nr", "Start", "Slut", "<Utfall", "<Kön", "<Plattform"});
    Dice dice(seed);
    const auto text_or_blank = [](const std::string& value) {
        return value.empty() ? blank() : text(value);
    };
    for (int i = 1; i <= persons; ++i) {
        const Person person = invent(dice);
        sheet.add({number(i, Format::plain_number), date(person.start),
                   person.end.empty() ? blank(Format::date) : date(person.end),
                   text_or_blank(person.outcome), text_or_blank(person.sex),
                   text(person.platform)});
    }
}

/// The columns of the register as ranges.
struct Columns {
    explicit Columns(int first)
        : start(column('B', first)), end(column('C', first)), outcome(column('D', first)),
          sex(column('E', first)), platform(column('F', first)) {}

    static std::string column(char name, int first) {
        return std::string("'") + register_name + "'." + name + std::to_string(first) + ":" + name +
               std::to_string(first + persons - 1);
    }

    std::string start, end, outcome, sex, platform;
};

void volume(Sheet& sheet, const Columns& columns, int period) {
    sheet.heading("Deltagare under perioden");
    sheet.header({"", "Kvinnor", "Män", "Annat eller okänt", "Totalt"});
    const std::array rows = {"Antal deltagare", "varav nya", "Avslutade",
                             "Kvar vid periodens slut"};
    const int first = sheet.next_row();
    for (const char* name : rows) {
        sheet.add({row_label(name)});
    }
    sheet.put_matrix(first, 1, 4,
                     "PARTICIPANT_VOLUME(" + columns.start + ";" + columns.end +
                         fill(";B{0};B{1};", period, period + 1) + columns.sex + ")",
                     {Format::count, Format::count, Format::count, Format::count});
    sheet.add({label("Genomströmning"),
               formula(fill("THROUGHPUT(B{0};B{1})", first + 2, first), Format::percent1),
               formula(fill("THROUGHPUT(C{0};C{1})", first + 2, first), Format::percent1), blank(),
               formula(fill("THROUGHPUT(E{0};E{1})", first + 2, first), Format::percent1)});
    sheet.add({label("Kvinnors andel av deltagarna"), blank(), blank(), blank(),
               formula(fill("GENDER_SHARE(B{0};C{0})", first), Format::percent1)});
}

/// Gives the first row of the table.
int outcome_table(Sheet& sheet, const Columns& columns, int period) {
    sheet.heading("Avslutade under perioden efter utfall");
    sheet.header({"Utfall", "Kvinnor", "Män", "Annat eller okänt", "Totalt", "Andel"});
    const auto count = static_cast<int>(outcomes.size());
    // Only closings of the period: a blank outcome is no closing.
    const std::string in_period = "IF((" + columns.end + fill(">=$B${0})*(", period) + columns.end +
                                  fill("<=$B${0});", period + 1) + columns.outcome + ";\"\")";
    const int first = sheet.add_matrix(0, count,
                                       "OUTCOME_TABLE(" + in_period + ";" + columns.sex +
                                           fill(";$A${0}:$A${1})", period + 4, period + 3 + count),
                                       {Format::label, Format::count, Format::count, Format::count,
                                        Format::count, Format::percent1});
    std::vector<Cell> sums = {label("Totalt avslutade")};
    for (const char column : {'B', 'C', 'D', 'E', 'F'}) {
        const std::string name(1, column);
        sums.push_back(formula("SUM(" + name + std::to_string(first) + ":" + name +
                                   std::to_string(first + count - 1) + ")",
                               column == 'F' ? Format::percent0 : Format::count));
    }
    sheet.add_total(std::move(sums));
    return first;
}

void rates(Sheet& sheet, int table) {
    const int closed = table + static_cast<int>(outcomes.size());
    sheet.heading("Andelen positiva lösningar");
    sheet.header(
        {"Grupp", "Positiva", "Avslutade", "Andel", "95 % säkert från", "till", "<I rapporten"});
    const std::array<std::pair<const char*, char>, 3> groups = {
        {{"Kvinnor", 'B'}, {"Män", 'C'}, {"Alla", 'E'}}};
    for (const auto& [name, column] : groups) {
        const std::string c(1, column);
        const int row = sheet.add({label(name),
                                   formula("SUM(" + c + std::to_string(table) + ":" + c +
                                               std::to_string(table + positive_outcomes - 1) + ")",
                                           Format::count),
                                   reference(c + std::to_string(closed), Format::count),
                                   formula("POSITIVE_OUTCOME_RATE(B#;C#)", Format::percent1)});
        sheet.put_matrix(row, 4, 1, "RATE_INTERVAL(B#;C#)", {Format::percent1, Format::percent1});
        sheet.put(row, 6, formula("RATE_TEXT(B#;C#;0;\"sv\")", Format::text));
    }
    sheet.note("De fyra första utfallen räknas som positiva för individen.");
}

void durations(Sheet& sheet, const Columns& columns) {
    sheet.heading("Tid från start till avslut (månader)");
    sheet.header({"Grupp", "Medel", "Median", "90 % klara inom"});
    const auto add = [&](const std::string& name, const std::string& ends) {
        sheet.add({label(name),
                   array_formula("TIME_TO_CLOSE(" + columns.start + ";" + ends + ";\"medel\")",
                                 Format::decimal1),
                   array_formula("TIME_TO_CLOSE(" + columns.start + ";" + ends + ";\"median\")",
                                 Format::decimal1),
                   array_formula("TIME_TO_CLOSE(" + columns.start + ";" + ends + ";\"p90\")",
                                 Format::decimal1)});
    };
    add("Alla avslutade", columns.end);
    for (const char* platform : platforms) {
        add(platform, "IF((" + columns.platform + "=\"" + platform + "\")*(" + columns.end +
                          "<>\"\");" + columns.end + ";\"\")");
    }
}

void publication(Sheet& sheet, const Columns& columns, int table) {
    sheet.heading("Utfall per plattform, alla avslutade");
    std::vector<std::string> header = {"Utfall"};
    header.insert(header.end(), platforms.begin(), platforms.end());
    header.emplace_back("Totalt");
    sheet.header(header);
    const int first = sheet.next_row();
    const auto rows = static_cast<int>(outcomes.size());
    const std::string sum_of_row = "SUM(B#:D#)";
    for (int i = 0; i < rows; ++i) {
        std::vector<Cell> cells = {reference(fill("A{0}", table + i), Format::label)};
        for (const char* platform : platforms) {
            cells.push_back(formula("COUNTIFS(" + columns.outcome + ";A#;" + columns.platform +
                                        ";\"" + platform + "\")",
                                    Format::count));
        }
        cells.push_back(formula(sum_of_row, Format::count));
        sheet.add(cells);
    }
    std::vector<Cell> sums = {label("Totalt")};
    for (const char column : {'B', 'C', 'D', 'E'}) {
        const std::string name(1, column);
        sums.push_back(formula("SUM(" + name + std::to_string(first) + ":" + name +
                                   std::to_string(first + rows - 1) + ")",
                               Format::count));
    }
    sheet.add_total(std::move(sums));

    sheet.heading("Samma tabell, klar att publicera");
    sheet.header(header);
    const int safe = sheet.next_row();
    for (int i = 0; i <= rows; ++i) {
        sheet.add({reference(fill("A{0}", first + i), Format::label)});
    }
    sheet.put_matrix(safe, 1, rows + 1, fill("SUPPRESS_SMALL(B{0}:E{1})", first, first + rows),
                     {Format::count, Format::count, Format::count, Format::count});
    sheet.note("Antal 1–4 döljs med två punkter. Ytterligare några celler döljs så att det dolda "
               "inte går att räkna ut från summorna.");
}

struct Fault {
    std::string start, end, outcome, sex;
    const char* what;
};

void faults(Sheet& sheet) {
    sheet.title("Registervård: hitta felen");
    sheet.lead("Tio påhittade rader, sex med fel som lätt uppstår när ett register förs för hand. "
               "REGISTER_CHECK ger en rad för varje fel, med radens nummer i listan.");
    sheet.heading("Rader att pröva");
    sheet.header({">Nr", "Start", "Slut", "<Utfall", "<Kön", "<Vad som är fel"});
    const std::vector<Fault> rows = {
        {"2023-02-01", "2023-09-15", "Arbete", "kvinna", ""},
        {"2023-05-10", "2023-03-02", "Studier", "man", "slutar före starten"},
        {"2022-11-21", "2023-06-30", "", "kvinna", "avslutad utan utfall"},
        {"2023-01-09", "", "", "man", ""},
        {"2023-04-17", "", "Arbete", "kvinna", "utfall utan slutdatum"},
        {"12 mars 2023", "2023-12-01", "Hälsoskäl", "man", "datumet är text"},
        {"2023-03-20", "2023-10-02", "Studier", "kvinna", ""},
        {"2203-08-14", "", "", "man", "årtalet är felskrivet"},
        {"2022-10-03", "2023-05-25", "Avbrott", "kv", "okänt kön"},
        {"2023-06-12", "2023-11-30", "Arbete", "annat", ""},
    };
    const auto date_or_text = [](const std::string& value) {
        if (value.empty()) {
            return blank(Format::date);
        }
        const bool iso = value.size() == 10 && value[4] == '-' && value[7] == '-';
        return iso ? date(value) : text(value, Format::date);
    };
    const int first = sheet.next_row();
    int nr = 0;
    for (const Fault& row : rows) {
        sheet.add({number(++nr, Format::plain_number), date_or_text(row.start),
                   date_or_text(row.end), row.outcome.empty() ? blank() : text(row.outcome),
                   text(row.sex), text(row.what)});
    }
    const int last = sheet.next_row() - 1;
    add_findings(
        sheet, "Vad REGISTER_CHECK hittar",
        fill("REGISTER_CHECK($B${0}:$B${1};$C${0}:$C${1};$D${0}:$D${1};$E${0}:$E${1};\"sv\")",
             first, last),
        8,
        {{0, 1, "Nr", Format::plain_number},
         {1, 2, "Problem", Format::text, 2},
         {3, 3, "Värde", Format::date}});
}

[[nodiscard]] Front front() {
    return {
        .title = "Deltagarregister – från register till rapport",
        .paragraphs =
            {"Arbetsboken visar hur rapportens tabeller blir till ur ett register med en rad per "
             "person, utan handräkning och utan att enskilda kan kännas igen i det som publiceras.",
             "Allt underlag är påhittat. De 300 personerna finns inte; de har nummer och inga "
             "namn. Byt ut raderna på bladet Register mot era egna, så räknas rapporten om."},
        .contents = {{"Rapport", "Volymer, utfall, tider och en tabell klar att publicera",
                      "PARTICIPANT_VOLUME, OUTCOME_TABLE, TIME_TO_CLOSE, SUPPRESS_SMALL, "
                      "RATE_INTERVAL, RATE_TEXT, POSITIVE_OUTCOME_RATE, THROUGHPUT, GENDER_SHARE"},
                     {register_name, "De 300 påhittade personerna", ""},
                     {"Registervård", "Tio rader med fel att hitta", "REGISTER_CHECK"},
                     {"Fler tabeller", "Tabeller med en formel var",
                      "OUTCOME_REPORT, CROSS_TABLE, BAND_TABLE, PERIOD_DAYS, ONLY_WHERE, "
                      "FULLYEAR_EQUIVALENTS, SHARE_WITHIN, RETURN_SHARE"}},
        .signals = false};
}

} // namespace

Workbook deltagarregister() {
    Workbook book("Deltagarregister med Utfall", "Påhittat deltagarregister");
    Sheet& first = book.add_sheet(std::string(front_name), front_widths_cm());
    Sheet& report = book.add_sheet("Rapport", {7.2, 3.1, 2.8, 3.5, 2.5, 2.5, 3.2});
    Sheet& people = book.add_sheet(register_name, {1.6, 2.6, 2.6, 7.0, 2.6, 4.0});
    Sheet& care = book.add_sheet("Registervård", {1.6, 2.8, 2.8, 6.4, 3.6, 5.0});
    Sheet& more = book.add_sheet("Fler tabeller", {8.2, 3.1, 2.8, 3.5, 2.5, 2.5});
    people.print(Print::portrait);
    report.print(Print::one_portrait_page);

    write_front(first, front());
    write_register(people);
    const Columns columns(people.repeated_row().value() + 1);

    report.title("Rapport ur registret");
    report.lead("Allt på det här bladet räknas ur det påhittade registret på bladet Register. "
                "Ändra perioden så räknas tabellerna om.");
    report.heading("Period och ordning");
    const int period = report.add({label("Från och med"), date("2023-01-01")});
    report.add({label("Till och med"), date("2023-12-31")});
    report.skip();
    report.header({"Utfallen i den ordning de ska stå"});
    for (const char* outcome : outcomes) {
        report.add({label(outcome)});
    }
    volume(report, columns, period);
    const int table = outcome_table(report, columns, period);
    rates(report, table);
    durations(report, columns);
    publication(report, columns, table);
    faults(care);
    const auto* const first_other = outcomes.begin() + positive_outcomes;
    write_more_tables(more,
                      {Columns::column('A', people.repeated_row().value() + 1), columns.start,
                       columns.end, columns.outcome, columns.sex, columns.platform},
                      {outcomes.begin(), first_other}, {first_other, outcomes.end()},
                      {platforms.begin(), platforms.end()});
    return book;
}

} // namespace utfall::examples

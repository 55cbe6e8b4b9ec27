// The invented persons and referrals, and room for an office's own.
#include "calendar.hpp"
#include "dice.hpp"
#include "register.hpp"

#include <array>
#include <cstdint>
#include <utility>

namespace utfall::examples::registered {
namespace {

constexpr int persons = 300; // stays
constexpr int referred = 240;
constexpr std::uint64_t seed = 20231231; // any number; kept, so that the workbook stays the same
constexpr int first_year = 2022;
constexpr int last_day = 2 * 365 - 1; // 31 December 2023, counted from 1 January 2022

struct Stay {
    int person = 0;
    int start = 0;
    int end = -1; // negative: still active
    std::string outcome{};
    std::string sex{};
    std::string platform{};
    int age = 0;
    int contact = -1; // negative: none yet
};

/// As it is written by different hands; the functions read all of it.
[[nodiscard]] std::string invent_sex(Dice& dice) {
    constexpr std::array words = {"kvinna", "Kvinna", "K", "man", "Man", "M", "annat", ""};
    constexpr std::array<int, 8> chances = {38, 9, 4, 36, 7, 2, 2, 2};
    return words[dice.pick(chances)];
}

[[nodiscard]] Stay invent(Dice& dice, const std::vector<Stay>& before) {
    constexpr std::array platforms = {"Ungdomstorget", "Vuxentorget", "Samordningsteam"};
    constexpr std::array outcomes = {
        "Arbete",    "Studier", "Fortsatt insats via Arbetsförmedlingen", "Saknar arbetsförmåga",
        "Hälsoskäl", "Avbrott"};
    constexpr std::array<int, 3> platform_chances = {42, 37, 21};
    constexpr std::array<int, 6> outcome_chances = {24, 13, 18, 11, 22, 12};
    constexpr std::array<int, 2> return_chances = {8, 92};
    Stay stay{.person = static_cast<int>(before.size()) + 1,
              .start = dice.between(0, last_day - 10),
              .sex = invent_sex(dice),
              .platform = platforms[dice.pick(platform_chances)],
              .age = dice.between(18, 62)};
    // Somebody who has closed comes back.
    if (!before.empty() && dice.pick(return_chances) == 0) {
        const Stay& earlier =
            before[static_cast<std::size_t>(dice.between(0, static_cast<int>(before.size()) - 1))];
        if (earlier.end >= 0 && earlier.end < last_day - 40) {
            stay.person = earlier.person;
            stay.sex = earlier.sex;
            stay.age = earlier.age;
            stay.start = dice.between(earlier.end + 15, last_day - 10);
        }
    }
    const int end = stay.start + dice.between(2, 22) * 30 + dice.between(0, 29);
    const std::size_t outcome = dice.pick(outcome_chances);
    if (end <= last_day) {
        stay.end = end;
        stay.outcome = outcomes[outcome];
    }
    const int contact = stay.start + dice.between(2, 55);
    if (contact <= last_day && (stay.end < 0 || contact <= stay.end)) {
        stay.contact = contact;
    }
    return stay;
}

[[nodiscard]] Cell day_or_blank(int day) {
    return day < 0 ? blank(Format::date) : date(iso_day(first_year, day));
}

[[nodiscard]] Cell text_or_blank(const std::string& value) {
    return value.empty() ? blank() : text(value);
}

/// Names for the columns of a list, from its first row to the last that formulas read.
void name_columns(Workbook& book, const Sheet& sheet, int first,
                  const std::vector<std::pair<const char*, char>>& columns) {
    for (const auto& [name, column] : columns) {
        book.name_range(
            name, in_column("'" + sheet.name() + fill("'.@{0}:@{1}", first, last_row), column));
    }
}

void add_limit_note(Sheet& sheet) {
    sheet.note("Fyll på under sista raden. Rader till och med rad " + std::to_string(last_row) +
               " räknas med; bladet Inställningar säger till om det finns fler.");
}

} // namespace

void people(Workbook& book, Sheet& sheet, const Settings& lists) {
    sheet.title("Deltagarregister");
    sheet.lead(
        "Registret är påhittat. Personerna finns inte; de har nummer och inga namn. En rad är "
        "en tid i insatsen: samma nummer igen är en person som har kommit tillbaka. Tomt "
        "slutdatum betyder att personen är kvar. Kön får skrivas som kvinna, K, man, M eller "
        "med andra ord; funktionerna läser dem. Bladet skrivs aldrig ut.");
    add_limit_note(sheet);
    sheet.repeated_header(
        {">Person", "Start", "Slut", "<Utfall", "<Kön", "<Plattform", "Ålder", "Första aktivitet"});
    const int first = sheet.next_row();
    const auto row = [&](Cell person, Cell start, Cell end, Cell outcome, Cell sex, Cell platform,
                         Cell age, Cell contact) -> std::vector<Cell> {
        return {std::move(person), std::move(start),
                std::move(end),    choice(std::move(outcome), lists.outcomes),
                std::move(sex),    choice(std::move(platform), lists.platforms),
                std::move(age),    std::move(contact)};
    };
    Dice dice(seed);
    std::vector<Stay> stays;
    for (int i = 0; i < persons; ++i) {
        stays.push_back(invent(dice, stays));
        const Stay& stay = stays.back();
        sheet.add(row(number(stay.person, Format::plain_number), day_or_blank(stay.start),
                      day_or_blank(stay.end), text_or_blank(stay.outcome), text_or_blank(stay.sex),
                      text(stay.platform), number(stay.age, Format::count),
                      day_or_blank(stay.contact)));
    }
    sheet.add_room(last_row - sheet.next_row() + 1,
                   row(blank(Format::plain_number), blank(Format::date), blank(Format::date),
                       blank(), blank(), blank(), blank(Format::count), blank(Format::date)));
    name_columns(book, sheet, first,
                 {{"person", 'A'},
                  {"start", 'B'},
                  {"slut", 'C'},
                  {"utfall", 'D'},
                  {"kön", 'E'},
                  {"plattform", 'F'},
                  {"ålder", 'G'},
                  {"kontakt", 'H'}});
}

void referrals(Workbook& book, Sheet& sheet, const Settings& lists) {
    constexpr std::array parties = {"Arbetsförmedlingen", "Försäkringskassan", "Socialtjänsten",
                                    "Region Västerbotten"};
    constexpr std::array<int, 4> party_chances = {22, 14, 42, 22};
    constexpr std::array answers = {"Ja", "Nej", "Väntar"};
    constexpr std::array<int, 3> answer_chances = {82, 14, 4};
    sheet.title("Aktualiseringar");
    sheet.lead(
        "Påhittade aktualiseringar: vem som har föreslagit en person till insatsen, när, och "
        "vilket besked det blev. Bladet skrivs aldrig ut.");
    add_limit_note(sheet);
    sheet.repeated_header({">Nr", "Datum", "<Part", "<Besked"});
    const int first = sheet.next_row();
    const auto row = [&](Cell id, Cell day, Cell party, Cell answer) -> std::vector<Cell> {
        return {std::move(id), std::move(day), choice(std::move(party), lists.parties),
                choice(std::move(answer), lists.answers)};
    };
    Dice dice(seed + 1);
    for (int i = 1; i <= referred; ++i) {
        sheet.add(row(
            number(i, Format::plain_number), date(iso_day(first_year, dice.between(0, last_day))),
            text(parties[dice.pick(party_chances)]), text(answers[dice.pick(answer_chances)])));
    }
    sheet.add_room(last_row - sheet.next_row() + 1,
                   row(blank(Format::plain_number), blank(Format::date), blank(), blank()));
    name_columns(book, sheet, first, {{"aktualiserad", 'B'}, {"part", 'C'}, {"svar", 'D'}});
}

} // namespace utfall::examples::registered

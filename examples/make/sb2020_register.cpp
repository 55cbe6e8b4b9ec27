// A register that gives the printed counts of the social accounts 2020, exactly.
#include "calendar.hpp"
#include "dice.hpp"
#include "sb2020.hpp"

#include <array>
#include <cstdint>
#include <stdexcept>

namespace utfall::examples::sb2020 {
namespace {

constexpr std::uint64_t seed = 2020; // any number; kept, so that the workbook stays the same
constexpr int year = 2020;
constexpr int last_day = 365; // 31 December of a leap year, counted from 0
constexpr int half_year = 182;
constexpr int days_before = 2 * 365; // old participants began at most two years before

/// Counts of one platform and sex, row by row of the table.
struct Group {
    std::string platform;
    std::string sex;
    std::vector<int> counts;
};

[[nodiscard]] Group read_group(const CsvFile& csv, const std::string& platform, const char* sex,
                               const char* column) {
    Group group{.platform = platform, .sex = sex, .counts = {}};
    for (const TableRow& row : table_rows()) {
        const bool known =
            is_printed(csv, platform, row) && !csv.empty(csv_row(csv, platform, row), column);
        group.counts.push_back(
            known ? static_cast<int>(csv.number(csv_row(csv, platform, row), column)) : 0);
    }
    return group;
}

/// Outcomes of the closed, one word each, in the order of the table.
[[nodiscard]] std::vector<std::string> outcomes_of(const Group& group) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < table_rows().size(); ++i) {
        const std::string outcome = table_rows()[i].outcome;
        if (!outcome.empty()) {
            words.insert(words.end(), static_cast<std::size_t>(group.counts[i]), outcome);
        }
    }
    if (static_cast<int>(words.size()) != group.counts[closed]) {
        throw std::runtime_error("outcomes of " + group.platform + " aren't its closed persons");
    }
    return words;
}

/// The first persons of a group have closed, the last ones are new.
int add_group(Sheet& sheet, Dice& dice, const Group& group, int number_before) {
    const std::vector<std::string> outcomes = outcomes_of(group);
    const int all = group.counts[took_part];
    for (int i = 0; i < all; ++i) {
        const bool is_new = i >= all - group.counts[started];
        const bool is_closed = i < group.counts[closed];
        const std::string start =
            is_new ? iso_day(year, dice.between(0, is_closed ? half_year : last_day))
                   : iso_day(year - 2, dice.between(0, days_before - 1));
        const std::string end =
            is_closed ? iso_day(year, dice.between(is_new ? half_year + 1 : 0, last_day)) : "";
        sheet.add({number(number_before + i + 1, Format::plain_number), date(start),
                   is_closed ? date(end) : blank(Format::date),
                   is_closed ? text(outcomes[static_cast<std::size_t>(i)]) : blank(),
                   text(group.sex), text(group.platform)});
    }
    return number_before + all;
}

} // namespace

void construct_register(Workbook& book, Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("umea_2020_participants");
    sheet.title("Register byggt efter tabellerna");
    sheet.lead("Personerna finns inte. Raderna är gjorda så att de ger exakt de antal kvinnor och "
               "män som är tryckta per plattform; datumen är påhittade. Så kan varje tabell i "
               "bokslutet visas som det den är: en formel över ett register.");
    sheet.repeated_header({">Nr", "Start", "Slut", "<Utfall", "<Kön", "<Plattform"});
    Dice dice(seed);
    const int first = sheet.next_row();
    int persons = 0;
    for (const std::string& platform : platforms(csv)) {
        if (platform == whole) {
            continue;
        }
        persons = add_group(sheet, dice, read_group(csv, platform, "kvinna", "women"), persons);
        persons = add_group(sheet, dice, read_group(csv, platform, "man", "men"), persons);
    }
    const int last = sheet.next_row() - 1;
    const std::array<std::pair<const char*, char>, 5> columns = {
        {{"start", 'B'}, {"slut", 'C'}, {"utfall", 'D'}, {"kön", 'E'}, {"plattform", 'F'}}};
    for (const auto& [name, column] : columns) {
        book.name_range(name, in_column("'" + sheet.name() + "'.@" + std::to_string(first) + ":@" +
                                            std::to_string(last),
                                        column));
    }
}

} // namespace utfall::examples::sb2020

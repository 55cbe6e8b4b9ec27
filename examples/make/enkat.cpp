// Invented survey answers, and the results worked out from them.
#include "books.hpp"
#include "dice.hpp"
#include "front.hpp"
#include "notation.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace utfall::examples {
namespace {

constexpr std::uint64_t seed = 2023; // any number; kept, so that the workbook stays the same
constexpr int women_answering = 46;
constexpr int men_answering = 34;
constexpr int other_answering = 2;
constexpr int answering = women_answering + men_answering + other_answering;
constexpr int women_invited = 60;
constexpr int men_invited = 52;
constexpr int other_invited = 3;
constexpr const char* answers_name = "Svar";

/// A question on a scale, the chance of each step in percent, for women and for men.
struct Question {
    char column; // in the sheet of answers
    const char* text;
    const char* scale; // name of the built-in scale
    std::array<const char*, 6> steps;
    std::array<int, 6> women;
    std::array<int, 6> men;
};

constexpr std::array<const char*, 6> extent = {
    "Inte alls",     "Till liten del",       "Delvis",
    "Till stor del", "Till mycket stor del", "Helt och hållet"};
constexpr std::array<const char*, 6> quality = {"Mycket dåligt", "Dåligt", "Ganska dåligt",
                                                "Ganska bra",    "Bra",    "Mycket bra"};
constexpr std::array<const char*, 6> frequency = {"Aldrig", "Sällan",        "Ibland",
                                                  "Ofta",   "För det mesta", "Alltid"};

constexpr std::array<Question, 3> questions = {{
    {'C',
     "Insatsen utgår från mina behov",
     "omfattning6",
     extent,
     {2, 6, 12, 28, 30, 22},
     {3, 7, 14, 30, 28, 18}},
    {'D',
     "Hur har du blivit bemött?",
     "kvalitet6",
     quality,
     {1, 2, 4, 18, 35, 40},
     {1, 3, 5, 20, 36, 35}},
    {'E',
     "Jag kan påverka min planering",
     "frekvens6",
     frequency,
     {4, 10, 22, 30, 22, 12},
     {2, 5, 13, 30, 30, 20}},
}};

constexpr char discrimination_column = 'F';
constexpr const char* discrimination = "Har du blivit diskriminerad i insatsen?";

[[nodiscard]] std::string answer(Dice& dice, const Question& question, const std::string& sex) {
    const int fate = dice.between(1, 100);
    if (fate <= 3) {
        return ""; // left out
    }
    if (fate <= 7) {
        return "Vet ej";
    }
    return question.steps[dice.pick(sex == "kvinna" ? question.women : question.men)];
}

void write_answers(Sheet& sheet) {
    sheet.title("Enkätsvar");
    sheet.lead("Svaren är påhittade. En rad är en svarande; ett tomt fält är en överhoppad fråga. "
               "»Vet ej« räknas inte som svar i resultatet.");
    std::vector<std::string> header = {">Nr", "<Kön"};
    for (const Question& question : questions) {
        header.push_back(std::string("<") + question.text);
    }
    header.push_back(std::string("<") + discrimination);
    sheet.repeated_header(header);
    Dice dice(seed);
    for (int i = 1; i <= answering; ++i) {
        const std::string sex = i <= women_answering                   ? "kvinna"
                                : i <= women_answering + men_answering ? "man"
                                                                       : "annat";
        std::vector<Cell> cells = {number(i, Format::plain_number), text(sex)};
        for (const Question& question : questions) {
            const std::string value = answer(dice, question, sex);
            cells.push_back(value.empty() ? blank() : text(value));
        }
        cells.push_back(text(dice.between(1, 100) <= 2 ? "Ja" : "Nej"));
        sheet.add(cells);
    }
}

/// A column of answers as a range.
[[nodiscard]] std::string answers(char column, int first) {
    return std::string("'") + answers_name + "'." + column + std::to_string(first) + ":" + column +
           std::to_string(first + answering - 1);
}

void response_rate(Sheet& sheet, int first) {
    sheet.heading("Svarsfrekvens");
    sheet.header({"Grupp", "Svarat", "Inbjudna", "Svarsfrekvens"});
    const int start = sheet.next_row();
    const std::array<std::pair<const char*, int>, 3> groups = {
        {{"kvinna", women_invited}, {"man", men_invited}, {"annat", other_invited}}};
    for (const auto& [sex, invited] : groups) {
        sheet.add({label(sex), formula("COUNTIF(" + answers('B', first) + ";A#)", Format::count),
                   number(invited, Format::count),
                   formula("RESPONSE_RATE(B#;C#)", Format::percent0)});
    }
    sheet.add_total({label("Alla"),
                     formula(fill("SUM(B{0}:B{1})", start, start + 2), Format::count),
                     formula(fill("SUM(C{0}:C{1})", start, start + 2), Format::count),
                     formula("RESPONSE_RATE(B#;C#)", Format::percent0)});
}

/// Rows of one question's tallies.
struct Tallied {
    int first = 0;
    int last = 0;
};

Tallied question_table(Sheet& sheet, const Question& question, int first) {
    sheet.heading(question.text);
    sheet.header({"Svar", "Alla", "Andel", "Kvinnor", "Andel", "Män", "Andel"});
    const int steps = static_cast<int>(question.steps.size());
    const std::string scale = std::string("\"") + question.scale + "\"";
    const std::string all = answers(question.column, first);
    const int start = sheet.next_row();
    sheet.put_matrix(start, 0, steps + 1, "SURVEY_TALLY(" + all + ";" + scale + ")",
                     {Format::label, Format::count, Format::percent0});
    // Count and share of one sex: the tally's second and third column.
    const auto of_sex = [&](const char* sex, int column) {
        const std::string tally = "SURVEY_TALLY(IF(" + answers('B', first) + "=\"" + sex + "\";" +
                                  all + ";\"\");" + scale + ")";
        sheet.put_matrix(start, column, steps + 1, "INDEX(" + tally + ";0;2)", {Format::count});
        sheet.put_matrix(start, column + 1, steps + 1, "INDEX(" + tally + ";0;3)",
                         {Format::percent0});
    };
    of_sex("kvinna", 3);
    of_sex("man", 5);
    sheet.skip(steps + 1);
    return {start, start + steps - 1};
}

/// The first questions share a scale: one formula gives them all.
void results_in_one(Sheet& sheet, int first, int top) {
    sheet.heading("Samma resultat i en enda formel");
    sheet.header({"Fråga", "Svarande", "Översta stegen", "Andel", "Kvinnor", "Översta stegen",
                  "Andel", "Män", "Översta stegen", "Andel", "Skillnad"});
    const int start = sheet.next_row();
    sheet.put_matrix(start, 1, 2,
                     fill("SURVEY_RESULT(", 0) + answers(questions[0].column, first) + ";\"" +
                         questions[0].scale + fill("\";$B${0};", top) + answers('B', first) + ")",
                     {Format::count, Format::count, Format::percent1, Format::count, Format::count,
                      Format::percent1, Format::count, Format::count, Format::percent1,
                      Format::points1});
    sheet.add({label(questions[0].text)});
    sheet.skip();
    sheet.note("SURVEY_RESULT tar en kolumn per fråga och ger en rad per fråga. Med en enda fråga "
               "blir andra raden tom.");
}

void results(Sheet& sheet, const std::array<Tallied, questions.size()>& tallies, int top,
             int goal) {
    sheet.heading("Resultat per fråga");
    sheet.header({"Fråga", "I de översta stegen", "Svar", "Andel", "Mål", "<Mot målet",
                  "Index 0–100", "<I rapporten"});
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const auto [from, to] = tallies[i];
        sheet.add({label(questions[i].text), formula("ROUND(D#*C#;0)", Format::count),
                   formula(fill("SUM(B{0}:B{1})", from, to), Format::count),
                   formula(fill("TOPBOX(B{0}:B{1};$B${2})", from, to, top), Format::percent1),
                   reference(fill("$B${0}", goal), Format::percent0),
                   formula("TARGET_SIGNAL(D#;E#)", Format::target_signal),
                   formula(fill("SURVEY_INDEX(B{0}:B{1})", from, to), Format::index1),
                   formula("RATE_TEXT(B#;C#;0;\"sv\")", Format::text)});
    }
    sheet.note("Index är medelläget på skalan: lägsta steget 0, högsta 100.");

    sheet.heading("Skillnad mellan kvinnor och män i de översta stegen");
    sheet.header({"Fråga", "Kvinnor överst", "Kvinnor, svar", "Män överst", "Män, svar", "Skillnad",
                  "p-värde", "<Högst 20 enheter"});
    const int first = sheet.next_row();
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const auto [from, to] = tallies[i];
        const auto in_top = [&](char counts, const char* answered) {
            return formula(
                in_column(fill("ROUND(TOPBOX(@{0}:@{1};$B${2})*", from, to, top), counts) +
                    answered + ";0)",
                Format::count);
        };
        const auto answered = [&](char counts) {
            return formula(in_column(fill("SUM(@{0}:@{1})", from, to), counts), Format::count);
        };
        sheet.add({label(questions[i].text), in_top('D', "C#"), answered('D'), in_top('F', "E#"),
                   answered('F'), formula("GENDER_GAP(B#;C#;D#;E#)", Format::percent1),
                   formula("GENDER_GAP_P(B#;C#;D#;E#)", Format::decimal3),
                   formula("JAMSTALLDHET(B#/C#;D#/E#;\"skillnad\")/100", Format::flag)});
    }
    const int last = sheet.next_row() - 1;
    const int index = sheet.add_total({label("Jämställdhetsindex för frågorna"), blank(), blank(),
                                       blank(), blank(), blank(), blank()});
    Cell cell = total(array_formula(
        fill("JAMSTALLDHET(B{0}:B{1}/C{0}:C{1};D{0}:D{1}/E{0}:E{1};\"skillnad\")", first, last),
        Format::index1));
    sheet.put(index, 7, std::move(cell));
    sheet.note(
        "Skillnaden är kvinnors andel minus mäns, i procentenheter; för jämställdhetsindex får den "
        "vara högst 20. Ett p-värde under 0,05 brukar kallas en säkerställd skillnad.");
}

void no_discrimination(Sheet& sheet, int first) {
    sheet.heading("Nollvision mot diskriminering");
    sheet.header({"Mått", "Kvinnor", "Män", "Alla", "Mål", "<Mot målet", ""});
    const std::string all = answers(discrimination_column, first);
    const auto of_sex = [&](const char* sex) {
        return "IF(" + answers('B', first) + "=\"" + sex + "\";" + all + ";\"\")";
    };
    sheet.add({label("Andel som svarar nej"),
               array_formula("SURVEY_SHARE(" + of_sex("kvinna") + ";\"Nej\")", Format::percent1),
               array_formula("SURVEY_SHARE(" + of_sex("man") + ";\"Nej\")", Format::percent1),
               formula("SURVEY_SHARE(" + all + ";\"Nej\")", Format::percent1),
               number(1, Format::percent0),
               formula("TARGET_SIGNAL(D#;E#;\"öka\";0)", Format::target_signal), blank()});
    const int row = sheet.add(
        {label("Antal som svarar ja"),
         formula("COUNTIFS(" + answers('B', first) + ";\"kvinna\";" + all + ";\"Ja\")",
                 Format::count),
         formula("COUNTIFS(" + answers('B', first) + ";\"man\";" + all + ";\"Ja\")", Format::count),
         formula("COUNTIF(" + all + ";\"Ja\")", Format::count), blank(), blank(), blank()});
    sheet.add({label("Jämställdhetsindex, regeln noll"),
               formula(fill("JAMSTALLDHET(B{0};C{0};\"noll\")", row), Format::index1), blank(),
               blank(), blank(), blank(), blank()});
    sheet.note("Målet är att alla svarar nej, därför finns inget »nära«. Regeln noll är uppfylld "
               "(100) bara om ingen svarar ja.");
}

void scales(Sheet& sheet) {
    sheet.title("Skalor");
    sheet.lead("De skalor som finns inbyggda. Namnet i rubriken är det man skriver i SURVEY_SCALE, "
               "eller direkt som skala i SURVEY_TALLY. Lägsta steget står överst.");
    sheet.skip();
    struct Scale {
        const char* name;
        int steps;
    };
    constexpr std::array<Scale, 8> names = {{{"omfattning6", 6},
                                             {"kvalitet6", 6},
                                             {"frekvens6", 6},
                                             {"omfattning4", 4},
                                             {"utsträckning4", 4},
                                             {"vikt4", 4},
                                             {"kvalitet4", 4},
                                             {"janej", 2}}};
    constexpr std::size_t per_row = 4;
    constexpr int tallest = 6;
    for (std::size_t start = 0; start < names.size(); start += per_row) {
        const int header = sheet.next_row();
        for (std::size_t i = 0; i < per_row; ++i) {
            const Scale& scale = names[start + i];
            const auto column = static_cast<int>(i);
            sheet.put(header, column, text(scale.name, Format::header));
            sheet.put_matrix(header + 1, column, scale.steps,
                             "SURVEY_SCALE(" + column_name(column) + std::to_string(header) + ")",
                             {Format::text});
        }
        sheet.skip(tallest + 2);
    }
}

[[nodiscard]] Front front() {
    return {.title = "Enkät – från svar till resultat",
            .paragraphs =
                {"Arbetsboken visar hur råa enkätsvar blir de resultat som står i rapporterna: "
                 "andel i de översta stegen, index och skillnad mellan kvinnor och män.",
                 "Alla svar är påhittade. Byt ut raderna på bladet Svar mot era egna, så räknas "
                 "resultatet om."},
            .contents = {
                {"Resultat", "Svarsfrekvens, fördelning, index och skillnader",
                 "RESPONSE_RATE, SURVEY_TALLY, SURVEY_RESULT, TOPBOX, SURVEY_INDEX, SURVEY_SHARE, "
                 "GENDER_GAP, GENDER_GAP_P, JAMSTALLDHET, RATE_TEXT, TARGET_SIGNAL"},
                {answers_name, "De påhittade svaren", ""},
                {"Skalor", "De inbyggda svarsskalorna", "SURVEY_SCALE"}}};
}

} // namespace

Workbook enkat() {
    Workbook book("Enkät med Utfall", "Påhittade enkätsvar");
    Sheet& first = book.add_sheet(std::string(front_name), front_widths_cm());
    Sheet& result =
        book.add_sheet("Resultat", {7.4, 2.8, 2.4, 2.8, 2.4, 2.8, 2.4, 3.0, 2.4, 2.4, 2.4});
    Sheet& raw = book.add_sheet(answers_name, {1.6, 2.2, 4.6, 4.6, 4.6, 4.6});
    Sheet& scale_sheet = book.add_sheet("Skalor", {5.5, 5.5, 5.5, 5.5});
    raw.print(Print::portrait);
    result.print(Print::one_portrait_page);

    write_front(first, front());
    write_answers(raw);
    const int first_answer = raw.repeated_row().value() + 1;

    result.title("Enkätresultat");
    result.lead("Allt på det här bladet räknas ur de påhittade svaren på bladet Svar. Tomma svar "
                "och »Vet ej« räknas inte in.");
    result.skip();
    const int top = result.add({label("Antal översta steg som räknas"), number(3, Format::count)});
    const int goal =
        result.add({label("Mål för andelen i de översta stegen"), number(0.8, Format::percent0)});
    response_rate(result, first_answer);
    std::array<Tallied, questions.size()> tallies;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        tallies[i] = question_table(result, questions[i], first_answer);
    }
    results_in_one(result, first_answer, top);
    results(result, tallies, top, goal);
    no_discrimination(result, first_answer);
    scales(scale_sheet);
    return book;
}

} // namespace utfall::examples

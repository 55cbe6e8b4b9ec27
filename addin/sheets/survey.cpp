// Enkät: one row per answer, the result per question and by sex, and how the answers are spread.
#include "sheets/ready.hpp"

#include <array>

namespace utfall::sheets {
namespace {

constexpr int columns = 11;
constexpr int questions = 4;
constexpr int steps = 6;
constexpr int top_steps = 3;
constexpr int rows = 400; // answers that the formulas reach

constexpr std::array<Text, steps> scale{{{"Inte alls", "Not at all"},
                                         {"Till liten del", "To a small extent"},
                                         {"Delvis", "Partly"},
                                         {"Till stor del", "To a large extent"},
                                         {"Till mycket stor del", "To a very large extent"},
                                         {"Helt och hållet", "Completely"}}};

// 82 answers of 44 women, 37 men and one who doesn't say, as in 2020. The report prints how many
// stood in the top steps, of all and of women; within top and bottom the answers are spread here.
struct Question {
    Text text;
    int women_top;
    int all_top;
    bool other_top; ///< whether the one who doesn't say stands there
};
constexpr int women = 44;
constexpr int men = 37;
constexpr int answered = 82;
constexpr std::array<Question, questions> published{{
    {{"Har du fått det stöd du behöver för att öka din chans att få ett arbete?",
      "Did you get the support you need to improve your chance of a job?"},
     33,
     64,
     true},
    {{"Har du fått vara med och bestämma vilket stöd som du har fått?",
      "Did you have a say in what support you got?"},
     38,
     70,
     true},
    {{"Har det stöd du fått hjälpt dig att hantera din livssituation?",
      "Did the support help you to handle your life situation?"},
     37,
     63,
     false},
    {{"Hur har du blivit bemött?", "How were you received?"}, 43, 81, true},
}};

/// The step that an answer of a group stands at: the first `top` in the top steps, the others
/// below, each in turn.
const Text& step_of(int index, int top) {
    const int place = index < top ? top_steps + index % top_steps : (index - top) % top_steps;
    return scale[static_cast<std::size_t>(place)];
}

std::vector<Cell> answer(const Page& page, int person) {
    const bool woman = person < women;
    const bool man = !woman && person < women + men;
    std::vector<Cell> cells{page.given(person + 1, Format::plain_number)};
    cells.push_back(woman || man ? page.given(woman ? Text{"kvinna", "woman"} : Text{"man", "man"})
                                 : Page::open(Format::text));
    for (const Question& question : published) {
        const int index = woman ? person : person - women;
        const int men_top = question.all_top - question.women_top - (question.other_top ? 1 : 0);
        const int top = woman ? question.women_top : men_top;
        const bool other_top = !woman && !man && question.other_top;
        cells.push_back(page.given(other_top ? scale.back() : step_of(index, top)));
    }
    return cells;
}

struct Answers {
    int first = 0;
    int last = 0;
};

void results(const Page& page, int first, const Answers& answers) {
    const std::string all =
        "$C$" + std::to_string(answers.first) + ":$F$" + std::to_string(answers.last);
    std::string steps_list;
    for (const Text& step : scale) {
        steps_list += (steps_list.empty() ? "" : "|") + page.quoted(step);
    }
    const std::string table = "SURVEY_RESULT(" + all + ";{" + steps_list + "};" +
                              std::to_string(top_steps) + ";" +
                              fixed('B', answers.first, answers.last) + ")";
    for (int i = 0; i < questions; ++i) {
        const int row = first + i;
        const std::string name = std::string(1, static_cast<char>('C' + i));
        page.sheet.put(row, 0,
                       book::reference(name + std::to_string(answers.first - 1), Format::label));
        for (int field = 1; field <= 10; ++field) {
            const bool share = field == 3 || field == 6 || field == 9;
            const Format format = share         ? Format::percent0
                                  : field == 10 ? Format::points0
                                                : Format::count;
            const std::string value =
                "INDEX(" + table + ";" + std::to_string(i + 1) + ";" + std::to_string(field) + ")";
            page.sheet.put(
                row, field,
                book::formula("IFERROR(" + (field == 10 ? "100*" + value : value) + ";\"\")",
                              format));
        }
    }
}

/// How the answers are spread, the low steps to the left of zero, for the chart. Gives the row of
/// the head.
void spread(const Page& page, int header, const Answers& answers) {
    page.sheet.put(header, 0, book::text(page.say({"Fördelning", "Spread"}), Format::header));
    for (int step = 0; step < steps; ++step) {
        page.sheet.put(
            header, 1 + step,
            book::text(page.say(scale[static_cast<std::size_t>(step)]), Format::header_number));
    }
    for (int i = 0; i < questions; ++i) {
        const char question = static_cast<char>('C' + i);
        const std::string range = fixed(question, answers.first, answers.last);
        page.sheet.put(header + 1 + i, 0,
                       book::reference(at(question, answers.first - 1), Format::label));
        for (int step = 0; step < steps; ++step) {
            const std::string count =
                "COUNTIF(" + range + ";" + page.quoted(scale[static_cast<std::size_t>(step)]) + ")";
            page.sheet.put(header + 1 + i, 1 + step,
                           book::formula("IF(COUNTA(" + range + ")=0;\"\";" +
                                             (step < top_steps ? "-" : "") + count + "/COUNTA(" +
                                             range + "))",
                                         Format::share_size));
        }
    }
}

Chart diverging(const Page& page, int header) {
    // From zero outwards: the step next to the middle first on each side.
    constexpr std::array<int, steps> order{2, 1, 0, 3, 4, 5};
    constexpr std::array<std::string_view, steps> shades{
        "#b35806", "#e08214", "#fdd9a8", colours::light, colours::middle, colours::dark};
    std::vector<Series> series;
    for (const int step : order) {
        const char column = static_cast<char>('B' + step);
        series.push_back({.values = down(column, header + 1, header + questions),
                          .name = at(column, header),
                          .colour = shades[static_cast<std::size_t>(step)]});
    }
    return {.kind = Chart::Kind::bars,
            .name = page.say({"Svarens fördelning", "The spread of the answers"}),
            .title = page.say({"Svarens fördelning: låga steg åt vänster, höga åt höger",
                               "The spread of the answers: low steps left, high steps right"}),
            .description = page.say({"En liggande stapel per fråga, delad i skalans steg, med de "
                                     "låga stegen till vänster om noll.",
                                     "A bar per question, split in the steps of the scale, with "
                                     "the low steps to the left of zero."}),
            .categories = down('A', header + 1, header + questions),
            .series = series,
            .stacked = true,
            .axis_labels_outside = true,
            .lowest = -1,
            .highest = 1,
            .width_cm = 23.0,
            .height_cm = 9.0};
}

void write(const Page& page) {
    page.sheet.lead(page.say(
        {"Skriv frågorna och svaren i de gula fälten längst ner: en rad är en svarande. Resultatet "
         "är andelen svar i skalans tre översta steg. I exemplet är andelarna de i socialt bokslut "
         "2020; hur svaren fördelar sig inom översta och nedersta stegen är påhittat.",
         "Type the questions and answers in the yellow fields at the bottom: one row is one "
         "respondent. The result is the share of answers in the top three steps. In the example "
         "the shares are those of the social accounts of 2020; how the answers are spread within "
         "the top and bottom steps is invented."}));
    page.sheet.skip();
    page.header({{"Fråga", "Question"},
                 {"Svar", "Answers"},
                 {"Höga steg", "Top steps"},
                 {"Andel", "Share"},
                 {"Svar, kvinnor", "Answers, women"},
                 {"Höga steg, kvinnor", "Top steps, women"},
                 {"Andel, kvinnor", "Share, women"},
                 {"Svar, män", "Answers, men"},
                 {"Höga steg, män", "Top steps, men"},
                 {"Andel, män", "Share, men"},
                 {"Skillnad", "Difference"}});
    const int result = page.sheet.next_row();
    page.sheet.skip(questions);
    page.sheet.skip();
    const std::string share =
        "D" + std::to_string(result) + ":D" + std::to_string(result + questions - 1);
    page.finding(
        "IF(COUNT(" + share + ")=0;\"\";" +
            number_word("COUNTIF(" + share + ";\">=\"&0.795)", page.edition.language, true,
                        Noun::common) +
            "&" + page.quoted({" av ", " of "}) + "&" +
            number_word("COUNT(" + share + ")", page.edition.language, false, Noun::common) + "&" +
            page.quoted({" frågor når 80 procent i de översta stegen",
                         " questions reach 80 per cent in the top steps"}) +
            ")",
        columns);
    const int chart_row = page.sheet.next_row();
    page.room_for_charts(9.0);
    const int spread_header = page.sheet.next_row();
    page.sheet.add_chart(chart_row, 0, diverging(page, spread_header));
    page.sheet.skip(questions + 1);
    const int printed = page.sheet.next_row() - 1;
    page.sheet.heading(page.say({"Svaren (skrivs inte ut)", "The answers (not printed)"}));
    std::vector<Cell> head{book::text(page.say({"Nr", "No"}), Format::header),
                           book::text(page.say({"Kön", "Sex"}), Format::header)};
    for (const Question& question : published) {
        head.push_back(book::input(book::text(page.say(question.text), Format::header)));
    }
    page.sheet.add(head);
    Answers answers;
    answers.first = page.sheet.next_row();
    int written = 0;
    if (page.edition.example) {
        for (; written < answered; ++written) {
            page.sheet.add(answer(page, written));
        }
    }
    std::vector<Cell> room{Page::open(Format::plain_number)};
    for (int i = 0; i < questions + 1; ++i) {
        room.push_back(Page::open(Format::text));
    }
    page.sheet.add_room(rows - written, room);
    answers.last = answers.first + rows - 1;
    page.choices(
        {.first_row = answers.first,
         .first_column = 2,
         .last_row = answers.last,
         .last_column = 1 + questions},
        {"Svar", "Answer"}, {scale.begin(), scale.end()},
        {"Ett av skalans steg. Tomt: inget svar.", "One of the scale's steps. Blank: no answer."});
    page.choices(
        {.first_row = answers.first, .first_column = 1, .last_row = answers.last, .last_column = 1},
        {"Kön", "Sex"}, {{"kvinna", "woman"}, {"man", "man"}, {"annat", "other"}},
        {"Tomt: okänt.", "Blank: unknown."});
    results(page, result, answers);
    spread(page, spread_header, answers);
    page.sheet.print(Print::landscape);
    page.sheet.print_only(
        {.first_row = 1, .first_column = 0, .last_row = printed, .last_column = columns - 1});
}

} // namespace

ReadySheet survey() {
    return {"survey", {9.0, 2.4, 3.6, 3.6, 3.6, 3.6, 2.4, 2.4, 2.4, 2.4, 2.4}, write};
}

} // namespace utfall::sheets

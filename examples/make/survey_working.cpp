// The counts behind the survey's result. Never printed.
#include "padding.hpp"
#include "survey.hpp"

#include <vector>

namespace utfall::examples::surveyed {
namespace {

constexpr int most_steps = 6; // of the built-in scales

/// A question's answers and scale, counted over both batteries.
struct Question {
    std::string answers;
    std::string scale;
};

[[nodiscard]] Question question_at(int question) {
    const Battery& battery = question < extent.room ? extent : quality;
    const int column = question < extent.room ? question + 1 : question - extent.room + 1;
    return {std::string("INDEX(") + battery.name + fill(";0;{0})", column), battery.scale};
}

int add_results(Sheet& sheet, int question_row) {
    sheet.heading("Svar i de översta stegen");
    sheet.header({"Fråga", "Svar, alla", "Överst", "Andel", "Svar, kvinnor", "Överst", "Andel",
                  "Svar, män", "Överst", "Andel", "Skillnad, procentenheter"});
    const int first = sheet.next_row();
    const std::vector<Format> formats = {Format::count, Format::count, Format::percent1,
                                         Format::count, Format::count, Format::percent1,
                                         Format::count, Format::count, Format::percent1};
    int row = first;
    for (const Battery& battery : {extent, quality}) {
        const std::string result =
            std::string("SURVEY_RESULT(") + battery.name + ";" + battery.scale + ";överst;kön)";
        sheet.put_matrix(row, 1, battery.room, filled_up(battery.room, result), formats);
        // Its tenth column is a difference between shares.
        sheet.put_matrix(row, 10, battery.room,
                         filled_up(battery.room, "100*INDEX(" + result + ";0;10)"),
                         {Format::points1});
        row += battery.room;
    }
    sheet.skip(questions);
    for (int question = 0; question < questions; ++question) {
        sheet.put(first + question, 0, question_text(question, question_row));
    }
    sheet.note(
        "En SURVEY_RESULT för varje grupp av frågor. Könen läses av funktionen: kvinna, K och "
        "Kvinna är samma.");
    return first;
}

int add_index(Sheet& sheet, int question_row, int results) {
    sheet.heading("Index, säkerhet och svar utanför skalan");
    sheet.header({"Fråga", "Index 0–100", "Andel överst", "p-värde", "Utanför skalan"});
    const int first = sheet.next_row();
    for (int question = 0; question < questions; ++question) {
        const auto [answers, scale] = question_at(question);
        const std::string tally = "SURVEY_TALLY(" + answers + ";" + scale + ")";
        const int row = results + question;
        sheet.add({question_text(question, question_row),
                   formula("IFERROR(SURVEY_INDEX(" + tally + ");\"\")", Format::index1),
                   formula("IFERROR(TOPBOX(" + tally + ";överst);\"\")", Format::percent1),
                   formula(fill("IFERROR(GENDER_GAP_P(F{0};E{0};I{0};H{0});\"\")", row),
                           Format::decimal3),
                   formula("INDEX(" + tally + ";ROWS(" + tally + ");2)", Format::count)});
    }
    sheet.note(
        "Utanför skalan ska vara 0: annars är något steg felstavat, eller skalan fel vald på "
        "bladet Inställningar.");
    return first;
}

int add_who(Sheet& sheet) {
    sheet.heading("Vilka som svarat");
    sheet.header({"Plattform", "Kvinnor", "Män", "Annat eller okänt", "Totalt", "Andel"});
    constexpr int room = 6;
    const int first = sheet.add_matrix(0, room, filled_up(room, "OUTCOME_TABLE(plattform;kön)"),
                                       {Format::label, Format::count, Format::count, Format::count,
                                        Format::count, Format::percent0});
    std::vector<Cell> sums = {label("Alla")};
    for (const char column : {'B', 'C', 'D', 'E'}) {
        sums.push_back(formula(in_column(fill("SUM(@{0}:@{1})", first, first + room - 1), column),
                               Format::count));
    }
    return sheet.add_total(std::move(sums));
}

int add_discrimination(Sheet& sheet) {
    sheet.heading("Diskriminering");
    sheet.header({"Svar", "Alla", "Kvinnor", "Män"});
    const auto column = [&](const std::string& answers) {
        return formula("INDEX(SURVEY_TALLY(" + answers + ";\"janej\");{0};2)", Format::count);
    };
    int first = 0;
    for (const auto& [name, row] : {std::pair("Nej", 1), std::pair("Ja", 2)}) {
        std::vector<Cell> cells = {label(name)};
        for (const char* answers : {"diskriminering", "ONLY_WHERE(diskriminering;kön;\"kvinna\")",
                                    "ONLY_WHERE(diskriminering;kön;\"man\")"}) {
            Cell cell = column(answers);
            cell.text = fill(cell.text, row);
            cells.push_back(std::move(cell));
        }
        const int at = sheet.add(cells);
        first = first == 0 ? at : first;
    }
    return first;
}

void add_tallies(Sheet& sheet, int question_row) {
    sheet.heading("Fördelning per fråga");
    for (int question = 0; question < questions; ++question) {
        const auto [answers, scale] = question_at(question);
        // clang 14 lets no lambda refer to a name of a structured binding.
        const auto tally = [&scale = scale](const std::string& of) {
            return "SURVEY_TALLY(" + of + ";" + scale + ")";
        };
        sheet.add({question_text(question, question_row)});
        sheet.header({"Svar", "Alla", "Andel", "Kvinnor", "Män"});
        const int first =
            sheet.add_matrix(0, most_steps + 1, filled_up(most_steps + 1, tally(answers)),
                             {Format::label, Format::count, Format::percent0});
        int column = 3;
        for (const char* sex : {"kvinna", "man"}) {
            const std::string only = "ONLY_WHERE(" + answers + ";kön;\"" + sex + "\")";
            sheet.put_matrix(first, column++, most_steps + 1,
                             filled_up(most_steps + 1, "INDEX(" + tally(only) + ";0;2)"),
                             {Format::count});
        }
    }
}

} // namespace

Working working(Sheet& sheet, int question_row) {
    sheet.title("Underlag");
    sheet.lead("Antalen bakom resultatet, räknade ur svaren. Här kan enskilda kännas igen: bladet "
               "skrivs aldrig ut och ska inte lämnas vidare.");
    Working rows;
    rows.results = add_results(sheet, question_row);
    rows.index = add_index(sheet, question_row, rows.results);
    rows.who = add_who(sheet);
    rows.nobody = add_discrimination(sheet);
    add_tallies(sheet, question_row);
    return rows;
}

} // namespace utfall::examples::surveyed

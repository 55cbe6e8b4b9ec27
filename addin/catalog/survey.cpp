#include "core/survey/survey.hpp"
#include "catalog/catalog.hpp"
#include "catalog/declare.hpp"
#include "catalog/survey.hpp"
#include "cells/label.hpp"
#include "cells/texts.hpp"
#include "core/base/sex.hpp"
#include "core/base/share.hpp"
#include "core/survey/survey_result.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace utfall::catalog {

namespace {

using cells::List;
using cells::TextCells;
using cells::TextColumns;
using core::Cell;
using core::Label;
using survey::no_answers;
using survey::outside_label;
using Answers = cells::TextList;
using Excluded = std::optional<List<std::string>>;

constexpr Text answers_text{
    "Enkätsvaren, ett per person. Tomma celler är inga svar. Versaler, gemener och extra blanksteg "
    "spelar ingen roll.",
    "The answers, one per person. Blank cells are no answers. Case and extra blanks don't matter."};
constexpr Text excluded_text{
    "Svar som inte räknas som svar. Utelämnad: vet ej, ej aktuellt, don't know och not applicable.",
    "Answers that don't count as answers. Left out: vet ej, ej aktuellt, don't know and not "
    "applicable."};
std::vector<std::string> excluded_answers(const Excluded& excluded) {
    if (excluded) {
        return *excluded;
    }
    return {core::default_excluded.begin(), core::default_excluded.end()};
}

std::span<const std::string_view> built_in_scale(const Cell& name) {
    const std::string text = cells::read_text(name);
    const auto steps = core::survey_scale(text);
    if (!steps) {
        throw core::DomainError(
            {.rule = core::Rule::scale_name, .argument = "scale", .value = text});
    }
    return *steps;
}

/// The steps of a scale: a list, or the name of a built-in scale.
std::vector<Label> read_scale(const core::Table& scale) {
    if (scale.size() > 1) {
        return cells::read_labels(scale.cells());
    }
    std::vector<Label> labels;
    for (const std::string_view step : built_in_scale(scale.cells().front())) {
        labels.push_back(cells::read_label(std::string(step)));
    }
    return labels;
}

double survey_share(const Answers& answers, const List<std::string>& positive,
                    const Excluded& excluded) {
    return core::survey_share(answers, positive, excluded_answers(excluded));
}

Result survey_tally(const Answers& answers, const core::Table& scale, const Excluded& excluded) {
    const std::vector<Label> steps = read_scale(scale);
    std::vector<std::string> keys;
    keys.reserve(steps.size());
    for (const Label& step : steps) {
        keys.push_back(step.key);
    }
    const auto tally = core::survey_tally(answers, keys, excluded_answers(excluded));
    const double answered = tally.answered();
    Result result;
    const auto add_row = [&](const Cell& label, double count) {
        result.add_row({label, count, core::share_in_table(count, answered)});
    };
    for (std::size_t i = 0; i < steps.size(); ++i) {
        add_row(steps[i].shown, tally.steps[i]);
    }
    add_row(std::string(outside_label), tally.outside);
    return result;
}

std::vector<core::Sex> read_sexes(const std::optional<TextCells>& column) {
    std::vector<core::Sex> sexes;
    if (column) {
        const auto read = column->map([](const std::string& text) { return core::read_sex(text); });
        sexes.reserve(column->size());
        for (const std::uint32_t place : column->rows) {
            sexes.push_back(place == core::TextColumn::none ? core::Sex::other : read[place]);
        }
    }
    return sexes;
}

Cell figure_or_no_answers(const std::optional<double>& figure) {
    return figure ? Cell(*figure) : Cell(core::ErrorValue{ErrorKind::division_by_zero});
}

void add_group(std::vector<Cell>& row, const core::TopAnswers& group) {
    row.insert(row.end(), {group.answered, group.top, figure_or_no_answers(group.share())});
}

cells::RowList survey_result(const TextColumns& answers, const core::Table& scale, double steps,
                             const std::optional<TextCells>& sex, const Excluded& excluded) {
    const std::vector<core::Sex> sexes = read_sexes(sex);
    const auto left_out = excluded_answers(excluded);
    std::vector<std::string> keys;
    for (const Label& step : read_scale(scale)) {
        keys.push_back(step.key);
    }
    cells::RowList result;
    for (const core::TextColumn& question : answers) {
        const auto found = core::survey_result(question, keys, steps, sexes, left_out);
        std::vector<Cell> row;
        add_group(row, found.all);
        if (sex) {
            add_group(row, found.women);
            add_group(row, found.men);
            row.push_back(figure_or_no_answers(found.gap()));
        }
        result.add_row(std::move(row));
    }
    return result;
}

Result survey_scale(const Cell& name) {
    Result column;
    for (const std::string_view step : built_in_scale(name)) {
        column.add_row({std::string(step)});
    }
    return column;
}

Function survey_result_function() {
    return columns(
        "SURVEY_RESULT", survey_result,
        {"Sammanställer enkätfrågor: hur många som har svarat och hur många av dem i skalans "
         "översta steg, för alla, kvinnor och män.",
         "Tabulates survey questions: how many answered and how many of them in the top steps of "
         "the scale, for all, women and men."},
        {
            {"answers",
             "svar",
             {"Enkätsvaren: en kolumn per fråga, en rad per person. Tomma celler är inga svar.",
              "The answers: one column per question, one row per person. Blank cells are no "
              "answers."}},
            {"scale",
             "skala",
             {"Skalans steg, lägsta först, eller namnet på en inbyggd skala, till exempel "
              "omfattning6; se SURVEY_SCALE.",
              "The steps of the scale, lowest first, or the name of a built-in scale such as "
              "omfattning6; see SURVEY_SCALE."}},
            {"steps",
             "steg",
             {"Hur många av de översta stegen som räknas, 1 eller fler.",
              "How many of the top steps count, 1 or more."}},
            {"sex",
             "kön",
             {"Kön per person: k, kvinna, m, man; andra räknas bara bland alla. Utelämnad: bara de "
              "tre första kolumnerna.",
              "Sex per person: woman, f, man, m; others count among all only. Left out: the first "
              "three columns only."}},
            {"excluded", "undantagna", excluded_text},
        },
        {.keywords = {"enkät fråga resultat översta stegen kvinnor män skillnad jämställdhet",
                      "survey question result top steps women men difference equality"},
         .columns = {{"Svarande", "Answered"},
                     {"Översta stegen", "Top steps"},
                     {"Andel", "Share"},
                     {"Kvinnor som svarat", "Women answered"},
                     {"Kvinnor, översta stegen", "Women, top steps"},
                     {"Kvinnor, andel", "Women, share"},
                     {"Män som svarat", "Men answered"},
                     {"Män, översta stegen", "Men, top steps"},
                     {"Män, andel", "Men, share"},
                     {"Skillnad", "Difference"}},
         .rows = TableRows{{"en rad per fråga (minst två rader); utan kön bara de tre första "
                            "kolumnerna",
                            "one row per question (at least two rows); without sex the first three "
                            "columns only"}},
         .result = {"Antal och andelar 0–1; skillnaden är kvinnornas andel minus männens "
                    "(gånger 100 blir det procentenheter). Svar utanför skalan räknas inte som "
                    "svar: ser antalet svar för litet ut är ett steg felstavat, se raden ? i "
                    "SURVEY_TALLY. Med en enda fråga kommer en andra, tom rad.",
                    "Counts, and shares 0–1; the difference is women's share minus men's (times "
                    "100 it is percentage points). Answers outside the scale don't count as "
                    "answers: if too few seem to have answered, a step is misspelt, see the row ? "
                    "of SURVEY_TALLY. With a single question there is a second, empty row."},
         .errors = {{ErrorKind::division_by_zero,
                     {"ingen har svarat, eller ingen kvinna eller man: felet står i andelen och "
                      "skillnaden",
                      "nobody has answered, or no woman or no man: the error stands in the share "
                      "and the difference"}},
                    {ErrorKind::domain,
                     {"skalan saknar steg, dess namn är okänt, ett steg står två gånger eller är "
                      "undantaget, eller stegen är färre än 1 eller fler än skalans",
                      "the scale has no steps, its name is unknown, a step stands twice or is "
                      "excluded, or the steps are fewer than 1 or more than the scale has"}},
                    {ErrorKind::not_a_number,
                     {"kolumnen med kön är inte lika lång som svaren",
                      "the column of sex isn't as long as the answers"}}},
         .example = {
             R"(=SURVEY_RESULT({"Ja";"Nej"|"Ja";"Ja"|"Nej";"vet ej"};"janej";1;{"k"|"m"|"k"}))",
             R"({3;2;0.666666666666667;2;1;0.5;1;1;1;-0.5|2;1;0.5;1;0;0;1;1;1;-1})"}});
}

} // namespace

Family survey_family() {
    return {
        {"Enkäter", "Surveys"},
        {
            columns(
                "SURVEY_SHARE", survey_share,
                {"Beräknar andelen positiva svar bland dem som har svarat.",
                 "Calculates the share of positive answers among those who answered."},
                {
                    {"answers", "svar", answers_text},
                    {"positive",
                     "positiva",
                     {"De svar som räknas som positiva, ett eller flera.",
                      "The answers that count as positive, one or more."}},
                    {"excluded", "undantagna", excluded_text},
                },
                {.keywords = {"enkät enkätsvar positiva svar andel nöjd",
                              "survey answers positive share satisfied"},
                 .result = {"En andel 0–1; formatera cellen som procent.",
                            "A share 0–1; format the cell as percent."},
                 .errors = {no_answers,
                            {ErrorKind::domain,
                             {"inget positivt svar är angivet, eller ett svar är både positivt och "
                              "undantaget",
                              "no positive answer is given, or an answer is both positive and "
                              "excluded"}}},
                 .example =
                     {R"(=SURVEY_SHARE({"Bra"|"Mycket bra"|"dåligt"|"Vet ej"};{"bra"|"mycket bra"}))",
                      "0.666666666666667"}}),
            columns(
                "SURVEY_TALLY", survey_tally,
                {"Räknar svaren per steg på en skala.", "Counts the answers per step of a scale."},
                {
                    {"answers", "svar", answers_text},
                    {"scale",
                     "skala",
                     {"Skalans steg, lägsta först, eller namnet på en inbyggd skala, till exempel "
                      "omfattning6; se SURVEY_SCALE.",
                      "The steps of the scale, lowest first, or the name of a built-in scale such "
                      "as omfattning6; see SURVEY_SCALE."}},
                    {"excluded", "undantagna", excluded_text},
                },
                {.keywords = {"enkät enkätsvar svarsfördelning räkna skala fördelning",
                              "survey answers distribution count scale"},
                 .columns = {{"Svar", "Answer"}, {"Antal", "Count"}, {"Andel", "Share"}},
                 .rows = TableRows{{"en rad per steg och en sista rad, ?",
                                    "one row per step and a last row, ?"}},
                 .result = {"Antal svar och andel av alla som har svarat. Sista raden, ?, är svar "
                            "utanför skalan; de ingår i alla som har svarat (men inte i TOPBOX, "
                            "SURVEY_INDEX och SURVEY_RESULT). Står där något annat än 0 är ett "
                            "steg felstavat, i svaren eller i skalan.",
                            "The number of answers and their share of all who answered. The last "
                            "row, ?, is answers outside the scale; they are among all who answered "
                            "(but not in TOPBOX, SURVEY_INDEX and SURVEY_RESULT). If it isn't 0, a "
                            "step is misspelt, in the answers or in the scale."},
                 .errors = {{ErrorKind::division_by_zero,
                             {"ingen har svarat: felet står då i stället för andelarna",
                              "nobody has answered: the error then stands instead of the shares"}},
                            {ErrorKind::domain,
                             {"skalan saknar steg, dess namn är okänt, eller ett steg står två "
                              "gånger eller är undantaget",
                              "the scale has no steps, its name is unknown, or a step stands twice "
                              "or is excluded"}}},
                 .example = {R"(=SURVEY_TALLY({"Ja"|"ja"|"Nej"|"kanske"};"janej"))",
                             R"({"Nej";1;0.25|"Ja";2;0.5|"?";1;0.25})"}}),
            survey::topbox(),
            survey::survey_index(),
            elementwise(
                "RESPONSE_RATE", core::response_rate,
                {"Beräknar svarsfrekvensen: andelen av de tillfrågade som har svarat.",
                 "Calculates the response rate: the share of those invited who answered."},
                {
                    {"answered",
                     "svarande",
                     {"Antal personer som har svarat.", "The number of persons who answered."}},
                    {"invited",
                     "tillfrågade",
                     {"Antal personer som fick enkäten.",
                      "The number of persons who got the survey."}},
                },
                {.keywords = {"enkät svarsfrekvens bortfall svarsandel",
                              "survey response rate nonresponse"},
                 .result = {"En andel 0–1; formatera cellen som procent.",
                            "A share 0–1; format the cell as percent."},
                 .errors = {{ErrorKind::division_by_zero,
                             {"ingen är tillfrågad", "nobody was invited"}},
                            {ErrorKind::domain,
                             {"ett antal är negativt eller inte ett heltal, eller fler har svarat "
                              "än som tillfrågats",
                              "a count is negative or not whole, or more have answered than were "
                              "invited"}}},
                 .example = {"=RESPONSE_RATE(82;100)", "0.82"}}),
            survey_result_function(),
            single(
                "SURVEY_SCALE", survey_scale,
                {"Hämtar stegen i en inbyggd enkätskala.", "Gets the steps of a built-in scale."},
                {
                    {"name",
                     "namn",
                     {"Skalans namn: omfattning6, kvalitet6, frekvens6, janej, omfattning4, "
                      "utsträckning4, vikt4 eller kvalitet4.",
                      "The name of the scale: omfattning6, kvalitet6, frekvens6, janej, "
                      "omfattning4, utsträckning4, vikt4 or kvalitet4."}},
                },
                {.keywords = {"enkät svarsalternativ skala steg",
                              "survey response options scale steps"},
                 .columns = {{"Steg", "Step"}},
                 .rows =
                     TableRows{{"en rad per steg, lägsta först", "one row per step, lowest first"}},
                 .result = {"Stegens texter på svenska, lägsta först.",
                            "The texts of the steps in Swedish, lowest first."},
                 .errors = {{ErrorKind::domain,
                             {"det finns ingen skala med det namnet",
                              "there is no scale of that name"}}},
                 .example = {R"(=SURVEY_SCALE("kvalitet4"))",
                             R"({"Mycket dåligt"|"Dåligt"|"Bra"|"Mycket bra"})"}}),
        },
    };
}

} // namespace utfall::catalog

// Surveys: shares of answers, tallies and scales.
#include "explain/view.hpp"

#include "core/survey/survey.hpp"

#include <algorithm>

namespace utfall::explain {

namespace {

bool is_no_answer(const core::Cell& cell) {
    return cells::is_blank_cell(cell) || cells::is_missing_mark(cell);
}

/// Whether an answer stands among the excluded ones, given or usual.
bool is_excluded(const View& view, const core::Cell& cell) {
    const std::string answer = core::fold(cells::read_text(cell));
    if (!view.given("excluded")) {
        return core::is_one_of(answer, core::default_excluded);
    }
    const auto excluded = view.cells("excluded");
    return std::any_of(excluded.begin(), excluded.end(), [&](const core::Cell& word) {
        return core::fold(cells::read_text(word)) == answer;
    });
}

std::size_t count_answers(const View& view) {
    const auto answers = view.cells("answers");
    return static_cast<std::size_t>(
        std::count_if(answers.begin(), answers.end(), [&](const core::Cell& cell) {
            return !is_no_answer(cell) && !is_excluded(view, cell);
        }));
}

void list_no_answers(View& view) {
    const auto answers = view.cells("answers");
    view.left_out(
        {"Tomma celler är inga svar: {0}.", "Blank cells are no answers: {0}."},
        view.cells_where("answers", [&](std::size_t i) { return is_no_answer(answers[i]); }));
    view.left_out(
        {"Undantagna svar, som vet ej: {0}.", "Excluded answers, such as don't know: {0}."},
        view.cells_where("answers", [&](std::size_t i) {
            return !is_no_answer(answers[i]) && is_excluded(view, answers[i]);
        }));
}

void survey_share(View& view) {
    const auto answered = static_cast<double>(count_answers(view));
    view.says({"{0} av {1} svar är positiva = {2}.", "{0} of {1} answers are positive = {2}."},
              {view.shown(view.result_number() * answered), view.shown(answered),
               view.percent(view.result_number())});
    list_no_answers(view);
}

void survey_tally(View& view) {
    const cells::Result& table = view.result();
    const std::size_t steps = table.rows() - 1; // the last row is answers outside the scale
    std::size_t largest = 0;
    for (std::size_t row = 0; row < steps; ++row) {
        if (view.result_number(row, 1) > view.result_number(largest, 1)) {
            largest = row;
        }
    }
    view.says({"{0} svar på en skala med {1} steg. Vanligast är {2}: {3}.",
               "{0} answers on a scale of {1} steps. The most common is {2}: {3}."},
              {view.shown(count_answers(view)), view.shown(steps), view.shown(table.at(largest, 0)),
               view.shown(view.result_number(largest, 1))});
    const double outside = view.result_number(steps, 1);
    if (outside > 0.0) {
        view.step({"{0} svar står utanför skalan (raden ?): felstavade steg?",
                   "{0} answers are outside the scale (the row ?): misspelt steps?"},
                  {view.shown(outside)});
    }
    list_no_answers(view);
}

/// The tallies of a column, or of the count column of SURVEY_TALLY's whole table.
std::vector<double> tallies_of(const View& view) {
    const core::Table table = view.argument("tallies").table();
    std::vector<double> tallies;
    const bool labelled = table.columns() > 1 && table.rows() > 1;
    for (std::size_t row = 0; row < (labelled ? table.rows() : table.size()); ++row) {
        if (labelled && cells::read_text(table.at(row, 0)) == "?") {
            continue;
        }
        const core::Cell& cell = labelled ? table.at(row, 1) : table.cells()[row];
        tallies.push_back(cells::read_optional_number(cell, "tallies").value_or(0.0));
    }
    return tallies;
}

double sum_of(const std::vector<double>& tallies) {
    double sum = 0.0;
    for (const double tally : tallies) {
        sum += tally;
    }
    return sum;
}

void topbox(View& view) {
    const double answered = sum_of(tallies_of(view));
    view.says({"{0} av {1} svar ligger i de {2} översta stegen = {3}.",
               "{0} of {1} answers lie in the top {2} steps = {3}."},
              {view.shown(view.result_number() * answered), view.shown(answered),
               view.shown(view.number("steps")), view.percent(view.result_number())});
}

void survey_index(View& view) {
    const std::vector<double> tallies = tallies_of(view);
    view.says({"{0} svar på {1} steg ligger i genomsnitt på {2}, där 0 är det lägsta steget och "
               "100 det högsta.",
               "{0} answers on {1} steps lie at {2} on average, where 0 is the lowest step and 100 "
               "the highest."},
              {view.shown(sum_of(tallies)), view.shown(tallies.size()),
               view.shown(view.result_number())});
}

void response_rate(View& view) {
    view.says({"{0} av {1} tillfrågade har svarat = {2}.", "{0} of {1} invited answered = {2}."},
              {view.shown(view.number("answered")), view.shown(view.number("invited")),
               view.percent(view.result_number())});
}

void survey_scale(View& view) {
    const auto& steps = view.result().cells();
    view.says(
        {"Skalan har {0} steg, från {1} till {2}.", "The scale has {0} steps, from {1} to {2}."},
        {view.shown(steps.size()), view.shown(steps.front()), view.shown(steps.back())});
}

/// One row per question: answered, top steps, share; then the same for women and for men.
void survey_result(View& view) {
    const std::size_t row = view.place().row;
    const cells::Result& table = view.result();
    const auto rate = [&](std::size_t first) {
        return core::phrase({"{0} av {1} = {2}", "{0} of {1} = {2}"}, view.language(),
                            {view.shown(view.result_number(row, first + 1)),
                             view.shown(view.result_number(row, first)),
                             view.percent(view.result_number(row, first + 2))});
    };
    view.says(
        {"Fråga {0}: {1} i de {2} översta stegen.", "Question {0}: {1} in the top {2} steps."},
        {view.shown(row + 1), rate(0), view.shown(view.number("steps"))});
    if (table.columns() > 3) {
        view.step({"Kvinnor: {0}.", "Women: {0}."}, {rate(3)});
        view.step({"Män: {0}.", "Men: {0}."}, {rate(6)});
    }
    view.step({"Svar utanför skalan räknas inte.", "Answers outside the scale don't count."});
}

} // namespace

std::vector<Entry> survey_entries() {
    return {
        {"SURVEY_SHARE", survey_share, surveys},
        {"SURVEY_TALLY", survey_tally, surveys},
        {"TOPBOX", topbox, surveys},
        {"SURVEY_RESULT", survey_result, surveys},
        {"SURVEY_INDEX", survey_index, ours},
        {"RESPONSE_RATE", response_rate, surveys},
        {"SURVEY_SCALE", survey_scale, surveys},
    };
}

} // namespace utfall::explain

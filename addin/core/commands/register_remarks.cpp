#include "core/commands/register_remarks.hpp"

#include "core/participants/register_check.hpp"

#include "core/commands/phrase.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace utfall::core::commands {

namespace {

/// A title and a note may stand above the header row.
constexpr std::size_t header_rows = 10;

constexpr std::array<std::string_view, 28> start_words{"start",
                                                       "startdatum",
                                                       "startdag",
                                                       "startade",
                                                       "börjar",
                                                       "början",
                                                       "inskriven",
                                                       "inskrivning",
                                                       "inskriven datum",
                                                       "inskrivningsdatum",
                                                       "inskrivningsdag",
                                                       "från",
                                                       "fr.o.m",
                                                       "fr o m",
                                                       "from",
                                                       "från och med",
                                                       "påbörjad",
                                                       "indatum",
                                                       "datum in",
                                                       "datum för start",
                                                       "start date",
                                                       "started",
                                                       "enrolled",
                                                       "entry date",
                                                       "date in",
                                                       "in",
                                                       "from date",
                                                       "begin"};
constexpr std::array<std::string_view, 27> end_words{"slut",
                                                     "slutdatum",
                                                     "slutdag",
                                                     "avslut",
                                                     "avslutad",
                                                     "avslutat",
                                                     "avslutsdatum",
                                                     "avslutningsdatum",
                                                     "avslutades",
                                                     "utskriven",
                                                     "utskrivning",
                                                     "utskrivningsdatum",
                                                     "till",
                                                     "t.o.m",
                                                     "t o m",
                                                     "till och med",
                                                     "utdatum",
                                                     "datum ut",
                                                     "datum för slut",
                                                     "ut",
                                                     "end",
                                                     "end date",
                                                     "ended",
                                                     "closed",
                                                     "exit date",
                                                     "date out",
                                                     "to"};
constexpr std::array<std::string_view, 18> outcome_words{"utfall",
                                                         "avslutsorsak",
                                                         "avslutsanledning",
                                                         "avslutsskäl",
                                                         "avslutad till",
                                                         "avslut till",
                                                         "avslutningsorsak",
                                                         "orsak",
                                                         "orsak till avslut",
                                                         "resultat",
                                                         "utfall vid avslut",
                                                         "outcome",
                                                         "exit reason",
                                                         "reason",
                                                         "result",
                                                         "reason for closing",
                                                         "closed to",
                                                         "exit"};
constexpr std::array<std::string_view, 6> sex_words{"kön", "juridiskt kön", "könsidentitet",
                                                    "sex", "gender",        "kvinna/man"};

// Without what stands in brackets and the marks that end a header: `Slut (ÅÅÅÅ-MM-DD):` is slut.
std::string header_word(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    if (text == nullptr) {
        return {};
    }
    std::string word = fold(text->substr(0, text->find('(')));
    while (!word.empty() && (word.back() == ':' || word.back() == '.' || word.back() == '*')) {
        word.pop_back();
    }
    return word;
}

std::optional<std::size_t> find_header(const Table& table, std::size_t row,
                                       std::span<const std::string_view> words) {
    for (std::size_t column = 0; column < table.columns(); ++column) {
        if (is_one_of(header_word(table.at(row, column)), words)) {
            return column;
        }
    }
    return std::nullopt;
}

std::vector<Cell> column_below(const Table& table, std::size_t header_row, std::size_t column) {
    std::vector<Cell> cells;
    for (std::size_t row = header_row + 1; row < table.rows(); ++row) {
        cells.push_back(table.at(row, column));
    }
    return cells;
}

Text explanation_of(RegisterProblem problem) {
    switch (problem) {
    case RegisterProblem::end_before_start:
        return {"Slutdatum ligger före startdatum.", "The end date is before the start date."};
    case RegisterProblem::closed_without_outcome:
        return {"Personen har ett slutdatum men inget utfall.",
                "The person has an end date but no outcome."};
    case RegisterProblem::outcome_without_end:
        return {"Personen har ett utfall men inget slutdatum.",
                "The person has an outcome but no end date."};
    case RegisterProblem::text_for_date:
        return {"Här står en text, inte ett datum, så personen räknas inte rätt. Skriv datumet på "
                "nytt, till exempel 2023-01-31.",
                "There is a text here, not a date, so the person isn't counted rightly. Type the "
                "date again, for example 2023-01-31."};
    case RegisterProblem::date_out_of_range:
        return {"Datumet ligger utanför 1990–2100.", "The date is outside 1990–2100."};
    case RegisterProblem::unknown_sex:
        return {"Ordet känns inte igen som kvinna, man eller annat.",
                "The word isn't known as woman, man or other."};
    }
    return {};
}

// The column to look at. `start_told` says that the row's start date has had its remark.
std::size_t column_of(const RegisterFinding& finding, const RegisterColumns& columns,
                      const Cell& start, bool start_told) {
    switch (finding.problem) {
    case RegisterProblem::closed_without_outcome:
        return columns.outcome.value_or(columns.end);
    case RegisterProblem::unknown_sex:
        return columns.sex.value_or(columns.start);
    case RegisterProblem::text_for_date:
    case RegisterProblem::date_out_of_range:
        return finding.value == start && !start_told ? columns.start : columns.end;
    case RegisterProblem::end_before_start:
    case RegisterProblem::outcome_without_end:
        break;
    }
    return columns.end;
}

std::string label_of(const Cell& cell, Language language) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return *text;
    }
    const auto* number = std::get_if<double>(&cell);
    return number == nullptr ? std::string() : shown_number(*number, language);
}

} // namespace

std::optional<RegisterColumns> find_register(const Table& table) {
    for (std::size_t row = 0; row < std::min(table.rows(), header_rows); ++row) {
        const auto start = find_header(table, row, start_words);
        const auto end = find_header(table, row, end_words);
        if (start && end) {
            return RegisterColumns{row, *start, *end, find_header(table, row, outcome_words),
                                   find_header(table, row, sex_words)};
        }
    }
    return std::nullopt;
}

RegisterRemarks remarks_on_register(const Table& table, const RegisterColumns& columns,
                                    Language language) {
    const auto below = [&](std::optional<std::size_t> column) {
        return column ? column_below(table, columns.header_row, *column) : std::vector<Cell>();
    };
    const std::vector<Cell> start = below(columns.start);
    const std::vector<Cell> end = below(columns.end);
    const std::vector<Cell> outcome = below(columns.outcome);
    const std::vector<Cell> sex = below(columns.sex);
    RegisterRemarks result;
    for (std::size_t row = 0; row < start.size(); ++row) {
        result.persons += is_blank(start[row]) && is_blank(end[row]) ? 0 : 1;
    }
    std::size_t told_row = 0; // rows count from 1
    for (const RegisterFinding& finding : register_check(start, end, outcome, sex)) {
        const std::size_t row = columns.header_row + finding.row;
        const std::size_t column =
            column_of(finding, columns, start[finding.row - 1], told_row == finding.row);
        told_row = column == columns.start ? finding.row : told_row;
        Remark remark;
        remark.place = {row, column};
        remark.kind = problem_name(finding.problem, language);
        remark.row_label = label_of(table.at(row, 0), language);
        if (const auto* header = std::get_if<std::string>(&table.at(columns.header_row, column))) {
            remark.column_header = *header;
        }
        remark.printed = table.at(row, column);
        remark.explanation = explanation_of(finding.problem).in(language);
        result.remarks.push_back(std::move(remark));
    }
    return result;
}

} // namespace utfall::core::commands

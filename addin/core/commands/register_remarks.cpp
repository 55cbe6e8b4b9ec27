#include "core/commands/register_remarks.hpp"

#include "core/participants/register_check.hpp"
#include "core/participants/register_headings.hpp"

#include "core/base/calendar.hpp"
#include "core/commands/phrase.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core::commands {

namespace {

/// A title and a note may stand above the header row.
constexpr std::size_t header_rows = 10;

std::optional<std::size_t> find_heading(const Table& table, std::size_t row,
                                        RegisterColumn column) {
    for (std::size_t at = 0; at < table.columns(); ++at) {
        if (is_register_heading(table.at(row, at), column)) {
            return at;
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
    case RegisterProblem::overlapping_stay:
        return {"Samma person har en annan period som överlappar, så hen räknas två gånger.",
                "The same person has another stay that overlaps, so they are counted twice."};
    case RegisterProblem::row_again:
        return {"Samma rad står redan längre upp, så personen räknas två gånger.",
                "The same row stands further up already, so the person is counted twice."};
    case RegisterProblem::date_after_as_of:
        return {"Datumet ligger efter den dag som registret är fört till.",
                "The date is after the day that the register is kept to."};
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
    case RegisterProblem::overlapping_stay:
    case RegisterProblem::row_again:
        return columns.person.value_or(columns.start);
    case RegisterProblem::text_for_date:
    case RegisterProblem::date_out_of_range:
    case RegisterProblem::date_after_as_of:
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

/// What names a row: the person, or the first column that is none of those that are checked.
std::optional<std::size_t> label_column(const Table& table, const RegisterColumns& columns) {
    if (columns.person) {
        return columns.person;
    }
    for (std::size_t column = 0; column < table.columns(); ++column) {
        if (column != columns.start && column != columns.end && column != columns.outcome &&
            column != columns.sex) {
            return column;
        }
    }
    return std::nullopt;
}

/// A date as a date: its number says nothing to a reader.
Cell shown_date(const Cell& cell) {
    const auto* number = std::get_if<double>(&cell);
    const bool date =
        number != nullptr && *number >= first_register_day && *number < last_register_day + 1.0;
    return date ? Cell(iso_text(std::floor(*number))) : cell;
}

} // namespace

std::optional<RegisterColumns> find_register(const Table& table) {
    for (std::size_t row = 0; row < std::min(table.rows(), header_rows); ++row) {
        const auto start = find_heading(table, row, RegisterColumn::start);
        const auto end = find_heading(table, row, RegisterColumn::end);
        if (start && end) {
            return RegisterColumns{row,
                                   *start,
                                   *end,
                                   find_heading(table, row, RegisterColumn::outcome),
                                   find_heading(table, row, RegisterColumn::sex),
                                   find_heading(table, row, RegisterColumn::person),
                                   find_heading(table, row, RegisterColumn::platform)};
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
    const std::vector<Cell> person = below(columns.person);
    RegisterRemarks result;
    for (std::size_t row = 0; row < start.size(); ++row) {
        result.persons += is_blank(start[row]) && is_blank(end[row]) ? 0 : 1;
    }
    const auto label = label_column(table, columns);
    std::size_t told_row = 0; // rows count from 1
    for (const RegisterFinding& finding : register_check({start, end, outcome, sex, person})) {
        const std::size_t row = columns.header_row + finding.row;
        const std::size_t column =
            column_of(finding, columns, start[finding.row - 1], told_row == finding.row);
        told_row = column == columns.start ? finding.row : told_row;
        Remark remark;
        remark.place = {row, column};
        remark.kind = problem_name(finding.problem, language);
        if (label) {
            remark.row_label = label_of(table.at(row, *label), language);
        }
        if (const auto* header = std::get_if<std::string>(&table.at(columns.header_row, column))) {
            remark.column_header = *header;
        }
        const bool date_column = column == columns.start || column == columns.end;
        remark.printed = date_column ? shown_date(table.at(row, column)) : table.at(row, column);
        remark.explanation = explanation_of(finding.problem).in(language);
        result.remarks.push_back(std::move(remark));
    }
    return result;
}

} // namespace utfall::core::commands

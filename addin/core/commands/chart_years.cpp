// Lines over years: the years as headings, or as the names of the rows.
#include "core/commands/chart_kinds.hpp"

#include "core/commands/table_shape.hpp"

#include <algorithm>
#include <utility>

namespace utfall::core::commands {

namespace {

using checks::Role;

/// A line needs more than two points; two years are a change.
constexpr std::size_t fewest_years = 3;

/// A line's name, and its first and last cell.
struct Line {
    std::string name;
    std::string first;
    std::string last;
};

std::string years_finding(const std::vector<Line>& lines, const std::string& first_year,
                          const std::string& last_year, Language language) {
    const auto both = [](const Line& line) {
        return "ISNUMBER(" + line.first + ")*ISNUMBER(" + line.last + ")";
    };
    if (lines.size() == 1) {
        const Line& line = lines.front();
        const std::vector<std::string> values{line.name, last_year, first_year,
                                              shown_figure(line.last), shown_figure(line.first)};
        return finding(
            both(line),
            "IF(" + line.last + "<" + line.first + ";" +
                sentence({"{0} är lägre {1} än {2}: {3} mot {4}",
                          "{0} is lower in {1} than in {2}: {3} against {4}"},
                         language, values) +
                ";IF(" + line.last + ">" + line.first + ";" +
                sentence({"{0} är högre {1} än {2}: {3} mot {4}",
                          "{0} is higher in {1} than in {2}: {3} against {4}"},
                         language, values) +
                ";" +
                sentence({"{0} är lika {1} och {2}: {3}", "{0} is the same in {1} and {2}: {3}"},
                         language, values) +
                "))");
    }
    std::string rows;
    std::string lower;
    std::string higher;
    for (const Line& line : lines) {
        const std::string plus = rows.empty() ? "" : "+";
        rows += plus + both(line);
        lower += plus + both(line) + "*(" + line.last + "<" + line.first + ")";
        higher += plus + both(line) + "*(" + line.last + ">" + line.first + ")";
    }
    const auto said = [&](const Text& text, const std::string& count) {
        return sentence(text, language,
                        {things_word("(" + count + ")", language),
                         inner_things_word("(" + rows + ")", language), last_year, first_year});
    };
    return finding(
        "(" + rows + ")",
        "IF((" + lower + ")>(" + higher + ");" +
            said({"{0} av {1} är lägre {2} än {3}", "{0} of {1} are lower in {2} than in {3}"},
                 lower) +
            ";" +
            said({"{0} av {1} är högre {2} än {3}", "{0} of {1} are higher in {2} than in {3}"},
                 higher) +
            ")");
}

constexpr Text title{"Utveckling över åren", "Development over the years"};

/// The columns of the same thing in most years, from left to right; empty with too few.
std::vector<const FigureColumn*> year_columns(const ChartTable& read) {
    std::vector<const FigureColumn*> most;
    for (const FigureColumn& first : read.columns) {
        std::vector<const FigureColumn*> same;
        for (const FigureColumn& column : read.columns) {
            if (year_in(column.heading) && words_of(column.heading) == words_of(first.heading)) {
                same.push_back(&column);
            }
        }
        if (same.size() > most.size()) {
            most = std::move(same);
        }
    }
    return most.size() < fewest_years ? std::vector<const FigureColumn*>() : most;
}

/// A heading that is nothing but a year is read from its cell, so that the sentence follows it.
std::string year_text(const std::string& heading, const std::string& cell) {
    return words_of(heading).empty() ? cell : quoted(std::to_string(*year_in(heading)));
}

Planned rows_over_years(const ChartTable& read, TableCorner corner, Language language) {
    const auto years = year_columns(read);
    ChartPlan plan;
    plan.rows_are_series = true;
    plan.heading_row = read.heading_row;
    plan.label_column = read.label_column;
    plan.rows = read.rows;
    plan.columns_run_back = year_in(years.front()->heading) > year_in(years.back()->heading);
    const FigureColumn& first = plan.columns_run_back ? *years.back() : *years.front();
    const FigureColumn& last = plan.columns_run_back ? *years.front() : *years.back();
    for (const FigureColumn* column : years) {
        plan.columns.push_back({column->column, {}});
    }
    const TableCells cells(corner, read.rows);
    std::vector<Line> lines;
    for (const std::size_t row : read.rows) {
        lines.push_back({cells.cell(row, read.label_column), cells.cell(row, first.column),
                         cells.cell(row, last.column)});
    }
    plan.finding =
        years_finding(lines, year_text(first.heading, cells.cell(read.heading_row, first.column)),
                      year_text(last.heading, cells.cell(read.heading_row, last.column)), language);
    return plan;
}

std::optional<int> year_of(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) {
        const int year = static_cast<int>(*number);
        return *number == year && year >= 1900 && year <= 2100 ? std::optional(year) : std::nullopt;
    }
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::nullopt : year_in(*text);
}

/// A table whose rows are years.
struct YearRows {
    ChartTable read;
    std::vector<int> years; ///< of read.rows
};

std::optional<YearRows> read_year_rows(const Table& table) {
    const std::size_t headers = header_rows(table);
    if (headers == 0 || headers == table.rows() || table.columns() < 2) {
        return std::nullopt;
    }
    YearRows found;
    found.read.heading_row = headers - 1;
    for (std::size_t row = headers; row < table.rows(); ++row) {
        if (const auto year = year_of(table.at(row, 0))) {
            found.read.rows.push_back(row);
            found.years.push_back(*year);
        }
    }
    if (found.read.rows.size() < fewest_years) {
        return std::nullopt;
    }
    found.read.columns = figure_columns(table, found.read);
    return found.read.columns.empty() ? std::nullopt : std::optional(std::move(found));
}

/// Without totals, unless there is nothing else.
std::vector<const FigureColumn*> lines_of(const ChartTable& read) {
    std::vector<const FigureColumn*> lines;
    for (const FigureColumn& column : read.columns) {
        if (!column.roles.has(Role::total) || read.columns.size() == 1) {
            lines.push_back(&column);
        }
    }
    return lines;
}

Planned columns_over_years(const YearRows& source, TableCorner corner, Language language) {
    const ChartTable& read = source.read;
    ChartPlan plan;
    plan.heading_row = read.heading_row;
    plan.label_column = read.label_column;
    plan.rows = read.rows;
    plan.columns_run_back = source.years.front() > source.years.back();
    std::size_t first = read.rows.front();
    std::size_t last = read.rows.back();
    if (plan.columns_run_back) {
        std::swap(first, last);
    }
    const TableCells cells(corner, read.rows);
    std::vector<Line> lines;
    for (const FigureColumn* column : lines_of(read)) {
        plan.columns.push_back({column->column, {}});
        lines.push_back({cells.cell(read.heading_row, column->column),
                         cells.cell(first, column->column), cells.cell(last, column->column)});
    }
    plan.finding = years_finding(lines, cells.cell(first, 0), cells.cell(last, 0), language);
    return plan;
}

} // namespace

Planned plan_years(const Table& table, TableCorner corner, Language language) {
    Planned planned = Refusal::no_years;
    if (const auto rows = read_year_rows(table)) {
        planned = columns_over_years(*rows, corner, language);
    } else if (const auto read = read_chart_table(table); read && !year_columns(*read).empty()) {
        planned = rows_over_years(*read, corner, language);
    }
    if (auto* plan = std::get_if<ChartPlan>(&planned)) {
        const std::size_t lines = plan->rows_are_series ? plan->rows.size() : plan->columns.size();
        if (lines > most_year_lines) {
            return Refusal::too_many_lines;
        }
        plan->title = title.in(language);
        plan->look = ChartLook::lines;
    }
    return planned;
}

} // namespace utfall::core::commands

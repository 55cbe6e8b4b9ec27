// Charts that compare: deviations from a budget, and two years.
#include "core/commands/chart_kinds.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace utfall::core::commands {

namespace {

using checks::Role;

bool has_negative(const ChartSource& source, const FigureColumn& column) {
    return std::any_of(source.read.rows.begin(), source.read.rows.end(), [&](std::size_t row) {
        const auto* number = std::get_if<double>(&source.table.at(row, column.column));
        return number != nullptr && *number < 0.0;
    });
}

/// Which of two columns is higher on most rows.
std::string compared_columns(const ChartSource& source, const FigureColumn& first,
                             const FigureColumn& second, const Text& lower, const Text& higher) {
    const std::string rows = source.cells.count(first.column, second.column);
    const std::string above = source.cells.count_where(first.column, ">", second.column);
    const std::string below = source.cells.count_where(first.column, "<", second.column);
    const std::string all = rows_word(rows, source.language);
    const auto said = [&](const Text& text, const std::string& count) {
        return sentence(text, source.language,
                        {rows_word(count, source.language), all, source.heading(first.column),
                         source.heading(second.column)});
    };
    return finding(rows, "IF(" + below + ">" + above + ";" + said(lower, below) + ";" +
                             said(higher, above) + ")");
}

std::string deviation_finding(const ChartSource& source, const FigureColumn& drawn) {
    const FigureColumn* outcome = find_column(source.read, Role::outcome);
    const FigureColumn* budget = find_column(source.read, Role::budget);
    // With costs below 0, over budget means two things.
    if (outcome != nullptr && budget != nullptr && outcome != budget && outcome != &drawn &&
        budget != &drawn && !has_negative(source, *outcome) && !has_negative(source, *budget)) {
        return compared_columns(
            source, *outcome, *budget,
            {"{2} ligger under {3} på {0} av {1} rader", "{2} is below {3} on {0} of {1} rows"},
            {"{2} ligger över {3} på {0} av {1} rader", "{2} is above {3} on {0} of {1} rows"});
    }
    const std::string rows = source.cells.count(drawn.column);
    const std::string above = source.cells.count_where(drawn.column, ">");
    const std::string below = source.cells.count_where(drawn.column, "<");
    const std::string all = rows_word(rows, source.language);
    const auto said = [&](const Text& text, const std::string& count) {
        return sentence(text, source.language,
                        {rows_word(count, source.language), all, source.heading(drawn.column)});
    };
    return finding(
        rows, "IF(" + below + ">" + above + ";" +
                  said({"{2} är negativ på {0} av {1} rader", "{2} is negative on {0} of {1} rows"},
                       below) +
                  ";" +
                  said({"{2} är positiv på {0} av {1} rader", "{2} is positive on {0} of {1} rows"},
                       above) +
                  ")");
}

struct Change {
    const FigureColumn* before = nullptr;
    const FigureColumn* after = nullptr;
};

/// The two latest years of the same thing, or the two first columns.
Change find_change(const std::vector<const FigureColumn*>& columns) {
    std::vector<const FigureColumn*> years;
    std::copy_if(columns.begin(), columns.end(), std::back_inserter(years),
                 [](const FigureColumn* column) { return year_in(column->heading).has_value(); });
    std::stable_sort(years.begin(), years.end(), [](const auto* a, const auto* b) {
        return year_in(a->heading) > year_in(b->heading);
    });
    for (const FigureColumn* after : years) {
        for (const FigureColumn* before : years) {
            if (year_in(before->heading) < year_in(after->heading) &&
                words_of(before->heading) == words_of(after->heading)) {
                return {before, after};
            }
        }
    }
    return {columns[0], columns[1]};
}

/// Figures at the ends of lines stand so far apart, of what the axis covers, that their names can
/// be read: a line of text on a plot of some six centimetres.
constexpr double label_height = 1.0 / 15.0;

/// Whether the figures of a column can be told apart at the ends of lines.
bool part(std::vector<double> figures, double span) {
    std::sort(figures.begin(), figures.end());
    for (std::size_t i = 1; i < figures.size(); ++i) {
        if (figures[i] - figures[i - 1] < label_height * span) {
            return false;
        }
    }
    return true;
}

std::vector<double> figures_of(const ChartSource& source, const FigureColumn& column) {
    std::vector<double> figures;
    for (const std::size_t row : source.read.rows) {
        if (const auto* number = std::get_if<double>(&source.table.at(row, column.column))) {
            figures.push_back(*number);
        }
    }
    return figures;
}

bool ends_part(const ChartSource& source, const FigureColumn& before, const FigureColumn& after) {
    const auto first = figures_of(source, before);
    const auto last = figures_of(source, after);
    double low = 0.0; // the axis begins at 0
    double high = 0.0;
    for (const auto& figures : {first, last}) {
        for (const double figure : figures) {
            low = std::min(low, figure);
            high = std::max(high, figure);
        }
    }
    return part(first, high - low) && part(last, high - low);
}

} // namespace

std::optional<int> year_in(std::string_view heading) {
    constexpr std::size_t digits_of_year = 4;
    std::size_t digits = 0;
    for (std::size_t i = 0; i <= heading.size(); ++i) {
        if (i < heading.size() && heading[i] >= '0' && heading[i] <= '9') {
            ++digits;
            continue;
        }
        if (digits == digits_of_year) {
            int year = 0;
            std::from_chars(heading.data() + i - digits, heading.data() + i, year);
            if (year >= 1900 && year <= 2100) {
                return year;
            }
        }
        digits = 0;
    }
    return std::nullopt;
}

std::string words_of(std::string_view heading) {
    std::string words;
    std::copy_if(heading.begin(), heading.end(), std::back_inserter(words),
                 [](char letter) { return letter < '0' || letter > '9'; });
    return fold(words);
}

Planned plan_deviation(const ChartSource& source) {
    const FigureColumn* drawn = find_column(source.read, Role::deviation);
    if (drawn == nullptr) {
        drawn = &source.read.columns.back();
    }
    ChartPlan plan;
    plan.title = drawn->heading;
    plan.finding = deviation_finding(source, *drawn);
    plan.columns = {{drawn->column, colours::dark}};
    return plan;
}

Planned plan_change(const ChartSource& source) {
    std::vector<const FigureColumn*> compared = parts(source.read);
    if (compared.size() < 2) {
        compared.clear(); // two shares can be compared too, but not a share with a count
        for (const FigureColumn& column : source.read.columns) {
            if (column.is_share() && !column.roles.has(Role::deviation)) {
                compared.push_back(&column);
            }
        }
    }
    if (compared.size() < 2) {
        return Refusal::no_two_columns;
    }
    const auto [before, after] = find_change(compared);
    ChartPlan plan;
    plan.title = Text{"Före och efter", "Before and after"}.in(source.language);
    plan.finding = compared_columns(
        source, *after, *before,
        {"{2} är lägre än {3} på {0} av {1} rader", "{2} is lower than {3} on {0} of {1} rows"},
        {"{2} är högre än {3} på {0} av {1} rader", "{2} is higher than {3} on {0} of {1} rows"});
    plan.columns = {{before->column, colours::light}, {after->column, colours::dark}};
    if (source.read.rows.size() <= most_slope_rows && ends_part(source, *before, *after)) {
        plan.look = ChartLook::lines;
        plan.rows_are_series = true;
        plan.named_at_end = true;
        plan.columns_run_back = after->column < before->column;
    }
    return plan;
}

} // namespace utfall::core::commands

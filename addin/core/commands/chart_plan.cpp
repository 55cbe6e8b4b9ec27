#include "core/commands/chart_plan.hpp"

#include "core/base/number_word.hpp"
#include "core/commands/chart_table.hpp"
#include "core/commands/phrase.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <optional>

namespace utfall::core::commands {

namespace {

using checks::Role;

/// Neighbours in a stack differ also in grey print.
constexpr std::array stack_colours{colours::dark, colours::bright, colours::light, colours::middle,
                                   colours::pale};

std::optional<double> figure(const Table& table, std::size_t row, const FigureColumn& column) {
    const auto* number = std::get_if<double>(&table.at(row, column.column));
    return number == nullptr ? std::nullopt : std::optional(*number);
}

/// The column with the role; one with counts before one with shares.
const FigureColumn* find_column(const ChartTable& read, Role role) {
    const FigureColumn* found = nullptr;
    for (const FigureColumn& column : read.columns) {
        if (column.roles.has(role) &&
            (found == nullptr || (found->is_share() && !column.is_share()))) {
            found = &column;
        }
    }
    return found;
}

/// In how many rows both have a figure, and in how many of them the first is higher, or lower.
struct Comparison {
    std::size_t rows = 0;
    std::size_t higher = 0;
    std::size_t lower = 0;
    bool negative = false; ///< a figure is below 0
};

Comparison compare(const Table& table, const ChartTable& read, const FigureColumn& first,
                   const FigureColumn& second) {
    Comparison compared;
    for (const std::size_t row : read.rows) {
        const auto a = figure(table, row, first);
        const auto b = figure(table, row, second);
        if (a && b) {
            ++compared.rows;
            compared.higher += *a > *b ? 1 : 0;
            compared.lower += *a < *b ? 1 : 0;
            compared.negative = compared.negative || *a < 0.0 || *b < 0.0;
        }
    }
    return compared;
}

std::string on_rows(const Text& text, Language language, std::size_t some, std::size_t all,
                    const std::string& first = {}, const std::string& second = {}) {
    return phrase(text, language,
                  {rows_in_words(some, language), rows_in_words(all, language), first, second});
}

/// The share of women in the total, where the table has one of counts.
std::optional<double> share_of_women(const Table& table, const ChartTable& read,
                                     const FigureColumn& women, const FigureColumn& men,
                                     const FigureColumn* other) {
    if (!read.total_row || women.is_share() || men.is_share()) {
        return std::nullopt;
    }
    const double w = figure(table, *read.total_row, women).value_or(-1.0);
    const double m = figure(table, *read.total_row, men).value_or(-1.0);
    const double o = other == nullptr ? 0.0 : figure(table, *read.total_row, *other).value_or(0.0);
    if (w < 0.0 || m < 0.0 || o < 0.0 || w + m + o <= 0.0) {
        return std::nullopt;
    }
    return w / (w + m + o);
}

std::string sexes_title(const Table& table, const ChartTable& read, const FigureColumn& women,
                        const FigureColumn& men, const FigureColumn* other, Language language) {
    if (const auto share = share_of_women(table, read, women, men, other)) {
        // A whole percentage: a title is read, not calculated with.
        const double whole = std::round(*share * 100.0) / 100.0;
        return phrase({"Kvinnor är {0} av alla", "Women are {0} of all"}, language,
                      {shown_percent(whole, language)});
    }
    const Comparison compared = compare(table, read, women, men);
    if (compared.lower > compared.higher) {
        return on_rows({"Män är fler än kvinnor på {0} av {1} rader",
                        "Men outnumber women on {0} of {1} rows"},
                       language, compared.lower, compared.rows);
    }
    return on_rows(
        {"Kvinnor är fler än män på {0} av {1} rader", "Women outnumber men on {0} of {1} rows"},
        language, compared.higher, compared.rows);
}

/// The column that is largest on most rows, and on how many.
std::string largest_title(const Table& table, const ChartTable& read,
                          const std::vector<const FigureColumn*>& stacked, Language language) {
    std::vector<std::size_t> wins(stacked.size());
    for (const std::size_t row : read.rows) {
        const auto value = [&](std::size_t i) {
            return figure(table, row, *stacked[i]).value_or(0.0);
        };
        for (std::size_t i = 0; i < stacked.size(); ++i) {
            bool largest = true;
            for (std::size_t other = 0; other < stacked.size(); ++other) {
                largest = largest && (other == i || value(i) > value(other));
            }
            wins[i] += largest ? 1 : 0;
        }
    }
    const auto most = std::max_element(wins.begin(), wins.end());
    return on_rows({"{2} är störst på {0} av {1} rader", "{2} is the largest on {0} of {1} rows"},
                   language, *most, read.rows.size(),
                   stacked[static_cast<std::size_t>(most - wins.begin())]->heading);
}

/// What can be stacked: neither totals nor shares nor what is compared.
std::vector<const FigureColumn*> parts(const ChartTable& read) {
    std::vector<const FigureColumn*> found;
    for (const FigureColumn& column : read.columns) {
        if (!column.is_share() && !column.roles.has(Role::total) &&
            !column.roles.has(Role::deviation) && !column.roles.has(Role::mean)) {
            found.push_back(&column);
        }
    }
    return found;
}

std::variant<ChartPlan, Refusal> plan_sexes(const Table& table, const ChartTable& read,
                                            Language language) {
    ChartPlan plan;
    plan.stacked = true;
    const FigureColumn* women = find_column(read, Role::women);
    const FigureColumn* men = find_column(read, Role::men);
    if (women != nullptr && men != nullptr && women != men) {
        const FigureColumn* other = find_column(read, Role::other_sex);
        plan.title = sexes_title(table, read, *women, *men, other, language);
        plan.columns = {{women->column, colours::dark}, {men->column, colours::bright}};
        if (other != nullptr && other->is_share() == women->is_share()) {
            plan.columns.push_back({other->column, colours::light});
        }
        return plan;
    }
    const auto stacked = parts(read);
    if (stacked.empty() || stacked.size() > stack_colours.size()) {
        return Refusal::no_chart_table;
    }
    plan.title = largest_title(table, read, stacked, language);
    for (std::size_t i = 0; i < stacked.size(); ++i) {
        plan.columns.push_back({stacked[i]->column, stack_colours.at(i)});
    }
    return plan;
}

std::string deviation_title(const Table& table, const ChartTable& read, const FigureColumn& drawn,
                            Language language) {
    const FigureColumn* outcome = find_column(read, Role::outcome);
    const FigureColumn* budget = find_column(read, Role::budget);
    if (outcome != nullptr && budget != nullptr && outcome != budget && outcome != &drawn &&
        budget != &drawn) {
        const Comparison compared = compare(table, read, *outcome, *budget);
        // With costs below 0, over budget means two things.
        if (compared.rows > 0 && !compared.negative) {
            return compared.lower > compared.higher
                       ? on_rows({"{2} ligger under {3} på {0} av {1} rader",
                                  "{2} is below {3} on {0} of {1} rows"},
                                 language, compared.lower, compared.rows, outcome->heading,
                                 budget->heading)
                       : on_rows({"{2} ligger över {3} på {0} av {1} rader",
                                  "{2} is above {3} on {0} of {1} rows"},
                                 language, compared.higher, compared.rows, outcome->heading,
                                 budget->heading);
        }
    }
    std::size_t above = 0;
    std::size_t below = 0;
    std::size_t rows = 0;
    for (const std::size_t row : read.rows) {
        const auto value = figure(table, row, drawn);
        rows += value ? 1 : 0;
        above += value && *value > 0.0 ? 1 : 0;
        below += value && *value < 0.0 ? 1 : 0;
    }
    return below > above ? on_rows({"{2} är negativ på {0} av {1} rader",
                                    "{2} is negative on {0} of {1} rows"},
                                   language, below, rows, drawn.heading)
                         : on_rows({"{2} är positiv på {0} av {1} rader",
                                    "{2} is positive on {0} of {1} rows"},
                                   language, above, rows, drawn.heading);
}

ChartPlan plan_deviation(const Table& table, const ChartTable& read, Language language) {
    const FigureColumn* drawn = find_column(read, Role::deviation);
    if (drawn == nullptr) {
        drawn = &read.columns.back();
    }
    ChartPlan plan;
    plan.title = deviation_title(table, read, *drawn, language);
    plan.columns = {{drawn->column, colours::dark}};
    return plan;
}

/// The year in a heading: `2023`, `Utfall 2023`, `2023-12-31`.
std::optional<int> year_in(const std::string& heading) {
    constexpr std::size_t digits_of_year = 4;
    std::size_t digits = 0;
    for (std::size_t i = 0; i <= heading.size(); ++i) {
        if (i < heading.size() && heading[i] >= '0' && heading[i] <= '9') {
            ++digits;
            continue;
        }
        if (digits == digits_of_year) {
            const int year = std::atoi(heading.substr(i - digits, digits).c_str());
            if (year >= 1900 && year <= 2100) {
                return year;
            }
        }
        digits = 0;
    }
    return std::nullopt;
}

/// A heading without its figures: what two years of the same thing have in common.
std::string words_of(const std::string& heading) {
    std::string words;
    std::copy_if(heading.begin(), heading.end(), std::back_inserter(words),
                 [](char letter) { return letter < '0' || letter > '9'; });
    return fold(words);
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

std::variant<ChartPlan, Refusal> plan_change(const Table& table, const ChartTable& read,
                                             Language language) {
    std::vector<const FigureColumn*> compared = parts(read);
    if (compared.size() < 2) {
        compared.clear(); // two shares can be compared too, but not a share with a count
        for (const FigureColumn& column : read.columns) {
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
    const Comparison change = compare(table, read, *after, *before);
    plan.title =
        change.lower > change.higher
            ? on_rows({"{2} är lägre än {3} på {0} av {1} rader",
                       "{2} is lower than {3} on {0} of {1} rows"},
                      language, change.lower, change.rows, after->heading, before->heading)
            : on_rows({"{2} är högre än {3} på {0} av {1} rader",
                       "{2} is higher than {3} on {0} of {1} rows"},
                      language, change.higher, change.rows, after->heading, before->heading);
    plan.columns = {{before->column, colours::light}, {after->column, colours::dark}};
    return plan;
}

Text description_of(ChartKind kind) {
    switch (kind) {
    case ChartKind::sexes:
        return {"Liggande staplar, en per rad i tabellen, delade i: {0}.",
                "Bars, one per row of the table, split in: {0}."};
    case ChartKind::deviation:
        return {"Liggande staplar åt vänster och höger om noll, en per rad i tabellen: {0}.",
                "Bars to the left and right of zero, one per row of the table: {0}."};
    case ChartKind::change:
        return {"Liggande staplar, två per rad i tabellen: {0}.",
                "Bars, two per row of the table: {0}."};
    }
    return {};
}

std::string description(ChartKind kind, const ChartTable& read, const ChartPlan& plan,
                        Language language) {
    std::vector<std::string> names;
    for (const FigureColumn& column : read.columns) {
        for (const ChartColumn& drawn : plan.columns) {
            if (drawn.column == column.column) {
                names.push_back(column.heading);
            }
        }
    }
    return phrase(description_of(kind), language, {name_list(names, names.size(), language)});
}

std::variant<ChartPlan, Refusal> plan_kind(ChartKind kind, const Table& table,
                                           const ChartTable& read, Language language) {
    switch (kind) {
    case ChartKind::sexes:
        return plan_sexes(table, read, language);
    case ChartKind::deviation:
        return plan_deviation(table, read, language);
    case ChartKind::change:
        return plan_change(table, read, language);
    }
    return Refusal::no_chart_table;
}

} // namespace

std::variant<ChartPlan, Refusal> plan_chart(ChartKind kind, const Table& table, Language language) {
    const auto read = read_chart_table(table);
    if (!read) {
        return Refusal::no_chart_table;
    }
    if (read->rows.size() > most_chart_rows) {
        return Refusal::too_many_bars;
    }
    auto planned = plan_kind(kind, table, *read, language);
    if (auto* plan = std::get_if<ChartPlan>(&planned)) {
        plan->heading_row = read->heading_row;
        plan->label_column = read->label_column;
        plan->rows = read->rows;
        std::sort(plan->columns.begin(), plan->columns.end(),
                  [](const auto& a, const auto& b) { return a.column < b.column; });
        plan->description = description(kind, *read, *plan, language);
    }
    return planned;
}

} // namespace utfall::core::commands

// Charts of counts: women and men, and outcomes.
#include "core/commands/chart_kinds.hpp"

#include <algorithm>
#include <array>

namespace utfall::core::commands {

namespace {

using checks::Role;

/// Neighbours in a stack differ also in grey print.
constexpr std::array stack_colours{colours::dark, colours::bright, colours::light, colours::middle,
                                   colours::pale};

std::string women_of_all(const ChartSource& source, const FigureColumn& women,
                         const FigureColumn& men, const FigureColumn* other) {
    const std::size_t total = *source.read.total_row;
    const std::string part = source.cells.cell(total, women.column);
    std::string whole = part + ";" + source.cells.cell(total, men.column);
    if (other != nullptr) {
        whole += ";" + source.cells.cell(total, other->column);
    }
    return finding("SUM(" + whole + ")",
                   sentence({"Kvinnor är {0} av alla", "Women are {0} of all"}, source.language,
                            {shown_share(part + "/SUM(" + whole + ")", source.language)}));
}

std::string women_against_men(const ChartSource& source, const FigureColumn& women,
                              const FigureColumn& men) {
    const std::string rows = source.cells.count(women.column, men.column);
    const std::string more = source.cells.count_where(women.column, ">", men.column);
    const std::string fewer = source.cells.count_where(women.column, "<", men.column);
    const std::string all = rows_word(rows, source.language);
    return finding(rows, "IF(" + fewer + ">" + more + ";" +
                             sentence({"Män är fler än kvinnor på {0} av {1} rader",
                                       "Men outnumber women on {0} of {1} rows"},
                                      source.language, {rows_word(fewer, source.language), all}) +
                             ";" +
                             sentence({"Kvinnor är fler än män på {0} av {1} rader",
                                       "Women outnumber men on {0} of {1} rows"},
                                      source.language, {rows_word(more, source.language), all}) +
                             ")");
}

/// The column with the largest sum, and its share of all.
std::string largest_part(const ChartSource& source,
                         const std::vector<const FigureColumn*>& stacked) {
    std::string sums;
    for (const FigureColumn* column : stacked) {
        sums += (sums.empty() ? "" : ";") + source.cells.sum(column->column);
    }
    std::string name = source.heading(stacked.back()->column);
    for (std::size_t i = stacked.size() - 1; i > 0; --i) {
        const std::size_t column = stacked[i - 1]->column;
        name = "IF(" + source.cells.sum(column) + "=MAX(" + sums + ");" + source.heading(column) +
               ";" + name + ")";
    }
    return finding(
        "SUM(" + sums + ")",
        sentence({"{0} är störst: {1} av alla", "{0} is the largest: {1} of all"}, source.language,
                 {name, shown_share("MAX(" + sums + ")/SUM(" + sums + ")", source.language)}));
}

} // namespace

Planned plan_sexes(const ChartSource& source) {
    const ChartTable& read = source.read;
    ChartPlan plan;
    plan.stacked = true;
    const FigureColumn* women = find_column(read, Role::women);
    const FigureColumn* men = find_column(read, Role::men);
    if (women != nullptr && men != nullptr && women != men) {
        const FigureColumn* other = find_column(read, Role::other_sex);
        if (other != nullptr && other->is_share() != women->is_share()) {
            other = nullptr;
        }
        const bool counted = read.total_row && !women->is_share() && !men->is_share();
        plan.title = Text{"Kvinnor och män", "Women and men"}.in(source.language);
        plan.finding = counted ? women_of_all(source, *women, *men, other)
                               : women_against_men(source, *women, *men);
        plan.columns = {{women->column, colours::dark}, {men->column, colours::bright}};
        if (other != nullptr) {
            plan.columns.push_back({other->column, colours::light});
        }
        return plan;
    }
    const auto stacked = parts(read);
    if (stacked.empty() || stacked.size() > stack_colours.size()) {
        return Refusal::no_chart_table;
    }
    plan.title = Text{"Fördelning", "Parts"}.in(source.language);
    plan.finding = largest_part(source, stacked);
    for (std::size_t i = 0; i < stacked.size(); ++i) {
        plan.columns.push_back({stacked[i]->column, stack_colours.at(i)});
    }
    return plan;
}

Planned plan_outcomes(const ChartSource& source) {
    const ChartTable& read = source.read;
    const FigureColumn* drawn = find_column(read, Role::total);
    if (drawn == nullptr) {
        const auto counts = parts(read);
        drawn = counts.empty() ? &read.columns.back() : counts.back();
    }
    const std::size_t column = drawn->column;
    const std::string most = source.cells.largest(column);
    const std::string name = source.cells.name_of_largest(column, read.label_column);
    ChartPlan plan;
    plan.title = drawn->heading;
    plan.columns = {{column, colours::dark}};
    const std::string rows = source.cells.count(column);
    if (drawn->is_share()) {
        plan.finding =
            finding(rows, sentence({"{0} ligger högst: {1}", "{0} is the highest: {1}"},
                                   source.language, {name, shown_share(most, source.language)}));
    } else if (read.total_row && is_number(source.table.at(*read.total_row, column))) {
        plan.finding =
            finding(rows, sentence({"{0} är störst: {1} av {2}", "{0} is the largest: {1} of {2}"},
                                   source.language,
                                   {name, shown_figure(most),
                                    shown_figure(source.cells.cell(*read.total_row, column))}));
    } else {
        plan.finding = finding(rows, sentence({"{0} är störst: {1}", "{0} is the largest: {1}"},
                                              source.language, {name, shown_figure(most)}));
    }
    return plan;
}

} // namespace utfall::core::commands

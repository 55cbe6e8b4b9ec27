// The chart of a survey's answers: low steps to the left of zero, high ones to the right.
#include "core/commands/chart_kinds.hpp"

#include "core/survey/survey.hpp"

#include <algorithm>
#include <array>

namespace utfall::core::commands {

namespace {

/// What a question must reach: 80 per cent, as the social budgets have it. Published shares are
/// whole, ties up, so that 79.5 is printed as 80 and counts.
constexpr std::string_view reached = "0.795";

constexpr std::size_t most_steps = 6;
// From the lowest step to the highest; the low ones orange, the high ones blue, both darker
// outwards, so that the sides differ also for those who can't tell colours.
constexpr std::array<std::string_view, most_steps / 2> low_colours{"#b35806", "#e08214", "#fdd9a8"};
constexpr std::array<std::string_view, most_steps / 2> high_colours{colours::light, colours::middle,
                                                                    colours::dark};

using Columns = std::vector<std::size_t>; ///< from the lowest step to the highest

/// The columns of a scale, where the headings hold all its steps.
std::optional<Columns> columns_of(const ChartTable& read, std::span<const std::string_view> steps) {
    Columns found;
    for (const std::string_view step : steps) {
        const auto column =
            std::find_if(read.columns.begin(), read.columns.end(), [&](const FigureColumn& each) {
                return fold(each.heading) == fold(step);
            });
        if (column == read.columns.end()) {
            return std::nullopt;
        }
        found.push_back(column->column);
    }
    return found;
}

std::optional<Columns> find_steps(const ChartTable& read) {
    for (const std::span<const std::string_view> steps : survey_scales()) {
        if (auto found = columns_of(read, steps)) {
            return found;
        }
    }
    return std::nullopt;
}

std::string sum_of(const std::vector<std::string>& cells) {
    std::string list;
    for (const std::string& cell : cells) {
        list += (list.empty() ? "" : ";") + cell;
    }
    return "SUM(" + list + ")";
}

/// The steps in the order that Calc stacks them in: from zero outwards, on each side.
std::vector<std::size_t> outwards(std::size_t steps) {
    std::vector<std::size_t> order;
    for (std::size_t i = steps / 2; i > 0; --i) {
        order.push_back(i - 1);
    }
    for (std::size_t i = steps / 2; i < steps; ++i) {
        order.push_back(i);
    }
    return order;
}

std::string_view colour_of_step(std::size_t step, std::size_t steps) {
    const std::size_t half = steps / 2;
    return step < half ? low_colours.at(low_colours.size() - half + step)
                       : high_colours.at(high_colours.size() - steps + step);
}

std::string survey_finding(const ChartSource& source, const Columns& steps) {
    std::string reach;
    std::string asked;
    for (const std::size_t row : source.read.rows) {
        std::vector<std::string> all;
        for (const std::size_t column : steps) {
            all.push_back(source.cells.cell(row, column));
        }
        const std::vector<std::string> high(
            all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2), all.end());
        const std::string any = "(" + sum_of(all) + ">0)";
        asked += (asked.empty() ? "" : "+") + any;
        reach += (reach.empty() ? "" : "+") + any + "*(" + sum_of(high) +
                 ">=" + std::string(reached) + "*" + sum_of(all) + ")";
    }
    return finding("(" + asked + ")",
                   sentence({"{0} av {1} frågor når 80 procent i de höga stegen",
                             "{0} of {1} questions reach 80 per cent in the high steps"},
                            source.language,
                            {questions_word("(" + reach + ")", source.language),
                             rows_word("(" + asked + ")", source.language)}));
}

} // namespace

Planned plan_survey(const ChartSource& source) {
    const auto found = find_steps(source.read);
    if (!found) {
        return Refusal::no_scale;
    }
    const Columns& steps = *found;
    ChartPlan plan;
    plan.stacked = true;
    plan.title = Text{"Svarens fördelning: låga steg åt vänster, höga åt höger",
                      "The spread of the answers: low steps left, high steps right"}
                     .in(source.language);
    plan.finding = survey_finding(source, steps);
    plan.working_is_shares = true;
    const auto order = outwards(steps.size());
    std::vector<std::string> head{std::string(Text{"Fråga", "Question"}.in(source.language))};
    for (const std::size_t step : order) {
        plan.columns.push_back({head.size(), colour_of_step(step, steps.size())});
        head.push_back("=" + source.heading(steps[step]));
    }
    plan.working.push_back(head);
    for (const std::size_t row : source.read.rows) {
        std::vector<std::string> line{"=" + source.cells.cell(row, source.read.label_column)};
        std::vector<std::string> all;
        for (const std::size_t column : steps) {
            all.push_back(source.cells.cell(row, column));
        }
        for (const std::size_t step : order) {
            line.push_back("=IF(" + sum_of(all) + "=0;\"\";" +
                           (step < steps.size() / 2 ? "-" : "") + "N(" + all[step] + ")/" +
                           sum_of(all) + ")");
        }
        plan.working.push_back(std::move(line));
    }
    return plan;
}

} // namespace utfall::core::commands

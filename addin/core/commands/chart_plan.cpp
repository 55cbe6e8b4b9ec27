#include "core/commands/chart_plan.hpp"

#include "core/commands/chart_kinds.hpp"
#include "core/commands/phrase.hpp"

#include <algorithm>

namespace utfall::core::commands {

namespace {

using checks::Role;

// Heights in 1/100 mm: what a bar or a line with its name takes, and title, axis and legend.
constexpr int room_around_bars = 3500;
constexpr int room_of_bar = 550;
constexpr int lowest_chart = 7000; ///< lower, the axis has no room beside a title
constexpr int room_of_line = 900;
constexpr int standing_height = 9000; ///< some three fifths of the width

Text description_of(ChartKind kind, const ChartPlan& plan) {
    switch (kind) {
    case ChartKind::sexes:
        return {"Liggande staplar, en per rad i tabellen, delade i: {0}.",
                "Bars, one per row of the table, split in: {0}."};
    case ChartKind::outcomes:
        return {"Liggande staplar, en per rad i tabellen: {0}.",
                "Bars, one per row of the table: {0}."};
    case ChartKind::deviation:
        return {"Liggande staplar åt vänster och höger om noll, en per rad i tabellen: {0}.",
                "Bars to the left and right of zero, one per row of the table: {0}."};
    case ChartKind::change:
        return plan.rows_are_series ? Text{"Linjer, en per rad i tabellen, mellan: {0}.",
                                           "Lines, one per row of the table, between: {0}."}
                                    : Text{"Liggande staplar, två per rad i tabellen: {0}.",
                                           "Bars, two per row of the table: {0}."};
    case ChartKind::areas:
        return {"Staplar, en per rad i tabellen, med målet som streckad linje: {0}.",
                "Columns, one per row of the table, with the goal as a dashed line: {0}."};
    case ChartKind::ring:
        return {"En halv ring fylld så långt som indexet når, av 100, med ett streck där målet "
                "ligger.",
                "Half a ring filled as far as the index goes, of 100, with a mark at the goal."};
    case ChartKind::survey:
        return {"En liggande stapel per fråga, delad i skalans steg, med de låga stegen till "
                "vänster om noll.",
                "A bar per question, split in the steps of the scale, with the low steps to the "
                "left of zero."};
    case ChartKind::years:
        return {"Linjer över åren, en per namn i tabellen.",
                "Lines over the years, one per name in the table."};
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
    return phrase(description_of(kind, plan), language, {name_list(names, names.size(), language)});
}

Planned plan_kind(ChartKind kind, const ChartSource& source) {
    switch (kind) {
    case ChartKind::sexes:
        return plan_sexes(source);
    case ChartKind::outcomes:
        return plan_outcomes(source);
    case ChartKind::deviation:
        return plan_deviation(source);
    case ChartKind::change:
        return plan_change(source);
    case ChartKind::areas:
        return plan_areas(source);
    case ChartKind::survey:
        return plan_survey(source);
    case ChartKind::ring:
    case ChartKind::years:
        break; // read in their own way
    }
    return Refusal::no_chart_table;
}

Planned plan_rows(ChartKind kind, const Table& table, TableCorner corner, Language language) {
    const auto read = read_chart_table(table);
    if (!read) {
        return Refusal::no_chart_table;
    }
    if (read->rows.size() > most_chart_rows) {
        return Refusal::too_many_bars;
    }
    auto planned = plan_kind(kind, {table, *read, TableCells(corner, read->rows), language});
    if (auto* plan = std::get_if<ChartPlan>(&planned)) {
        plan->heading_row = read->heading_row;
        plan->label_column = read->label_column;
        plan->rows = read->rows;
        plan->description = description(kind, *read, *plan, language);
    }
    return planned;
}

} // namespace

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

int chart_height(const ChartPlan& plan) {
    const auto rows =
        static_cast<int>(plan.working.empty() ? plan.rows.size() : plan.working.size() - 1);
    const auto columns = static_cast<int>(plan.columns.size());
    switch (plan.look) {
    case ChartLook::bars:
        return std::max(lowest_chart,
                        room_around_bars + room_of_bar * rows * (plan.stacked ? 1 : columns));
    case ChartLook::lines:
        return std::max(standing_height,
                        room_around_bars + room_of_line * (plan.rows_are_series ? rows : columns));
    case ChartLook::columns:
    case ChartLook::ring:
        break;
    }
    return standing_height;
}

std::variant<ChartPlan, Refusal> plan_chart(ChartKind kind, const Table& table, TableCorner corner,
                                            Language language) {
    Planned planned = kind == ChartKind::ring    ? plan_ring(table, corner, language)
                      : kind == ChartKind::years ? plan_years(table, corner, language)
                                                 : plan_rows(kind, table, corner, language);
    if (auto* plan = std::get_if<ChartPlan>(&planned)) {
        if (plan->working.empty()) {
            std::sort(plan->columns.begin(), plan->columns.end(),
                      [](const auto& a, const auto& b) { return a.column < b.column; });
        }
        if (plan->description.empty()) {
            plan->description = phrase(description_of(kind, *plan), language);
        }
    }
    return planned;
}

} // namespace utfall::core::commands

// One planner for each kind of chart: each fills in what is drawn, and refuses what it can't draw.
#pragma once

#include "core/commands/chart_formula.hpp"
#include "core/commands/chart_plan.hpp"
#include "core/commands/chart_table.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace utfall::core::commands {

using Planned = std::variant<ChartPlan, Refusal>;

/// A table as read, and how its cells are named.
struct ChartSource {
    const Table& table;
    const ChartTable& read;
    TableCells cells; ///< of the rows that are drawn
    Language language = Language::swedish;

    [[nodiscard]] std::string heading(std::size_t column) const {
        return cells.cell(read.heading_row, column);
    }
};

[[nodiscard]] Planned plan_sexes(const ChartSource& source);
[[nodiscard]] Planned plan_outcomes(const ChartSource& source);
[[nodiscard]] Planned plan_deviation(const ChartSource& source);
[[nodiscard]] Planned plan_change(const ChartSource& source);
[[nodiscard]] Planned plan_areas(const ChartSource& source);
[[nodiscard]] Planned plan_survey(const ChartSource& source);

// These two are also drawn from tables without a heading row or without names.
[[nodiscard]] Planned plan_ring(const Table& table, TableCorner corner, Language language);
[[nodiscard]] Planned plan_years(const Table& table, TableCorner corner, Language language);

/// The column with the role; one with counts before one with shares. Null without one.
[[nodiscard]] const FigureColumn* find_column(const ChartTable& read, checks::Role role);

/// What can be stacked or compared: neither totals nor shares nor deviations.
[[nodiscard]] std::vector<const FigureColumn*> parts(const ChartTable& read);

/// The year in a heading: `2023`, `Utfall 2023`, `2023-12-31`.
[[nodiscard]] std::optional<int> year_in(std::string_view heading);
/// A heading without its figures: what two years of the same thing have in common.
[[nodiscard]] std::string words_of(std::string_view heading);

/// The headings of an index and of its goal.
struct IndexColumns {
    std::size_t index = 0;
    std::size_t goal = 0;
};
[[nodiscard]] std::optional<IndexColumns> find_index(const ChartTable& read);

} // namespace utfall::core::commands

#include "core/publishing/suppression.hpp"

#include "core/base/errors.hpp"
#include "core/publishing/platform_suppression.hpp"
#include "core/publishing/report_rows.hpp"
#include "core/publishing/suppression_layout.hpp"
#include "core/publishing/suppression_lines.hpp"

#include <algorithm>
#include <numeric>

namespace utfall::core {

namespace {

bool is_small(const CountCell& cell, int threshold) {
    return cell.count && *cell.count >= 1.0 && *cell.count < threshold;
}

/// The table with its small counts hidden, and what is hidden of it.
struct Task {
    CountTable table;
    std::vector<bool> hidden;
};

Task hide_small(const CountTable& table, int threshold) {
    Task task{table, {}};
    task.hidden.reserve(table.cells.size());
    for (const CountCell& cell : table.cells) {
        task.hidden.push_back(cell.hidden || is_small(cell, threshold));
    }
    return task;
}

/// How far the table reaches: rows and columns after the last that hold anything don't count.
struct Extent {
    std::size_t rows = 0;
    std::size_t columns = 0;
};

Extent extent_of(const CountTable& table) {
    Extent extent;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns; ++column) {
            const CountCell& cell = table.cells[row * table.columns + column];
            if (cell.count || cell.hidden) {
                extent.rows = row + 1;
                extent.columns = std::max(extent.columns, column + 1);
            }
        }
    }
    return extent;
}

/// A table of one column has no row sums.
std::optional<std::size_t> last_column(const Extent& extent) {
    return extent.columns > 1 ? std::optional(extent.columns - 1) : std::nullopt;
}

void require_size(const CountTable& table) {
    if (table.cells.size() > most_suppressed_cells) {
        throw DomainError({.rule = Rule::table_size, .argument = "table"});
    }
}

/// Step 3 in a table of its own.
std::size_t protect_cells(SuppressionLayout& layout, std::vector<bool>& hidden) {
    SuppressionNetwork& network = layout.network();
    for (std::size_t id = 0; id < network.size(); ++id) {
        if (const auto cell = layout.cell_of(id); cell && hidden[*cell]) {
            network.hide(id);
        }
    }
    network.find_blocks();
    for (std::size_t id = 0; id < network.size(); ++id) {
        if (!network.figure(id).hidden || !layout.cell_of(id) || network.is_safe(id)) {
            continue;
        }
        const auto change = network.cheapest_change(id);
        if (!change) { // a table that doesn't add up
            continue;
        }
        for (const auto& step : change->steps) {
            network.hide(step.figure);
            if (const auto cell = layout.cell_of(step.figure)) {
                hidden[*cell] = true;
            }
        }
        network.join(*change);
    }
    return network.work();
}

} // namespace

Suppression suppress_small(const CountTable& table, int threshold, bool totals) {
    Task task = hide_small(table, threshold);
    if (!totals) {
        return {std::move(task.hidden), table.cells.size()};
    }
    require_size(table);
    const Extent extent = extent_of(table);
    StatedSums stated{std::vector<std::size_t>(extent.rows), {}, last_column(extent)};
    std::iota(stated.rows.begin(), stated.rows.end(), std::size_t{0});
    if (extent.rows > 1) { // a table of one row has no column sums
        stated.sums.push_back(
            {extent.rows - 1, {stated.rows.begin(), stated.rows.end() - 1}, false});
    }
    SuppressionLayout layout(task.table, std::move(stated));
    std::size_t work = protect_lines(task.table, layout.lines(), task.hidden);
    work += protect_cells(layout, task.hidden);
    return {std::move(task.hidden), work};
}

Suppression suppress_report(const CountTable& table, int threshold, bool totals,
                            std::span<const std::string> labels) {
    if (labels.size() != table.rows()) {
        throw NotANumber({.rule = Rule::same_shape});
    }
    require_size(table);
    Task task = hide_small(table, threshold);
    const auto total_column = totals ? last_column(extent_of(table)) : std::nullopt;
    const std::vector<ReportTable> reports = read_report(table, labels);
    std::vector<SuppressionLayout> layouts;
    layouts.reserve(reports.size());
    std::vector<std::vector<std::size_t>> lines;
    for (const ReportTable& report : reports) {
        layouts.emplace_back(task.table, StatedSums{report.rows, report.sums, total_column});
        const auto& own = layouts.back().lines();
        lines.insert(lines.end(), own.begin(), own.end());
    }
    const auto total = table_of_totals(table, reports);
    if (total) {
        const auto across = lines_across(task.table, reports, *total);
        lines.insert(lines.end(), across.begin(), across.end());
    }
    std::size_t work = protect_lines(task.table, lines, task.hidden);
    if (total) {
        work += protect_platforms(task.table, reports, *total, layouts, task.hidden);
    } else {
        for (SuppressionLayout& layout : layouts) {
            work += protect_cells(layout, task.hidden);
        }
    }
    return {std::move(task.hidden), work};
}

} // namespace utfall::core

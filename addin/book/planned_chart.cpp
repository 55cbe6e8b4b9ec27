#include "book/planned_chart.hpp"

#include "core/base/phrase.hpp"

#include <cmath>
#include <stdexcept>

namespace utfall::book {
namespace {

using core::commands::ChartLook;
using core::commands::ChartPlan;

constexpr double row_cm = 0.45; // height of a plain row
constexpr double cm = 1000.0;   // in 1/100 mm

bool is_words(Format format) {
    switch (format) {
    case Format::title:
    case Format::lead:
    case Format::heading:
    case Format::header:
    case Format::header_number:
    case Format::header_centred:
    case Format::band:
    case Format::label:
    case Format::label_part:
    case Format::text:
    case Format::centred:
    case Format::note:
        return true;
    default:
        return false;
    }
}

/// A cell as a planner reads it. What a formula gives isn't known here: only what it is for.
core::Cell planned_cell(const Cell& cell) {
    switch (cell.kind) {
    case Cell::Kind::blank:
        return {};
    case Cell::Kind::number:
        return cell.number;
    case Cell::Kind::text:
    case Cell::Kind::date:
        return cell.text;
    case Cell::Kind::formula:
        return is_words(cell.style.format) ? core::Cell(cell.text) : core::Cell(1.0);
    }
    return {};
}

core::Table table_of(const Sheet& sheet, const Block& block) {
    core::Table table;
    for (int row = block.first_row; row <= block.last_row; ++row) {
        std::vector<core::Cell> cells;
        const auto found = sheet.rows().find(row);
        for (int column = block.first_column; column <= block.last_column; ++column) {
            const bool there = found != sheet.rows().end() && found->second.contains(column);
            cells.push_back(there ? planned_cell(found->second.at(column)) : core::Cell());
        }
        table.add_row(std::move(cells));
    }
    return table;
}

/// `B7`
std::string at(int row, int column) {
    return core::cell_name(static_cast<std::size_t>(row - 1), static_cast<std::size_t>(column));
}

/// Where the cells are that a chart is drawn from, as rows and columns of the sheet.
struct Drawn {
    int heading_row = 0;
    int first_row = 0;
    int last_row = 0;
    int label_column = 0;
    std::vector<int> columns;
};

Drawn drawn_from_table(const ChartPlan& plan, const Block& table) {
    const auto row = [&](std::size_t number) { return table.first_row + static_cast<int>(number); };
    Drawn drawn{row(plan.heading_row),
                row(plan.rows.front()),
                row(plan.rows.back()),
                table.first_column + static_cast<int>(plan.label_column),
                {}};
    if (plan.rows.back() - plan.rows.front() + 1 != plan.rows.size()) {
        throw std::logic_error("the rows of a chart's table don't follow each other");
    }
    for (const auto& column : plan.columns) {
        drawn.columns.push_back(table.first_column + static_cast<int>(column.column));
    }
    return drawn;
}

Drawn drawn_from_working(const ChartPlan& plan, int first_row) {
    Drawn drawn{
        first_row, first_row + 1, first_row + static_cast<int>(plan.working.size()) - 1, 0, {}};
    for (const auto& column : plan.columns) {
        drawn.columns.push_back(static_cast<int>(column.column));
    }
    return drawn;
}

std::vector<Series> rows_as_series(const Drawn& drawn) {
    std::vector<Series> series;
    for (int row = drawn.first_row; row <= drawn.last_row; ++row) {
        const auto number = static_cast<std::size_t>(row - drawn.first_row);
        series.push_back(
            {.values = at(row, drawn.columns.front()) + ":" + at(row, drawn.columns.back()),
             .name = at(row, drawn.label_column),
             .colour = colours::lines.at(number % colours::lines.size()),
             .look = Series::Look::line});
    }
    return series;
}

std::vector<Series> columns_as_series(const ChartPlan& plan, const Drawn& drawn) {
    std::vector<Series> series;
    for (std::size_t i = 0; i < drawn.columns.size(); ++i) {
        const int column = drawn.columns[i];
        const bool goal = plan.look == ChartLook::columns && i + 1 == drawn.columns.size();
        const bool line = plan.look == ChartLook::lines;
        Series each{.values = at(drawn.first_row, column) + ":" + at(drawn.last_row, column),
                    .name = at(drawn.heading_row, column),
                    .colour = line ? colours::lines.at(i % colours::lines.size())
                                   : plan.columns[i].colour,
                    .look = goal   ? Series::Look::dashed_line
                            : line ? Series::Look::line
                                   : Series::Look::bars,
                    .labelled = !goal && !line && !plan.working_is_shares};
        if (plan.look == ChartLook::ring) {
            each.labelled = false;
            each.points = i == 0 ? std::vector{colours::pale, plan.columns[0].colour, colours::none,
                                               colours::none}
                                 : std::vector{colours::none, plan.columns[1].colour, colours::none,
                                               colours::none};
        }
        series.push_back(std::move(each));
    }
    return series;
}

Chart::Kind kind_of(ChartLook look) {
    switch (look) {
    case ChartLook::bars:
        return Chart::Kind::bars;
    case ChartLook::columns:
        return Chart::Kind::columns;
    case ChartLook::lines:
        return Chart::Kind::lines;
    case ChartLook::ring:
        return Chart::Kind::ring;
    }
    return Chart::Kind::bars;
}

Chart chart_of(const ChartPlan& plan, const Drawn& drawn, const std::string& name) {
    Chart chart;
    chart.kind = kind_of(plan.look);
    chart.name = name;
    chart.title = plan.title;
    chart.description = plan.description;
    chart.stacked = plan.stacked;
    chart.axis_labels_outside = plan.look == ChartLook::bars;
    chart.width_cm = core::commands::chart_width / cm;
    chart.height_cm = core::commands::chart_height(plan) / cm;
    chart.series = plan.rows_are_series ? rows_as_series(drawn) : columns_as_series(plan, drawn);
    chart.categories = plan.rows_are_series ? at(drawn.heading_row, drawn.columns.front()) + ":" +
                                                  at(drawn.heading_row, drawn.columns.back())
                                            : at(drawn.first_row, drawn.label_column) + ":" +
                                                  at(drawn.last_row, drawn.label_column);
    chart.legend = chart.series.size() > 1 && plan.look != ChartLook::ring;
    if (plan.look == ChartLook::columns) {
        chart.lowest = 0;
        chart.highest = 100;
    }
    return chart;
}

/// A formula without its first sign is what a cell of the book holds.
Cell working_cell(const std::string& content, bool shares) {
    if (!content.starts_with('=')) {
        return label(content);
    }
    return reference(content.substr(1), shares ? Format::share_size : Format::decimal1);
}

void add_working(Sheet& sheet, const ChartPlan& plan) {
    for (std::size_t row = 0; row < plan.working.size(); ++row) {
        std::vector<Cell> cells;
        for (std::size_t column = 0; column < plan.working[row].size(); ++column) {
            cells.push_back(row == 0 || column == 0
                                ? working_cell(plan.working[row][column], false)
                                : working_cell(plan.working[row][column], plan.working_is_shares));
            if (row == 0 || column == 0) {
                cells.back().style.format = Format::label;
            }
        }
        sheet.add(cells);
    }
}

} // namespace

void add_planned_chart(Sheet& sheet, core::commands::ChartKind kind, Block table,
                       core::Language language) {
    const core::commands::TableCorner corner{static_cast<std::size_t>(table.first_row - 1),
                                             static_cast<std::size_t>(table.first_column)};
    const auto planned = core::commands::plan_chart(kind, table_of(sheet, table), corner, language);
    const auto* plan = std::get_if<ChartPlan>(&planned);
    if (plan == nullptr) {
        throw std::logic_error("no chart can be drawn of a table on " + sheet.name());
    }
    sheet.skip();
    Cell said = reference(plan->finding.substr(1), Format::finding);
    said.span = static_cast<int>(sheet.widths_cm().size());
    sheet.add({said});
    const int place = sheet.next_row();
    const double height = core::commands::chart_height(*plan) / cm;
    sheet.skip(static_cast<int>(std::ceil(height / row_cm)) + 1);
    const Drawn drawn = plan->working.empty() ? drawn_from_table(*plan, table)
                                              : drawn_from_working(*plan, sheet.next_row());
    add_working(sheet, *plan);
    sheet.add_chart(place, 0, chart_of(*plan, drawn, sheet.name() + ": " + plan->title));
}

} // namespace utfall::book

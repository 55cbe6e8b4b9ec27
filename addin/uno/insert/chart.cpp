#include "uno/insert/chart.hpp"

#include "catalog/menu.hpp"
#include "core/commands/chart_formula.hpp"
#include "core/commands/chart_plan.hpp"
#include "core/commands/phrase.hpp"
#include "core/commands/table_shape.hpp"
#include "uno/commands/area.hpp"
#include "uno/commands/guards.hpp"
#include "uno/commands/number_formats.hpp"
#include "uno/commands/read_cells.hpp"
#include "uno/commands/undo_step.hpp"
#include "uno/insert/chart_drawing.hpp"
#include "uno/insert/free_place.hpp"
#include "uno/insert/written_cells.hpp"
#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace utfall::uno::insert {

namespace {

using commands::Area;
using commands::Refused;
using commands::Workplace;
using core::commands::chart_height;
using core::commands::chart_width;
using core::commands::ChartKind;
using core::commands::ChartPlan;
using core::commands::Refusal;
using css::beans::XPropertySet;
using css::table::CellRangeAddress;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Ranges = css::uno::Sequence<CellRangeAddress>;

constexpr std::array<std::pair<std::string_view, ChartKind>, 8> kinds{
    {{"sexes", ChartKind::sexes},
     {"outcomes", ChartKind::outcomes},
     {"deviation", ChartKind::deviation},
     {"change", ChartKind::change},
     {"areas", ChartKind::areas},
     {"ring", ChartKind::ring},
     {"survey", ChartKind::survey},
     {"years", ChartKind::years}}};

/// A row of cells, with some to spare: what is written above and below the chart.
constexpr sal_Int32 room_of_row = 600;

constexpr float finding_points = 12.0F;

void set(const Reference<css::uno::XInterface>& object, const char* name, const Any& value) {
    Reference<XPropertySet>(object, UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(name), value);
}

/// The cells that the chart is drawn from: headings and rows, names and figures.
Ranges ranges_of(const Area& area, const ChartPlan& plan) {
    std::vector<std::size_t> rows = plan.rows;
    rows.push_back(plan.heading_row);
    std::vector<std::size_t> columns{plan.label_column};
    for (const auto& column : plan.columns) {
        columns.push_back(column.column);
    }
    std::vector<CellRangeAddress> ranges;
    for (const auto& [left, right] : core::commands::stretches(columns)) {
        for (const auto& [top, bottom] : core::commands::stretches(rows)) {
            CellRangeAddress range = area.address;
            range.StartRow += static_cast<sal_Int32>(top);
            range.EndRow = area.address.StartRow + static_cast<sal_Int32>(bottom);
            range.StartColumn += static_cast<sal_Int32>(left);
            range.EndColumn = area.address.StartColumn + static_cast<sal_Int32>(right);
            ranges.push_back(range);
        }
    }
    return {ranges.data(), static_cast<sal_Int32>(ranges.size())};
}

Reference<css::table::XTableCharts> charts_of(const Reference<css::uno::XInterface>& sheet) {
    return Reference<css::table::XTableChartsSupplier>(sheet, UNO_QUERY_THROW)->getCharts();
}

/// A name that no chart of the document has: the file keeps charts by it.
rtl::OUString free_name(const Workplace& work) {
    const Reference<css::container::XIndexAccess> sheets(work.document->getSheets(),
                                                         UNO_QUERY_THROW);
    const auto taken = [&sheets](const rtl::OUString& name) {
        for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
            const Reference<css::uno::XInterface> sheet(sheets->getByIndex(i), UNO_QUERY_THROW);
            if (charts_of(sheet)->hasByName(name)) {
                return true;
            }
        }
        return false;
    };
    sal_Int32 number = 1;
    while (taken("Utfall " + rtl::OUString::number(number))) {
        ++number;
    }
    return "Utfall " + rtl::OUString::number(number);
}

/// The newest thing on the sheet says what it is to a screen reader.
void describe(const Workplace& work, const Area& area, const ChartPlan& plan) {
    const Reference<css::container::XIndexAccess> page(
        Reference<css::drawing::XDrawPagesSupplier>(work.document, UNO_QUERY_THROW)
            ->getDrawPages()
            ->getByIndex(area.address.Sheet),
        UNO_QUERY_THROW);
    const Reference<css::uno::XInterface> shape(page->getByIndex(page->getCount() - 1),
                                                UNO_QUERY_THROW);
    set(shape, "Title", Any(to_ustring(plan.title)));
    set(shape, "Description", Any(to_ustring(plan.description)));
}

/// The finding, the chart, and the figures that it is drawn from if they aren't the table's.
css::awt::Size size_of(const ChartPlan& plan) {
    const auto rows = static_cast<sal_Int32>(plan.working.empty() ? 2 : plan.working.size() + 4);
    return {chart_width, chart_height(plan) + room_of_row * rows};
}

WrittenCell finding_cell(const ChartPlan& plan, const Spot& spot) {
    return {spot.column, spot.row, plan.finding, true, finding_points, {}};
}

/// The figures that the chart is drawn from, below a line that says what they are.
std::vector<WrittenCell> working_cells(const Workplace& work, const ChartPlan& plan,
                                       const Spot& spot) {
    const core::Text head{"Underlag till diagrammet", "Figures behind the chart"};
    std::vector<WrittenCell> cells{
        {spot.column, spot.row, std::string(head.in(work.language)), true, {}, {}}};
    std::optional<sal_Int32> shares;
    if (plan.working_is_shares) {
        shares = commands::NumberFormats(work).percent_without_sign();
    }
    for (std::size_t row = 0; row < plan.working.size(); ++row) {
        for (std::size_t column = 0; column < plan.working[row].size(); ++column) {
            cells.push_back({spot.column + static_cast<sal_Int32>(column),
                             spot.row + 1 + static_cast<sal_Int32>(row),
                             plan.working[row][column],
                             false,
                             {},
                             row > 0 && column > 0 ? shares : std::nullopt});
        }
    }
    return cells;
}

CellRangeAddress range_of_working(const Area& area, const ChartPlan& plan, const Spot& spot) {
    return {area.address.Sheet, spot.column, spot.row + 1,
            spot.column + static_cast<sal_Int32>(plan.working.front().size()) - 1,
            spot.row + static_cast<sal_Int32>(plan.working.size())};
}

ChartPlan planned(const Workplace& work, const Area& area) {
    const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                   [&work](const auto& entry) { return entry.first == work.name; });
    if (kind == kinds.end()) {
        throw Refused(Refusal::no_chart_table);
    }
    const core::Table table = commands::read_values(area.range);
    if (!core::commands::has_numbers(table)) {
        throw Refused(Refusal::no_numbers);
    }
    commands::require_no_errors(area, table, work.language);
    auto plan = core::commands::plan_chart(kind->second, table,
                                           {area.first_row(), area.first_column()}, work.language);
    if (const auto* refusal = std::get_if<Refusal>(&plan)) {
        throw Refused(*refusal, core::commands::shown_number(static_cast<double>(area.rows()),
                                                             work.language));
    }
    return std::get<ChartPlan>(std::move(plan));
}

} // namespace

std::string insert_chart(const Workplace& work) {
    const Area area = commands::nearest_table(work, commands::Sections::none);
    commands::require_editable(work, area);
    commands::require_table_size(area, work.language);
    (void)commands::require_no_filter(area);
    commands::require_plain_figures(area, work.language);
    const ChartPlan plan = planned(work, area);
    const Spot spot = free_place(work, area, size_of(plan));
    const catalog::Command* command = catalog::find_command("chart." + work.name);
    commands::UndoStep step(work.model, catalog::plain_title(command->title, work.language));
    // First, since the row grows with its text.
    write_cells(area.sheet, step, {finding_cell(plan, spot)});
    const auto above = corner(area.sheet, {spot.column, spot.row + 1});
    const css::awt::Rectangle place{above.X, above.Y, chart_width, chart_height(plan)};
    Ranges ranges = ranges_of(area, plan);
    if (!plan.working.empty()) {
        const Spot below{spot.column, row_below(area.sheet, spot, place.Y + place.Height) + 1};
        write_cells(area.sheet, step, working_cells(work, plan, below));
        ranges = Ranges(1);
        ranges.getArray()[0] = range_of_working(area, plan, below);
    }
    const rtl::OUString name = free_name(work);
    const auto charts = charts_of(area.sheet);
    charts->addNewByName(name, place, ranges, true, true);
    const Reference<css::document::XEmbeddedObjectSupplier> object(charts->getByName(name),
                                                                   UNO_QUERY_THROW);
    draw({object->getEmbeddedObject(), UNO_QUERY_THROW}, plan);
    // The office's own step for it is recorded once more by Redo (7.4).
    step.unrecorded([&] { describe(work, area, plan); });
    step.finish();
    return {};
}

} // namespace utfall::uno::insert

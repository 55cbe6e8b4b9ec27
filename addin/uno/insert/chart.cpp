#include "uno/insert/chart.hpp"

#include "catalog/menu.hpp"
#include "core/commands/chart_plan.hpp"
#include "core/commands/phrase.hpp"
#include "core/commands/table_shape.hpp"
#include "uno/commands/area.hpp"
#include "uno/commands/guards.hpp"
#include "uno/commands/read_cells.hpp"
#include "uno/commands/undo_step.hpp"
#include "uno/insert/free_place.hpp"
#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/ChartAxisLabelPosition.hpp>
#include <com/sun/star/chart/ChartAxisPosition.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/DataLabelPlacement.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

namespace utfall::uno::insert {

namespace {

using commands::Area;
using commands::Refused;
using commands::Workplace;
using core::commands::ChartKind;
using core::commands::ChartPlan;
using core::commands::Refusal;
using css::beans::XPropertySet;
using css::table::CellRangeAddress;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr std::array<std::pair<std::string_view, ChartKind>, 3> kinds{
    {{"sexes", ChartKind::sexes},
     {"deviation", ChartKind::deviation},
     {"change", ChartKind::change}}};

// Sizes in 1/100 mm: across a standing page, and room for each bar and its name.
constexpr sal_Int32 chart_width = 15500;
constexpr sal_Int32 room_around_bars = 3500;
constexpr sal_Int32 room_of_bar = 550;
constexpr sal_Int32 lowest_chart = 7000;

constexpr float title_points = 11.0F;
constexpr float text_points = 9.0F;

/// `#1f4e79` as the office has it.
sal_Int32 colour_of(std::string_view written) {
    sal_Int32 colour = 0;
    std::from_chars(written.data() + 1, written.data() + written.size(), colour, 16);
    return colour;
}

void set(const Reference<css::uno::XInterface>& object, const char* name, const Any& value) {
    Reference<XPropertySet>(object, UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(name), value);
}

void set_text(const Reference<css::uno::XInterface>& object, float points) {
    set(object, "CharHeight", Any(points));
    set(object, "CharColor", Any(colour_of(core::colours::ink)));
}

/// Stretches of numbers that follow each other.
std::vector<std::pair<std::size_t, std::size_t>> stretches(std::vector<std::size_t> numbers) {
    std::sort(numbers.begin(), numbers.end());
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (const std::size_t number : numbers) {
        if (!found.empty() && found.back().second + 1 == number) {
            found.back().second = number;
        } else {
            found.emplace_back(number, number);
        }
    }
    return found;
}

/// The cells that the chart is drawn from: headings and rows, names and figures.
css::uno::Sequence<CellRangeAddress> ranges_of(const Area& area, const ChartPlan& plan) {
    std::vector<std::size_t> rows = plan.rows;
    rows.push_back(plan.heading_row);
    std::vector<std::size_t> columns{plan.label_column};
    for (const auto& column : plan.columns) {
        columns.push_back(column.column);
    }
    std::vector<CellRangeAddress> ranges;
    for (const auto& [left, right] : stretches(columns)) {
        for (const auto& [top, bottom] : stretches(rows)) {
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

void style_axes(const Reference<css::chart::XDiagram>& diagram) {
    const auto names = Reference<css::chart::XAxisXSupplier>(diagram, UNO_QUERY_THROW)->getXAxis();
    set(names, "ReverseDirection", Any(true)); // the first row on top
    set(names, "LabelPosition", Any(css::chart::ChartAxisLabelPosition_OUTSIDE_START));
    set(names, "TextBreak", Any(true));
    set_text(names, text_points);
    const Reference<css::chart::XAxisYSupplier> figures(diagram, UNO_QUERY_THROW);
    set(figures->getYAxis(), "CrossoverPosition", Any(css::chart::ChartAxisPosition_END));
    set(figures->getYAxis(), "LineStyle", Any(css::drawing::LineStyle_NONE));
    set(figures->getYAxis(), "GapWidth", Any(sal_Int32(60)));
    set_text(figures->getYAxis(), text_points);
    set(figures->getYMainGrid(), "LineColor", Any(colour_of(core::colours::line)));
}

/// Text on a dark bar is white, on a light one dark.
bool needs_white_text(const ChartPlan& plan, std::string_view colour) {
    return plan.stacked && (colour == core::colours::dark || colour == core::colours::middle);
}

void style_bars(const Reference<css::chart::XDiagram>& diagram, const ChartPlan& plan) {
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        const auto bars = diagram->getDataRowProperties(static_cast<sal_Int32>(i));
        const std::string_view colour = plan.columns[i].colour;
        set(bars, "FillColor", Any(colour_of(colour)));
        // A thin white edge keeps neighbours apart in grey print.
        set(bars, "LineStyle", Any(css::drawing::LineStyle_SOLID));
        set(bars, "LineColor", Any(sal_Int32(0xffffff)));
        set(bars, "DataCaption", Any(sal_Int32(css::chart::ChartDataCaption::VALUE)));
        set(bars, "LabelPlacement",
            Any(plan.stacked ? css::chart::DataLabelPlacement::CENTER
                             : css::chart::DataLabelPlacement::OUTSIDE));
        set_text(bars, text_points);
        if (needs_white_text(plan, colour)) {
            set(bars, "CharColor", Any(sal_Int32(0xffffff)));
        }
    }
}

void draw(const Reference<css::chart::XChartDocument>& chart, const ChartPlan& plan) {
    const Reference<css::chart::XDiagram> diagram(
        Reference<css::lang::XMultiServiceFactory>(chart, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.chart.BarDiagram"),
        UNO_QUERY_THROW);
    chart->setDiagram(diagram);
    set(diagram, "Vertical", Any(true)); // the office's word for bars that lie
    set(diagram, "Stacked", Any(plan.stacked));
    set(diagram, "IncludeHiddenCells", Any(true));
    set(chart, "HasMainTitle", Any(true));
    set(chart->getTitle(), "String", Any(to_ustring(plan.title)));
    set_text(chart->getTitle(), title_points);
    set(chart->getTitle(), "CharWeight", Any(150.0F));
    set(chart, "HasLegend", Any(plan.columns.size() > 1));
    if (plan.columns.size() > 1) {
        set(chart->getLegend(), "FillStyle", Any(css::drawing::FillStyle_NONE));
        set(chart->getLegend(), "LineStyle", Any(css::drawing::LineStyle_NONE));
        set(chart->getLegend(), "Alignment", Any(css::chart::ChartLegendPosition_BOTTOM));
        set_text(chart->getLegend(), text_points);
    }
    const auto wall =
        Reference<css::chart::X3DDisplay>(chart->getDiagram(), UNO_QUERY_THROW)->getWall();
    set(wall, "FillStyle", Any(css::drawing::FillStyle_NONE));
    set(wall, "LineStyle", Any(css::drawing::LineStyle_NONE));
    style_axes(chart->getDiagram());
    style_bars(chart->getDiagram(), plan);
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

css::awt::Size size_of(const ChartPlan& plan) {
    const std::size_t bars = plan.rows.size() * (plan.stacked ? 1 : plan.columns.size());
    return {chart_width,
            std::max(lowest_chart, room_around_bars + room_of_bar * static_cast<sal_Int32>(bars))};
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
    auto plan = core::commands::plan_chart(kind->second, table, work.language);
    if (const auto* refusal = std::get_if<Refusal>(&plan)) {
        throw Refused(*refusal, core::commands::shown_number(static_cast<double>(area.rows()),
                                                             work.language));
    }
    return std::get<ChartPlan>(std::move(plan));
}

} // namespace

std::string insert_chart(const Workplace& work) {
    const Area area = commands::table_area(work, commands::Sections::none);
    commands::require_editable(work, area);
    commands::require_table_size(area, work.language);
    (void)commands::require_no_filter(area);
    commands::require_plain_figures(area, work.language);
    const ChartPlan plan = planned(work, area);
    const css::awt::Rectangle place = free_place(work, area, size_of(plan));
    const catalog::Command* command = catalog::find_command("chart." + work.name);
    commands::UndoStep step(work.model, catalog::plain_title(command->title, work.language));
    const rtl::OUString name = free_name(work);
    const auto charts = charts_of(area.sheet);
    charts->addNewByName(name, place, ranges_of(area, plan), true, true);
    const Reference<css::document::XEmbeddedObjectSupplier> object(charts->getByName(name),
                                                                   UNO_QUERY_THROW);
    draw({object->getEmbeddedObject(), UNO_QUERY_THROW}, plan);
    describe(work, area, plan);
    step.finish();
    return {};
}

} // namespace utfall::uno::insert

#include "uno/insert/chart_drawing.hpp"

#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/ChartAxisLabelPosition.hpp>
#include <com/sun/star/chart/ChartAxisPosition.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/ChartDataRowSource.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/ChartSymbolType.hpp>
#include <com/sun/star/chart/DataLabelPlacement.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/chart2/XChartTypeContainer.hpp>
#include <com/sun/star/chart2/XCoordinateSystemContainer.hpp>
#include <com/sun/star/chart2/XDataSeriesContainer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/drawing/DashStyle.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineDash.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <array>
#include <charconv>
#include <vector>

namespace utfall::uno::insert {

namespace {

using core::commands::ChartLook;
using core::commands::ChartPlan;
using css::beans::XPropertySet;
using css::chart::XDiagram;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
namespace colours = core::colours;

constexpr float title_points = 11.0F;
constexpr float text_points = 9.0F;
constexpr float bold = 150.0F; // as css::awt::FontWeight has it

// Widths in 1/100 mm.
constexpr sal_Int32 line_width = 70;
constexpr sal_Int32 dash_length = 250;
constexpr sal_Int32 dash_distance = 150;

constexpr sal_Int32 white = 0xffffff;

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
    set(object, "CharColor", Any(colour_of(colours::ink)));
}

const char* diagram_of(ChartLook look) {
    switch (look) {
    case ChartLook::bars:
    case ChartLook::columns:
        return "com.sun.star.chart.BarDiagram";
    case ChartLook::lines:
        return "com.sun.star.chart.LineDiagram";
    case ChartLook::ring:
        return "com.sun.star.chart.DonutDiagram";
    }
    return "";
}

bool is_lying(const ChartPlan& plan) {
    return plan.look == ChartLook::bars;
}

void style_axes(const Reference<XDiagram>& diagram, const ChartPlan& plan) {
    const auto names = Reference<css::chart::XAxisXSupplier>(diagram, UNO_QUERY_THROW)->getXAxis();
    const auto figures =
        Reference<css::chart::XAxisYSupplier>(diagram, UNO_QUERY_THROW)->getYAxis();
    set(names, "LabelPosition", Any(css::chart::ChartAxisLabelPosition_OUTSIDE_START));
    set(names, "TextBreak", Any(true));
    set_text(names, text_points);
    if (is_lying(plan) || plan.columns_run_back) {
        set(names, "ReverseDirection", Any(true)); // the first row on top, the first year left
        set(figures, "CrossoverPosition", Any(css::chart::ChartAxisPosition_END));
    }
    set(figures, "LineStyle", Any(css::drawing::LineStyle_NONE));
    set_text(figures, text_points);
    set(Reference<css::chart::XAxisYSupplier>(diagram, UNO_QUERY_THROW)->getYMainGrid(),
        "LineColor", Any(colour_of(colours::line)));
    if (plan.named_at_end) { // the figures stand at the lines
        set(diagram, "HasYAxisDescription", Any(false));
        set(diagram, "HasYAxisGrid", Any(false));
    }
    if (plan.look != ChartLook::lines) {
        set(figures, "GapWidth", Any(sal_Int32(60)));
    }
    if (plan.look == ChartLook::columns) {
        set(figures, "Min", Any(0.0)); // an index goes from 0 to 100
        set(figures, "Max", Any(100.0));
    }
    if (plan.working_is_shares) { // both sides alike
        set(figures, "Min", Any(-1.0));
        set(figures, "Max", Any(1.0));
    }
}

/// Whether the figures stand in the bars: beside them they would meet the next part, or the line of
/// the goal.
bool is_labelled_inside(const ChartPlan& plan) {
    return plan.stacked || plan.look == ChartLook::columns;
}

/// Text on a dark bar is white, on a light one dark.
bool needs_white_text(const ChartPlan& plan, std::string_view colour) {
    return plan.stacked && (colour == colours::dark || colour == colours::middle);
}

void style_bar(const Reference<XPropertySet>& bars, const ChartPlan& plan,
               std::string_view colour) {
    set(bars, "FillColor", Any(colour_of(colour)));
    // A thin white edge keeps neighbours apart in grey print.
    set(bars, "LineStyle", Any(css::drawing::LineStyle_SOLID));
    set(bars, "LineColor", Any(white));
    set_text(bars, text_points);
    if (plan.working_is_shares) {
        return; // a step of a scale is often too narrow for its figure
    }
    set(bars, "DataCaption", Any(sal_Int32(css::chart::ChartDataCaption::VALUE)));
    set(bars, "LabelPlacement",
        Any(is_labelled_inside(plan) ? css::chart::DataLabelPlacement::CENTER
                                     : css::chart::DataLabelPlacement::OUTSIDE));
    if (needs_white_text(plan, colour)) {
        set(bars, "CharColor", Any(white));
    }
}

/// The lines of a chart, in order. The older interface draws no line where one is asked for (7.4).
std::vector<Reference<XPropertySet>> lines_of(const Reference<css::chart::XChartDocument>& chart) {
    const Reference<css::chart2::XChartDocument> document(chart, UNO_QUERY_THROW);
    const Reference<css::chart2::XCoordinateSystemContainer> systems(document->getFirstDiagram(),
                                                                     UNO_QUERY_THROW);
    const Reference<css::chart2::XChartTypeContainer> types(systems->getCoordinateSystems()[0],
                                                            UNO_QUERY_THROW);
    std::vector<Reference<XPropertySet>> found;
    for (const auto& type : types->getChartTypes()) {
        if (type->getChartType() == "com.sun.star.chart2.LineChartType") {
            const Reference<css::chart2::XDataSeriesContainer> series(type, UNO_QUERY_THROW);
            for (const auto& each : series->getDataSeries()) {
                found.emplace_back(each, UNO_QUERY_THROW);
            }
        }
    }
    return found;
}

void style_goal(const Reference<css::chart::XChartDocument>& chart) {
    const Reference<css::lang::XMultiServiceFactory> factory(chart, UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> dashes(
        factory->createInstance("com.sun.star.drawing.DashTable"), UNO_QUERY_THROW);
    const rtl::OUString name("goal");
    if (!dashes->hasByName(name)) {
        dashes->insertByName(name, Any(css::drawing::LineDash{css::drawing::DashStyle_RECT, 1,
                                                              dash_length, 0, 0, dash_distance}));
    }
    for (const auto& line : lines_of(chart)) {
        set(line, "Color", Any(colour_of(colours::ink)));
        set(line, "LineWidth", Any(line_width));
        set(line, "LineDashName", Any(name));
        set(line, "LineStyle", Any(css::drawing::LineStyle_DASH));
    }
}

void style_line(const Reference<XPropertySet>& line, std::size_t number) {
    set(line, "LineStyle", Any(css::drawing::LineStyle_SOLID));
    set(line, "LineWidth", Any(line_width));
    set(line, "Color", Any(colour_of(colours::lines.at(number % colours::lines.size()))));
}

/// Each line's name and last figure stand at its end, so that no legend is needed.
/// @param points of a line
void name_at_end(const Reference<XDiagram>& diagram, const ChartPlan& plan, std::size_t line,
                 std::size_t points) {
    const auto label = [&](std::size_t point, sal_Int32 shown, sal_Int32 place) {
        const auto properties = diagram->getDataPointProperties(static_cast<sal_Int32>(point),
                                                                static_cast<sal_Int32>(line));
        set(properties, "DataCaption", Any(shown));
        set(properties, "LabelPlacement", Any(place));
    };
    namespace caption = css::chart::ChartDataCaption;
    namespace placement = css::chart::DataLabelPlacement;
    const std::size_t first = plan.columns_run_back ? points - 1 : 0;
    const std::size_t last = plan.columns_run_back ? 0 : points - 1;
    label(first, caption::VALUE, placement::LEFT);
    label(last, caption::VALUE | caption::DATA_SERIES, placement::RIGHT);
}

void style_lines(const Reference<css::chart::XChartDocument>& chart, const ChartPlan& plan) {
    const auto diagram = chart->getDiagram();
    const std::size_t lines = plan.rows_are_series ? plan.rows.size() : plan.columns.size();
    const std::size_t points = plan.rows_are_series ? plan.columns.size() : plan.rows.size();
    const auto drawn = lines_of(chart);
    for (std::size_t i = 0; i < lines && i < drawn.size(); ++i) {
        const auto line = diagram->getDataRowProperties(static_cast<sal_Int32>(i));
        set(line, "SymbolType", Any(static_cast<sal_Int32>(i % colours::lines.size())));
        set_text(line, text_points);
        style_line(drawn[i], i);
        if (plan.named_at_end) {
            name_at_end(diagram, plan, i, points);
        }
    }
}

/// The points of a ring that are painted; the others are holes. Source: core's working figures.
void style_ring(const Reference<XDiagram>& diagram, const ChartPlan& plan) {
    constexpr sal_Int32 points = 4;
    const std::array<std::array<std::string_view, points>, 2> painted{
        {{colours::pale, plan.columns[0].colour, colours::none, colours::none},
         {colours::none, plan.columns[1].colour, colours::none, colours::none}}};
    for (std::size_t ring = 0; ring < painted.size(); ++ring) {
        for (sal_Int32 i = 0; i < points; ++i) {
            const auto part = diagram->getDataPointProperties(i, static_cast<sal_Int32>(ring));
            const std::string_view colour = painted.at(ring).at(static_cast<std::size_t>(i));
            set(part, "LineStyle", Any(css::drawing::LineStyle_NONE));
            if (colour.empty()) {
                set(part, "FillStyle", Any(css::drawing::FillStyle_NONE));
            } else {
                set(part, "FillColor", Any(colour_of(colour)));
            }
        }
    }
}

/// Bars beside each other that lie have a legend in the wrong order (7.4): the first row's bars say
/// what they are instead.
bool is_named_at_bars(const ChartPlan& plan) {
    return is_lying(plan) && !plan.stacked && plan.columns.size() > 1;
}

void style_series(const Reference<css::chart::XChartDocument>& chart, const ChartPlan& plan) {
    const auto diagram = chart->getDiagram();
    if (plan.look == ChartLook::lines) {
        style_lines(chart, plan);
    } else if (plan.look == ChartLook::ring) {
        style_ring(diagram, plan);
    } else {
        for (std::size_t i = 0; i < plan.columns.size(); ++i) {
            const auto series = diagram->getDataRowProperties(static_cast<sal_Int32>(i));
            if (plan.look == ChartLook::columns && i + 1 == plan.columns.size()) {
                set(series, "SymbolType", Any(sal_Int32(css::chart::ChartSymbolType::NONE)));
                style_goal(chart);
            } else {
                style_bar(series, plan, plan.columns[i].colour);
                if (is_named_at_bars(plan)) {
                    namespace caption = css::chart::ChartDataCaption;
                    set(diagram->getDataPointProperties(0, static_cast<sal_Int32>(i)),
                        "DataCaption", Any(caption::VALUE | caption::DATA_SERIES));
                }
            }
        }
    }
}

/// Room at both sides of the lines, for what stands at their ends.
void shift_categories(const Reference<css::chart::XChartDocument>& chart) {
    const Reference<css::chart2::XChartDocument> document(chart, UNO_QUERY_THROW);
    const Reference<css::chart2::XCoordinateSystemContainer> systems(document->getFirstDiagram(),
                                                                     UNO_QUERY_THROW);
    const auto axis = systems->getCoordinateSystems()[0]->getAxisByDimension(0, 0);
    auto scale = axis->getScaleData();
    scale.ShiftedCategoryPosition = true;
    axis->setScaleData(scale);
}

bool has_legend(const ChartPlan& plan) {
    return !is_named_at_bars(plan) && (plan.columns.size() > 1 || plan.rows_are_series) &&
           !plan.named_at_end && plan.look != ChartLook::ring;
}

void style_title(const Reference<css::chart::XChartDocument>& chart, const ChartPlan& plan) {
    set(chart, "HasMainTitle", Any(true));
    set(chart->getTitle(), "String", Any(to_ustring(plan.title)));
    set_text(chart->getTitle(), title_points);
    set(chart->getTitle(), "CharWeight", Any(bold));
    set(chart, "HasLegend", Any(has_legend(plan)));
    if (has_legend(plan)) {
        set(chart->getLegend(), "FillStyle", Any(css::drawing::FillStyle_NONE));
        set(chart->getLegend(), "LineStyle", Any(css::drawing::LineStyle_NONE));
        set(chart->getLegend(), "Alignment", Any(css::chart::ChartLegendPosition_BOTTOM));
        set_text(chart->getLegend(), text_points);
    }
}

} // namespace

void draw(const Reference<css::chart::XChartDocument>& chart, const ChartPlan& plan) {
    const Reference<XDiagram> made(
        Reference<css::lang::XMultiServiceFactory>(chart, UNO_QUERY_THROW)
            ->createInstance(rtl::OUString::createFromAscii(diagram_of(plan.look))),
        UNO_QUERY_THROW);
    chart->setDiagram(made);
    const auto diagram = chart->getDiagram();
    if (plan.rows_are_series) {
        set(diagram, "DataRowSource", Any(css::chart::ChartDataRowSource_ROWS));
    }
    set(diagram, "IncludeHiddenCells", Any(true));
    if (is_lying(plan)) {
        set(diagram, "Vertical", Any(true)); // the office's word for bars that lie
        set(diagram, "Stacked", Any(plan.stacked));
    }
    if (plan.look == ChartLook::columns) {
        set(diagram, "NumberOfLines", Any(sal_Int32(1)));
    }
    style_title(chart, plan);
    if (plan.look != ChartLook::ring) {
        const auto wall = Reference<css::chart::X3DDisplay>(diagram, UNO_QUERY_THROW)->getWall();
        set(wall, "FillStyle", Any(css::drawing::FillStyle_NONE));
        set(wall, "LineStyle", Any(css::drawing::LineStyle_NONE));
        style_axes(diagram, plan);
    } else {
        set(diagram, "StartingAngle", Any(sal_Int32(0)));
    }
    if (plan.look == ChartLook::lines) {
        shift_categories(chart);
    }
    style_series(chart, plan);
}

} // namespace utfall::uno::insert

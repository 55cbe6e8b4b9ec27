// Tables to draw on live documents, and what their charts show.
#pragma once

#include "command_desk.hpp"

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <cstdlib>
#include <sstream>
#include <string>

namespace utfall::tests {

/// Lines of cells between '|'.
inline void fill(const Desk& desk, const std::string& text, sal_Int32 row = 0,
                 sal_Int32 column = 0) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line); ++row) {
        std::istringstream cells(line);
        sal_Int32 at = column;
        for (std::string word; std::getline(cells, word, '|'); ++at) {
            const auto cell = desk.sheet()->getCellByPosition(at, row);
            char* end = nullptr;
            const double value = std::strtod(word.c_str(), &end);
            if (!word.empty() && *end == '\0') {
                cell->setValue(value);
            } else {
                cell->setFormula(uno::to_ustring(word));
            }
        }
    }
}

[[nodiscard]] inline css::uno::Reference<css::table::XTableCharts> charts(const Desk& desk) {
    return css::uno::Reference<css::table::XTableChartsSupplier>(desk.sheet(),
                                                                 css::uno::UNO_QUERY_THROW)
        ->getCharts();
}

[[nodiscard]] inline int count(const Desk& desk) {
    return charts(desk)->getElementNames().getLength();
}

[[nodiscard]] inline css::uno::Reference<css::chart::XChartDocument> chart_of(const Desk& desk,
                                                                              int index = 0) {
    const css::uno::Reference<css::document::XEmbeddedObjectSupplier> object(
        charts(desk)->getByName(charts(desk)->getElementNames()[index]), css::uno::UNO_QUERY_THROW);
    return {object->getEmbeddedObject(), css::uno::UNO_QUERY_THROW};
}

[[nodiscard]] inline int colour(const Desk& desk, int series) {
    sal_Int32 fill = -1;
    chart_of(desk)->getDiagram()->getDataRowProperties(series)->getPropertyValue("FillColor") >>=
        fill;
    return fill;
}

/// What is drawn on the first sheet.
[[nodiscard]] inline css::uno::Reference<css::container::XIndexAccess> drawn(const Desk& desk) {
    return {css::uno::Reference<css::drawing::XDrawPagesSupplier>(desk.document(),
                                                                  css::uno::UNO_QUERY_THROW)
                ->getDrawPages()
                ->getByIndex(0),
            css::uno::UNO_QUERY_THROW};
}

[[nodiscard]] inline css::awt::Rectangle place(const Desk& desk, int index) {
    const css::uno::Reference<css::drawing::XShape> shape(drawn(desk)->getByIndex(index),
                                                          css::uno::UNO_QUERY_THROW);
    return {shape->getPosition().X, shape->getPosition().Y, shape->getSize().Width,
            shape->getSize().Height};
}

/// What a screen reader says of the chart.
[[nodiscard]] inline std::string description(const Desk& desk) {
    rtl::OUString text;
    css::uno::Reference<css::beans::XPropertySet>(drawn(desk)->getByIndex(0),
                                                  css::uno::UNO_QUERY_THROW)
        ->getPropertyValue("Description") >>= text;
    return uno::to_utf8(text);
}

[[nodiscard]] inline css::awt::Point corner(const Desk& desk, const std::string& cell) {
    css::awt::Point point;
    css::uno::Reference<css::beans::XPropertySet>(desk.cell(cell), css::uno::UNO_QUERY_THROW)
        ->getPropertyValue("Position") >>= point;
    return point;
}

inline constexpr const char* platforms = "Plattform|Kvinnor|Män|Totalt\n"
                                         "Norr|52|40|92\nSöder|30|38|68\nÖster|12|15|27\n"
                                         "Totalt|=SUM(B2:B4)|=SUM(C2:C4)|187";
inline constexpr const char* years = "Ort|2022|2023\nNorr|8|9\nSöder|7|7\nSumma|15|16\nÖster|6|8";
inline constexpr const char* areas = "Område|Index|Mål\nDeltagare|72|70\nPersonal|60|70\n"
                                     "Samverkan|75|70\nTotalt|68|70";

} // namespace utfall::tests

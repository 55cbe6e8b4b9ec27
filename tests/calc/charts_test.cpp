// Charts of a selected table, drawn by their commands in live documents.
#include "command_desk.hpp"
#include "core/base/palette.hpp"
#include "core/commands/refusal.hpp"

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

namespace utfall::tests {

namespace {

using core::commands::Refusal;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Lines of cells between '|'.
void fill(const Desk& desk, const std::string& text, sal_Int32 row = 0, sal_Int32 column = 0) {
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

Reference<css::table::XTableCharts> charts(const Desk& desk) {
    return Reference<css::table::XTableChartsSupplier>(desk.sheet(), UNO_QUERY_THROW)->getCharts();
}

int count(const Desk& desk) {
    return charts(desk)->getElementNames().getLength();
}

Reference<css::chart::XChartDocument> chart_of(const Desk& desk, int index = 0) {
    const Reference<css::document::XEmbeddedObjectSupplier> object(
        charts(desk)->getByName(charts(desk)->getElementNames()[index]), UNO_QUERY_THROW);
    return {object->getEmbeddedObject(), UNO_QUERY_THROW};
}

std::string title(const Desk& desk, int index = 0) {
    rtl::OUString text;
    Reference<css::beans::XPropertySet>(chart_of(desk, index)->getTitle(), UNO_QUERY_THROW)
        ->getPropertyValue("String") >>= text;
    return uno::to_utf8(text);
}

/// The figures that the chart shows: rows of the table, with a figure a series.
std::string figures(const Desk& desk, int index = 0) {
    const Reference<css::chart::XChartDataArray> data(chart_of(desk, index)->getData(),
                                                      UNO_QUERY_THROW);
    std::ostringstream text;
    for (const rtl::OUString& name : data->getColumnDescriptions()) {
        text << '|' << uno::to_utf8(name);
    }
    const auto names = data->getRowDescriptions();
    const auto rows = data->getData();
    for (sal_Int32 row = 0; row < rows.getLength(); ++row) {
        text << '\n' << uno::to_utf8(names[row]);
        for (const double value : rows[row]) {
            text << '|' << value;
        }
    }
    return text.str();
}

int colour(const Desk& desk, int series) {
    sal_Int32 fill = -1;
    chart_of(desk)->getDiagram()->getDataRowProperties(series)->getPropertyValue("FillColor") >>=
        fill;
    return fill;
}

css::awt::Rectangle place(const Desk& desk, int index) {
    const Reference<css::container::XIndexAccess> page(
        Reference<css::drawing::XDrawPagesSupplier>(desk.document(), UNO_QUERY_THROW)
            ->getDrawPages()
            ->getByIndex(0),
        UNO_QUERY_THROW);
    const Reference<css::drawing::XShape> shape(page->getByIndex(index), UNO_QUERY_THROW);
    return {shape->getPosition().X, shape->getPosition().Y, shape->getSize().Width,
            shape->getSize().Height};
}

/// What a screen reader says of the chart.
std::string description(const Desk& desk) {
    const Reference<css::container::XIndexAccess> page(
        Reference<css::drawing::XDrawPagesSupplier>(desk.document(), UNO_QUERY_THROW)
            ->getDrawPages()
            ->getByIndex(0),
        UNO_QUERY_THROW);
    rtl::OUString text;
    Reference<css::beans::XPropertySet>(page->getByIndex(0), UNO_QUERY_THROW)
        ->getPropertyValue("Description") >>= text;
    return uno::to_utf8(text);
}

css::awt::Point corner(const Desk& desk, const std::string& cell) {
    css::awt::Point point;
    Reference<css::beans::XPropertySet>(desk.cell(cell), UNO_QUERY_THROW)
        ->getPropertyValue("Position") >>= point;
    return point;
}

/// Keeps the document to look at, where a folder is given for that.
void keep(const Desk& desk, const char* name) {
    if (const char* folder = std::getenv("UTFALL_KEEP_CHARTS")) {
        css::uno::Sequence<css::beans::PropertyValue> options(1);
        options.getArray()[0].Name = "FilterName";
        options.getArray()[0].Value <<= rtl::OUString("calc_pdf_Export");
        Reference<css::frame::XStorable>(desk.document(), UNO_QUERY_THROW)
            ->storeToURL(uno::to_ustring("file://" + std::string(folder) + "/" + name + "-" +
                                         test_locale() + ".pdf"),
                         options);
    }
}

constexpr const char* platforms = "Plattform|Kvinnor|Män|Totalt\n"
                                  "Norr|52|40|92\nSöder|30|38|68\nÖster|12|15|27\n"
                                  "Totalt|94|93|187";
constexpr const char* budget = "Tkr|Budget|Utfall|Avvikelse\n"
                               "Kansli|100|120|-20\nInsatser|300|330|-30\nLokaler|50|45|5\n"
                               "Totalt|450|495|-45";
constexpr const char* years = "Ort|2022|2023\nNorr|8|9\nSöder|7|7\nSumma|15|16\nÖster|6|8";

struct Drawn {
    const char* command;
    const char* table;
    const char* selection;
    core::Text title;
    const char* figures;
    core::Text step;
};

const Drawn drawn[] = {
    {"sexes",
     platforms,
     "A1:D5",
     {"Kvinnor är 50\u00a0% av alla", "Women are 50% of all"},
     "|Kvinnor|Män\nNorr|52|40\nSöder|30|38\nÖster|12|15",
     {"Kvinnor och män", "Women and Men"}},
    {"deviation",
     budget,
     "B3", // a single cell stands for the table around it
     {"Utfall ligger över Budget på två av tre rader",
      "Utfall is above Budget on two of three rows"},
     "|Avvikelse\nKansli|-20\nInsatser|-30\nLokaler|5",
     {"Avvikelse", "Deviation"}},
    {"change",
     years,
     "A1:C5",
     {"2023 är högre än 2022 på två av tre rader", "2023 is higher than 2022 on two of three rows"},
     "|2022|2023\nNorr|8|9\nSöder|7|7\nÖster|6|8", // without the sum in its midst
     {"Förändring mellan två år", "Change between Two Years"}}};

class Charts : public testing::TestWithParam<Drawn> {};

TEST_P(Charts, AreDrawnInOneStep) {
    const Drawn& tested = GetParam();
    const Desk desk;
    fill(desk, tested.table);
    desk.undo_manager()->clear();
    const std::string before = desk.snapshot();
    desk.select(tested.selection);
    const Answer answer = desk.choose("chart." + std::string(tested.command));
    ASSERT_TRUE(answer.done) << answer.message;
    EXPECT_EQ(desk.snapshot(), before);
    ASSERT_EQ(count(desk), 1);
    EXPECT_EQ(title(desk), said(tested.title));
    EXPECT_EQ(figures(desk), tested.figures);
    EXPECT_EQ(desk.undo_titles(), std::vector<std::string>{said(tested.step)});
    keep(desk, tested.command);

    desk.undo_manager()->undo();
    EXPECT_EQ(count(desk), 0);
    EXPECT_TRUE(desk.undo_titles().empty());

    desk.undo_manager()->redo();
    ASSERT_EQ(count(desk), 1);
    EXPECT_EQ(title(desk), said(tested.title));
    EXPECT_EQ(figures(desk), tested.figures);
    EXPECT_EQ(desk.undo_titles(), std::vector<std::string>{said(tested.step)});

    desk.undo_manager()->undo();
    ASSERT_TRUE(desk.choose("chart." + std::string(tested.command)).done);
    EXPECT_EQ(count(desk), 1);
    EXPECT_EQ(figures(desk), tested.figures);
}

TEST_P(Charts, FollowTheCells) {
    const Drawn& tested = GetParam();
    const Desk desk;
    fill(desk, tested.table);
    desk.select("A1:D5");
    ASSERT_TRUE(desk.choose("chart." + std::string(tested.command)).done);
    for (const char* cell : {"B2", "C2", "D2"}) {
        desk.cell(cell)->setValue(777);
    }
    EXPECT_NE(figures(desk).find("777"), std::string::npos) << figures(desk);
}

std::string command_name(const testing::TestParamInfo<Drawn>& tested) {
    return tested.param.command;
}

INSTANTIATE_TEST_SUITE_P(Kinds, Charts, testing::ValuesIn(drawn), command_name);

TEST(ChartPlaces, AreBelowTheTableAndBelowOtherCharts) {
    const Desk desk;
    fill(desk, platforms);
    desk.select("A1:D5");
    ASSERT_TRUE(desk.choose("chart.sexes").done);
    EXPECT_EQ(description(desk),
              said({"Liggande staplar, en per rad i tabellen, delade i: Kvinnor och Män.",
                    "Bars, one per row of the table, split in: Kvinnor and Män."}));
    EXPECT_EQ(colour(desk, 0), 0x1f4e79);
    EXPECT_EQ(colour(desk, 1), 0xe69f00);
    EXPECT_GE(place(desk, 0).Y, corner(desk, "A6").Y);
    EXPECT_LT(place(desk, 0).Y, corner(desk, "A9").Y);
    // Beside the table a second one would lie over the first.
    for (const int index : {1, 2}) {
        ASSERT_TRUE(desk.choose("chart.sexes").done);
        EXPECT_GE(place(desk, index).Y, place(desk, index - 1).Y + place(desk, index - 1).Height);
    }
    EXPECT_EQ(count(desk), 3);
}

TEST(ChartPlaces, AreNotOverTheUsersOwnCells) {
    const Desk desk;
    fill(desk, platforms);
    desk.cell("B12")->setValue(7);
    desk.select("A1:D5");
    ASSERT_TRUE(desk.choose("chart.sexes").done);
    EXPECT_GE(place(desk, 0).X, corner(desk, "E1").X);
    desk.undo_manager()->undo();
    desk.cell("G3")->setFormula(uno::to_ustring("egen"));
    ASSERT_TRUE(desk.choose("chart.sexes").done);
    EXPECT_GE(place(desk, 0).Y, corner(desk, "A13").Y);
}

void expect_refused(const Desk& desk, const std::string& command, Refusal refusal,
                    const std::string& detail = {}) {
    const auto titles = desk.undo_titles();
    const int before = count(desk);
    const Answer answer = desk.choose(command);
    EXPECT_FALSE(answer.done);
    EXPECT_EQ(answer.message, core::commands::refusal_text(refusal, detail, command_language()));
    EXPECT_EQ(count(desk), before);
    EXPECT_EQ(desk.undo_titles(), titles);
}

TEST(ChartsRefused, WithoutATableToDraw) {
    const Desk desk;
    fill(desk, "Norr|52|40\nSöder|30|38");
    desk.select("A1:C2");
    expect_refused(desk, "chart.sexes", Refusal::no_chart_table);
    desk.select("F20");
    expect_refused(desk, "chart.sexes", Refusal::no_numbers);
    fill(desk, "Ort|Antal\nA|1\nB|2", 4);
    desk.select("A5:B7");
    expect_refused(desk, "chart.change", Refusal::no_two_columns);
    desk.cell("B6")->setFormula(uno::to_ustring("=1/0"));
    expect_refused(desk, "chart.deviation", Refusal::error_cells, "B6");
}

TEST(ChartsRefused, OnAProtectedSheet) {
    const Desk desk;
    fill(desk, platforms);
    desk.select("A1:D5");
    Reference<css::util::XProtectable>(desk.sheet(), UNO_QUERY_THROW)->protect(rtl::OUString());
    const auto name = uno::to_utf8(desk.document()->getSheets()->getElementNames()[0]);
    for (const char* command : {"chart.sexes", "chart.deviation", "chart.change"}) {
        expect_refused(desk, command, Refusal::protected_sheet, name);
    }
}

} // namespace

} // namespace utfall::tests

// Charts of a selected table, drawn by their commands in live documents.
#include "command_desk.hpp"

#include "catalog/menu.hpp"
#include "core/base/palette.hpp"
#include "core/commands/refusal.hpp"

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/FilterOperator.hpp>
#include <com/sun/star/sheet/TableFilterField.hpp>
#include <com/sun/star/sheet/XSheetFilterDescriptor.hpp>
#include <com/sun/star/sheet/XSheetFilterable.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XMergeable.hpp>
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
                                  "Totalt|=SUM(B2:B4)|=SUM(C2:C4)|187";
constexpr const char* budget = "Tkr|Budget|Utfall|Avvikelse\n"
                               "Kansli|100|120|=B2-C2\nInsatser|300|330|-30\nLokaler|50|45|5\n"
                               "Totalt|450|495|-45";
constexpr const char* years = "Ort|2022|2023\nNorr|8|9\nSöder|7|7\nSumma|15|16\nÖster|6|8";
constexpr const char* areas = "Område|Index|Mål\nDeltagare|72|70\nPersonal|60|70\n"
                              "Samverkan|75|70\nTotalt|68|70";
constexpr const char* exits = "Avslut|Antal\nArbete|35\nStudier|14\nSumma|61\nHälsa|12";
constexpr const char* answers =
    "Fråga|Inte alls|Till liten del|Till stor del|Till mycket stor del\n"
    "Bemötande|1|1|4|4\nDelaktighet|4|3|2|1";
constexpr const char* municipalities =
    "Kommun|2021|2022|2023\nUmeå|1200|1100|1050\nVännäs|90|80|95\nNordmaling|70|66|60";

struct Drawn {
    const char* command;
    const char* table;
    const char* selection;
    core::Text finding;
    const char* figures;
    core::Text step;
    const char* changed; ///< a cell that is given another value, by which the finding is another
    double value;
    core::Text then;
};

const Drawn drawn[] = {
    {"sexes",
     platforms,
     "A1:D5",
     {"Kvinnor är 50\u00a0% av alla", "Women are 50% of all"},
     "|Kvinnor|Män\nNorr|52|40\nSöder|30|38\nÖster|12|15",
     {"Kvinnor och män", "Women and Men"},
     "B2", // the total below is a formula
     332.0,
     {"Kvinnor är 80\u00a0% av alla", "Women are 80% of all"}},
    {"outcomes",
     exits,
     "A1:B5",
     {"Arbete är störst: 35 av 61", "Arbete is the largest: 35 of 61"},
     "|Antal\nArbete|35\nStudier|14\nHälsa|12",
     {"Utfall", "Outcomes"},
     "B5",
     40.0,
     {"Hälsa är störst: 40 av 61", "Hälsa is the largest: 40 of 61"}},
    {"deviation",
     budget,
     "B3", // a single cell stands for the table around it
     {"Utfall ligger över Budget på två av tre rader",
      "Utfall is above Budget on two of three rows"},
     "|Avvikelse\nKansli|-20\nInsatser|-30\nLokaler|5",
     {"Avvikelse", "Deviation"},
     "C2",
     90.0,
     {"Utfall ligger under Budget på två av tre rader",
      "Utfall is below Budget on two of three rows"}},
    {"change",
     years,
     "A1:C5",
     {"2023 är högre än 2022 på två av tre rader", "2023 is higher than 2022 on two of three rows"},
     "|2022|2023\nNorr|8|9\nSöder|7|7\nÖster|6|8", // without the sum in its midst
     {"Förändring mellan två år", "Change between Two Years"},
     "C2",
     3.0,
     {"2023 är högre än 2022 på en av tre rader", "2023 is higher than 2022 on one of three rows"}},
    {"areas",
     areas,
     "A1:C5",
     {"Två av tre når målet; hela indexet är 68",
      "Two of three reach the goal; the whole index is 68"},
     "|Index|Mål\nDeltagare|72|70\nPersonal|60|70\nSamverkan|75|70",
     {"Index mot mål", "Index against Goal"},
     "B3",
     70.0,
     {"Tre av tre når målet; hela indexet är 68",
      "Three of three reach the goal; the whole index is 68"}},
    {"ring",
     areas,
     "A1:C5",
     {"Indexet 68 når inte målet 70", "The index of 68 doesn't reach the goal of 70"},
     nullptr,
     {"Halvring med mål", "Half Ring with Goal"},
     "B5",
     69.7, // 70 as a whole number, but not reached
     {"Indexet 69,7 når inte målet 70", "The index of 69.7 doesn't reach the goal of 70"}},
    {"survey",
     answers,
     "A1:E3",
     {"En av två frågor når 80 procent i de höga stegen",
      "One of two questions reach 80 per cent in the high steps"},
     nullptr,
     {"Enkätsvar", "Survey Answers"},
     "E3",
     100.0,
     {"Två av två frågor når 80 procent i de höga stegen",
      "Two of two questions reach 80 per cent in the high steps"}},
    {"years",
     municipalities,
     "A1:D4",
     {"Två av tre är lägre 2023 än 2021", "Two of three are lower in 2023 than in 2021"},
     "|2021|2022|2023\nUmeå|1200|1100|1050\nVännäs|90|80|95\nNordmaling|70|66|60",
     {"Linjer över åren", "Lines over the Years"},
     "D3",
     85.0,
     {"Tre av tre är lägre 2023 än 2021", "Three of three are lower in 2023 than in 2021"}}};

class Charts : public testing::TestWithParam<Drawn> {
protected:
    /// The sentence above the chart: a blank row below the table.
    static std::string finding(const Desk& desk) {
        int row = 1;
        while (!desk.shown("A" + std::to_string(row)).empty()) {
            ++row;
        }
        return desk.shown("A" + std::to_string(row + 1));
    }
    static void expect_drawn(const Desk& desk, const Drawn& tested) {
        ASSERT_EQ(count(desk), 1);
        EXPECT_EQ(finding(desk), said(tested.finding));
        if (tested.figures != nullptr) {
            EXPECT_EQ(figures(desk), tested.figures);
        }
        EXPECT_EQ(desk.undo_titles(), std::vector<std::string>{said(tested.step)});
    }
};

TEST_P(Charts, AreDrawnInOneStep) {
    const Drawn& tested = GetParam();
    const Desk desk;
    fill(desk, tested.table);
    desk.undo_manager()->clear();
    const std::string before = desk.snapshot();
    desk.select(tested.selection);
    const Answer answer = desk.choose("chart." + std::string(tested.command));
    ASSERT_TRUE(answer.done) << answer.message;
    expect_drawn(desk, tested);
    const std::string drawn_figures = figures(desk);
    const std::string after = desk.snapshot();
    keep(desk, tested.command);

    desk.undo_manager()->undo();
    EXPECT_EQ(count(desk), 0);
    EXPECT_EQ(desk.snapshot(), before);
    EXPECT_TRUE(desk.undo_titles().empty());

    desk.undo_manager()->redo();
    expect_drawn(desk, tested);
    EXPECT_EQ(desk.snapshot(), after);
    EXPECT_EQ(figures(desk), drawn_figures);

    desk.undo_manager()->undo();
    ASSERT_TRUE(desk.does("chart." + std::string(tested.command)));
    EXPECT_EQ(count(desk), 1);
    EXPECT_EQ(figures(desk), drawn_figures);
}

TEST_P(Charts, FollowTheCells) {
    const Drawn& tested = GetParam();
    const Desk desk;
    fill(desk, tested.table);
    desk.select(tested.selection);
    ASSERT_TRUE(desk.does("chart." + std::string(tested.command)));
    // Calc gives the chart its new figures when it comes to it, so each chart is read once only.
    desk.cell(tested.changed)->setValue(tested.value);
    EXPECT_EQ(finding(desk), said(tested.then));
    const Desk unchanged;
    fill(unchanged, tested.table);
    unchanged.select(tested.selection);
    ASSERT_TRUE(unchanged.does("chart." + std::string(tested.command)));
    EXPECT_NE(figures(desk), figures(unchanged));
}

// Saved and read again, the sentence and the chart still follow the cells; both need nothing of
// the extension, so that they also do where it isn't installed.
TEST_P(Charts, FollowTheCellsOfASavedFile) {
    const Drawn& tested = GetParam();
    const TemporaryFolder folder;
    const auto file = folder.path() / "chart.ods";
    std::string drawn_figures;
    {
        const Desk desk;
        fill(desk, tested.table);
        desk.select(tested.selection);
        ASSERT_TRUE(desk.does("chart." + std::string(tested.command)));
        drawn_figures = figures(desk);
        Reference<css::frame::XStorable>(desk.document(), UNO_QUERY_THROW)
            ->storeAsURL(uno::to_ustring(file_url(file)), {});
    }
    const Desk desk(file);
    ASSERT_EQ(count(desk), 1);
    EXPECT_EQ(figures(desk), drawn_figures);
    EXPECT_EQ(desk.snapshot().find("ORG.UTFALL"), std::string::npos);
    desk.cell(tested.changed)->setValue(tested.value);
    EXPECT_EQ(finding(desk), said(tested.then));
}

std::string command_name(const testing::TestParamInfo<Drawn>& tested) {
    return tested.param.command;
}

INSTANTIATE_TEST_SUITE_P(Kinds, Charts, testing::ValuesIn(drawn), command_name);

TEST(ChartPlaces, AreBelowTheTableAndBelowOtherCharts) {
    const Desk desk;
    fill(desk, platforms);
    desk.select("A1:D5");
    ASSERT_TRUE(desk.does("chart.sexes"));
    EXPECT_EQ(description(desk),
              said({"Liggande staplar, en per rad i tabellen, delade i: Kvinnor och Män.",
                    "Bars, one per row of the table, split in: Kvinnor and Män."}));
    EXPECT_EQ(colour(desk, 0), 0x1f4e79);
    EXPECT_EQ(colour(desk, 1), 0xe69f00);
    // A blank row, the sentence, the chart.
    EXPECT_EQ(place(desk, 0).Y, corner(desk, "A8").Y);
    // Beside the table a second one would lie over the first.
    for (const int index : {1, 2}) {
        ASSERT_TRUE(desk.does("chart.sexes"));
        EXPECT_GE(place(desk, index).Y, place(desk, index - 1).Y + place(desk, index - 1).Height);
    }
    EXPECT_EQ(count(desk), 3);
}

TEST(ChartPlaces, AreNotOverTheUsersOwnCells) {
    const Desk desk;
    fill(desk, platforms);
    desk.cell("B12")->setValue(7);
    desk.select("A1:D5");
    ASSERT_TRUE(desk.does("chart.sexes"));
    EXPECT_GE(place(desk, 0).X, corner(desk, "E1").X);
    desk.undo_manager()->undo();
    desk.cell("G3")->setFormula(uno::to_ustring("egen"));
    ASSERT_TRUE(desk.does("chart.sexes"));
    EXPECT_GE(place(desk, 0).Y, corner(desk, "A15").Y);
    EXPECT_EQ(desk.shown("A14"), said({"Kvinnor är 50\u00a0% av alla", "Women are 50% of all"}));
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

TEST(ChartsRefused, WhereTheTableDoesntFit) {
    const Desk desk;
    fill(desk, platforms);
    desk.select("A1:D5");
    expect_refused(desk, "chart.areas", Refusal::no_index);
    expect_refused(desk, "chart.ring", Refusal::no_single_index);
    expect_refused(desk, "chart.survey", Refusal::no_scale);
    expect_refused(desk, "chart.years", Refusal::no_years);
    fill(desk, "Ort|2021|2022|2023\nA|1|2|3\nB|1|2|3\nC|1|2|3\nD|1|2|3\nE|1|2|3\nF|1|2|3\nG|1|2|3",
         9);
    desk.select("A10:D17");
    expect_refused(desk, "chart.years", Refusal::too_many_lines);
}

TEST(ChartsRefused, WhereFiguresAreMerged) {
    const Desk desk;
    fill(desk, platforms);
    Reference<css::util::XMergeable>(desk.range("B2:B3"), UNO_QUERY_THROW)->merge(true);
    desk.select("A1:D5");
    for (const auto& command : catalog::chart_commands()) {
        expect_refused(desk, std::string(command.id), Refusal::merged_figures, "B2");
    }
}

TEST(ChartsRefused, WhereAFilterHidesRows) {
    const Desk desk;
    fill(desk, platforms);
    const Reference<css::sheet::XSheetFilterable> filterable(desk.range("A1:D5"), UNO_QUERY_THROW);
    const auto filter = filterable->createFilterDescriptor(true);
    css::uno::Sequence<css::sheet::TableFilterField> fields(1);
    fields.getArray()[0].Field = 0;
    fields.getArray()[0].Operator = css::sheet::FilterOperator_NOT_EQUAL;
    fields.getArray()[0].StringValue = uno::to_ustring("Norr");
    filter->setFilterFields(fields);
    Reference<css::beans::XPropertySet>(filter, UNO_QUERY_THROW)
        ->setPropertyValue("ContainsHeader", Any(true));
    filterable->filter(filter);
    desk.select("A1:D5");
    for (const auto& command : catalog::chart_commands()) {
        expect_refused(desk, std::string(command.id), Refusal::filtered_rows);
    }
}

TEST(ChartsRefused, OnAProtectedSheet) {
    const Desk desk;
    fill(desk, platforms);
    desk.select("A1:D5");
    Reference<css::util::XProtectable>(desk.sheet(), UNO_QUERY_THROW)->protect(rtl::OUString());
    const auto name = uno::to_utf8(desk.document()->getSheets()->getElementNames()[0]);
    for (const auto& command : catalog::chart_commands()) {
        expect_refused(desk, std::string(command.id), Refusal::protected_sheet, name);
    }
}

} // namespace

} // namespace utfall::tests

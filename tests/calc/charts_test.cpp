// Charts of a selected table, drawn by their commands in live documents.
#include "chart_desk.hpp"

#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/frame/XStorable.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

namespace utfall::tests {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

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

constexpr const char* budget = "Tkr|Budget|Utfall|Avvikelse\n"
                               "Kansli|100|120|=B2-C2\nInsatser|300|330|-30\nLokaler|50|45|5\n"
                               "Totalt|450|495|-45";
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

} // namespace

} // namespace utfall::tests

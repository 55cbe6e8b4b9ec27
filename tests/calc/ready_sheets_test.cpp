// The ready sheets, inserted by their commands into live documents, and opened as templates.
#include "command_desk.hpp"
#include "core/commands/refusal.hpp"
#include "sheets/ready.hpp"

#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace utfall::tests {

namespace {

namespace fs = std::filesystem;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using sheets::ReadySheet;

constexpr int inserted = 1; // after the only sheet of a new document

std::string tab(const ReadySheet& ready) {
    return sheets::title_of(ready, command_language());
}

std::vector<std::string> tabs(const Desk& desk) {
    std::vector<std::string> names;
    for (const rtl::OUString& name : desk.document()->getSheets()->getElementNames()) {
        names.push_back(uno::to_utf8(name));
    }
    return names;
}

/// Where a sheet shows an error, or a formula that isn't worked out.
std::string errors(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const auto cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
    const auto used =
        Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    // Beyond the formulas there is room to fill in, which holds nothing.
    const sal_Int32 last_row = std::min<sal_Int32>(used.EndRow, 200);
    std::string found;
    for (sal_Int32 row = 0; row <= last_row; ++row) {
        for (sal_Int32 column = 0; column <= used.EndColumn; ++column) {
            const auto cell = sheet->getCellByPosition(column, row);
            if (cell->getError() != 0) {
                found += "row " + std::to_string(row + 1) + " column " +
                         std::to_string(column + 1) + ": error " +
                         std::to_string(cell->getError()) + " in " +
                         uno::to_utf8(cell->getFormula()) + "\n";
            }
        }
    }
    return found;
}

std::size_t charts(const Reference<css::sheet::XSpreadsheet>& sheet) {
    return static_cast<std::size_t>(
        Reference<css::table::XTableChartsSupplier>(sheet, UNO_QUERY_THROW)
            ->getCharts()
            ->getElementNames()
            .getLength());
}

std::size_t declared_charts(const ReadySheet& ready) {
    support::Figures figures{fs::path(UTFALL_SOURCE_DIR) / "examples/figures"};
    return sheets::workbook_of(ready, {command_language(), true}, figures)
        .sheets()
        .front()
        .charts()
        .size();
}

/// A document whose window isn't painted. The office without a screen ends now and then when it
/// paints a window from which charts are taken away by another process; with a screen it doesn't.
class UnpaintedDesk : public Desk {
public:
    explicit UnpaintedDesk(const fs::path& file = {}) : Desk(file) {
        Reference<css::frame::XModel>(document(), UNO_QUERY_THROW)
            ->getCurrentController()
            ->getFrame()
            ->getContainerWindow()
            ->setVisible(false);
    }
};

class Ready : public testing::TestWithParam<ReadySheet> {};

TEST_P(Ready, IsInsertedWithoutErrorsInOneStep) {
    const ReadySheet& ready = GetParam();
    const UnpaintedDesk desk;
    const std::string before = desk.snapshot();
    ASSERT_TRUE(desk.choose("sheet." + std::string(ready.name)).done);
    ASSERT_EQ(tabs(desk).size(), 2U);
    EXPECT_EQ(tabs(desk)[inserted], tab(ready));
    EXPECT_EQ(errors(desk.sheet(inserted)), "");
    EXPECT_EQ(charts(desk.sheet(inserted)), declared_charts(ready));
    EXPECT_EQ(desk.undo_titles(), std::vector<std::string>{tab(ready)});
    const std::string after = desk.snapshot();

    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
    EXPECT_TRUE(desk.undo_titles().empty());

    desk.undo_manager()->redo();
    EXPECT_EQ(desk.snapshot(), after);
    EXPECT_EQ(errors(desk.sheet(inserted)), "");
    EXPECT_EQ(charts(desk.sheet(inserted)), declared_charts(ready));
    EXPECT_EQ(desk.undo_titles(), std::vector<std::string>{tab(ready)});
}

TEST_P(Ready, TakesAnotherNameWhenItsOwnIsTaken) {
    const ReadySheet& ready = GetParam();
    const UnpaintedDesk desk;
    const std::string command = "sheet." + std::string(ready.name);
    ASSERT_TRUE(desk.choose(command).done);
    ASSERT_TRUE(desk.choose(command).done);
    EXPECT_EQ(tabs(desk).back(), tab(ready) + " 2");
    EXPECT_EQ(errors(desk.sheet(2)), "");
    EXPECT_EQ(desk.undo_titles().size(), 2U);
}

TEST_P(Ready, OpensAsATemplateWithAndWithoutFigures) {
    const ReadySheet& ready = GetParam();
    const fs::path folder = fs::path(UTFALL_TEMPLATES_DIR) /
                            (command_language() == core::Language::swedish ? "sv" : "en-US") /
                            "Utfall";
    for (const char* ending : {".ots", "-example.ots"}) {
        const UnpaintedDesk desk(folder / (std::string(ready.name) + ending));
        EXPECT_EQ(errors(desk.sheet()), "") << ending;
        EXPECT_EQ(charts(desk.sheet()), declared_charts(ready));
        const Reference<css::sheet::XPrintAreas> areas(desk.sheet(), UNO_QUERY_THROW);
        EXPECT_EQ(areas->getPrintAreas().getLength(), 1);
    }
}

std::string ready_name(const testing::TestParamInfo<ReadySheet>& tested) {
    return std::string(tested.param.name);
}

INSTANTIATE_TEST_SUITE_P(Sheets, Ready, testing::ValuesIn(sheets::ready_sheets()), ready_name);

/// A figure that a report prints, and where the sheet works it out.
struct Published {
    const char* sheet;
    const char* label; ///< of the row, in Swedish; the first such row
    char column;
    double printed;
    int decimals;
    const char* source;
};

constexpr Published published[] = {
    {"participants", "Antal deltagare", 'E', 772, 0, "Årsredovisning 2023, tabell 1"},
    {"participants", "Avslutade till en positiv lösning", 'F', 0.62, 2, "tabell 1"},
    {"participants", "varav till arbete", 'F', 0.35, 2, "tabell 1"},
    {"participants", "Avslutade av hälsoskäl", 'F', 0.26, 2, "tabell 1"},
    {"participants", "Övriga avbrott", 'F', 0.12, 2, "tabell 1"},
    {"participants", "Kvar", 'E', 538, 0, "tabell 1"},
};

TEST(ReadyFigures, AreThoseThatTheReportsPrint) {
    if (command_language() != core::Language::swedish) {
        GTEST_SKIP() << "rows are found by their Swedish labels; the formulas are the same";
    }
    std::string open;
    std::unique_ptr<UnpaintedDesk> desk;
    for (const Published& figure : published) {
        if (open != figure.sheet) {
            desk = std::make_unique<UnpaintedDesk>();
            open = figure.sheet;
            ASSERT_TRUE(desk->choose("sheet." + open).done);
        }
        int row = 0;
        while (row < 200 && desk->shown("A" + std::to_string(row + 1), inserted) != figure.label) {
            ++row;
        }
        ASSERT_LT(row, 200) << figure.label;
        const auto value =
            desk->sheet(inserted)->getCellByPosition(figure.column - 'A', row)->getValue();
        const double unit = std::pow(10.0, figure.decimals);
        EXPECT_EQ(std::round(value * unit) / unit, figure.printed)
            << figure.sheet << ", " << figure.label << ", " << figure.source;
    }
}

TEST(InsertingSheets, IsRefusedWhereSheetsCannotBeAdded) {
    const UnpaintedDesk desk;
    Reference<css::util::XProtectable>(desk.document(), UNO_QUERY_THROW)->protect(rtl::OUString());
    const Answer answer = desk.choose("sheet.participants");
    EXPECT_FALSE(answer.done);
    EXPECT_EQ(answer.message,
              core::commands::refusal_text(core::commands::Refusal::protected_document, "",
                                           command_language()));
    EXPECT_EQ(tabs(desk).size(), 1U);
}

TEST(InsertingSheets, LeavesTheUsersOwnSheetsAndWhatComesAfterAlone) {
    const UnpaintedDesk desk;
    desk.cell("B2")->setValue(115);
    desk.document()->getSheets()->insertNewByName(uno::to_ustring("Sist"), 1);
    ASSERT_TRUE(desk.choose("sheet.participants").done);
    EXPECT_EQ(tabs(desk)[2], "Sist");
    EXPECT_EQ(desk.cell("B2")->getValue(), 115);
    desk.sheet(1)->getCellRangeByName("B9")->getCellByPosition(0, 0)->setValue(1);
    const std::string changed = desk.snapshot();
    desk.undo_manager()->undo();
    desk.undo_manager()->undo();
    EXPECT_EQ(tabs(desk).size(), 2U);
    desk.undo_manager()->redo();
    desk.undo_manager()->redo();
    EXPECT_EQ(desk.snapshot(), changed);
}

} // namespace

} // namespace utfall::tests

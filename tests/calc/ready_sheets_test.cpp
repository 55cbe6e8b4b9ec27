// The ready sheets, inserted by their commands into live documents, and opened as templates.
#include "core/commands/refusal.hpp"
#include "ready_desk.hpp"

#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gtest/gtest.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

namespace utfall::tests {

namespace {

namespace fs = std::filesystem;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using sheets::ReadySheet;

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

class Ready : public testing::TestWithParam<ReadySheet> {};

TEST_P(Ready, IsInsertedWithoutErrorsInOneStep) {
    const ReadySheet& ready = GetParam();
    const Desk desk;
    const std::string before = desk.snapshot();
    const auto page_styles_before = page_styles(desk)->getElementNames();
    ASSERT_TRUE(desk.does("sheet." + std::string(ready.name)));
    ASSERT_EQ(tabs(desk).size(), 2U);
    EXPECT_EQ(tabs(desk)[inserted], tab(ready));
    EXPECT_EQ(errors(desk.sheet(inserted)), "");
    EXPECT_EQ(charts(desk.sheet(inserted)), declared_charts(ready));
    EXPECT_EQ(desk.undo_titles(), std::vector<std::string>{tab(ready)});
    const std::string after = desk.snapshot();

    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
    EXPECT_TRUE(desk.undo_titles().empty());
    EXPECT_EQ(page_styles(desk)->getElementNames(), page_styles_before);

    desk.undo_manager()->redo();
    EXPECT_EQ(desk.snapshot(), after);
    EXPECT_EQ(errors(desk.sheet(inserted)), "");
    EXPECT_EQ(charts(desk.sheet(inserted)), declared_charts(ready));
    EXPECT_EQ(desk.undo_titles(), std::vector<std::string>{tab(ready)});
}

/// The texts of a header or footer, left to right.
std::string header_texts(const Reference<css::beans::XPropertySet>& style, const char* property) {
    const Reference<css::sheet::XHeaderFooterContent> content(
        style->getPropertyValue(rtl::OUString::createFromAscii(property)), UNO_QUERY_THROW);
    return uno::to_utf8(content->getLeftText()->getString()) + "|" +
           uno::to_utf8(content->getCenterText()->getString()) + "|" +
           uno::to_utf8(content->getRightText()->getString());
}

TEST_P(Ready, IsPrintedOnAPageOfItsOwnAndBeginsWhereOneTypes) {
    const ReadySheet& ready = GetParam();
    const Desk desk;
    const Reference<css::beans::XPropertySet> standard(
        page_styles(desk)->getByName(page_styles(desk)->getElementNames()[0]), UNO_QUERY_THROW);
    const std::string header = header_texts(standard, "RightPageHeaderContent");
    ASSERT_TRUE(desk.does("sheet." + std::string(ready.name)));
    EXPECT_EQ(header_texts(standard, "RightPageHeaderContent"), header);
    rtl::OUString name;
    Reference<css::beans::XPropertySet>(desk.sheet(inserted), UNO_QUERY_THROW)
        ->getPropertyValue("PageStyle") >>= name;
    EXPECT_TRUE(uno::to_utf8(name).starts_with("Utfall "));
    const Reference<css::beans::XPropertySet> own(page_styles(desk)->getByName(name),
                                                  UNO_QUERY_THROW);
    // Fields show stand-ins here: the sheet's name, the day, the page and the pages.
    EXPECT_EQ(header_texts(own, "RightPageHeaderContent"),
              said({"???||0000-00-00", "???||00/00/0000"}));
    EXPECT_EQ(header_texts(own, "RightPageFooterContent"),
              said({"||Sida 1 av 99", "||Page 1 of 99"}));
    sal_Int32 width = 0;
    own->getPropertyValue("Width") >>= width;
    constexpr int a4_side = 21000;
    constexpr int a4_long_side = 29700;
    constexpr int rounding = 10; // of the file's units
    EXPECT_NEAR(width, width < (a4_side + a4_long_side) / 2 ? a4_side : a4_long_side, rounding);

    support::Figures figures{fs::path(UTFALL_SOURCE_DIR) / "examples/figures"};
    const auto book = sheets::workbook_of(ready, {command_language(), true}, figures);
    const auto first = book.sheets().front().first_input();
    ASSERT_TRUE(first);
    // The cursor alone: Enter would go round in what is selected.
    const Reference<css::sheet::XCellRangeAddressable> selected(
        Reference<css::frame::XModel>(desk.document(), UNO_QUERY_THROW)->getCurrentSelection(),
        UNO_QUERY_THROW);
    EXPECT_EQ(selected->getRangeAddress().Sheet, inserted);
    EXPECT_EQ(selected->getRangeAddress().StartRow + 1, first->first_row);
    EXPECT_EQ(selected->getRangeAddress().StartColumn, first->first_column);
}

TEST_P(Ready, TakesAnotherNameWhenItsOwnIsTaken) {
    const ReadySheet& ready = GetParam();
    const Desk desk;
    const std::string command = "sheet." + std::string(ready.name);
    ASSERT_TRUE(desk.does(command));
    ASSERT_TRUE(desk.does(command));
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
        const Desk desk(folder / (std::string(ready.name) + ending));
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

TEST(InsertingSheets, IsRefusedWhereSheetsCannotBeAdded) {
    const Desk desk;
    Reference<css::util::XProtectable>(desk.document(), UNO_QUERY_THROW)->protect(rtl::OUString());
    const Answer answer = desk.choose("sheet.participants");
    EXPECT_FALSE(answer.done);
    EXPECT_EQ(answer.message,
              core::commands::refusal_text(core::commands::Refusal::protected_document, "",
                                           command_language()));
    EXPECT_EQ(tabs(desk).size(), 1U);
}

// Locks a file as an office does that has it open for writing.
class Locked {
public:
    explicit Locked(const fs::path& file) : file_(::open(file.c_str(), O_RDWR)) {
        struct flock whole {};
        whole.l_type = F_WRLCK;
        EXPECT_EQ(fcntl(file_, F_SETLK, &whole), 0) << file;
    }
    ~Locked() { ::close(file_); }
    Locked(const Locked&) = delete;
    Locked& operator=(const Locked&) = delete;

private:
    int file_;
};

TEST(InsertingSheets, DoesNotNeedToWriteThePackagesFiles) {
    const std::string code = command_language() == core::Language::swedish ? "sv" : "en-US";
    const Locked locked(fs::path(UTFALL_BUNDLE) / "org.utfall/templates" / code /
                        "Utfall/register-example.ots");
    const Desk desk;
    ASSERT_TRUE(desk.does("sheet.register"));
    ASSERT_TRUE(desk.does("sheet.register"));
    EXPECT_EQ(tabs(desk).size(), 3U);
}

TEST(InsertingSheets, LeavesTheUsersOwnSheetsAndWhatComesAfterAlone) {
    const Desk desk;
    desk.cell("B2")->setValue(115);
    desk.document()->getSheets()->insertNewByName(uno::to_ustring("Sist"), 1);
    ASSERT_TRUE(desk.does("sheet.participants"));
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

// The list of a check: whose lines are whose, and what the user says of them.
#include "check_desk.hpp"

#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <thread>

namespace utfall::tests {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_ustring;

TEST(CheckTable, KeepsWhatTheUserWritesBesideAndBelowTheList) {
    const Desk desk;
    auto rows = small_table();
    rows[1][3] = -7.0;
    fill_table(desk, rows);
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    ASSERT_EQ(desk.shown("D5", list_sheet), "D2");
    ASSERT_EQ(desk.shown("D6", list_sheet), "D3");
    write_in_list(desk, "L5", "frågat Eva");
    write_in_list(desk, "L6", "väntar");
    write_in_list(desk, "N5", "långt bort");
    write_in_list(desk, "A9", "Nedanför");
    // One is mended, another turns up.
    desk.cell("D2")->setValue(-5.0);
    desk.cell("B3")->setFormula(to_ustring("'\u221235"));
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.shown("B5", list_sheet), said({"rättad", "mended"}));
    EXPECT_EQ(desk.shown("L5", list_sheet), "frågat Eva");
    EXPECT_EQ(desk.shown("B6", list_sheet), said({"kvar", "remains"}));
    EXPECT_EQ(desk.shown("L6", list_sheet), "väntar");
    EXPECT_EQ(desk.shown("N5", list_sheet), "långt bort");
    EXPECT_EQ(desk.shown("B7", list_sheet), said({"ny", "new"}));
    int below = 9;
    while (below < 15 && desk.shown("A" + std::to_string(below), list_sheet) != "Nedanför") {
        ++below;
    }
    EXPECT_GT(below, 9);
    EXPECT_LT(below, 15);
}

TEST(CheckTable, LeavesWhatTheUserHasApproved) {
    const Desk desk;
    fill_table(desk, small_table());
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    ASSERT_EQ(desk.frame("D3"), error_frame);
    write_in_list(desk, "B5", said({"godkänd", "approved"}));
    for (int times = 0; times < 2; ++times) {
        const Answer answer = desk.choose("check");
        EXPECT_NE(
            answer.message.find(said({"1 av dem har du godkänt.", "1 of them you have approved."})),
            std::string::npos)
            << answer.message;
        EXPECT_EQ(desk.frame("D3"), -1);
        EXPECT_EQ(desk.comment("D3"), "");
        EXPECT_EQ(desk.shown("B5", list_sheet), said({"godkänd", "approved"}));
    }
    // Another figure is another finding.
    desk.cell("D3")->setValue(8.0);
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.frame("D3"), error_frame);
    EXPECT_EQ(desk.shown("B5", list_sheet), said({"ny", "new"}));
}

/// The office tells of what is typed a moment later.
int frame_after(const Desk& desk, const std::string& cell, int before) {
    constexpr std::chrono::seconds limit{30};
    constexpr std::chrono::milliseconds between_tries{20};
    const auto end = std::chrono::steady_clock::now() + limit;
    int now = desk.frame(cell);
    while (now == before && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(between_tries);
        now = desk.frame(cell);
    }
    return now;
}

TEST(CheckTable, TakesTheMarkAwayWhenApprovedIsTyped) {
    const Desk desk;
    auto rows = small_table();
    rows[1][3] = -7.0;
    fill_table(desk, rows);
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    ASSERT_EQ(desk.frame("D3"), error_frame);
    const std::string first = desk.shown("D5", list_sheet); // the cell of the first line
    const std::string other = first == "D3" ? desk.shown("D6", list_sheet) : "D3";
    ASSERT_NE(desk.frame(first), -1) << first;
    ASSERT_NE(desk.frame(other), -1) << other;
    const int marked = desk.frame(first);
    const std::string comment = desk.comment(first);
    desk.undo_manager()->clear();
    write_in_list(desk, "B5", said({"godkänd", "approved"}));
    EXPECT_EQ(frame_after(desk, first, marked), -1);
    EXPECT_EQ(desk.comment(first), "");
    EXPECT_NE(desk.frame(other), -1); // not approved
    // A step of its own, before what was typed.
    ASSERT_EQ(desk.undo_titles().size(), 2U);
    EXPECT_EQ(desk.undo_titles().front(),
              said({"Godkänd: ta bort markering", "Approved: remove mark"}));
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.frame(first), marked);
    EXPECT_EQ(desk.comment(first), comment);
}

/// The office tells that a file is open as it does other work that can wait: when it has nothing
/// else to do, after the call that opened it.
void let_opening_be_told() {
    Reference<css::awt::XToolkitExperimental>(office().create("com.sun.star.awt.Toolkit"),
                                              UNO_QUERY_THROW)
        ->processEventsToIdle();
}

TEST(CheckTable, TakesTheMarkAwayInAFileThatWasJustOpened) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "checked.ods";
    {
        const Desk desk;
        fill_table(desk, small_table());
        desk.select("A1");
        ASSERT_TRUE(desk.does("check"));
        Reference<css::frame::XStorable>(desk.document(), UNO_QUERY_THROW)
            ->storeAsURL(to_ustring(file_url(file)), {});
    }
    const Desk desk(file);
    let_opening_be_told();
    ASSERT_EQ(desk.frame("D3"), error_frame);
    write_in_list(desk, "B5", said({"godkänd", "approved"}));
    EXPECT_EQ(frame_after(desk, "D3", error_frame), -1);
}

TEST(CheckTable, GoesFromALineOfTheListToItsCell) {
    const Desk desk;
    fill_table(desk, small_table());
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_TRUE(desk.does("findings"));
    desk.select(desk.sheet(list_sheet)->getCellRangeByName("A5"));
    const Answer answer = desk.choose("check");
    EXPECT_TRUE(answer.done);
    EXPECT_EQ(answer.message, "");
    const Reference<css::sheet::XCellRangeAddressable> selected(
        Reference<css::frame::XModel>(desk.document(), UNO_QUERY_THROW)->getCurrentSelection(),
        UNO_QUERY_THROW);
    EXPECT_EQ(selected->getRangeAddress().Sheet, 0);
    EXPECT_EQ(selected->getRangeAddress().StartRow, 2);
    EXPECT_EQ(selected->getRangeAddress().StartColumn, 3);
}

TEST(CheckTable, PutsLikeRemarksOfAnAreaOnOneLine) {
    const Desk desk;
    auto rows = small_table();
    for (std::size_t row = 1; row <= 3; ++row) {
        rows[row][1] = std::string("\u2212") + std::to_string(row * 40);
    }
    fill_table(desk, rows);
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    std::vector<std::string> cells;
    for (int row = 5; row < 9; ++row) {
        cells.push_back(desk.shown("D" + std::to_string(row), list_sheet));
    }
    EXPECT_NE(std::find(cells.begin(), cells.end(), "B2:B4"), cells.end());
}

TEST(CheckTable, ListsOnAProtectedSheetWithoutMarks) {
    const Desk desk;
    fill_table(desk, small_table());
    protect(desk.sheet());
    desk.select("A1:D4");
    const Answer answer = desk.choose("check");
    EXPECT_TRUE(answer.done);
    EXPECT_NE(answer.message.find(said({"Tabellens blad är skyddat, så cellerna är inte markerade.",
                                        "The table's sheet is protected, so the cells aren't "
                                        "marked."})),
              std::string::npos);
    EXPECT_EQ(desk.shown("D5", list_sheet), "D3");
    EXPECT_EQ(desk.frame("D3"), -1);
    EXPECT_EQ(desk.comment("D3"), "");
}

// A window of 1366 points ends in the column after: what stood there would be cut off.
TEST(CheckTable, SaysHowTheListIsUsedWithinTheExplanations) {
    const Desk desk;
    fill_table(desk, small_table());
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    const Reference<css::sheet::XSheetCellRange> note(
        desk.sheet(list_sheet)->getCellRangeByName("A2"), UNO_QUERY_THROW);
    const auto cursor = note->getSpreadsheet()->createCursorByRange(note);
    cursor->collapseToMergedArea();
    const auto area =
        Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    EXPECT_EQ(desk.shown("K4", list_sheet), said({"Förklaring", "Explanation"}));
    EXPECT_EQ(area.EndColumn, 'K' - 'A');
}

TEST(CheckTable, KeepsTheLinesOfOtherTablesInTheList) {
    const Desk desk;
    fill_table(desk, small_table());
    fill_table(desk, small_table(), 10, 0);
    desk.select("A1:D4");
    ASSERT_TRUE(desk.does("check"));
    desk.select("A11:D14");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.shown("D5", list_sheet), "D3");
    EXPECT_EQ(desk.shown("D6", list_sheet), "D13");
    EXPECT_EQ(desk.shown("A6", list_sheet), "2");
    EXPECT_NE(desk.comment("D3"), "");
    desk.cell("D3")->setValue(5.0);
    desk.select("A1:D4");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.shown("B5", list_sheet), said({"rättad", "mended"}));
    EXPECT_EQ(desk.shown("B6", list_sheet), said({"ny", "new"}));
}

TEST(CheckTable, LeavesAUsersSheetWithTheSameName) {
    const Desk desk;
    fill_table(desk, small_table());
    const std::string name = said({"Granskning", "Check"});
    desk.document()->getSheets()->insertNewByName(to_ustring(name), 1);
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.shown("A1", 1), "");
    EXPECT_EQ(sheet_name(desk, 2), name + " 2");
}

} // namespace

} // namespace utfall::tests

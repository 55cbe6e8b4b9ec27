// Remove marks on live documents.
#include "check_desk.hpp"

#include <com/sun/star/frame/XStorable.hpp>

#include <gtest/gtest.h>

namespace utfall::tests {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_ustring;

TEST(Unmark, TakesMarksAwayAndLeavesTheUsersOwn) {
    const Desk desk;
    fill_table(desk, small_table());
    set_fill(desk, "D3", 0xCCEEFF);
    fill_table(desk, small_table(), 10, 0);
    desk.select("A1:D4");
    ASSERT_TRUE(desk.does("check"));
    desk.select("A11:D14");
    ASSERT_TRUE(desk.does("check"));
    // What the user adds to our comment is theirs.
    const Reference<css::sheet::XSheetAnnotationAnchor> anchor(desk.cell("D13"), UNO_QUERY_THROW);
    const Reference<css::text::XSimpleText> note(anchor->getAnnotation(), UNO_QUERY_THROW);
    note->setString(note->getString() + to_ustring("\nFrågat Eva"));
    const std::string marked = desk.snapshot();
    desk.undo_manager()->clear();
    // Of the table at the cursor first, then of the rest.
    desk.select("B2");
    EXPECT_TRUE(desk.does("unmark"));
    EXPECT_EQ(desk.frame("D3"), -1);
    EXPECT_EQ(desk.comment("D3"), "");
    EXPECT_EQ(desk.fill("D3"), 0xCCEEFF);
    EXPECT_EQ(desk.frame("D13"), error_frame);
    EXPECT_TRUE(desk.does("unmark"));
    EXPECT_EQ(desk.frame("D13"), -1);
    EXPECT_EQ(desk.comment("D13"), "Frågat Eva");
    const std::string after = desk.snapshot();
    desk.undo_manager()->undo();
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), marked);
    desk.undo_manager()->redo();
    desk.undo_manager()->redo();
    EXPECT_EQ(desk.snapshot(), after);
    expect_refused(desk, "unmark",
                   {"Det finns inga markeringar av granskningen att ta bort.",
                    "There are no marks of a check to remove."});
}

// The same after saving and opening again, and for marks of version 0.1: a fill, whose former
// colour stands in the comment.
TEST(Unmark, WorksInAFileThatWasSavedAndOpened) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "marked.ods";
    {
        const Desk desk;
        fill_table(desk, small_table());
        set_fill(desk, "D2", 0xFFC7B8);
        Reference<css::sheet::XSheetAnnotationsSupplier>(desk.sheet(), UNO_QUERY_THROW)
            ->getAnnotations()
            ->insertNew({0, 3, 1}, to_ustring("Min\n\nGranskat av Utfall: summa\nx\nFyllning "
                                              "före: #CCEEFF"));
        desk.select("A1:D4");
        ASSERT_TRUE(desk.does("check"));
        Reference<css::frame::XStorable>(desk.document(), UNO_QUERY_THROW)
            ->storeAsURL(to_ustring(file_url(file)), {});
    }
    const Desk desk(file);
    desk.select("A1");
    EXPECT_EQ(desk.frame("D3"), error_frame);
    EXPECT_TRUE(desk.does("unmark"));
    EXPECT_EQ(desk.frame("D3"), -1);
    EXPECT_EQ(desk.comment("D3"), "");
    EXPECT_EQ(desk.comment("D2"), "Min");
    EXPECT_EQ(desk.fill("D2"), 0xCCEEFF);
}

} // namespace

} // namespace utfall::tests

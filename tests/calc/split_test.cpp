// Split pasted text on live documents.
#include "check_desk.hpp"

#include <com/sun/star/util/XMergeable.hpp>

#include <gtest/gtest.h>

namespace utfall::tests {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

// Pasted as one column of text, to a checked table: split and check.
TEST(Split, MakesATableOfPastedText) {
    const Desk desk;
    write(desk, budget_lines);
    const std::string before = desk.snapshot();
    desk.undo_manager()->clear();
    desk.select("A2");
    const Answer answer = desk.choose("split");
    EXPECT_TRUE(answer.done);
    EXPECT_EQ(answer.message, said({"3 rader är uppdelade i etikett och 3 kolumner.",
                                    "3 lines are split into a label and 3 columns."}));
    EXPECT_EQ(desk.shown("A2"), "Kanslipersonal");
    EXPECT_EQ(desk.cell("B2")->getValue(), -1977.0);
    EXPECT_EQ(desk.cell("C2")->getValue(), -2010.0);
    EXPECT_EQ(desk.cell("D4")->getValue(), 21.0);
    EXPECT_EQ(desk.shown("C1"), "Budget 2023");
    const std::string after = desk.snapshot();
    ASSERT_EQ(desk.undo_titles().size(), 1U);
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
    desk.undo_manager()->redo();
    EXPECT_EQ(desk.snapshot(), after);
    EXPECT_TRUE(desk.does("check"));
}

TEST(Split, RefusesWhatItCantDo) {
    const Desk desk;
    desk.select("A1");
    expect_refused(desk, "split",
                   {"Det finns ingen text i markeringen att göra om. Markera cellerna med tal "
                    "som är inklistrade som text.",
                    "There is no text in the selection to convert. Select the cells with numbers "
                    "that were pasted as text."});
    write(desk, {"Detta är en text.", "Den har inga tal."});
    expect_refused(desk, "split",
                   {"Det går inte att se hur texten ska delas i etikett och tal: raderna kan "
                    "läsas på flera sätt, och varken summor eller rubriker avgör. Inget har "
                    "ändrats.",
                    "It can't be seen how the text parts into label and figures: the lines can "
                    "be read in several ways, and neither sums nor headings decide. Nothing has "
                    "been changed."});
    write(desk, budget_lines);
    desk.cell("C3")->setValue(1.0);
    desk.select("A1:A4");
    expect_refused(desk, "split",
                   {"Talen får inte plats: cellerna C3 till höger om texten är inte tomma. Inget "
                    "har ändrats. Flytta dem, eller flytta texten till ett eget blad.",
                    "There is no room for the figures: the cells C3 to the right of the text "
                    "aren't empty. Nothing has been changed. Move them, or move the text to a "
                    "sheet of its own."});
    desk.select("A1:B4");
    expect_refused(desk, "split",
                   {"Text som ska delas upp står i en enda kolumn. Markera den kolumnen, eller "
                    "ställ markören i en av dess celler.",
                    "Text to split stands in a single column. Select that column, or put the "
                    "cursor in one of its cells."});
    Reference<css::util::XMergeable>(desk.range("A1:A2"), UNO_QUERY_THROW)->merge(true);
    desk.select("A1:A4");
    expect_refused(desk, "split",
                   {"Texten har sammanfogade celler. Dela upp dem först; inget har ändrats.",
                    "The text has merged cells. Split them first; nothing has been changed."});
}

} // namespace

} // namespace utfall::tests

// Check table on live documents: what is marked and listed.
#include "check_desk.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>

#include <gtest/gtest.h>

namespace utfall::tests {

namespace {

using core::Blank;
using core::Cell;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_ustring;

TEST(CheckTable, MarksAndListsWhatDoesNotAddUpInOneStep) {
    const Desk desk;
    fill_appendix_3(desk);
    const std::string before = desk.snapshot();
    desk.undo_manager()->clear();
    desk.select("B7");
    const Answer answer = desk.choose("check");
    EXPECT_TRUE(answer.done);
    const std::string sheet = sheet_name(desk, 0);
    EXPECT_EQ(before_rules(answer.message),
              sheet +
                  said({".A1:D37: 4 tal stämmer inte (av 40 jämförelser).",
                        ".A1:D37: 4 figures don't add up (of 40 comparisons)."}) +
                  said(listed));
    EXPECT_EQ(desk.comment("D5"),
              said({"Granskat av Utfall: avvikelse\n”Avvikelse” ska vara ”Utfall 2023” − ”Budget "
                    "2023”. Det "
                    "blir 98, men det står 0. Andra kontroller stöder det som står, så felet kan "
                    "ligga i en av delarna.\nSkillnad, tryckt minus beräknat: −98\u200B",
                    "Checked by Utfall: deviation\n“Avvikelse” must be “Utfall 2023” − “Budget "
                    "2023”. That "
                    "makes 98, but it says 0. Other checks support what it says, so one of the "
                    "parts may be wrong.\nDifference, printed minus computed: −98\u200B"}));
    for (const char* name : {"D5", "D20", "D22", "D37"}) {
        EXPECT_NE(desk.comment(name), "") << name;
        EXPECT_EQ(desk.frame(name), error_frame) << name;
        EXPECT_EQ(desk.fill(name), -1) << name;
    }
    const std::string after = desk.snapshot();

    ASSERT_EQ(desk.undo_titles(), std::vector<std::string>{said(check_title)});
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
    EXPECT_TRUE(desk.undo_titles().empty());
    desk.undo_manager()->redo();
    EXPECT_EQ(desk.snapshot(), after);

    // Once more: no double marks, no double lines, and what was new remains.
    desk.select("A1");
    EXPECT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.shown("B5", list_sheet), said({"kvar", "remains"}));
    EXPECT_EQ(desk.shown("D9", list_sheet), "");
    const std::string again = desk.snapshot();
    EXPECT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.snapshot(), again);
}

// A figure is missing in an empty cell: it is marked and listed like others, and stays empty.
TEST(CheckTable, MarksAnEmptyCellAndLeavesItEmpty) {
    const Desk desk;
    fill_table(desk, {{std::string("Deltagare"), std::string("Kvinnor"), std::string("Män"),
                       std::string("Totalt")},
                      {std::string("Positiva resultat"), 32.0, Blank(), 71.0},
                      {std::string("varav arbete"), 20.0, 25.0, 45.0},
                      {std::string("varav studier"), 12.0, 14.0, 26.0},
                      {std::string("Sjukdom"), 10.0, 12.0, 22.0}});
    const std::string before = desk.snapshot();
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.frame("C2"), error_frame);
    EXPECT_EQ(desk.comment("C2"),
              said({"Granskat av Utfall: tom cell\n”Totalt” ska vara summan av ”Kvinnor” och "
                    "”Män”. ”Positiva resultat” ska vara summan av ”varav arbete” och ”varav "
                    "studier”. Cellen är tom. Båda stämmer om det står 39 i den.\u200B",
                    "Checked by Utfall: empty cell\n“Totalt” must be the sum of “Kvinnor” and "
                    "“Män”. “Positiva resultat” must be the sum of “varav arbete” and “varav "
                    "studier”. The cell is empty. Both agree if it says 39.\u200B"}));
    EXPECT_EQ(desk.shown("C2"), "");
    EXPECT_EQ(line(desk, 5), said({"1|ny|", "1|new|"}) + sheet_name(desk, 0) +
                                 said({"|C2|tom cell|Positiva resultat|Män||39|",
                                       "|C2|empty cell|Positiva resultat|Män||39|"}));
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
    desk.undo_manager()->redo();

    // Approved: the cell may stay empty.
    write_in_list(desk, "B5", said({"godkänd", "approved"}));
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.comment("C2"), "");
    EXPECT_EQ(desk.shown("B5", list_sheet), said({"godkänd", "approved"}));

    // Filled in: the finding is gone.
    desk.cell("C2")->setValue(39.0);
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.shown("B5", list_sheet), said({"rättad", "mended"}));
}

TEST(CheckTable, NeverChangesAValue) {
    const Desk desk;
    fill_appendix_3(desk);
    const auto values = [&desk] {
        const Reference<css::sheet::XCellRangeData> data(desk.range("A1:D40"), UNO_QUERY_THROW);
        return data->getDataArray();
    };
    const auto before = values();
    desk.select("A1:D37");
    EXPECT_TRUE(desk.does("check"));
    EXPECT_TRUE(values() == before);
}

TEST(CheckTable, ListsWithLinksThatFollowTheCells) {
    const Desk desk;
    fill_appendix_3(desk);
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(sheet_name(desk, list_sheet), said({"Granskning", "Check"}));
    EXPECT_EQ(line(desk, 4),
              said({"Nr|Status|Blad|Cell|Vad|Rad|Kolumn|Tryckt|Beräknat|Skillnad",
                    "No.|Status|Sheet|Cell|What|Row|Column|Printed|Computed|Difference"}));
    EXPECT_EQ(line(desk, 5), said({"1|ny|", "1|new|"}) + sheet_name(desk, 0) +
                                 said({"|D5|avvikelse|Summa|Avvikelse|0|98|-98",
                                       "|D5|deviation|Summa|Avvikelse|0|98|-98"}));
    EXPECT_EQ(line(desk, 8), said({"4|ny|", "4|new|"}) + sheet_name(desk, 0) +
                                 said({"|D37|avvikelse|VERKSAMHETENS RESULTAT|Avvikelse|1\u00A0067|"
                                       "1\u00A0165|-98",
                                       "|D37|deviation|VERKSAMHETENS RESULTAT|Avvikelse|1,067|"
                                       "1,165|-98"}));
    EXPECT_EQ(desk.shown("A9", list_sheet), "");

    Reference<css::table::XColumnRowRange>(desk.sheet(), UNO_QUERY_THROW)
        ->getRows()
        ->insertByIndex(0, 2);
    EXPECT_EQ(desk.shown("D5", list_sheet), "D7");
}

TEST(CheckTable, LeavesUsersCommentsAndFillsAlone) {
    const Desk desk;
    fill_table(desk, small_table());
    const Reference<css::sheet::XSheetAnnotationsSupplier> notes(desk.sheet(), UNO_QUERY_THROW);
    notes->getAnnotations()->insertNew({0, 3, 2}, to_ustring("Fråga Eva\nom resorna"));
    set_fill(desk, "D3", 0xCCEEFF);
    notes->getAnnotations()->insertNew({0, 1, 1}, to_ustring("Utfall: enligt fakturan"));
    const std::string before = desk.snapshot();
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.comment("D3"), "Fråga Eva\nom resorna");
    EXPECT_EQ(desk.comment("B2"), "Utfall: enligt fakturan");
    EXPECT_EQ(desk.fill("D3"), 0xCCEEFF);
    EXPECT_EQ(desk.frame("D3"), error_frame);

    // Mended: the next check takes its mark away, and the line says so.
    desk.cell("D3")->setValue(5.0);
    const Answer answer = desk.choose("check");
    EXPECT_EQ(before_rules(answer.message),
              sheet_name(desk, 0) + said({".A1:D4: Inget att anmärka. 6 jämförelser stämmer.",
                                          ".A1:D4: Nothing to remark on. 6 comparisons agree."}));
    EXPECT_EQ(desk.comment("D3"), "Fråga Eva\nom resorna");
    EXPECT_EQ(desk.fill("D3"), 0xCCEEFF);
    EXPECT_EQ(desk.frame("D3"), -1);
    EXPECT_EQ(desk.shown("B5", list_sheet), said({"rättad", "mended"}));
    desk.undo_manager()->undo();
    desk.undo_manager()->undo();
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
}

TEST(CheckTable, FindsANumberOverAFormulaAlsoBesideSheetsNamedLikeCells) {
    const Desk desk;
    desk.document()->getSheets()->insertNewByName("Q1", 1);
    const auto source = sheet_named(desk.document(), "Q1");
    for (int row = 1; row < 5; ++row) {
        source->getCellByPosition(1, row)->setValue(row);
    }
    fill_table(desk, {{std::string("Tkr"), std::string("Utfall")},
                      {std::string("Hyra"), Blank()},
                      {std::string("Resor"), Blank()},
                      {std::string("El"), Blank()}});
    desk.cell("B2")->setFormula("=$Q1.B2*2");
    desk.cell("B3")->setValue(7.0);
    desk.cell("B4")->setFormula("=$Q1.B4*2");
    desk.select("A1:B4");
    const Answer answer = desk.choose("check");
    EXPECT_TRUE(before_rules(answer.message)
                    .starts_with(sheet_name(desk, 0) +
                                 said({".A1:B4: Inga summor, avvikelser eller procenttal att "
                                       "jämföra.\n1 formel är överskriven med ett tal.",
                                       ".A1:B4: No totals, deviations or percentages to "
                                       "compare.\n1 formula is overwritten by a number."})))
        << answer.message;
    EXPECT_EQ(desk.frame("B3"), caution_frame);
}

TEST(CheckTable, IsUndoneAtTheLimitOfSteps) {
    const Desk desk;
    fill_table(desk, small_table());
    for (int i = 0; i < 120; ++i) {
        desk.cell("F1")->setValue(i);
    }
    const std::string before = desk.snapshot();
    const std::size_t steps = desk.undo_titles().size();
    desk.select("A1:D4");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.undo_titles().size(), steps) << "the limit of 100 is reached";
    EXPECT_EQ(desk.undo_titles().front(), said(check_title));
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
}

TEST(CheckTable, SaysWhenThereIsNothingToFindAndChangesNothing) {
    const Desk desk;
    auto rows = small_table();
    rows[2][3] = 5.0;
    fill_table(desk, rows);
    desk.undo_manager()->clear();
    const std::string before = desk.snapshot();
    desk.select("A1:D4");
    const Answer answer = desk.choose("check");
    EXPECT_TRUE(answer.done);
    EXPECT_EQ(before_rules(answer.message),
              sheet_name(desk, 0) + said({".A1:D4: Inget att anmärka. 6 jämförelser stämmer.",
                                          ".A1:D4: Nothing to remark on. 6 comparisons agree."}));
    EXPECT_EQ(desk.snapshot(), before);
    EXPECT_TRUE(desk.undo_titles().empty());
}

TEST(CheckTable, ListsTextsThatLookLikeNumbersAndFormulasWrittenOver) {
    const Desk desk;
    auto rows = small_table();
    for (int row = 2; row <= 4; ++row) {
        const std::string at = std::to_string(row);
        rows[static_cast<std::size_t>(row) - 1][3] = "=B" + at + "-C" + at;
    }
    rows.insert(rows.begin() + 3, {std::string("Telefon"), std::string("\u2212181"), -180.0, -1.0});
    rows[4] = {std::string("Summa"), -301.0, -300.0, std::string("=B5-C5")};
    rows[4][3] = std::string("=B5-C5");
    fill_table(desk, rows);
    desk.select("A1:D5");
    const Answer answer = desk.choose("check");
    EXPECT_EQ(before_rules(answer.message),
              sheet_name(desk, 0) +
                  said({".A1:D5: Alla 7 jämförelser stämmer.\n1 formel är överskriven med ett "
                        "tal.\n1 tal är inskrivet som text.",
                        ".A1:D5: All 7 comparisons agree.\n1 formula is overwritten by a "
                        "number.\n1 number is written as text."}) +
                  said(one_listed));
    EXPECT_EQ(desk.frame("D4"), caution_frame);
    EXPECT_EQ(desk.frame("B4"), -1);
    EXPECT_EQ(line(desk, 5), said({"1|ny|", "1|new|"}) + sheet_name(desk, 0) +
                                 said({"|D4|formel överskriven|Telefon|Avvikelse|-1||",
                                       "|D4|formula overwritten|Telefon|Avvikelse|-1||"}));
    EXPECT_EQ(line(desk, 6), said({"2|ny|", "2|new|"}) + sheet_name(desk, 0) +
                                 said({"|B4|text i stället för tal|Telefon|Utfall|\u2212181||",
                                       "|B4|text instead of a number|Telefon|Utfall|\u2212181||"}));
}

TEST(CheckTable, TakesSectionsPartedByBlankRowsAsOneTable) {
    const Desk desk;
    fill_table(desk, small_table());
    fill_table(
        desk,
        {{std::string("Löner"), -10.0, -10.0, 0.0}, {std::string("Summa"), -10.0, -10.0, 3.0}}, 5,
        0);
    desk.select("A2");
    EXPECT_TRUE(desk.choose("check").message.starts_with(sheet_name(desk, 0) + ".A1:D7: "));
    desk.select("B6");
    EXPECT_TRUE(desk.choose("check").message.starts_with(sheet_name(desk, 0) + ".A1:D7: "));
    // A block with a header row of its own is a table of its own.
    fill_table(desk, small_table(), 8, 0);
    EXPECT_TRUE(desk.choose("check").message.starts_with(sheet_name(desk, 0) + ".A1:D7: "));
    desk.select("A10");
    EXPECT_TRUE(desk.choose("check").message.starts_with(sheet_name(desk, 0) + ".A9:D12: "));
}

// As a file opens: the cursor in A1, on a title, or in an empty cell above the table.
TEST(CheckTable, TakesTheTableBelowATitle) {
    const Desk desk;
    fill_table(desk, {{std::string("Uppföljning 2024")}});
    fill_table(desk, {{std::string("Belopp i tkr")}}, 2, 0);
    fill_table(desk, small_table(), 5, 1);
    const std::string table = sheet_name(desk, 0) + ".B6:E9: ";
    for (const char* cell : {"A1", "A2", "A3", "F4", "C7"}) {
        desk.select(cell);
        EXPECT_TRUE(desk.choose("check").message.starts_with(table)) << cell;
    }
    // Below the table there is none, and what is selected is what is meant.
    for (const char* cells : {"A12", "A1:B3"}) {
        desk.select(cells);
        EXPECT_TRUE(desk.choose("check").message.starts_with(
            said({"Det finns inga tal i markeringen.", "There are no numbers in the selection."})))
            << cells;
    }
}

TEST(CheckTable, TakesMergedHeadingsAndLabels) {
    const Desk desk;
    fill_table(desk, {{Blank(), 2023.0, Blank(), Blank()}});
    fill_table(desk, small_table(), 1, 0);
    merge(desk, "B1:D1");
    desk.select("B3");
    const std::string table = sheet_name(desk, 0) + said({".A1:D5: 1 tal", ".A1:D5: 1 fig"});
    EXPECT_TRUE(desk.choose("check").message.starts_with(table));
    // The cursor on such a heading selects its cells, and no part of the table.
    desk.select("B1:D1");
    EXPECT_TRUE(desk.choose("check").message.starts_with(table));
}

TEST(CheckTable, TellsOfHiddenRows) {
    const Desk desk;
    fill_table(desk, small_table());
    const Reference<css::table::XColumnRowRange> rows(desk.range("A2:A2"), UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet>(rows->getRows(), UNO_QUERY_THROW)
        ->setPropertyValue("IsVisible", css::uno::Any(false));
    desk.select("A1:D4");
    const std::string message = desk.choose("check").message;
    EXPECT_NE(message.find(said({"Dolda rader och kolumner är granskade som de andra.",
                                 "Hidden rows and columns are checked like the others."})),
              std::string::npos)
        << message;
}

// Calc would anchor a frame of a hidden cell to the next one that is seen.
TEST(CheckTable, FramesNoOtherCellForOneThatIsHidden) {
    const Desk desk;
    fill_table(desk, small_table());
    const Reference<css::table::XColumnRowRange> rows(desk.range("A3:A3"), UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet>(rows->getRows(), UNO_QUERY_THROW)
        ->setPropertyValue("IsVisible", css::uno::Any(false));
    const std::string before = desk.snapshot();
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_NE(desk.comment("D3"), "");
    EXPECT_EQ(desk.frame("D4"), -1);
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
}

TEST(CheckTable, WholeSheetWithOneTableIsThatTable) {
    const Desk desk;
    fill_table(desk, small_table(), 2, 1);
    desk.select(Reference<css::uno::XInterface>(desk.sheet(), UNO_QUERY_THROW));
    EXPECT_TRUE(desk.choose("check").message.starts_with(sheet_name(desk, 0) + ".A1:E6: 1 "));
    EXPECT_NE(desk.comment("E5"), "");
}

// What bad input gets.

} // namespace

} // namespace utfall::tests

// What commands say to what they can't work on.
#include "check_desk.hpp"

#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>

#include <gtest/gtest.h>

namespace utfall::tests {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_ustring;

const core::Text no_numbers{"Det finns inga tal i markeringen. Markera en tabell med rubriker och "
                            "tal, eller ställ markören i en av dess celler.",
                            "There are no numbers in the selection. Select a table with headers "
                            "and numbers, or put the cursor in one of its cells."};

const core::Text sheet_protected{
    "Bladet {0} är skyddat, så inget har ändrats. Ta bort skyddet (Verktyg ▸ Skydda blad), eller "
    "markera tabellen i en kopia av bladet.",
    "The sheet {0} is protected, so nothing has been changed. Remove the protection (Tools ▸ "
    "Protect Sheet), or select the table in a copy of the sheet."};

const core::Text filtered{"Rader i markeringen är dolda av ett filter. Ta bort filtret, eller "
                          "markera en del av tabellen utan filtrerade rader.",
                          "Rows of the selection are hidden by a filter. Remove the filter, or "
                          "select a part of the table without filtered rows."};

const core::Text not_cells{"Det är inga celler som är markerade. Markera tabellen, eller ställ "
                           "markören i en av dess celler.",
                           "No cells are selected. Select the table, or put the cursor in one of "
                           "its cells."};

TEST(BadInput, SelectionWithoutNumbers) {
    const Desk desk;
    fill_table(desk, {{std::string("Namn"), std::string("Ort")},
                      {std::string("Anna"), std::string("Umeå")}});
    desk.select("A1:B2");
    expect_refused(desk, "check", no_numbers);
    desk.select("F20"); // a blank cell far from all
    expect_refused(desk, "check", no_numbers);
}

TEST(BadInput, EmptyWholeSheet) {
    const Desk desk;
    desk.select(Reference<css::uno::XInterface>(desk.sheet(), UNO_QUERY_THROW));
    expect_refused(desk, "check", no_numbers);
}

TEST(BadInput, MergedFigures) {
    const Desk desk;
    fill_table(desk, small_table());
    merge(desk, "B2:C2");
    merge(desk, "D3:D4");
    desk.select("A1:D4");
    expect_refused(desk, "check",
                   {"Tabellen har tal i sammanfogade celler: B2 och D3. Dela upp dem, eller "
                    "markera en del av tabellen utan dem.",
                    "The table has numbers in merged cells: B2 and D3. Split them, or select a "
                    "part of the table without them."});
}

TEST(BadInput, WholeSheetWithTwoTables) {
    const Desk desk;
    fill_table(desk, small_table());
    fill_table(desk, small_table(), 0, 6);
    desk.select(Reference<css::uno::XInterface>(desk.sheet(), UNO_QUERY_THROW));
    expect_refused(desk, "check",
                   {"Hela bladet är markerat, och det har mer än en tabell. Markera en tabell i "
                    "taget, eller ställ markören i den.",
                    "The whole sheet is selected, and it has more than one table. Select one table "
                    "at a time, or put the cursor in it."});
}

TEST(BadInput, ProtectedSheet) {
    const Desk desk;
    fill_table(desk, small_table());
    desk.cell("B2")->setFormula("'\u221285");
    protect(desk.sheet());
    desk.select("A1:D4");
    const std::string name = sheet_name(desk, 0);
    expect_refused(desk, "tonumbers", sheet_protected, name);
}

TEST(BadInput, ProtectedList) {
    const Desk desk;
    fill_table(desk, small_table());
    desk.select("A1:D4");
    ASSERT_TRUE(desk.does("check"));
    protect(desk.sheet(list_sheet));
    desk.cell("D4")->setValue(17.0);
    const std::string name = sheet_name(desk, list_sheet);
    expect_refused(desk, "check", sheet_protected, name);
}

TEST(BadInput, ProtectedDocument) {
    const Desk desk;
    fill_table(desk, small_table());
    protect(desk.document());
    desk.select("A1:D4");
    expect_refused(
        desk, "check",
        {"Dokumentets struktur är skyddad, så bladet med fynden kan inte läggas till. Ta bort "
         "skyddet (Verktyg ▸ Skydda kalkylbladsstruktur), eller markera tabellen i en kopia.",
         "The document's structure is protected, so the sheet with the findings can't be added. "
         "Remove the protection (Tools ▸ Protect Spreadsheet Structure), or select the table in a "
         "copy."});
}

TEST(BadInput, FilteredRows) {
    const Desk desk;
    auto rows = small_table();
    rows[1][1] = std::string("\u221285");
    fill_table(desk, rows);
    filter_out(desk, "A1:D4", "Resor");
    desk.select("A1:D4");
    expect_refused(desk, "check", filtered);
    expect_refused(desk, "register", filtered);
    desk.select("D3"); // the table around the cursor
    expect_refused(desk, "check", filtered);
}

TEST(BadInput, ErrorCellInTheTable) {
    const Desk desk;
    auto rows = small_table();
    rows[1][3] = std::string("=1/0");
    rows[2][3] = std::string("=NA()");
    fill_table(desk, rows);
    desk.select("B2");
    expect_refused(desk, "check",
                   {"Tabellen har felvärden: D2 och D3. Rätta dem, eller markera en del av "
                    "tabellen utan dem.",
                    "The table has error values: D2 and D3. Mend them, or select a part of the "
                    "table without them."});
}

TEST(BadInput, SeveralRanges) {
    const Desk desk;
    fill_table(desk, small_table());
    const Reference<css::lang::XMultiServiceFactory> factory(desk.document(), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCellRangeContainer> ranges(
        factory->createInstance("com.sun.star.sheet.SheetCellRanges"), UNO_QUERY_THROW);
    ranges->addRangeAddress({0, 0, 0, 1, 3}, false);
    ranges->addRangeAddress({0, 3, 0, 3, 3}, false);
    desk.select(ranges);
    expect_refused(desk, "check",
                   {"Flera områden är markerade. Markera en tabell i taget, i ett sammanhängande "
                    "område.",
                    "Several ranges are selected. Select one table at a time, in a single range."});
}

TEST(BadInput, AShape) {
    const Desk desk;
    fill_table(desk, small_table());
    const Reference<css::lang::XMultiServiceFactory> factory(desk.document(), UNO_QUERY_THROW);
    const Reference<css::drawing::XShape> shape(
        factory->createInstance("com.sun.star.drawing.RectangleShape"), UNO_QUERY_THROW);
    shape->setSize({2000, 1000});
    const Reference<css::drawing::XDrawPage> page(
        Reference<css::drawing::XDrawPagesSupplier>(desk.document(), UNO_QUERY_THROW)
            ->getDrawPages()
            ->getByIndex(0),
        UNO_QUERY_THROW);
    page->add(shape);
    desk.select(shape);
    expect_refused(desk, "check", not_cells);
    expect_refused(desk, "tonumbers", not_cells);
}

TEST(BadInput, TheListItself) {
    const Desk desk;
    fill_table(desk, small_table());
    desk.select("A1:D4");
    ASSERT_TRUE(desk.does("check"));
    desk.select(desk.sheet(list_sheet)->getCellRangeByName("B20"));
    expect_refused(desk, "check",
                   {"Det här bladet är Utfalls egen lista. Ställ markören på en rad med ett fynd "
                    "för att gå till dess cell, eller gå till bladet med tabellen.",
                    "This sheet is Utfall's own list. Put the cursor on a line with a finding to "
                    "go to its cell, or go to the sheet with the table."});
}

TEST(BadInput, AMillionRows) {
    const Desk desk;
    constexpr sal_Int32 rows = 1048576;
    fill_column(desk, 0, rows, css::uno::Any(to_ustring("11\u00A0354")));
    fill_column(desk, 1, rows, css::uno::Any(17.0));
    desk.select(desk.range("A1:B1048576"));
    expect_answer(desk.choose("check"), false,
                  {"Markeringen har 1\u00A0048\u00A0576 rader med innehåll. En tabell som granskas "
                   "kan ha högst 10\u00A0000 rader och 100\u00A0000 celler. Markera bara tabellen, "
                   "eller en del av den.",
                   "The selection has 1,048,576 rows with content. A table to check can have at "
                   "most 10,000 rows and 100,000 cells. Select only the table, or a part of it."});
    expect_answer(desk.choose("tonumbers"), true,
                  {"1\u00A0048\u00A0576 texter har gjorts om till tal.",
                   "1,048,576 texts have been converted to numbers."});
    EXPECT_EQ(desk.cell("A1048576")->getValue(), 11354.0);
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.cell("A1048576")->getValue(), 0.0);
}

TEST(BadInput, TooManyPiecesToConvertAtOnce) {
    const Desk desk;
    fill_mixed(desk, 200000);
    desk.select("A1:A200000");
    expect_answer(desk.choose("tonumbers"), false,
                  {"Markeringen växlar 150\u00A0000 gånger mellan olika slags texter, och högst "
                   "30\u00A0000 går att göra om på en gång. Inget har ändrats. Markera en del i "
                   "taget.",
                   "The selection changes 150,000 times between different kinds of texts, and at "
                   "most 30,000 can be converted at once. Nothing has been changed. Select a part "
                   "at a time."});
    EXPECT_EQ(desk.shown("A199999"), "45 %");
}

} // namespace

} // namespace utfall::tests
